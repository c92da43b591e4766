import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Downloads } from '@/components/tables/downloads';
import { Button } from '@/components/ui/button';
import { type Choice, SelectField } from '@/components/ui/choice';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { StatusLegend } from '@/components/ui/legend';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo, TRAVELLING } from '@/lib/address';
import { formatCount } from '@/lib/format';
import { GROUP_SLUGS } from '@/lib/indicators/input';
import { GROUP_TITLES } from '@/lib/indicators/rules/card';
import { LENSES, LIFE_STAGES } from '@/lib/indicators/rules/lenses';
import type { CatalogueReport } from '@/lib/reporting/queries/indicator-catalogue';
import { CatalogueTable, type MoneyByCode } from './catalogue-table';
import { OtherGroups } from './other-groups';

const GROUPS: readonly Choice[] = Object.entries(GROUP_SLUGS).map(([value, group]) => ({ value, label: GROUP_TITLES[group] }));
const SPM: readonly Choice[] = LENSES.spm.filter(({ code }) => code !== 'umum').map(({ code, name }) => ({ value: code, label: name }));
const STAGES: readonly Choice[] = Object.entries(LIFE_STAGES).map(([value, label]) => ({ value, label }));
const KEPT = [...TRAVELLING, 'tahun', 'urut'];
const FILTERS = ['kelompok', 'spm', 'tahap', 'opd'];

interface Props { report: CatalogueReport; money: MoneyByCode; address: Address }

function Filter({ report, address }: Omit<Props, 'money'>) {
  const { params } = address;
  const pick = (name: string, label: string, choices: readonly Choice[]) => <SelectField name={name} label={label} choices={choices} value={params[name] ?? ''} empty="semua" required />;
  return (
    <details className="no-print" open={FILTERS.some((name) => params[name])}>
      <summary>Saring menurut kelompok, bidang SPM, tahap hidup, instansi …</summary>
      <form method="get" action={address.path} className="form-grid after">
        {KEPT.map((name) => (params[name] ? <input key={name} type="hidden" name={name} value={params[name]} /> : null))}
        {pick('kelompok', 'Kelompok', GROUPS)}
        {pick('spm', 'Bidang SPM', SPM)}
        {pick('tahap', 'Tahap hidup', STAGES)}
        {pick('opd', 'Penanggung jawab atau pendukung', report.agencies.map(({ code, name }) => ({ value: code, label: name })))}
        <div className="full"><Button kind="primary">Saring</Button></div>
      </form>
    </details>
  );
}

/** Page /indikator: the twenty with target, gap and who answers; the others folded below. */
export function CataloguePage({ report, money, address }: Props) {
  const { lines, of, view, others, explanation } = report;
  const sort = view.filter.sort;
  const title = lines.length === of ? `${of} indikator layanan: ${report.lines.filter(({ group }) => group === 'specific').length} spesifik, ${report.lines.filter(({ group }) => group === 'sensitive').length} sensitif` : `${formatCount(lines.length)} dari ${of} indikator`;
  return (
    <div>
      <PageHead sentence={report.headline} address={address} trail={[{ text: 'Indikator' }, { text: report.period }]} example={report.hasExample}
        freshness={<>{report.jurisdictionName} · sampai <b>{report.until}</b></>} />
      {view.ignored.length > 0 ? <Notice kind="warning">Bagian alamat yang tidak dikenal diabaikan: {view.ignored.join(', ')}.</Notice> : null}
      <Section id="katalog" title={title} example={report.hasExample}
        help="Garis tegak = target. Angka terbit dan gabungan desa tidak dijumlahkan. Kegiatan dan uang satu indikator dihitung penuh, jadi kolomnya tidak dijumlahkan.">
        <div className="filters catalogue-tools">
          <Switch label="Urutan" options={[
            { label: 'Selisih terbesar', href: linkTo(address, { urut: null, jelas: null }), current: sort === 'gap' },
            { label: 'Urutan katalog', href: linkTo(address, { urut: 'katalog', jelas: null }), current: sort === 'catalogue' },
          ]} />
          {lines.length < of ? <a href={carry(address, '/indikator', { urut: address.params.urut ?? null })}>Hapus saringan</a> : null}
          <StatusLegend codes={['T', 'P', 'L', 'none']} target />
          <Filter report={report} address={address} />
        </div>
        {lines.length > 0 ? <CatalogueTable lines={lines} money={money} address={address} grouped={sort === 'catalogue'} />
          : <EmptyState title="Tidak ada indikator yang cocok" next={{ label: 'Tampilkan semua', href: carry(address, '/indikator') }}>Longgarkan saringan.</EmptyState>}
      </Section>
      <div className="after"><Section id="lain" title="Di luar yang 20" help="Tidak masuk skor desa; angkanya dari dokumen atau sistem lain."><OtherGroups others={others} address={address} /></Section></div>
      <p className="help after">
        <Downloads what="target dan penanggung jawab" team={report.jurisdictionCode} table="indicators" address={address} />{' '}
        <Downloads what="nilai semua wilayah" team={report.jurisdictionCode} table="indicator-values" address={address} />
      </p>
      <PageFoot>Nama dan urutan: Perpres 72/2021, Lampiran A. ↓ makin rendah makin baik.</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </div>
  );
}
