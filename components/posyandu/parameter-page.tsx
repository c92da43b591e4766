import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay } from '@/lib/day';
import { formatCount, formatPoints } from '@/lib/format';
import type { Parameter, ParameterReport, Round, RoundValue } from '@/lib/posyandu/queries/parameters';
import { changeWords, foundBp, isRed, roundingNote } from '@/lib/posyandu/rules/parameters';
import { foundWords, parameterHeadline } from '@/lib/posyandu/rules/parameter-words';

interface Props { report: ParameterReport; address: Address }

const valueOf = ({ values }: ParameterReport, round: Round, parameter: Parameter, district: string | null): RoundValue | null =>
  values.find((value) => value.roundId === round.id && value.parameterId === parameter.id && value.district === district) ?? null;

function Cell({ report, round, parameter, district }: { report: ParameterReport; round: Round; parameter: Parameter; district: string | null }) {
  const value = valueOf(report, round, parameter, district);
  const name = `${round.label}${round.people === null ? '' : `, n = ${formatCount(round.people)}`}`;
  if (value?.status === 'lost') return <td className="num" data-name={name}><span className="faint">tidak tersedia di sumber</span></td>;
  if (!value) return <td className="num" data-name={name}><span className="faint">—</span></td>;
  const red = report.set.kind === 'share' && isRed(value, round.people);
  return <td className={red ? 'num alarm nowrap' : 'num nowrap'} data-name={name} data-figure={`${parameter.ordinal}-${round.ordinal}`}>{foundWords(value, district === null ? round.people : null)}{red ? <small> merah</small> : null}</td>;
}

const NO_VALUE = null;

/** What became of a parameter from the first round to the last, where both have a share. */
function changeOf(report: ParameterReport, parameter: Parameter): string {
  const [first, last] = [report.rounds[0], report.rounds.at(-1)];
  if (!first || !last || first === last) return '—';
  const bp = [first, last].map((round) => { const value = valueOf(report, round, parameter, NO_VALUE); return value ? foundBp(value, round.people) : null; });
  return bp[0] == null || bp[1] == null ? '—' : formatPoints(bp[1] - bp[0]);
}

