import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { DataTable, type TableColumn, type TableRow } from '@/components/tables/data-table';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo, TRAVELLING } from '@/lib/address';
import type { SideReport } from '@/lib/convergence/queries/side-by-side';
import { formatCount, formatScore, formatShareBp } from '@/lib/format';
import { formatMillions, shareOfMoney } from '@/lib/money';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { shareBpOf } from '@/lib/indicators/rules/reading';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import { parsePeriod, periodLabel } from '@/lib/period';

interface Props { report: SideReport; address: Address }

const number = (key: string, label: string, more: Partial<TableColumn> = {}): TableColumn => ({ key, label, kind: 'number', sortable: true, down: true, ...more });
const REGENCIES: readonly TableColumn[] = [
  { key: 'name', label: 'Kabupaten', kind: 'head', sortable: true }, number('lokus', 'Desa lokus'), number('convergent', 'Konvergen'), number('gaps', 'Celah'), number('filled', 'Nilai terisi'),
  number('prevalence', 'Stunting'), number('budget', 'Pagu, Rp juta'), number('absorption', 'Serapan', { wideOnly: true }), number('activities', 'Kegiatan', { wideOnly: true }), { key: 'period', label: 'Disahkan terakhir', sortable: true },
];
const COUNTS: readonly TableColumn[] = [{ key: 'name', label: 'Kabupaten', kind: 'head', sortable: true }, number('n', 'Yang mendapat layanan'), number('d', 'Sasaran'), number('share', 'Bagian'), { key: 'reporting', label: 'Melapor' }];
const PLACES: readonly TableColumn[] = [{ key: 'name', label: 'Kecamatan', kind: 'head', sortable: true }, number('lokus', 'Desa lokus'), number('convergent', 'Konvergen'), number('gaps', 'Celah'), number('filled', 'Nilai terisi')];
const VILLAGES: readonly TableColumn[] = [{ key: 'name', label: 'Desa', kind: 'head', sortable: true }, { key: 'district', label: 'Kecamatan', sortable: true }, number('score', 'Skor'), number('target', 'Tercapai'), number('gaps', 'Celah'), number('filled', 'Nilai terisi')];

const periodWords = (code: string | null): string => {
  const period = parsePeriod(code ?? '');
  return period ? periodLabel(period) : 'belum ada';
};
const part = (some: number, all: number) => (all === 0 ? null : { text: `${formatCount(some)} dari ${formatCount(all)}`, sort: some / all });
const count = (n: number) => ({ text: formatCount(n), sort: n });

function regencyRow(line: SideReport['lines'][number], address: Address): TableRow {
  const { code, name, prevalence, budgetIdr, spentIdr } = line;
  const absorbed = line.lines === 0 ? null : shareOfMoney(spentIdr, budgetIdr);
  return {
    id: code,
    cells: {
      name: { text: shortAreaName(name), href: linkTo(address, { kab: code, kecamatan: null }, '#dalam'), example: line.hasExample }, lokus: count(line.lokus), convergent: part(line.convergent, line.scored),
      gaps: line.scored === 0 ? null : count(line.gaps), filled: part(line.reported, line.applicable),
      prevalence: prevalence && { text: formatShareBp(prevalence.shareBp), sort: prevalence.shareBp, note: `${sourceKindWord(prevalence.sourceKind)}, ${periodWords(prevalence.periodCode)}` },
      budget: line.lines === 0 ? null : { text: formatMillions(budgetIdr), sort: Number(budgetIdr / 1_000_000n) }, absorption: absorbed === null ? null : { text: formatShareBp(absorbed), sort: absorbed },
      activities: count(line.activities), period: { text: periodWords(line.periodCode), sort: line.periodCode },
    },
  };
}

