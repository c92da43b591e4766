import { SourceNote } from '@/components/ui/example-tag';
import { RoleMark } from '@/components/ui/role-mark';
import { Section } from '@/components/ui/section';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { type Address, carry } from '@/lib/address';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { LENS_SLUGS } from '@/lib/contributions/input';
import type { RoleBehind } from '@/lib/contributions/queries/behind';
import type { LineBehind, VillageBehind } from '@/lib/contributions/queries/money';
import { ROLE_WORDS } from '@/lib/contributions/rules';
import { formatCount, formatShareBp } from '@/lib/format';
import { absorption, formatIdr, sumOf } from '@/lib/money';

const LENS_WORDS = { indicator: 'Indikator', spm: 'Bidang SPM', phi: 'Bagian PHI' } as const;

/** The basis in words when all of several roles rest on the same one; it is then said once. */
function commonBasis(roles: readonly RoleBehind[]): string | null {
  const bases = new Set(roles.map(({ decree, source, isExample }) => [decree ? `keputusan ${decree}` : 'keputusan belum dicatat', isExample ? 'contoh' : source].filter(Boolean).join(' · ')));
  return roles.length > 1 && bases.size === 1 ? [...bases][0] ?? null : null;
}

/** What an agency is named for, with the decree or source that says so. */
export function RoleList({ roles, address, agency }: { roles: readonly RoleBehind[]; address: Address; agency: string }) {
  if (roles.length === 0) return <p>Tanpa peran tercatat. Koordinator tim menetapkan penanggung jawab per indikator, bidang, atau bagian.</p>;
  const common = commonBasis(roles);
  return (
    <ul className="line-list behind-list">
      {common === null ? null : <li className="faint">Dasar semua peran: {common}</li>}
      {roles.map(({ lens, column, role, duty, decree, source, isExample }) => (
        <li key={`${lens} ${column.code}`}>
          <RoleMark role={role} decorative /> {ROLE_WORDS[role]}{' '}
          <a href={carry(address, `/matriks/${agency}/${column.code}`, { lensa: LENS_SLUGS[lens] })}>{lens === 'indicator' && column.code !== 'umum' ? `${column.code} ${column.shortName}` : column.name}</a> <span className="faint">{LENS_WORDS[lens]}</span>
          {duty ? <small>{duty}</small> : null}
          {common === null ? <small>{decree ? `Keputusan ${decree}. ` : 'Keputusan belum dicatat. '}{isExample ? <SourceNote text="" example /> : source}</small> : null}
        </li>
      ))}
    </ul>
  );
}

const MOST_LINES = 40;

/** Budget lines by source and class, whole rupiah; the foot counts each once, also those that found no room. */
export function LineTable({ lines, address, caption }: { lines: readonly LineBehind[]; address: Address; caption: string }) {
  const budget = sumOf(lines.map(({ budgetIdr }) => budgetIdr));
  const spent = sumOf(lines.map(({ spentIdr }) => spentIdr));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="tight-table data-table roomy card-table">
        <caption className="reader">{caption}</caption>
        <thead><tr>
          <th scope="col">Baris anggaran</th><th scope="col">Sumber dana</th><th scope="col">Golongan</th><th scope="col">Untuk kegiatan</th>
          <th scope="col" className="num">Anggaran</th><th scope="col" className="num">Realisasi</th><th scope="col">Sumber data</th>
        </tr></thead>
        <tbody>{lines.slice(0, MOST_LINES).map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.name}<small>{line.agency} · APBD {line.stage}</small></th>
            <td data-name="Sumber dana">{SOURCE_WORDS[line.fundingSource]}</td><td data-name="Golongan">{CLASS_WORDS[line.class]}</td>
            <td data-name="Untuk kegiatan">{line.activityId ? <a className="wraps" href={carry(address, `/kegiatan/${line.activityId}`)}>{line.activity}</a> : <span className="faint">belum ditandai</span>}</td>
            <td className="num nowrap" data-name="Anggaran">{formatIdr(line.budgetIdr)}</td><td className="num nowrap" data-name="Realisasi">{formatIdr(line.spentIdr)}</td>
            <td data-name="Sumber data"><SourceNote text={line.source ?? 'isian instansi'} example={line.isExample} /></td>
          </tr>
        ))}</tbody>
        <tfoot><tr>
          <th scope="row" colSpan={4}>Jumlah, setiap rupiah sekali{lines.length > MOST_LINES ? <small>{formatCount(lines.length)} baris; tampil {formatCount(MOST_LINES)}, selebihnya di Anggaran</small> : null}</th><td className="num nowrap" data-name="Anggaran">{formatIdr(budget)}</td><td className="num nowrap" data-name="Realisasi">{formatIdr(spent)}</td>
          <td>serapan {formatShareBp(absorption(spent, budget).shareBp)}</td>
        </tr></tfoot>
      </table>
    </div>
  );
}

const MOST_LINKS = 60;

/** Many villages by kecamatan in running text; a page of links would say no more. */
function ByDistrict({ villages }: { villages: readonly VillageBehind[] }) {
  const districts = [...new Set(villages.map(({ district }) => district))];
  return (
    <dl className="card-list">
      {districts.map((district) => {
        const names = villages.filter((village) => village.district === district).map(({ name }) => name);
        return <div key={district}><dt>{district ? `Kecamatan ${district}` : 'Tanpa kecamatan'}, {formatCount(names.length)} desa</dt><dd>{names.join(', ')}</dd></div>;
      })}
    </dl>
  );
}

/** The villages that are reached, named. */
export function VillageList({ villages, address }: { villages: readonly VillageBehind[]; address: Address }) {
  if (villages.length === 0) return <p>Tidak ada desa yang disebut, jadi tidak dihitung hadir di desa mana pun.</p>;
  if (villages.length > MOST_LINKS) return <ByDistrict villages={villages} />;
  return (
    <ul className="line-list behind-list">
      {villages.map(({ code, name, district, isTarget, activities }) => (
        <li key={code}><a href={carry(address, `/desa/${code}`)}>{name}</a> <span className="faint">{district}{isTarget ? '' : ' · bukan lokus'} · {formatCount(activities)} kegiatan</span></li>
      ))}
    </ul>
  );
}

/** A text to copy and send; nothing is sent from here. */
export function Reminder({ text, agency }: { text: string; agency: string }) {
  return (
    <Section id="minta" title={`Minta rencana kegiatan kepada ${agency}`} help="Salin teks ini ke surat atau pesan; Simpul tidak mengirim apa pun.">
      <div className="field full"><textarea readOnly rows={16} defaultValue={text} aria-label={`Teks permintaan kepada ${agency}`} /></div>
    </Section>
  );
}
