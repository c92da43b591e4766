import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { AssessmentLine, AssessmentReport } from '@/lib/programs/queries/assessment';
import { formatHundredths } from '@/lib/programs/rules/hundredths';
import { INSTRUMENT_SOURCE } from '@/lib/programs/rules/innovation';
import './programs.css';

interface Props { report: AssessmentReport; address: Address; action: FormAction }

const typed = (value: bigint | null | undefined): string => (value === null || value === undefined ? '' : formatHundredths(value));

/** What stands, else what Simpul proposes: the form opens filled in, and nothing is kept until it is sent. */
function fieldsOf({ stored, suggestion }: AssessmentLine): DeskField[] {
  const from = stored ?? (suggestion && { beforeText: suggestion.before, afterText: suggestion.after, beforeHundredths: suggestion.beforeHundredths, afterHundredths: suggestion.afterHundredths, unit: suggestion.unit, evidence: suggestion.evidence });
  return [
    { kind: 'area', name: 'sebelum', label: 'Sebelum inovasi', value: from?.beforeText ?? '', hint: 'boleh kosong: metode tanpa data awal', maxLength: 1000, full: true },
    { kind: 'area', name: 'sesudah', label: 'Sesudah inovasi', value: from?.afterText ?? '', maxLength: 1000, full: true },
    { kind: 'counted', name: 'angka_sebelum', label: 'Angka sebelum', value: typed(from?.beforeHundredths), hint: 'misalnya 1.234,5' }, { kind: 'counted', name: 'angka_sesudah', label: 'Angka sesudah', value: typed(from?.afterHundredths) },
    { kind: 'text', name: 'satuan', label: 'Satuan', value: from?.unit ?? '', hint: 'wajib bila ada angka', maxLength: 60 },
    { kind: 'area', name: 'bukti', label: 'Bukti', value: from?.evidence ?? '', hint: 'dokumen, wawancara, data statistik; bukan nama orang', maxLength: 500, full: true },
    ...(stored ? [{ kind: 'text' as const, name: 'alasan', label: 'Alasan perubahan', maxLength: 500, full: true }] : [{ kind: 'text' as const, name: 'alasan', label: 'Catatan pengisian', maxLength: 500, full: true }]),
  ];
}

function Entry({ report: { open, row, year, team }, address, action }: Props) {
  if (open === null || row === null) return null;
  const { code, indicator, dimension, words, stored, suggestion } = open;
  return (
    <Section id="isi" className="no-print" title={`${indicator}: ${dimension}`} help={words}>
      {stored === null && suggestion !== null ? <div className="mt-2 mb-3"><Notice>Terisi dari data Simpul: {suggestion.evidence}. Periksa, ubah bila perlu, lalu simpan.</Notice></div> : null}
      <DeskForm key={code} action={action} hidden={{ tim: team, program: row.code, tahun: String(year), baris: code, versi: String(stored?.version ?? 0) }} fields={fieldsOf(open)} submit="Simpan baris" kind="primary" />
      <p className="help"><a href={linkTo(address, { baris: null }, `#${code}`)}>Batal</a></p>
    </Section>
  );
}

function Side({ text, hundredths, unit }: { text: string | null; hundredths: bigint | null; unit: string | null }) {
  if (text === null && hundredths === null) return <span className="faint">—</span>;
  return <>{text}{hundredths === null ? null : <small>{typed(hundredths)} {unit}</small>}</>;
}