function Counts({ report, address }: Props) {
  const { indicator, counts, total } = report;
  const kept = Object.entries(address.params).filter(([name]) => (TRAVELLING as readonly string[]).includes(name) || name === 'kab');
  const title = total.shareBp === null ? `${indicator.code} ${indicator.name}: belum ada angka yang disahkan` : `${indicator.code} ${indicator.name}: ${formatShareBp(total.shareBp)}, ${formatCount(total.n)} dari ${formatCount(total.d)}`;
  return (
    <Section id="indikator" title={title} help={`Σ yang mendapat layanan ÷ Σ sasaran di desa lokus yang melapor, bukan rata-rata; ${total.reporting} dari ${total.of} kabupaten melapor.`}>
      <form method="get" action={`${address.path}#indikator`} className="search-line">
        {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <SelectField key={indicator.code} name="indikator" label="Indikator" required choices={report.indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} value={indicator.code} width="medium" />
        <Button>Tampilkan</Button>
      </form>
      <DataTable caption={`${indicator.code} menurut kabupaten`} columns={COUNTS} address={address} cards rows={counts.map(({ code, name, n, d, villages, lokus }) => ({
        id: code, cells: { name: shortAreaName(name), n: villages === 0 ? null : count(n), d: villages === 0 ? null : count(d), share: d === 0 ? null : { text: formatShareBp(shareBpOf({ n, d })), sort: n / d }, reporting: `${villages} dari ${lokus} desa` },
      }))} />
    </Section>
  );
}

function Inside({ chosen, address }: { chosen: NonNullable<SideReport['chosen']>; address: Address }) {
  const { regency, districts, district } = chosen;
  const villages = regency.villages.filter((village) => district === null || village.district === district);
  return (
    <Section id="dalam" title={`${regency.name}: ${formatCount(regency.lokus)} desa lokus, ${periodWords(regency.periodCode)}`} links={[{ label: 'Tutup', href: linkTo(address, { kab: null, kecamatan: null }) }]}
      help={villages.length === 0 ? 'Belum ada periode tahun ini yang disahkan; angka sementara hanya terbaca oleh tim kabupatennya.' : 'Angka yang disahkan. Pilih kecamatan untuk desanya saja.'}>
      {villages.length === 0 ? null : (
        <>
          <DataTable caption="Kecamatan" columns={PLACES} address={address} cards rows={districts.map((one) => ({
            id: one.name, cells: { name: { text: one.name, href: linkTo(address, { kecamatan: one.name === district ? null : one.name }, '#dalam') }, lokus: count(one.lokus), convergent: part(one.convergent, one.scored), gaps: one.reported === 0 ? null : count(one.gaps), filled: part(one.reported, one.applicable) },
          }))} />
          <h3 className="after">{district === null ? 'Semua desa' : `Desa di ${district}`}</h3>
          <DataTable caption="Desa" columns={VILLAGES} address={address} cards rows={villages.slice(0, 200).map((village) => ({
            id: village.code, cells: {
              name: { text: village.name, example: village.hasExample }, district: village.district, score: village.scoreBp === null ? { text: village.reported === 0 ? 'belum ada nilai' : 'ditahan', sort: null } : { text: formatScore(village.scoreBp), sort: village.scoreBp, strong: true },
              target: village.reported === 0 ? null : part(village.onTarget, village.applicable), gaps: village.reported === 0 ? null : count(village.gaps), filled: part(village.reported, village.applicable),
            },
          }))} />
          {villages.length > 200 ? <p className="help">Menampilkan 200 desa berskor terendah; pilih kecamatannya untuk yang lain.</p> : null}
        </>
      )}
    </Section>
  );
}

/** Page /desa/kabupaten: the kabupaten of a province side by side, from what they approved; down to kecamatan and village. */
export function SidePage({ report, address }: Props) {
  const { lines, chosen } = report;
  return (
    <>
      <PageHead sentence={report.sentence} example={lines.some(({ hasExample }) => hasExample)} trail={[{ text: 'Desa', href: carry(address, '/desa') }, { text: 'Kabupaten berdampingan' }]} freshness={<>{report.province} · angka disahkan kabupaten</>} />
      {lines.length === 0 ? <EmptyState title="Belum ada kabupaten yang bekerja di Simpul" next={{ label: 'Buka matriks provinsi', href: carry(address, '/matriks') }}><p>Tim kabupaten dibuat operator platform; angkanya tampil setelah periodenya disahkan.</p></EmptyState> : (
        <div className="stack">
          <Section id="kabupaten" title={`Kabupaten berdampingan, ${report.year}`} help="Setiap kabupaten pada periode terbarunya yang disahkan; pilih namanya untuk kecamatan dan desa. Judul kolom mengurutkan.">
            <DataTable caption="Kabupaten berdampingan" columns={REGENCIES} address={address} cards rows={lines.map((line) => regencyRow(line, address))} />
          </Section>
          {chosen ? <Inside chosen={chosen} address={address} /> : null}
          <Counts report={report} address={address} />
        </div>
      )}
      <PageFoot hint="">Konvergen menurut ambang kabupatennya. Pagu dan kegiatan: yang sudah diperiksa. Tidak ada skor yang dirata-ratakan antarkabupaten.</PageFoot>
    </>
  );
}
