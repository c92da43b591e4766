import type { ReactNode } from 'react';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead, type Segment } from '@/components/frame/page-head';
import { Downloads } from '@/components/tables/downloads';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { Figure } from '@/components/ui/figure';
import { RoleLegend } from '@/components/ui/legend';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import { type CellView, LENS_SLUGS, VIEW_SLUGS } from '@/lib/contributions/input';
import type { MatrixReport } from '@/lib/contributions/queries/report';
import type { MatrixRow } from '@/lib/contributions/rules';
import { addOutside, outsideSentence, outsideShort } from '@/lib/contributions/rules/outside';
import { formatCount, joinWords } from '@/lib/format';
import { type Lens, LENS_NAMES } from '@/lib/indicators/rules/lenses';
import { formatMillions } from '@/lib/money';
import { IndicatorGrid, type MatrixLinks } from './indicator-grid';
import { MatrixTable, type RowWords } from './matrix-table';

interface Props { report: MatrixReport; address: Address }

const LENS_ORDER: readonly Lens[] = ['spm', 'indicator', 'phi'];
const VIEW_WORDS: Readonly<Record<CellView, string>> = { role: 'Peran', money: 'Rupiah', activity: 'Kegiatan' };

const linksOf = (address: Address, lens: Lens): MatrixLinks => {
  const to = (path: string): string => carry(address, path, { lensa: LENS_SLUGS[lens] });
  return { cell: (agency, column) => to(`/matriks/${agency}/${column}`), agency: (agency) => to(`/matriks/${agency}`), column: (column) => to(`/matriks/kolom/${column}`) };
};

/** A name in the sentence leads to its page; a count opens its explanation. */
function linked(headline: MatrixReport['headline'], links: MatrixLinks): Segment[] {
  return headline.map(({ text, ref }) => {
    const [kind, code = ''] = ref?.split(':') ?? [];
    if (kind === 'column') return { text, href: links.column(code) };
    if (kind === 'agency') return { text, href: links.agency(code) };
    return { text, ref };
  });
}

const isExample = ({ beside }: MatrixReport, { total, agency }: MatrixRow): boolean => total.hasExample || beside[agency.id]?.isExample === true;

function rowWords(report: MatrixReport, address: Address, links: MatrixLinks): (row: MatrixRow) => RowWords {
  const allExample = report.matrix.rows.every((row) => isExample(report, row));
  return (row) => {
    const beside = report.beside[row.agency.id];
    const mine = report.mayWrite && beside?.isMine === true;
    return {
      words: beside?.words ?? [], fullName: beside?.fullName, example: !allExample && isExample(report, row), outside: outsideShort(report.outside[row.agency.id] ?? {}),
      next: mine ? { label: 'Tambah kegiatan', href: carry(address, '/kegiatan/baru') } : { label: 'Minta rencana kegiatan', href: `${links.agency(row.agency.code)}#minta` },
    };
  };
}

function Tools({ report: { lens, view, jurisdictionCode }, address }: Props) {
  return (
    <div className="filters">
      <Switch label="Lensa" options={LENS_ORDER.map((one) => ({ label: LENS_NAMES[one], href: linkTo(address, { lensa: LENS_SLUGS[one], jelas: null }), current: one === lens }))} />
      {lens === 'indicator' ? <Switch label="Isi sel" options={(Object.keys(VIEW_SLUGS) as CellView[]).map((one) => ({ label: VIEW_WORDS[one], href: linkTo(address, { isi: one === 'role' ? null : VIEW_SLUGS[one], jelas: null }), current: one === view }))} /> : null}
      <RoleLegend extra={lens === 'indicator' ? [] : ['angka: Rp juta', 'batang: kegiatan terlaksana']} />
      <Downloads what="matriks" team={jurisdictionCode} table="contributions" params={{ lens }} address={address} />
    </div>
  );
}

function Warnings({ report: { warning, ignored }, address }: Props) {
  const links = linksOf(address, 'indicator');
  return (
    <>
      {ignored.length > 0 ? <Notice kind="warning">Bagian alamat yang tidak dikenal diabaikan: {ignored.join(', ')}.</Notice> : null}
      {warning ? (
        <Notice kind="warning" title={warning.text}>
          {warning.codes.map((code, at): ReactNode => <span key={code}>{at > 0 ? ' · ' : ''}<a href={links.column(code)}>Lihat {code}</a></span>)}
        </Notice>
      ) : null}
    </>
  );
}

/** The same activities regroup: totals do not depend on the lens (F115), columns may add to more (design §4.9). */
function Totals({ report: { matrix: { total, columnsExceedTotal }, outside, until }, address }: Props) {
  const rest = outsideSentence(addOutside(Object.values(outside)), until);
  return (
    <p className="help">
      Jumlah sama di ketiga lensa: <Figure name="kegiatan" address={address}>{formatCount(total.activities)} kegiatan</Figure>
      {total.budgetIdr > 0n ? <>, <Figure name="rupiah" address={address}>Rp {formatMillions(total.budgetIdr)} juta</Figure></> : ', rupiahnya belum tercatat'}; lensa hanya mengelompokkan kegiatan yang sama.
      {columnsExceedTotal ? ' Kolom dapat berjumlah lebih dari total, karena kegiatan yang melayani beberapa kolom tampil penuh di tiap kolom; total menghitung setiap kegiatan dan setiap rupiah sekali.' : ''}
      {rest ? ` ${rest}` : ''}
    </p>
  );
}

