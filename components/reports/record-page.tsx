import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Downloads } from '@/components/tables/downloads';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { joinWords } from '@/lib/format';
import { mergeRemarks, sharedRemarks } from '@/lib/reports/rules/printed';
import type { Lesson, LessonKind, PrintedFigure, RecordReport } from '@/lib/reports/queries/record';
import type { SystemReportLink } from '@/lib/reports/queries/system-reports';

const TITLES: Record<Exclude<LessonKind, 'obstacle' | 'step'>, string> = { advice: 'Saran', strategy: 'Langkah strategis tim', stage: 'Tahapan program' };
const KINDS = Object.entries(TITLES) as [keyof typeof TITLES, string][];
const GROUPS: Readonly<Record<string, string>> = {
  specific: 'Gizi spesifik', sensitive: 'Gizi sensitif', extension: 'Indikator tambahan', outcome: 'Hasil', context: 'Konteks', output: 'Keluaran program',
};

function Lessons({ title, id, lessons }: { title: string; id: string; lessons: readonly Lesson[] }) {
  if (lessons.length === 0) return null;
  return (
    <Section id={id} title={title} help={lessons[0]?.source}>
      <ol className="line-list">{lessons.map((lesson) => <li key={lesson.id}>{lesson.text}</li>)}</ol>
    </Section>
  );
}

/** Each obstacle with the steps that answer it. */
function Obstacles({ lessons }: { lessons: readonly Lesson[] }) {
  const obstacles = lessons.filter((lesson) => lesson.kind === 'obstacle');
  const steps = lessons.filter((lesson) => lesson.kind === 'step');
  if (obstacles.length === 0) return null;
  return (
    <Section id="kendala" title={`${obstacles.length} kendala dan langkah yang sudah diambil`} help={obstacles[0]?.source}>
      <ol className="line-list">
        {obstacles.map((obstacle) => (
          <li key={obstacle.id}><b>{obstacle.text}</b>{steps.filter((step) => step.parentId === obstacle.id).map((step) => <small key={step.id}>Langkah: {step.text}</small>)}</li>
        ))}
        {steps.filter((step) => !obstacles.some((obstacle) => obstacle.id === step.parentId)).map((step) => <li key={step.id}><small>Langkah: {step.text}</small></li>)}
      </ol>
    </Section>
  );
}

/** Marks of the remarks that several figures of a table share. */
const MARKS = 'abcdefgh';

function FigureTable({ figures, address }: { figures: readonly PrintedFigure[]; address: Address }) {
  const shared = sharedRemarks(figures).slice(0, MARKS.length);
  const noteOf = (remark: string | null) => {
    const at = remark === null ? -1 : shared.indexOf(remark);
    return at >= 0 ? <sup> {MARKS[at]}</sup> : remark ? <small>{remark}</small> : null;
  };
  return (
    <>
      <div className="scroll">
        <table className="tight-table roomy record-table">
          <thead><tr><th scope="col">Angka</th><th scope="col">Wilayah</th><th scope="col">Periode</th><th scope="col" className="num">Nilai</th><th scope="col">Sumber</th></tr></thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.indicatorCode} ${figure.regionCode} ${figure.periodCode} ${figure.sourceKind}`}>
                <th scope="row"><a href={carry(address, `/indikator/${figure.indicatorCode}`)}>{figure.indicatorName}</a>{noteOf(figure.remark)}</th>
                <td>{figure.regionName}</td><td className="nowrap">{figure.periodCode}</td><td className="num strong nowrap">{figure.shown}</td>
                <td className="faint">{figure.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shared.map((remark, at) => <p key={remark} className="help"><sup>{MARKS[at]}</sup> {remark}</p>)}
    </>
  );
}

function Figures({ figures, address }: { figures: readonly PrintedFigure[]; address: Address }) {
  return groupsOf(figures).map(([group, rows]) => (
    <Section key={group} id={`angka-${group}`} title={`${GROUPS[group]}: ${rows.length} angka terbit`} help="Seperti tercetak dalam sumbernya; yang tidak tercetak tidak diisi.">
      <FigureTable figures={rows} address={address} />
    </Section>
  ));
}

const groupsOf = (figures: readonly PrintedFigure[]): [string, PrintedFigure[]][] =>
  Object.keys(GROUPS).map((group): [string, PrintedFigure[]] => [group, figures.filter((figure) => figure.group === group)]).filter(([, rows]) => rows.length > 0);

/** What this long page holds, with how many of each, so that its first screen answers "is it here?". */
function Contents({ report: { lessons, decrees, figures, remarks } }: { report: RecordReport }) {
  const count = (kind: LessonKind): number => lessons.filter((lesson) => lesson.kind === kind).length;
  const parts: [id: string, words: string, n: number][] = [
    ['kendala', 'Kendala dan langkah yang sudah diambil', count('obstacle')],
    ...KINDS.map(([kind, title]): [string, string, number] => [kind, title, count(kind)]),
    ['dasar-hukum', 'Dasar hukum', decrees.length],
    ...groupsOf(figures).map(([group, rows]): [string, string, number] => [`angka-${group}`, `Angka terbit: ${GROUPS[group]?.toLowerCase()}`, rows.length]),
    ['catatan', 'Catatan pada sumber', mergeRemarks(remarks).length],
  ];
  return (
    <nav className="page-contents no-print" aria-label="Isi halaman ini">
      <ul>{parts.filter(([, , n]) => n > 0).map(([id, words, n]) => <li key={id}><a href={`#${id}`}>{words}</a> <span className="faint">{n}</span></li>)}</ul>
    </nav>
  );
}

