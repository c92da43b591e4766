import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { GridLegend } from '@/components/grid/grid-legend';
import { VillageGrid } from '@/components/grid/village-grid';
import { Downloads } from '@/components/tables/downloads';
import { ExampleTag } from '@/components/ui/example-tag';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { carry, linkTo } from '@/lib/address';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import { readingWords } from '@/lib/convergence/rules/explain-cell';
import { formatDay, formatDayLong } from '@/lib/day';
import { formatCount, formatShareBp, joinWords, NBSP } from '@/lib/format';
import { AwaitedList } from './awaited-list';
import { EmptyGrid } from './empty-grid';
import { GridFilters } from './grid-filters';
import { ProvinceVillages } from './province-villages';
import { RollUpSection } from './rollup-section';
import { ScoreNotes } from './score-notes';

const GROUPS = { specific: 'Gizi spesifik', sensitive: 'Gizi sensitif' } as const;
const VIEW_HELP = {
  state: null,
  share: 'Capaian dalam %, dengan satu desimal; di bawahnya selisih dengan target dalam poin persen.',
  money: 'Uang dalam juta rupiah yang dilokasikan di desa untuk kegiatan indikator itu. Satu kegiatan dapat melayani beberapa indikator, maka kolom dapat berjumlah lebih dari uang desa.',
} as const;

function Freshness({ report: { scope, freshness: { newest, unverified }, list, hasExample } }: { report: GridReport }) {
  return (
    <>
      Data s.d. <b>{formatDay(scope.period.endsOn)}</b><br />
      {newest ? <>isian terbaru {formatDay(newest.slice(0, 10))}{unverified > 0 ? `, ${formatCount(unverified)} belum diperiksa` : ''}<br /></> : null}
      {hasExample ? <>{list.all.every((village) => village.hasExample) ? 'Nilai desa' : 'Sebagian nilai desa'} <ExampleTag /></> : null}
    </>
  );
}

/** SE02 and SE09: no columns of the grid, so their kabupaten figure stands below it. */
function UpperNote({ report: { upper, address } }: { report: GridReport }) {
  if (upper.length === 0) return null;
  return (
    <p className="help upper-note">
      Tercatat di tingkat kabupaten, tidak per desa:{' '}
      {upper.map(({ column, reading, row, target }, at) => (
        <span key={column.code}>{at > 0 ? '; ' : ''}<a href={linkTo(address, { indikator: column.code, jelas: null }, '#rekap')}>{column.code}</a> {column.shortName}{column.direction === 'down' ? ' ↓' : ''}{' '}
          <b>{readingWords(reading, column.valueKind)}</b>{row ? ` (${row.basis === 'published' ? 'angka terbit' : 'isian'} ${row.periodCode})` : ' belum ada data'}{target ? `, target ${formatShareBp(target.targetBp)}` : ''}</span>
      ))}.
    </p>
  );
}

function Grid({ report }: { report: GridReport }) {
  const { list, rows, totals, people, scope, address, request } = report;
  const { view } = request;
  const columns = list.columns.map(({ code, name, group, direction }) => ({
    code, title: name, group: GROUPS[group], lowerIsBetter: direction === 'down', href: linkTo(address, { indikator: code, jelas: null, halaman: null }, '#rekap'),
  }));
  const sort = (now: string): string => linkTo(address, { urut: address.params.urut === now ? `-${now}` : now, halaman: null, jelas: null });
  return (
    <>
      <VillageGrid
        caption={`Keadaan ${list.matching.length} desa lokus pada ${columns.length} indikator`} columns={columns} rows={rows} thresholdBp={scope.settings.convergenceThresholdBp}
        totals={totals} peopleTotals={people} sortLinks={{ name: sort('nama'), score: sort('skor'), met: sort('tercapai') }}
        footWords={view === 'money' ? ['Rupiah di desa lokus', 'juta, per indikator'] : ['Lokus yang mencapai target', `▲ banyaknya celah, ${list.matching.length} desa`]}
      />
      {VIEW_HELP[view] ? <p className="help">{VIEW_HELP[view]}</p> : null}
      <Pager address={address} page={list.page} total={list.matching.length} size={request.filter.size} what="desa" />
    </>
  );
}

/** The page of all target villages: the sentence, the grid, who is awaited, how to read it. */
export function GridPage({ report, mayDecide = false, mayList = false }: { report: GridReport; mayDecide?: boolean; mayList?: boolean }) {
  const { address, scope, request, lokus, headline, list, awaited, rollUp, regencies, explanation, hasExample } = report;
  const decree = lokus.decrees.length > 0 ? ` · ${joinWords(lokus.decrees)}` : '';
  const unknown = request.explain !== null && !explanation ? [`jelas=${request.explain}`] : [];
  const ignored = [...request.ignored, ...unknown];
  if (regencies) return <ProvinceVillages report={report} regencies={regencies} ignored={ignored} />;
  const units = new Map(list.columns.map(({ code, unit }) => [code, unit]));
  return (
    <>
      <PageHead sentence={headline} address={address} trail={[{ text: `Desa lokus ${scope.year}${decree}` }]} freshness={list.all.length > 0 ? <Freshness report={report} /> : undefined} />
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      {list.all.length === 0 ? <EmptyGrid report={report} mayList={mayList} /> : (
        <>
          <GridFilters address={address} request={request} districts={lokus.districts} shown={list.matching.length} all={list.all.length} />
          {rollUp ? <RollUpSection report={rollUp} address={address} district={request.filter.district} /> : null}
          {list.matching.length > 0 ? <Grid report={report} /> : (
            <EmptyState title="Tidak ada desa lokus yang cocok dengan saringan ini." next={{ label: 'Tampilkan semua desa lokus', href: linkTo(address, { celah: null, kecamatan: null, halaman: null }) }} />
          )}
          <UpperNote report={report} />
          <p className="help">
            <Downloads what="skor semua desa lokus" team={scope.jurisdictionCode} table="convergence" address={address} />{' '}
            <Downloads what="nilai per desa" team={scope.jurisdictionCode} table="indicator-values" address={address} />
            {(lokus.files ?? []).map(({ id, name }) => <span key={id} className="no-print"> · Keputusan lokus: <a href={carry(address, `/keputusan/berkas/${id}`)} download={name}>{name}</a></span>)}
          </p>
          <div className="grid-notes after">
            <Section id="cara-membaca" title="Cara membaca kisi"><GridLegend /></Section>
            <AwaitedList address={address} awaited={awaited} kind={request.awaited} units={units} example={hasExample} mayDecide={mayDecide}
              unreported={list.matching.reduce((sum, { cells }) => sum + cells.filter(({ letter }) => letter === 'K').length, 0)} />
            <ScoreNotes report={report} />
          </div>
          <PageFoot hint="Pilih sel mana pun untuk membuka indikatornya di halaman desa.">
            {scope.jurisdictionName}, {formatDayLong(scope.period.endsOn)} · ambang konvergen {scope.settings.convergenceThresholdBp / 100}, perhatian mulai {scope.settings.attentionRatioBp / 100}{NBSP}% dari target
          </PageFoot>
        </>
      )}
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </>
  );
}
