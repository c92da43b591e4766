import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { EmptyState } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { UnreachedCell, UnreachedReport } from '@/lib/convergence/rules/unreached';
import { formatCount } from '@/lib/format';
import { decideHref } from './decide-href';

const PAGE = 50;

const COLUMNS: readonly TableColumn[] = [
  { key: 'village', label: 'Desa', kind: 'head' }, { key: 'district', label: 'Kecamatan', wideOnly: true }, { key: 'indicator', label: 'Layanan' },
  { key: 'people', label: 'Perlu dijangkau', kind: 'number' }, { key: 'state', label: 'Keadaan' }, { key: 'lead', label: 'Dinanti' }, { key: 'decide', label: 'Komitmen', kind: 'do' },
];

function rowOf({ village, indicator, lead, people, isReported, isExample }: UnreachedCell, address: Address, mayDecide: boolean): TableRow {
  return {
    id: `${village.code} ${indicator.code}`,
    cells: {
      village: { text: village.name, href: carry(address, `/desa/${village.code}`), example: isExample }, district: village.district,
      indicator: { text: `${indicator.code} ${indicator.name}`, href: carry(address, `/indikator/${indicator.code}`) },
      people: people === null ? null : { text: `${formatCount(people)} ${indicator.unit}`, sort: people, strong: true },
      state: isReported ? 'belum tercapai' : 'belum dilaporkan', lead: lead?.name ?? 'belum ditunjuk',
      decide: mayDecide ? { text: 'Putuskan', href: decideHref(address, { village: village.code, indicator: indicator.code, agency: lead?.code, people }) } : null,
    },
  };
}

/** Page /desa/belum-tersentuh: which village × indicator is in no agency's plan, with the people to reach (F39). */
export function UnreachedPage({ report, address, mayDecide }: { report: UnreachedReport; address: Address; mayDecide: boolean }) {
  const last = Math.max(1, Math.ceil(report.cells.length / PAGE));
  const page = Math.min(last, Math.max(1, Math.trunc(Number(address.params.halaman)) || 1));
  const shown = report.cells.slice((page - 1) * PAGE, page * PAGE);
  return (
    <>
      <PageHead sentence={report.sentence} address={address} example={report.hasExample} trail={[{ text: 'Desa', href: carry(address, '/desa') }, { text: 'Belum tersentuh' }]} />
      {report.cells.length === 0 ? <EmptyState title="Tidak ada yang tertinggal dari rencana" next={{ label: 'Lihat kisi desa', href: carry(address, '/desa') }} /> : (
        <Section id="daftar" title={`${formatCount(report.cells.length)} layanan di ${formatCount(report.villages)} desa tanpa kegiatan`} example={report.hasExample}
          help="Yang perlu dijangkau = ⌈target × sasaran⌉ − yang sudah, per desa dan layanan. Yang paling banyak orangnya di atas; yang belum dilaporkan di bawah. Satuan berbeda tidak dijumlahkan.">
          <DataTable caption="Desa dan layanan tanpa kegiatan" columns={mayDecide ? COLUMNS : COLUMNS.slice(0, -1)} rows={shown.map((cell) => rowOf(cell, address, mayDecide))} address={address} sortedByServer cards />
          <Pager address={address} page={page} total={report.cells.length} size={PAGE} what="layanan" />
        </Section>
      )}
      <PageFoot hint="">Kegiatan tingkat kabupaten tidak dihitung untuk desa mana pun. Tanpa data orang.</PageFoot>
    </>
  );
}