function Line({ line, address, mayWrite, first }: { line: AssessmentLine; address: Address; mayWrite: boolean; first: { variable: boolean; indicator: boolean } }) {
  const { code, variable, indicator, dimension, words, stored, suggestion } = line;
  return (
    <tr id={code}>
      <td data-name="Variabel" className={first.variable ? undefined : 'repeat'}>{first.variable ? <b>{variable}</b> : <span className="reader">{variable}</span>}</td><td data-name="Indikator" className={first.indicator ? undefined : 'repeat'}>{first.indicator ? indicator : <span className="reader">{indicator}</span>}</td>
      <th scope="row">{dimension}<small>{words}</small></th>
      <td data-name="Sebelum"><Side text={stored?.beforeText ?? null} hundredths={stored?.beforeHundredths ?? null} unit={stored?.unit ?? null} /></td>
      <td data-name="Sesudah"><Side text={stored?.afterText ?? null} hundredths={stored?.afterHundredths ?? null} unit={stored?.unit ?? null} />
        {stored === null && suggestion ? <small className="no-print">Simpul tahu: {[suggestion.before, suggestion.after].filter(Boolean).join(' → ')}</small> : null}</td>
      <td data-name="Bukti">{stored?.evidence ?? <span className="faint">—</span>}{mayWrite ? <a className="decide no-print" href={linkTo(address, { baris: code, kabar: null }, '#isi')} aria-label={`Isi baris ${dimension}`}>{stored ? 'Ubah' : 'Isi'}</a> : null}</td>
    </tr>
  );
}

function Instrument({ report: { lines, mayWrite }, address }: Omit<Props, 'action'>) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Tabel instrumen">
      <table className="tight-table data-table roomy card-table instrument">
        <caption className="reader">Instrumen pengukuran dampak inovasi</caption>
        <thead><tr><th scope="col">Variabel</th><th scope="col">Indikator</th><th scope="col">Dimensi konseptual</th><th scope="col">Sebelum</th><th scope="col">Sesudah</th><th scope="col">Bukti</th></tr></thead>
        <tbody>{lines.map((line, at) => <Line key={line.code} line={line} address={address} mayWrite={mayWrite} first={{ variable: lines[at - 1]?.variable !== line.variable, indicator: lines[at - 1]?.indicator !== line.indicator }} />)}</tbody>
      </table>
    </div>
  );
}

/** Page /program/dampak: the LAN 2018 instrument of one programme and year, printed as Table 1 of seed 004 (F47). */
export function AssessmentPage(props: Props) {
  const { report, address } = props;
  const { headline, programmes, row, year, years, history, ignored } = report;
  const trail = [{ text: 'Program', href: carry(address, '/program') }, ...(row ? [{ text: row.shortName, href: carry(address, `/program/${row.code}`) }] : []), { text: 'Dampak inovasi' }];
  return (
    <>
      <PageHead sentence={headline} trail={trail} />
      {address.params.kabar === 'disimpan' ? <Notice kind="saved">Baris tersimpan.</Notice> : null}
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      {row === null ? <EmptyState title="Belum ada program" next={{ label: 'Buka daftar program', href: carry(address, '/program') }}><p>Instrumen ini menilai sebuah program sebagai inovasi: biaya, proses, hasil, dan dampaknya sebelum dan sesudah.</p></EmptyState> : (
        <div className="stack">
          <p className="filters no-print">
            {programmes.length > 1 ? <Switch label="Program" options={programmes.map(({ code, name }) => ({ label: name, href: linkTo(address, { program: code, baris: null, kabar: null }), current: code === row.code }))} /> : null}
            {years.length > 1 ? <Switch label="Tahun" options={years.map((one) => ({ label: String(one), href: linkTo(address, { tahun: String(one), baris: null, kabar: null }), current: one === year }))} /> : null}
            <a href={linkTo(address, { baris: null, kabar: null, jelas: null }).replace('/program/dampak', '/program/dampak/kertas')}>Cetak sebagai Tabel 1</a>
          </p>
          <Entry {...props} />
          <Section id="instrumen" title="Instrumen pengukuran dampak inovasi" help={`Sumber: ${INSTRUMENT_SOURCE}. “—”: belum diisi; isian boleh berupa kata.`}><Instrument report={report} address={address} /></Section>
          {history.length > 0 ? <Section id="riwayat" title="Riwayat"><ul className="line-list">{history.map(({ row: code, at, by, reason }) => <li key={`${code} ${at}`}>{report.lines.find((line) => line.code === code)?.dimension ?? code}: diubah{by ? ` oleh ${by}` : ''} <small>{at}{reason ? `: “${reason}”` : ''}</small></li>)}</ul></Section> : null}
        </div>
      )}
      <PageFoot hint="">Metode: setelah pelaksanaan, tanpa data awal dan pembanding; karena itu isian boleh kualitatif.</PageFoot>
    </>
  );
}
