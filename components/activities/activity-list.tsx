import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { downloadLinks } from '@/components/tables/downloads';
import { ActiveFilters } from '@/components/ui/active-filters';
import { ButtonLink } from '@/components/ui/button';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { Facts, type Fact } from '@/components/ui/facts';
import { Figure } from '@/components/ui/figure';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import type { ActivityReport } from '@/lib/activities/queries/report';
import { tallySentence } from '@/lib/activities/rules/totals';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatCount, formatShareBp } from '@/lib/format';
import { absorption, formatMillions } from '@/lib/money';
import { ActivityFilterForm } from './activity-filter';
import { ActivityTable } from './activity-table';

interface Props { report: ActivityReport; address: Address }

function factsOf({ totals }: ActivityReport, address: Address): Fact[] {
  const { activities, agencies, villages, districts, tallies, budgetIdr, spentIdr, unfunded } = totals;
  const share = budgetIdr === null || spentIdr === null ? null : absorption(spentIdr, budgetIdr).shareBp;
  const figure = (name: string, words: string) => <Figure name={name} address={address}>{words}</Figure>;
  return [
    { label: 'Kegiatan', value: figure('kegiatan', formatCount(activities)), note: `${formatCount(totals.states.running)} berjalan` },
    { label: 'Instansi', value: figure('instansi', formatCount(agencies)) },
    { label: 'Desa dijangkau', value: figure('desa', formatCount(villages)), note: `${formatCount(districts)} kecamatan` },
    ...tallies.slice(0, 1).map((tally) => ({ label: `Terlaksana, ${tally.unit}`, value: figure('terlaksana', `${formatCount(tally.done)} dari ${formatCount(tally.planned)}`), note: formatShareBp(tally.shareBp) })),
    { label: 'Anggaran, Rp juta', value: figure('anggaran', formatMillions(budgetIdr)), note: `${formatCount(unfunded)} tanpa dana` },
    { label: 'Serapan', value: figure('serapan', formatShareBp(share)) },
  ];
}

/** What the reader must know beside the list: words that were not understood, and what is not in it. */
function Notes({ report: { view, left, until, year, stage, totals }, address }: Props) {
  const outside = [
    ...(left.later > 0 ? [<a key="nanti" href={linkTo(address, { periode: String(year), halaman: null })}>{formatCount(left.later)} mulai sesudah {until}</a>] : []),
    ...(left.cancelled > 0 && view.filter.state !== 'cancelled' ? [<a key="batal" href={linkTo(address, { keadaan: 'batal', halaman: null })}>{formatCount(left.cancelled)} dibatalkan</a>] : []),
    ...(stage === 'approved' && left.unchecked > 0 ? [<a key="draf" href={linkTo(address, { angka: null, halaman: null })}>{formatCount(left.unchecked)} belum diperiksa</a>] : []),
  ];
  return (
    <>
      {view.ignored.length > 0 ? <Notice kind="warning">Bagian alamat yang tidak dikenal diabaikan: {view.ignored.join(', ')}.</Notice> : null}
      {totals.examples > 0 && totals.examples < totals.activities ? (
        <p className="help">{formatCount(totals.examples)} dari {formatCount(totals.activities)} kegiatan adalah contoh dan ikut dijumlahkan. <a className="no-print" href={linkTo(address, { contoh: 'tidak', halaman: null, jelas: null })}>Tampilkan yang nyata saja</a></p>
      ) : null}
      {outside.length > 0 ? <p className="help">Tidak dihitung di sini: {outside.flatMap((one, at) => (at === 0 ? [one] : [' · ', one]))}.</p> : null}
    </>
  );
}

function Nothing({ report: { active, mayWrite, year }, address }: Props) {
  if (active.length > 0) return <EmptyState title="Tidak ada yang cocok" next={{ label: 'Hapus semua saringan', href: carry(address, '/kegiatan') }}>Longgarkan saringan, atau lihat kegiatan tahun lain dari pilihan periode.</EmptyState>;
  const next = mayWrite ? { label: 'Catat kegiatan pertama', href: carry(address, '/kegiatan/baru') } : { label: 'Lihat siapa yang dinanti di Matriks', href: carry(address, '/matriks') };
  return <EmptyState title={`Belum ada kegiatan ${year}`} next={next}>Setiap instansi mencatat kegiatannya sendiri: apa, di desa mana, untuk indikator apa, kapan, dan dengan dana berapa.</EmptyState>;
}

/** The filters of the list that the table knows as well. */
const FILTERS = ['opd', 'kecamatan', 'desa', 'indikator', 'spm', 'phi', 'keadaan', 'jenis', 'contoh', 'cari'];

/** Page /kegiatan: who does what, where, when and for whom. */
export function ActivityList({ report, address }: Props) {
  const { rows, groups, totals, view, explanation, mayWrite, until, page, pageSize } = report;
  const caption = `Kegiatan sampai ${until}`;
  return (
    <div>
      <PageHead sentence={report.headline} address={address} trail={[{ text: 'Kegiatan' }, { text: report.period }]} example={report.hasExample}
        freshness={<>Sampai <b>{until}</b><br />Setiap kegiatan dan setiap rupiah dihitung sekali</>} />
      <ActiveFilters address={address} active={report.active} />
      <ActivityFilterForm address={address} choices={report.choices} />
      {totals.activities > 0 ? <Facts facts={factsOf(report, address)} /> : null}
      <div className="mb-3">
        <Notes report={report} address={address} />
        {totals.tallies.length > 1 ? <p className="help">Satuan lain tidak dijumlahkan: {totals.tallies.slice(1).map(tallySentence).join(' · ')}.</p> : null}
      </div>
      <Section id="daftar" title={totals.activities === 0 ? 'Daftar kegiatan' : `Daftar ${formatCount(totals.activities)} kegiatan`} example={report.hasExample}
        help={rows.length === 0 ? undefined : view.filter.sort === 'mendesak' ? 'Urutan: yang berjalan dan paling tertinggal dahulu. Anggaran dan realisasi dalam juta rupiah.' : 'Anggaran dan realisasi dalam juta rupiah.'}
        links={downloadLinks({ team: report.jurisdictionCode, table: 'activities', filters: FILTERS }, address)}>
        {rows.length === 0 && report.active.length === 0 ? null : <div className="filters no-print mt-2">
          <Switch label="Susunan daftar" options={[
            { label: 'Satu daftar', href: linkTo(address, { kelompok: null, halaman: null }), current: !view.byAgency },
            { label: 'Per instansi', href: linkTo(address, { kelompok: 'opd', halaman: null }), current: view.byAgency },
          ]} />
          {mayWrite ? <span><ButtonLink kind="primary" href={carry(address, '/kegiatan/baru')}>Catat kegiatan</ButtonLink></span> : null}
          <a href={carry(address, '/kegiatan/tumpang-tindih')}>Yang tampak dobel</a>
        </div>}
        {rows.length > 0 ? <ActivityTable rows={rows} groups={groups} address={address} caption={caption} /> : <div className="mt-2"><Nothing report={report} address={address} /></div>}
        <Pager address={address} page={page} total={totals.activities} size={pageSize} what="kegiatan" />
      </Section>
      <PageFoot>Sumber: isian instansi dan dokumen yang disebut pada baris. Angka bertanda <i>contoh</i> bukan data nyata.</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </div>
  );
}
