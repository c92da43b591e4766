import { PartBar } from '@/components/charts/score-bar';
import { ExampleTag } from '@/components/ui/example-tag';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { carry } from '@/lib/address';
import type { VillageReport } from '@/lib/convergence/queries/village-report';
import { EXCLUSION_WORDS } from '@/lib/convergence/rules/explanation';
import { STATE_WORDS } from '@/lib/activities/rules';
import { formatCount, formatShareBare } from '@/lib/format';
import { formatMillions } from '@/lib/money';

type Props = { report: VillageReport };

const lineOf = ({ groups }: VillageReport, code: string) => groups.flatMap(({ lines }) => lines).find((line) => line.code === code);

/** The score down to its parts: what is listed adds up to what is shown (F104). */
export function ScoreParts({ report }: Props) {
  const { score: { score, parts, excluded, sumBp, count }, rank, address, hasExample, scope } = report;
  const words = score.scoreBp === null ? 'ditahan' : formatShareBare(score.scoreBp);
  const outside = (['not_applicable', 'missing', 'no_target'] as const).flatMap((why) => {
    const codes = excluded.filter((part) => part.excluded === why).map(({ code }) => code);
    return codes.length > 0 ? [`${codes.join(', ')} (${EXCLUSION_WORDS[why]})`] : [];
  });
  return (
    <Section id="skor" title={<>Skor <Figure name="skor" address={address}>{words}</Figure>: dari mana asalnya</>} example={hasExample}
      help={score.scoreBp === null
        ? `Ditahan: data ${score.reported}/${score.applicable}, kurang dari ${formatShareBare(scope.settings.completenessFloorBp, 0)} %.${count > 0 ? ' Yang sudah dilaporkan:' : ' Belum ada yang dilaporkan.'}`
        : `Rata-rata ${count} nilai di bawah: ${formatShareBare(sumBp)} ÷ ${count} = ${words}. Tiap nilai = capaian ÷ target, paling tinggi 100.`}>
      {count === 0 ? null : <table className="tight-table dense score-parts">
        <caption className="reader">Bagian skor</caption>
        <tbody>{parts.map(({ code, partBp }) => (
          <tr key={code}>
            <td className="code">{code}</td><th scope="row" className="name"><a href={`#${code}`}>{lineOf(report, code)?.shortName ?? code}</a></th>
            <td><PartBar shareBp={Number(partBp)} /></td><td className="num">{formatShareBare(partBp)}</td>
          </tr>
        ))}</tbody>
        <tfoot><tr><td /><th scope="row" colSpan={2}>Jumlah, {count} indikator</th><td className="num">{formatShareBare(sumBp)}</td></tr></tfoot>
      </table>}
      {outside.length > 0 ? <p className="help">Tidak dihitung: {outside.join('; ')}.</p> : null}
      <p className="help">{rank ? `Peringkat ${rank.rank} dari ${rank.of} desa lokus yang dinilai.` : report.place.lokus ? 'Tanpa peringkat.' : 'Bukan desa lokus: tidak diperingkat.'} Cara lain meringkas ada di penjelasan skor.</p>
    </Section>
  );
}

