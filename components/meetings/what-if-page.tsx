import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Button, ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { type Fact, Facts } from '@/components/ui/facts';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { StatusMark, type StatusCode } from '@/components/ui/status-mark';
import { type Address, carry, TRAVELLING } from '@/lib/address';
import type { VillageAssessment } from '@/lib/convergence/rules/assess';
import type { Cell } from '@/lib/convergence/rules/cell';
import { formatCount, formatScore, formatShareBp } from '@/lib/format';
import { isFraction, type Reading, shareBpOf } from '@/lib/indicators/rules/reading';
import type { UnderstoodChange, WhatIfReport } from '@/lib/meetings/queries/what-if';
import { hindranceWords, type SupposedCell } from '@/lib/meetings/rules/what-if';

interface Props { report: WhatIfReport; address: Address }

const codeOf = ({ letter, unattended }: Cell): StatusCode => (letter === 'N' ? 'no_target' : letter === 'K' && unattended ? 'KU' : letter);
const readingText = (reading: Reading): string => (!isFraction(reading) ? '—' : reading.published ? formatShareBp(shareBpOf(reading)) : `${formatCount(reading.n)} / ${formatCount(reading.d)} (${formatShareBp(shareBpOf(reading))})`);
const scoreText = ({ scoreBp }: VillageAssessment): string => (scoreBp === null ? 'ditahan' : formatScore(scoreBp));

function factsOf({ result }: WhatIfReport): Fact[] {
  if (!result) return [];
  const { before, after } = result;
  const was = (text: string | number): string => `sekarang ${text}`;
  return [
    { label: 'Skor', value: scoreText(after), note: was(scoreText(before)) },
    { label: 'Tercapai', value: `${after.onTarget} dari ${after.applicable}`, note: was(before.onTarget) },
    { label: 'Celah', value: after.gaps, note: was(before.gaps) },
    { label: 'Konvergen', value: after.isConvergent ? 'ya' : 'belum', note: was(before.isConvergent ? 'ya' : 'belum') },
  ];
}

function Form({ report: { rows, choices, problems, village }, address }: Props) {
  const used = rows.filter(({ indicator, agency, people }) => indicator !== null || agency !== null || people !== '').length;
  const shown = rows.slice(0, Math.max(3, Math.min(rows.length, used + 1)));
  return (
    <form method="get" action={address.path} className="desk-form no-print">
      {TRAVELLING.map((name) => (address.params[name] ? <input key={name} type="hidden" name={name} value={address.params[name]} /> : null))}
      <div className="form-grid"><SelectField name="desa" label="Desa" choices={choices.villages} value={village?.code ?? ''} empty="pilih desa" required /></div>
      {shown.map(({ at, indicator, agency, people }) => {
        const suffix = at === 1 ? '' : String(at);
        return (
          <fieldset key={at} className="form-grid">
            <legend>Perubahan {at}</legend>
            <SelectField name={`instansi${suffix}`} label="Instansi" choices={choices.agencies} value={agency ?? ''} empty="penanggung jawabnya" required />
            <TextField name={`orang${suffix}`} label="menjangkau … lagi" value={people} counted hint="kosong: hanya hadir" problem={problems[at]} required />
            <SelectField name={`indikator${suffix}`} label="untuk indikator" choices={choices.indicators} value={indicator ?? ''} empty="pilih indikator" required />
          </fieldset>
        );
      })}
      <div className="buttons"><Button kind="primary">Hitung</Button></div>
    </form>
  );
}

interface RowProps { change: UnderstoodChange; cell: SupposedCell | undefined; before: Cell | undefined; after: Cell | undefined; decide: string | null }

function Row({ change: { agency, people, unit, indicator, shortName }, cell, before, after, decide }: RowProps) {
  const note = hindranceWords(cell?.hindrance ?? null, unit);
  return (
    <tr>
      <th scope="row" className="wraps">{people === 0 ? `${agency} hadir` : `${agency} menjangkau ${formatCount(people)} ${unit} lagi`} <small>{indicator} {shortName}{note ? `. ${note}` : ''}</small></th>
      <td data-name="Sekarang">{before ? <StatusMark code={codeOf(before)} /> : null} {cell ? readingText(cell.before) : '—'}</td>
      <td data-name="Sesudahnya">{after ? <StatusMark code={codeOf(after)} /> : null} {cell ? readingText(cell.after) : '—'}</td>
      <td className="do no-print">{decide ? <ButtonLink kind="small" href={decide}>Jadikan komitmen</ButtonLink> : null}</td>
    </tr>
  );
}

function Result({ report, address, codes }: Props & { codes: readonly string[] }) {
  const { result, changes, village, mayDecide, hasExample } = report;
  if (!result || !village || changes.length === 0) return null;
  const at = (code: string): number => codes.indexOf(code);
  const decide = (one: UnderstoodChange): string | null => (mayDecide
    ? carry(address, '/rapat/komitmen/baru', { desa: village.code, indikator: one.indicator, instansi: one.agencyCode, orang: one.people === 0 ? null : String(one.people) }) : null);
  return (
    <Section id="hasil" title="Yang berubah" example={hasExample} help="Dihitung dengan aturan yang sama dengan skor. Tidak ada yang disimpan.">
      <Facts facts={factsOf(report)} />
      <div className="scroll" tabIndex={0} role="region" aria-label="Perubahan yang diandaikan">
        <table className="tight-table data-table card-table">
          <caption className="reader">Perubahan yang diandaikan di {village.name}</caption>
          <thead><tr><th scope="col">Perubahan</th><th scope="col">Sekarang</th><th scope="col">Sesudahnya</th><th scope="col" className="do no-print"><span className="reader">Tindakan</span></th></tr></thead>
          <tbody>{changes.map((change, index) => (
            <Row key={`${index} ${change.indicator}`} change={change} cell={result.cells.find(({ indicator }) => indicator === change.indicator)}
              before={result.before.cells[at(change.indicator)]} after={result.after.cells[at(change.indicator)]} decide={decide(change)} />
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

/** Page /rapat/andaikan: what a village would be if agencies reached more people (F105). */
export function WhatIfPage({ report, address }: Props) {
  const { headline, choices, problems, codes, scope, village } = report;
  const trail = [{ text: 'Rapat', href: carry(address, '/rapat') }, ...(village ? [{ text: village.name, href: carry(address, `/desa/${village.code}`) }] : []), { text: 'Andaikan' }];
  if (choices.villages.length === 0) {
    return (
      <>
        <PageHead sentence="Andaikan dihitung per desa, di tim kabupatennya." trail={trail} />
        <EmptyState title="Tim ini tidak mempunyai desa sendiri" next={{ label: 'Lihat kabupaten', href: carry(address, '/desa') }}><p>Skor desa milik tim kabupaten.</p></EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead sentence={headline} address={address} trail={trail} />
      {Object.keys(problems).length > 0 ? <Notice kind="warning" title="Periksa kembali:"><ul>{Object.entries(problems).map(([at, sentence]) => <li key={at}>Perubahan {at}: {sentence}</li>)}</ul></Notice> : null}
      <div className="stack">
        <Result report={report} address={address} codes={codes} />
        <Section id="perubahan" title="Jika …" help="Orang yang dijangkau menambah pembilang, paling banyak sampai sasarannya; instansi yang menjangkau dianggap mempunyai kegiatan di desa itu."><Form report={report} address={address} /></Section>
      </div>
      <PageFoot hint="">Skor {scope.jurisdictionName} periode {scope.period.code}.</PageFoot>
    </>
  );
}
