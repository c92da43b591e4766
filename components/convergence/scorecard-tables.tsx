import { ExampleTag } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import type { Scorecard } from '@/lib/convergence/queries/scorecard';
import { type LevelRow, type ReceiptRow, SIZE_WORDS, type TargetSize, usedWords } from '@/lib/convergence/rules/scorecard';
import { LEVEL_HELP, NO_MAT } from '@/lib/convergence/rules/scorecard-book';
import { formatCount, formatShareBp, MISSING } from '@/lib/format';

type Props = { card: Scorecard };

/** "kartu.3.SE05": where a test and an explanation find a figure. */
const figure = (table: number, key: string): { 'data-figure': string } => ({ 'data-figure': `kartu.${table}.${key}` });

function sizeNote({ from, used }: TargetSize): string {
  return from === 'differing' ? `${usedWords(used)}: belum disepakati` : from === 'reported' ? used.map(({ code }) => code).join(', ') : SIZE_WORDS[from];
}

/** Table 1: for how many people the services are meant. */
export function SizeTable({ card: { sizes } }: Props) {
  return (
    <Section id="tabel-1" title="1. Jumlah sasaran" example={sizes.some(({ isExample }) => isExample)}>
      <table className="tight-table dense card-table scorecard-table">
        <caption className="reader">Jumlah sasaran</caption>
        <thead><tr><th scope="col">Sasaran</th><th scope="col" className="num">Jumlah</th><th scope="col">Satuan</th><th scope="col">Dari</th></tr></thead>
        <tbody>{sizes.map((size) => (
          <tr key={size.label}>
            <th scope="row">{size.label}</th>
            <td className="num" data-name="Jumlah" {...figure(1, size.label)}>{size.from === 'not_applicable' ? 'TS' : formatCount(size.people)}</td>
            <td className="faint" data-name="Satuan">{size.unit}</td><td className="faint" data-name="Dari">{sizeNote(size)}</td>
          </tr>
        ))}</tbody>
      </table>
    </Section>
  );
}

/** Table 2: what was measured, in the aggregate form; no child's growth mat is kept here. */
export function MeasureTable({ card: { measurements, watched, village: { place } } }: Props) {
  return (
    <Section id="tabel-2" title="2. Hasil pengukuran" help={NO_MAT}>
      <table className="tight-table dense card-table scorecard-table">
        <caption className="reader">Hasil pengukuran</caption>
        <thead><tr><th scope="col">Ukuran</th><th scope="col" className="num">Jumlah</th><th scope="col" className="num">Dari</th><th scope="col" className="num">Bagian</th><th scope="col">Sumber</th></tr></thead>
        <tbody>
          {watched ? <tr><th scope="row">{watched.name}{watched.isExample ? <> <ExampleTag /></> : null}</th><Counts row={watched} table={2} names={['Jumlah', 'Dari']} /><td className="num" data-name="Bagian">{shareWords(watched)}</td><td className="faint" data-name="Sumber">isian instansi{watched.age ? `, ${watched.age}` : ''}</td></tr> : null}
          {measurements.map(({ code, name, sourceKind, n, d, shareBp, source, periodCode, isExample }) => (
            <tr key={`${code} ${sourceKind}`}>
              <th scope="row">{name}{isExample ? <> <ExampleTag /></> : null}</th><td className="num" data-name="Jumlah">{formatCount(n)}</td><td className="num" data-name="Dari">{formatCount(d)}</td>
              <td className="num" data-name="Bagian" {...figure(2, code)}>{formatShareBp(shareBp)}</td><td className="faint" data-name="Sumber">{source ?? sourceKind}, {periodCode}</td>
            </tr>
          ))}
          {measurements.length === 0 ? <tr><th scope="row">Prevalensi stunting, gizi kurang, gizi buruk</th><td className="num" data-name="Jumlah">{MISSING}</td><td className="num" data-name="Dari">{MISSING}</td><td className="num" data-name="Bagian">{MISSING}</td><td className="faint" data-name="Sumber">belum ada untuk {place.name}</td></tr> : null}
        </tbody>
      </table>
    </Section>
  );
}