/** Money that lines place here, by agency and source; each rupiah once. */
export function MoneyThere({ report: { money, address, place, absentLeads } }: Props) {
  const silent = absentLeads.filter(({ code }) => !money.lines.some((line) => line.agencyCode === code));
  return (
    <Section id="uang" title={<>Uang di desa ini: {money.lines.length === 0 ? 'belum ada' : <Figure name="uang" address={address}>Rp {formatMillions(money.budgetIdr)} juta</Figure>}</>} example={money.hasExample}
      link={{ label: 'Anggaran', href: carry(address, '/anggaran', { desa: place.code }) }}>
      {money.lines.length === 0 ? <p className="help">Tidak ada baris anggaran yang menyebut desa ini. Uang yang belum dilokasikan tidak dibagi diam-diam.</p> : (
        <table className="tight-table dense">
          <caption className="reader">Uang per instansi dan sumber</caption>
          <thead><tr><th scope="col">Instansi</th><th scope="col">Sumber</th><th scope="col" className="num">Rp juta</th></tr></thead>
          <tbody>
            {money.lines.map(({ agency, agencyCode, funder, fundingSource, budgetIdr }) => (
              <tr key={`${agencyCode} ${funder} ${fundingSource}`}><th scope="row">{agency}{funder && funder !== agency ? <span className="faint"> dana {funder}</span> : null}</th><td className="faint">{FUNDING[fundingSource] ?? fundingSource}</td><td className="num">{formatMillions(budgetIdr)}</td></tr>
            ))}
            {silent.map(({ code, name }) => <tr key={code}><th scope="row" className="alarm">{name}</th><td className="faint">belum ada</td><td className="num alarm">0</td></tr>)}
          </tbody>
        </table>
      )}
      {money.untaggedIdr > 0n ? <p className="help">Rp {formatMillions(money.untaggedIdr)} juta di antaranya tidak tertaut ke satu pun dari 20 indikator.</p> : null}
    </Section>
  );
}

const FUNDING: Readonly<Record<string, string>> = {
  APBN: 'APBN', APBD_PROV: 'APBD provinsi', APBD_KAB: 'APBD kabupaten', DAK_FISIK: 'DAK fisik', DAK_NONFISIK: 'DAK nonfisik', DANA_DESA: 'Dana Desa',
  ADD: 'Alokasi Dana Desa', APBDES: 'APBDes', BUMDES: 'BUMDes', CSR: 'CSR', ZAKAT: 'Zakat', HIBAH: 'Hibah', SWADAYA: 'Swadaya',
};

/** What is done in this village, by agency. */
export function ActivitiesThere({ report: { activities, address, place } }: Props) {
  const agencies = [...new Set(activities.map(({ agency }) => agency))];
  return (
    <Section id="kegiatan" title={`${activities.length === 0 ? 'Belum ada kegiatan' : `${activities.length} kegiatan`} di desa ini`} example={activities.some(({ isExample }) => isExample)}
      link={{ label: 'Semua rincian', href: carry(address, '/kegiatan', { desa: place.code }) }}>
      <div className="deed-columns">{agencies.map((agency) => (
        <div className="agency-deeds" key={agency}>
          <h3>{agency}</h3>
          <ul>{activities.filter((one) => one.agency === agency).map(({ id, name, state, doneCount, plannedCount, countUnit, indicators }) => (
            <li key={id}><a href={carry(address, `/kegiatan/${id}`)}>{name}</a>{' '}
              <span className="faint"><span className={plannedCount === null ? undefined : 'no-print'}>{STATE_WORDS[state].toLowerCase()}{plannedCount === null ? '' : ', '}</span>{plannedCount === null ? '' : <>{doneCount === null ? '—' : formatCount(doneCount)} dari {formatCount(plannedCount)}<span className="no-print"> {countUnit}</span></>} · {indicators.join(', ') || 'tanpa indikator'}</span></li>
          ))}</ul>
        </div>
      ))}</div>
    </Section>
  );
}

/** Where the values of this page come from. */
export function Provenance({ report: { sources, place } }: Props) {
  const lokus = place.lokus;
  return (
    <Section id="sumber" title="Asal data">
      <ul className="line-list">
        {sources.map(({ text, values, isExample }) => <li key={text}>{isExample ? <><ExampleTag /> {values} nilai bukan data nyata</> : <>{values} nilai: {text}</>}</li>)}
        {sources.length === 0 ? <li>Belum ada nilai yang dilaporkan pada tahun ini.</li> : null}
        {lokus ? <li>Lokus: {lokus.decree ?? 'nomor keputusan tidak dicatat'}<small>{[lokus.source, lokus.printedName ? `tercetak “${lokus.printedName}”` : null].filter(Boolean).join(' · ')}</small></li> : null}
      </ul>
    </Section>
  );
}
