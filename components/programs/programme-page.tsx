import type { ReactNode } from 'react';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { downloadLinks } from '@/components/tables/downloads';
import { ButtonLink } from '@/components/ui/button';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { type Fact, Facts } from '@/components/ui/facts';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatCount } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import type { ProgrammeReport } from '@/lib/programs/queries/programme-page';
import { stagesTitle } from '@/lib/programs/rules/board';
import { PROGRAMME_STATE_WORDS, programmeKind, REACH_WORDS, yearsWords } from '@/lib/programs/rules/words';
import { AspectTables, DecreeList, LogLists, NoteLists } from './note-lists';
import { OutputTable } from './output-tables';
import { StageBoard, StageList } from './stage-board';
import { ActivityRows, DutyRows, MoneyRows, VillageRows } from './work-tables';
import './programs.css';

const NEWS: Readonly<Record<string, string>> = { dicatat: 'Program dicatat. Tulis tahapannya, lalu kaitkan kegiatannya.', disimpan: 'Perubahan disimpan.' };

interface Props { report: ProgrammeReport; address: Address }

/** A report that was printed of the programme. */
interface Paper { code: string; title: string }

const factsOf = ({ row }: ProgrammeReport): Fact[] => [
  { label: 'Pemilik', value: row.agency, note: programmeKind(row.agencyKind) },
  { label: 'Keadaan', value: PROGRAMME_STATE_WORDS[row.state], note: yearsWords(row.startsYear, row.endsYear) },
  { label: 'Desa', value: row.villages === 0 ? '—' : formatCount(row.villages), note: row.reach === 'lokus' ? 'lokus' : undefined },
  { label: 'Kegiatan', value: formatCount(row.activities) },
  { label: 'Dana, Rp juta', value: row.budgetIdr === null ? '—' : formatMillions(row.budgetIdr), note: row.budgetIdr === null ? 'belum tercatat' : undefined },
];

function Doing({ report: { row, mayWrite, mayMark }, papers, address }: Props & { papers: readonly Paper[] }) {
  const to = (path: string): string => carry(address, `/program/${row.code}/${path}`);
  return (
    <p className="buttons no-print mb-3">
      <ButtonLink href={to('pemantauan')}>Pemantauan berjenjang</ButtonLink>
      {papers.map(({ code, title }) => <ButtonLink key={code} href={carry(address, `/laporan/sistem/${code}`)}>{title}</ButtonLink>)}
      {row.home === null ? <ButtonLink href={linkTo({ path: '/program/dampak', params: {} }, { tim: address.params.tim ?? null, program: row.code })}>Dampak inovasi (LAN)</ButtonLink> : null}
      {mayWrite ? <><ButtonLink kind="primary" href={to('capaian')}>Isi angka</ButtonLink><ButtonLink href={to('tahapan')}>Tahapan dan kegiatan</ButtonLink><ButtonLink href={to('catatan')}>Catatan</ButtonLink><ButtonLink href={to('ubah')}>Ubah program</ButtonLink></> : null}
      {!mayWrite && mayMark ? <ButtonLink kind="primary" href={to('tahapan')}>Tandai tahapan desa</ButtonLink> : null}
    </p>
  );
}

function About({ report: { row } }: Props) {
  const { name, objective, partners, region, reach, note } = row;
  const rows: readonly (readonly [string, ReactNode])[] = [['Nama', name], ['Tujuan', objective], ['Pihak yang terlibat', partners], ['Wilayah', `${region}; ${REACH_WORDS[reach]}`], ['Catatan', note]];
  return <dl className="card-list prose">{rows.map(([label, value]) => (value ? <div key={label}><dt>{label}</dt><dd>{value}</dd></div> : null))}</dl>;
}

function Stages({ report: { stages, board, mayWrite, mayMark, row }, address }: Props) {
  const edit = carry(address, `/program/${row.code}/tahapan`);
  if (stages.length === 0) return <Section id="tahapan" title="Tahapan belum ditulis">{mayWrite ? <p><a href={edit}>Tulis tahapan program</a>: advokasi, baseline, pendampingan, pemantauan, deklarasi.</p> : <p className="faint">Sumber program ini tidak menyebut tahapan.</p>}</Section>;
  return (
    <Section id="tahapan" title={stagesTitle(stages)} {...(mayWrite || mayMark ? { link: { label: 'Perbarui', href: edit } } : {})}>
      <StageList stages={stages} />
      {board.marked > 0 ? <StageBoard board={board} address={address} /> : <p className="help">{board.rows.length === 0 ? 'Belum ada desa untuk ditandai.' : `Belum satu pun dari ${formatCount(board.rows.length)} desa ditandai.`}</p>}
    </Section>
  );
}