const shareWords = ({ reading, shareBp }: ReceiptRow): string => (reading === 'not_applicable' ? 'TS' : formatShareBp(shareBp));

function Counts({ row: { code, received, due, reading }, table, names: [first, second] }: { row: ReceiptRow; table: number; names: readonly [string, string] }) {
  const none = reading === 'not_applicable' ? 'TS' : MISSING;
  return <><td className="num" data-name={first} {...figure(table, code)}>{received === null ? none : formatCount(received)}</td><td className="num" data-name={second}>{due === null ? none : formatCount(due)}</td></>;
}

/** Table 3: whether each service of the package arrives, by whom it serves. */
export function ReceiptTable({ card: { receipts, village: { hasExample } } }: Props) {
  const groups = [...new Set(receipts.map(({ group }) => group))];
  return (
    <Section id="tabel-3" title="3. Kelengkapan paket layanan" example={hasExample} help="Yang menerima dan yang seharusnya menerima, tiap layanan yang berlaku di desa. SE02 dan SE09 tercatat di tingkat kabupaten.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Kelengkapan paket layanan">
        <table className="tight-table dense card-table scorecard-table">
          <caption className="reader">Kelengkapan paket layanan</caption>
          <thead><tr><th scope="col">Layanan</th><th scope="col" className="num">Menerima</th><th scope="col" className="num">Seharusnya</th><th scope="col" className="num">Capaian</th><th scope="col" className="num">Target</th><th scope="col">Keadaan</th></tr></thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr className="sub"><th scope="colgroup" colSpan={6}>{group}</th></tr>
              {receipts.filter((row) => row.group === group).map((row) => (
                <tr key={row.code}>
                  <th scope="row"><span className="code">{row.code}</span> {row.name}</th><Counts row={row} table={3} names={['Menerima', 'Seharusnya']} />
                  <td className="num strong" data-name="Capaian">{shareWords(row)}</td><td className="num" data-name="Target">{formatShareBp(row.targetBp)}</td><td className="full" data-name="Keadaan">{row.state}{row.age ? <span className="faint">, {row.age}</span> : null}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Section>
  );
}

function Level({ row: { label, received, due, shareBp, indicators, of }, name }: { row: LevelRow; name: string }) {
  return (
    <tr>
      <th scope="row">{label}</th><td className="num" data-name="Diterima">{due === 0 ? MISSING : formatCount(received)}</td><td className="num" data-name="Seharusnya">{due === 0 ? MISSING : formatCount(due)}</td>
      <td className="num strong" data-name="Tingkat" {...figure(4, name)}>{formatShareBp(shareBp)}</td><td className="num" data-name="Indikator berisi">{indicators} dari {of}</td>
    </tr>
  );
}

/** Table 4: services received ÷ services due. */
export function LevelTable({ card: { levels, village: { hasExample } } }: Props) {
  return (
    <Section id="tabel-4" title="4. Tingkat konvergensi desa" example={hasExample} help={LEVEL_HELP}>
      <table className="tight-table dense card-table scorecard-table">
        <caption className="reader">Tingkat konvergensi desa</caption>
        <thead><tr><th scope="col">Sasaran</th><th scope="col" className="num">Diterima</th><th scope="col" className="num">Seharusnya</th><th scope="col" className="num">Tingkat</th><th scope="col" className="num">Indikator berisi</th></tr></thead>
        <tbody>{levels.slice(0, -1).map((row) => <Level key={row.label} row={row} name={row.label} />)}</tbody>
        <tfoot>{levels.slice(-1).map((row) => <Level key={row.label} row={row} name="desa" />)}</tfoot>
      </table>
    </Section>
  );
}
