import { ExampleTag } from '@/components/ui/example-tag';
import { type Address, carry } from '@/lib/address';
import { STATE_WORDS, VERIFICATION_WORDS } from '@/lib/activities/rules';
import { LENS_SLUGS } from '@/lib/contributions/input';
import { formatCount } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import type { Duty, ProgrammeActivity, ProgrammeMoney, ProgrammeVillage } from '@/lib/programs/queries/parts';
import { type Lens, lensColumn } from '@/lib/indicators/rules/lenses';

const ROLES = { lead: 'utama', support: 'pendukung', funder: 'pendana' } as const;

/** Activities with plan, done and who was reached. Those of a kabupaten are named with it and stay there. */
export function ActivityRows({ activities, team, address }: { activities: readonly ProgrammeActivity[]; team: string; address: Address }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Kegiatan program">
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">Kegiatan program</caption>
        <thead><tr><th scope="col">Kegiatan</th><th scope="col">Instansi</th><th scope="col" className="num">Terlaksana</th><th scope="col" className="num">Peserta/penerima</th><th scope="col" className="num">Desa</th><th scope="col">Keadaan</th></tr></thead>
        <tbody>{activities.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.team === team ? <a href={carry(address, `/kegiatan/${one.id}`)}>{one.name}</a> : one.name}{one.isExample ? <> <ExampleTag /></> : null}<small>{one.year}{one.kind ? ` · ${one.kind}` : ''}</small></th>
            <td data-name="Instansi">{one.agency}{one.team === team ? null : <small>{one.team}</small>}</td>
            <td className="num" data-name="Terlaksana">{one.doneCount === null && one.plannedCount === null ? <span className="faint">—</span> : <>{formatCount(one.doneCount)}{one.plannedCount === null ? '' : ` dari ${formatCount(one.plannedCount)}`} <span className="unit">{one.countUnit}</span></>}</td>
            <td className="num" data-name="Peserta/penerima">{formatCount(one.beneficiaries)}</td><td className="num" data-name="Desa">{one.villages === 0 ? <span className="faint">—</span> : formatCount(one.villages)}</td>
            <td data-name="Keadaan">{STATE_WORDS[one.state]}<small>{VERIFICATION_WORDS[one.verification]}</small></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

/** Budget lines of the programme with their source of money. */
export function MoneyRows({ money, team, address }: { money: readonly ProgrammeMoney[]; team: string; address: Address }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Dana program">
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">Dana program</caption>
        <thead><tr><th scope="col">Baris anggaran</th><th scope="col">Instansi</th><th scope="col">Sumber dana</th><th scope="col" className="num">Anggaran</th><th scope="col" className="num">Realisasi</th></tr></thead>
        <tbody>{money.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.team === team ? <a href={carry(address, `/anggaran/baris/${line.id}`)}>{line.name}</a> : line.name}{line.isExample ? <> <ExampleTag /></> : null}<small>{line.activity}, {line.year}</small></th>
            <td data-name="Instansi">{line.agency}{line.team === team ? null : <small>{line.team}</small>}</td><td data-name="Sumber dana">{line.fundingSource}{line.funder ? <small>{line.funder}</small> : null}</td>
            <td className="num" data-name="Anggaran">{formatIdr(line.budgetIdr)}</td><td className="num" data-name="Realisasi">{formatIdr(line.spentIdr)}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

/** Villages by kabupaten and kecamatan; only those of the own team open a page. */
export function VillageRows({ villages, address }: { villages: readonly ProgrammeVillage[]; address: Address }) {
  const places = [...new Set(villages.map(({ team, district }) => `${team} · Kec. ${district}`))];
  return (
    <dl className="card-list">
      {places.map((place) => (
        <div key={place}><dt>{place}</dt><dd>{villages.filter(({ team, district }) => `${team} · Kec. ${district}` === place).map(({ code, name, isOwn }, at) => <span key={code}>{at > 0 ? ', ' : ''}{isOwn ? <a href={carry(address, `/desa/${code}`)}>{name}</a> : name}</span>)}</dd></div>
      ))}
    </dl>
  );
}

/** Who answers for which part, with the duty as printed (F26). */
export function DutyRows({ duties, lens, address }: { duties: readonly Duty[]; lens: Lens; address: Address }) {
  const agencies = [...new Map(duties.map((duty) => [duty.agencyCode, duty])).values()];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Instansi pembina dan tugasnya">
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">Instansi pembina dan tugasnya</caption>
        <thead><tr><th scope="col">Instansi</th><th scope="col">Bagian</th><th scope="col">Tugas</th><th scope="col" className="num">Kegiatan</th></tr></thead>
        <tbody>{agencies.map(({ agencyCode, agency, duty, activities }) => (
          <tr key={agencyCode}>
            <th scope="row"><a href={carry(address, `/matriks/${agencyCode}`, { lensa: LENS_SLUGS[lens] })}>{agency}</a></th>
            <td data-name="Bagian">{duties.filter((one) => one.agencyCode === agencyCode).map(({ column, role }) => `${lensColumn(lens, column)?.shortName ?? column} (${ROLES[role]})`).join(', ')}</td>
            <td data-name="Tugas">{duty ?? <span className="faint">—</span>}</td><td className="num" data-name="Kegiatan">{activities === 0 ? <span className="faint">—</span> : formatCount(activities)}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
