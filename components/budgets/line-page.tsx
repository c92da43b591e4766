import type { ReactNode } from 'react';
import { Story } from '@/components/activities/story';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { SourceNote } from '@/components/ui/example-tag';
import { Facts, type Fact } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { VERIFICATION_WORDS } from '@/lib/activities/rules';
import { type Address, carry } from '@/lib/address';
import type { LineDetail } from '@/lib/budgets/queries/line';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { STAGE_WORDS } from '@/lib/budgets/rules/words';
import { formatDay, formatInstant, type TimeZone } from '@/lib/day';
import { formatCount, formatPart, formatShareBp } from '@/lib/format';
import { formatIdr, formatMillions } from '@/lib/money';
import { PartsTable, SpentTable, StageList } from './line-tables';

const NEWS: Readonly<Record<string, string>> = {
  dicatat: 'Baris tercatat.', disimpan: 'Perubahan tersimpan.', dihapus: 'Baris dihapus dan tidak lagi dihitung. Riwayatnya tetap ada.', dipulihkan: 'Baris dipulihkan dan dihitung lagi.',
  diajukan: 'Baris diajukan untuk diperiksa.', diperiksa: 'Baris dinyatakan sudah diperiksa.', dikembalikan: 'Baris dikembalikan kepada instansinya.', ditandai: 'Tanda zakat tersimpan; baris menjadi draf sampai diperiksa lagi.',
};

interface Props { line: LineDetail; address: Address; timeZone: TimeZone; children?: ReactNode }

function headline({ name, agency, budgetIdr, fundingSource, spent, counts, isRemoved }: LineDetail): string {
  const last = spent.at(-1);
  const share = last ? `; terserap ${formatPart(last.spentIdr, budgetIdr, 0)}\u00A0%${last.absorption.isOver ? ', melebihi pagu' : ''}` : '; realisasi belum dilaporkan';
  const state = isRemoved ? ' Baris ini dihapus.' : counts ? '' : ' Sudah digantikan baris perubahan.';
  return `${name}: Rp\u00A0${formatMillions(budgetIdr)} juta dari ${SOURCE_WORDS[fundingSource]}, ${agency}${share}.${state}`;
}

function factsOf(it: LineDetail): Fact[] {
  const last = it.spent.at(-1);
  return [
    { label: 'Pagu', value: formatIdr(it.budgetIdr), note: `${it.stage} ${it.fiscalYear}` },
    { label: 'Realisasi', value: last ? formatIdr(last.spentIdr) : '—', note: last ? `s.d. ${formatDay(last.asOf)}` : 'belum dilaporkan', alarm: last?.absorption.isOver },
    { label: 'Serapan', value: last ? formatShareBp(last.absorption.shareBp) : '—' },
    { label: 'Di desa', value: formatCount(it.parts.length), note: it.unlocatedIdr > 0n ? `${formatIdr(it.unlocatedIdr)} belum dilokasikan` : 'seluruhnya' },
    { label: 'Pemeriksaan', value: VERIFICATION_WORDS[it.verification], note: it.verifiedBy ? `oleh ${it.verifiedBy}` : undefined },
  ];
}

function Content({ line, address }: Pick<Props, 'line' | 'address'>) {
  return (
    <dl className="card-list grid gap-x-8 sm:grid-cols-2">
      <div className="break-inside-avoid"><dt>Instansi pemilik</dt><dd>{line.agency}</dd></div>
      <div className="break-inside-avoid"><dt>Tahun dan tahap</dt><dd>{line.fiscalYear}, {STAGE_WORDS[line.stage]}</dd></div>
      <div className="break-inside-avoid"><dt>Kode subkegiatan</dt><dd>{line.subActivityCode ?? <span className="faint">belum ditulis</span>}</dd></div>
      <div className="break-inside-avoid"><dt>Golongan</dt><dd>{CLASS_WORDS[line.class]}</dd></div>
      <div className="break-inside-avoid"><dt>Sumber dana</dt><dd>{SOURCE_WORDS[line.fundingSource]}{line.funder ? `, pendana ${line.funder}` : ''}</dd></div>
      <div className="break-inside-avoid"><dt>Untuk kegiatan</dt><dd>{line.activityId === null ? <b className="alarm">belum ditandai</b> : <a href={carry(address, `/kegiatan/${line.activityId}`)}>{line.activity}</a>}</dd></div>
      <div className="break-inside-avoid"><dt>Indikator lewat kegiatan</dt><dd>{line.indicators.length === 0 ? <span className="faint">tidak satu pun dari 20 indikator</span>
        : line.indicators.map((code, at) => <span key={code}>{at > 0 ? ', ' : ''}<a href={carry(address, `/indikator/${code}`)}>{code}</a></span>)}</dd></div>
    </dl>
  );
}

/** Everything of one budget line; `children`: what the reader may do with it. */
export function LinePage({ line, address, timeZone, children }: Props) {
  const last = line.story[0];
  const news = NEWS[address.params.kabar ?? ''];
  return (
    <>
      <PageHead sentence={headline(line)} example={line.isExample} trail={[{ text: 'Anggaran', href: carry(address, '/anggaran') }, { text: line.agency, href: carry(address, '/anggaran', { opd: line.agencyCode }) }]}
        freshness={last ? <>{last.deed} {last.by === null ? 'dari ' : 'oleh '}<b>{last.by ?? 'data awal'}</b><br />{formatInstant(new Date(last.at), timeZone)}</> : undefined} />
      {news ? <Notice kind="saved">{news}</Notice> : null}
      <Facts facts={factsOf(line)} />
      <div className="detail">
        <div className="stack">
          <Section id="isi-baris" title="Isi baris"><Content line={line} address={address} /></Section>
          <Section id="desa" title={line.parts.length === 0 ? 'Belum dilokasikan ke desa mana pun' : `Di ${formatCount(line.parts.length)} desa${line.split === 'equal' ? ', dibagi rata' : ''}`} example={line.isExample}><PartsTable line={line} address={address} /></Section>
          <Section id="realisasi" title="Realisasi menurut tanggal" help="Kumulatif sejak awal tahun." example={line.isExample}><SpentTable line={line} /></Section>
          {line.stages.length > 1 ? <Section id="tahap" title="Murni dan perubahan" help="Tahap terbaru yang dihitung; yang lama tetap terbaca."><StageList line={line} address={address} /></Section> : null}
        </div>
        <div className="stack">{children}<Section id="riwayat" title="Riwayat"><Story steps={line.story} timeZone={timeZone} /></Section></div>
      </div>
      <PageFoot hint="">Sumber: <SourceNote text={line.source ?? `isian ${line.agency}`} example={line.isExample} /></PageFoot>
    </>
  );
}