/** Those without contribution as a line, where the dense grid has no room for the next step. */
function NextSteps({ report, words, links }: { report: MatrixReport; words: (row: MatrixRow) => RowWords; links: MatrixLinks }) {
  const silent = report.matrix.rows.filter((row) => !row.contributes);
  if (silent.length === 0) return null;
  return (
    <p className="help"><span className="alarm">Belum ada kontribusi:</span> {silent.map((row, at): ReactNode => {
      const { next } = words(row);
      return <span key={row.agency.id}>{at > 0 ? ' · ' : ''}<a href={links.agency(row.agency.code)}>{row.agency.name}</a>{next && silent.length <= 5 ? <span className="no-print"> (<a href={next.href}>{next.label}</a>)</span> : null}</span>;
    })}</p>
  );
}

function ChildBand({ report: { children, lens, year } }: { report: MatrixReport }) {
  if (children === null) return null;
  const { matrix, places, regencies, silent } = children;
  const caption = `Kabupaten, ${LENS_NAMES[lens]}`;
  return (
    <Section id="kabupaten" className="after" title={`Kabupaten: ${formatCount(regencies.length - silent.length)} dari ${formatCount(regencies.length)} mencatat kontribusi ${year}`}
      help={`Hanya angka yang sudah diperiksa; instansi sejenis dari beberapa kabupaten digabung. Tidak dijumlahkan ke angka provinsi di atas.${silent.length > 0 ? ` Belum ada: ${joinWords(silent)}.` : ''}`}>
      {matrix.rows.length === 0 ? <EmptyState title="Belum ada kontribusi kabupaten yang diperiksa">Kabupaten tampil di sini setelah Bappeda kabupaten memeriksa kegiatannya.</EmptyState>
        : <MatrixTable caption={caption} matrix={matrix} agencyNote="kabupaten yang bekerja" rowWords={({ agency, total }) => ({ words: [joinWords(places[agency.id] ?? [])], example: total.hasExample, next: null })} />}
    </Section>
  );
}

function Body({ report, address }: Props) {
  const { matrix, lens, view, notes, mixed, beside, indicators, year } = report;
  const links = linksOf(address, lens);
  const words = rowWords(report, address, links);
  if (matrix.rows.length === 0) return <EmptyState title="Belum ada instansi" next={{ label: 'Buka pengaturan', href: carry(address, '/pengaturan') }}>Admin tim mendaftarkan instansi; sesudah itu matriks memperlihatkan siapa berperan dan siapa bekerja.</EmptyState>;
  if (lens === 'indicator') {
    return <><IndicatorGrid matrix={matrix} view={view} links={links} caption="Instansi dan 20 indikator" /><NextSteps report={report} words={words} links={links} /><Totals report={report} address={address} /></>;
  }
  const pledged = matrix.total.contributing > 0 && matrix.rows.every(({ total }) => total.activities === total.pledges);
  const duties = Object.values(beside).some((one) => one.words.length > 0);
  return (
    <>
      <MatrixTable caption={`Instansi dan ${LENS_NAMES[lens]}`} matrix={matrix} rowWords={words} links={links} address={address} notes={notes} mixed={mixed}
        agencyNote={pledged ? 'komitmen yang diucapkan' : duties ? 'tugas' : undefined} />
      <Totals report={report} address={address} />
      {indicators ? (
        <Section id="indikator" className="after" title="Lensa 20 indikator: penanggung jawab dan yang masih diam" help={`Kotak bergaris putus: tercatat berperan, belum ada kegiatan pada ${year}.`}
          link={{ label: 'Buka lensa 20 indikator', href: linkTo(address, { lensa: LENS_SLUGS.indicator, jelas: null }) }}>
          <IndicatorGrid matrix={indicators} links={linksOf(address, 'indicator')} caption="Instansi dan 20 indikator, peran" onlyNamed />
        </Section>
      ) : null}
    </>
  );
}

/** Page /matriks: who contributes what, with how much, and which row or column is empty. */
export function MatrixPage({ report, address }: Props) {
  const { headline, period, until, matrix, explanation, lens, jurisdictionName } = report;
  const allExample = matrix.rows.length > 0 && matrix.rows.every((row) => isExample(report, row));
  return (
    <div>
      <PageHead sentence={linked(headline, linksOf(address, lens))} address={address} trail={[{ text: 'Matriks kontribusi' }, { text: LENS_NAMES[lens] }, { text: period }]} example={allExample}
        freshness={<>Sampai <b>{until}</b><br />{jurisdictionName}</>} />
      <Tools report={report} address={address} />
      <Warnings report={report} address={address} />
      <Body report={report} address={address} />
      <ChildBand report={report} />
      <PageFoot hint="Pilih sel untuk melihat kegiatan, uang, dan desanya.">Sumber: isian instansi dan dokumen yang disebut pada rinciannya. Angka bertanda <i>contoh</i> bukan data nyata.</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </div>
  );
}