function Results({ report: { topics, row, mayWrite, team }, address }: Props) {
  if (row.home !== null) return <Section id="hasil" title="Angka keluaran"><p>Angka yang tidak dirinci per kabupaten tercatat pada {row.home}.</p></Section>;
  const count = topics.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return <EmptyState title="Belum ada angka keluaran" {...(mayWrite ? { next: { label: 'Isi angka pertama', href: carry(address, `/program/${row.code}/capaian`) } } : {})}><p>Keluaran ditulis dengan satuan, wilayah, dan periodenya oleh instansi pemilik program.</p></EmptyState>;
  return (
    <Section id="hasil" title={`${formatCount(count)} angka keluaran`} help="Buka sebuah angka untuk melihat sumber dan cara mengetahuinya." links={[...downloadLinks({ team, table: 'programme-outputs', params: { program: row.code } }, address)]}>
      <div className="stack">{topics.map((topic) => <OutputTable key={topic.name} topic={topic} address={address} />)}</div>
    </Section>
  );
}

function Work({ report, address }: Props) {
  const { activities, money, duties, row, teamName } = report;
  return (
    <>
      <Section id="kegiatan" title={activities.length === 0 ? 'Belum ada kegiatan yang dikaitkan' : `${formatCount(activities.length)} kegiatan`} help={activities.length === 0 ? 'Kegiatan dicatat instansi di halaman Kegiatan, lalu dikaitkan di Tahapan dan kegiatan.' : undefined}>
        {activities.length === 0 ? null : <ActivityRows activities={activities} team={teamName} address={address} />}
      </Section>
      <Section id="dana" title={money.length === 0 ? 'Belum ada dana yang tercatat' : `${formatCount(money.length)} baris dana`} help={money.length === 0 ? 'Dana program adalah baris anggaran yang menunjuk kegiatannya.' : undefined}>
        {money.length === 0 ? null : <MoneyRows money={money} team={teamName} address={address} />}
      </Section>
      {duties.length > 0 && row.lens !== null ? <Section id="pembina" title={`${formatCount(new Set(duties.map(({ agencyCode }) => agencyCode)).size)} instansi pembina`} help={duties[0]?.source ?? undefined}><DutyRows duties={duties} lens={row.lens} address={address} /></Section> : null}
    </>
  );
}

function Words({ report: { notes, log, history } }: Props) {
  const aspects = notes.filter(({ kind }) => kind === 'aspect');
  const others = notes.some(({ kind }) => kind !== 'aspect' && kind !== 'rule');
  return (
    <>
      {aspects.length > 0 ? <Section id="aspek" title="Uraian inovasi menurut aspek"><div className="stack"><AspectTables notes={aspects} /></div></Section> : null}
      {others || log.length > 0 ? <Section id="catatan" title="Langkah, intervensi, dan catatan"><div className="stack"><LogLists log={log} /><NoteLists notes={notes} /></div></Section> : null}
      {history.length > 0 ? <Section id="riwayat" title="Riwayat perubahan"><ul className="line-list">{history.map(({ at, by, kind, reason }) => <li key={`${at} ${kind}`}><b>{HISTORY[kind] ?? kind}</b> diubah{by ? ` oleh ${by}` : ''} <small>{at}{reason ? `: “${reason}”` : ''}</small></li>)}</ul></Section> : null}
    </>
  );
}

function Side({ report, address }: Props) {
  const { villages, decrees } = report;
  return (
    <div className="stack">
      <Section id="tentang" title="Tentang program"><About report={report} address={address} /></Section>
      {villages.length > 0 ? <Section id="desa" title={`${formatCount(villages.length)} desa`}><VillageRows villages={villages} address={address} /></Section> : null}
      {decrees.length > 0 ? <Section id="dasar" title={`${formatCount(decrees.length)} dasar keputusan`}><DecreeList decrees={decrees} /></Section> : null}
    </div>
  );
}

const HISTORY: Readonly<Record<string, string>> = { programme: 'Program', stage: 'Tahapan', village: 'Tanda di desa', output: 'Angka keluaran', note: 'Catatan', assessment: 'Penilaian dampak' };

/** Page /program/<kode>: one programme with its steps, figures, activities, money, villages and words. */
export function ProgrammePage(props: Props & { papers: readonly Paper[] }) {
  const { report, address } = props;
  const { row, headline, explanation, hasExample } = report;
  const news = NEWS[address.params.kabar ?? ''];
  return (
    <>
      <PageHead sentence={headline} address={address} example={hasExample} trail={[{ text: 'Program', href: carry(address, '/program') }, { text: row.shortName }]} freshness={programmeKind(row.agencyKind)} />
      {news ? <Notice kind="saved">{news}</Notice> : null}
      <Facts facts={factsOf(report)} />
      <Doing {...props} />
      <div className="detail">
        <div className="stack"><Stages {...props} /><Results {...props} /><Work {...props} /><Words {...props} /></div>
        <Side {...props} />
      </div>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
      <PageFoot hint="">Sumber: {row.source ?? 'dicatat di Simpul'}{row.isExample ? ' (contoh)' : ''}</PageFoot>
    </>
  );
}
