import { Section } from '@/components/ui/section';
import { type Address, linkTo } from '@/lib/address';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import { formatShareBare, joinWords, NBSP } from '@/lib/format';

const MOST_NAMES = 3;

function Withheld({ villages, address }: { villages: GridReport['list']['all']; address: Address }) {
  const held = villages.filter(({ scoreBp }) => scoreBp === null);
  const [only] = held;
  if (!only) return null;
  const names = held.length <= MOST_NAMES ? joinWords(held.map(({ name }) => name)) : `${held.length} desa`;
  const silent = only.cells.filter(({ letter }) => letter === 'K');
  return (
    <p>
      <b>{names} belum dapat dinilai.</b>{' '}
      {held.length === 1 ? `${silent.length} dari ${only.applicable} indikator belum dilaporkan; ${silent.filter(({ unattended }) => unattended).length} di antaranya juga tanpa kegiatan. ` : 'Data yang masuk belum cukup. '}
      <a className="no-print" href={linkTo(address, { jelas: 'ditahan' })}>Lihat yang belum melapor</a>
    </p>
  );
}

/** What the score says and what it does not. */
export function ScoreNotes({ report: { scope: { settings }, list, address } }: { report: GridReport }) {
  const first = list.all.find(({ scoreBp }) => scoreBp !== null);
  return (
    <Section id="tentang-skor" title="Tentang skor">
      <div className="prose">
        <p>
          Skor adalah rata-rata capaian terhadap target, paling tinggi 100 per indikator, atas indikator yang dilaporkan. Indikator tanpa sasaran tidak dihitung.
          Bila data kurang dari {formatShareBare(settings.completenessFloorBp, 0)}{NBSP}%, skor ditahan dan desa tidak diperingkat.
          Konvergen berarti skor sedikitnya {formatShareBare(settings.convergenceThresholdBp, 0)}.
        </p>
        {first ? <p>Cara lain meringkas (gabungan layanan, rata-rata kelompok, bagian tercapai, kehadiran pelaku) ada di <a href={linkTo(address, { jelas: `skor.${first.code}` })}>penjelasan skor {first.name}</a>.</p> : null}
        <Withheld villages={list.all} address={address} />
      </div>
    </Section>
  );
}