function Tools({ team, systems, address }: { team: string; systems: readonly SystemReportLink[]; address: Address }) {
  return (
    <p className="filters">
      <a href={carry(address, '/laporan/pivot')}>Susun tabel pivot: desa, indikator, periode, instansi</a>
      <a href={carry(address, '/laporan/tahunan')}>Laporan tahunan</a>
      {systems.map(({ code, title }) => <a key={code} href={carry(address, `/laporan/sistem/${code}`)}>{title}</a>)}
      <Downloads what="prevalensi" team={team} table="prevalence" address={address} />
      <Downloads what="semua angka yang tersimpan" team={team} table="indicator-values" address={address} />
    </p>
  );
}

function Decrees({ decrees }: Pick<RecordReport, 'decrees'>) {
  if (decrees.length === 0) return null;
  return (
    <Section id="dasar-hukum" title={`Dasar hukum: ${decrees.length}`}>
      <ul className="line-list">{decrees.map((decree) => (
        <li key={decree.number}><b>{decree.number}</b>{decree.issuedOn ? `, ${formatDay(decree.issuedOn)}` : ''}: {decree.subject}{decree.note ? <small>{decree.note}</small> : null}{decree.source ? <small>Sumber: {decree.source}</small> : null}</li>
      ))}</ul>
    </Section>
  );
}

function Remarks({ remarks }: Pick<RecordReport, 'remarks'>) {
  if (remarks.length === 0) return null;
  const said = mergeRemarks(remarks);
  return (
    <Section id="catatan" title={`Catatan pada sumber: ${said.length}`}>
      <ul className="line-list">{said.map((remark, at) => <li key={`${at} ${remark.text}`}><b>{joinWords(remark.areas)}</b> <span className="faint">{remark.period}{remark.indicator ? ` · ${remark.indicator}` : ''}</span>: {remark.text}{remark.source ? <small>{remark.source}</small> : null}</li>)}</ul>
    </Section>
  );
}

/** What the sources say, with their names: lessons, decrees, printed figures, remarks. */
export function RecordPage({ report, systems, address }: { report: RecordReport; systems: readonly SystemReportLink[]; address: Address }) {
  const { lessons, decrees, figures, remarks, headline, scope } = report;
  const isEmpty = lessons.length + decrees.length + figures.length + remarks.length === 0;
  return (
    <>
      <PageHead sentence={headline} address={address} />
      {isEmpty ? <EmptyState title="Belum ada catatan"><p>Angka terbit, SK, dan kendala tim akan tampil di sini bersama sumbernya.</p></EmptyState> : <Contents report={report} />}
      <Tools team={scope.jurisdictionCode} systems={systems} address={address} />
      <div className="stack">
        <Obstacles lessons={lessons} />
        {KINDS.map(([kind, title]) => <Lessons key={kind} id={kind} title={title} lessons={lessons.filter((lesson) => lesson.kind === kind)} />)}
        <Decrees decrees={decrees} />
        <Figures figures={figures} address={address} />
        <Remarks remarks={remarks} />
      </div>
      <PageFoot hint="">{scope.jurisdictionName} · semua tahun yang tercatat</PageFoot>
    </>
  );
}