function Rounds({ report }: Pick<Props, 'report'>) {
  const { rounds, parameters } = report;
  const several = rounds.length > 1;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Parameter menurut kondisi">
      <table className="tight-table data-table card-table">
        <caption className="reader">{report.set.name}</caption>
        <thead><tr><th scope="col">Parameter</th>{rounds.map((round) => (
          <th key={round.id} scope="col" className="num">{round.label}{round.isBaseline ? ' (data awal)' : ''}<small>{[round.people === null ? 'n tidak tercetak' : `n = ${formatCount(round.people)}`, round.heldOn ? formatDay(round.heldOn) : round.timeWords].filter(Boolean).join(' · ')}</small></th>
        ))}{several ? <th scope="col" className="num">Perubahan</th> : null}</tr></thead>
        <tbody>{parameters.map((parameter) => (
          <tr key={parameter.id}><th scope="row">{parameter.name}{parameter.side ? <small> {parameter.side === 'specific' ? 'spesifik' : 'sensitif'}</small> : null}</th>
            {rounds.map((round) => <Cell key={round.id} report={report} round={round} parameter={parameter} district={null} />)}{several ? <td className="num nowrap" data-name="Perubahan">{changeOf(report, parameter)}</td> : null}</tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Districts({ report }: Pick<Props, 'report'>) {
  const { rounds, values, parameters } = report;
  const shown = rounds.filter(({ id }) => values.some(({ roundId, district }) => roundId === id && district !== null));
  return shown.map((round) => {
    const districts = [...new Map(values.flatMap(({ roundId, district, districtName }) => (roundId === round.id && district !== null ? [[district, districtName ?? district] as const] : [])))];
    return (
      <Section key={round.id} id={`kecamatan-${round.ordinal}`} title={`${round.label} menurut kecamatan`} example={round.isExample} help="Yang diketahui saja; jumlahnya tidak melebihi seluruhnya.">
        <div className="scroll" tabIndex={0} role="region" aria-label={`Menurut kecamatan, ${round.label}`}>
          <table className="tight-table data-table card-table"><caption className="reader">Menurut kecamatan</caption>
            <thead><tr><th scope="col">Kecamatan</th>{parameters.map(({ id, name }) => <th key={id} scope="col" className="num">{name}</th>)}</tr></thead>
            <tbody>{districts.map(([code, name]) => <tr key={code}><th scope="row">{name}</th>{parameters.map((parameter) => <td key={parameter.id} className="num" data-name={parameter.name}>{formatCount(valueOf(report, round, parameter, code)?.count ?? null)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </Section>
    );
  });
}

/** Why n moved, what rounding did, and what the source says. */
function Notes({ report, address }: Props) {
  const { rounds, parameters, set, mayWrite } = report;
  const lines = rounds.map((round, at) => {
    const before = rounds.slice(0, at).findLast(({ people }) => people !== null)?.people ?? null;
    const found = parameters.flatMap((parameter) => { const value = valueOf(report, round, parameter, null); return value?.status === 'reported' ? [value] : []; });
    return { round, moved: before !== null && round.people !== null && before !== round.people ? changeWords(before, round.people, set.unit) : null, rounding: set.kind === 'share' ? null : roundingNote(found) };
  });
  return (
    <Section id="catatan" title="Catatan">
      <ul className="line-list">
        {set.note ? <li>{set.note}</li> : null}
        {lines.map(({ round, moved, rounding }) => (
          <li key={round.id}><b>{round.label}</b>{moved ? <p>{moved}{round.reason ? `: ${round.reason}` : ''}</p> : null}{rounding ? <p>{rounding}</p> : null}{round.note ? <p>{round.note}</p> : null}
            <small>{round.source}{round.isExample ? ' (contoh)' : ''}</small>{mayWrite ? <> <a className="no-print" href={carry(address, `/posyandu/parameter/${set.id}/kondisi`, { kondisi: round.id })}>Koreksi</a></> : null}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Page /posyandu/parameter/<id>: one set, its rounds side by side with their n. */
export function ParameterPage({ report, address }: Props) {
  const { set, rounds, history, mayWrite } = report;
  const add = carry(address, `/posyandu/parameter/${set.id}/kondisi`);
  return (
    <>
      <PageHead sentence={parameterHeadline(report)} example={set.isExample} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: 'Parameter sasaran', href: carry(address, '/posyandu/parameter') }, { text: set.name }]} />
      {address.params.kabar === 'disimpan' ? <Notice kind="saved">Kondisi disimpan.</Notice> : null}
      {mayWrite && rounds.length > 0 ? <p className="buttons no-print mb-3"><ButtonLink kind="primary" href={add}>Tambah kondisi</ButtonLink></p> : null}
      <div className="stack">
        {rounds.length === 0 ? <EmptyState title="Belum ada kondisi" next={mayWrite ? { label: 'Isi data awal', href: add } : undefined}><p>Kondisi adalah satu waktu pengukuran dengan jumlah sasarannya (n).</p></EmptyState> : (
          <>
            <Section id="kondisi" title={set.name} example={rounds.some(({ isExample }) => isExample)} help={set.kind === 'share' ? 'Merah: dialami lebih dari 50 % sasaran; tepat 50 % tidak.' : 'Jumlah bagian-bagiannya sama dengan n.'}><Rounds report={report} /></Section>
            <Districts report={report} />
            <Notes report={report} address={address} />
          </>
        )}
        {history.length > 0 ? <Section id="riwayat" title="Koreksi"><ul className="line-list">{history.map(({ label, reason, at, by }) => <li key={at}><b>{label}</b> dikoreksi{by ? ` oleh ${by}` : ''}: “{reason}”</li>)}</ul></Section> : null}
      </div>
      <PageFoot hint="">Sumber: {set.source ?? 'dicatat di Simpul'}{set.isExample ? ' (contoh)' : ''}</PageFoot>
    </>
  );
}
