import { Mark } from '@/components/ui/mark';
import { RoleMark } from '@/components/ui/role-mark';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { Matrix, MatrixCell } from '@/lib/contributions/rules';

const MOST = 12;

function Cell({ cell, gapped }: { cell: MatrixCell | null | undefined; gapped: boolean }) {
  const className = gapped ? 'gapped' : undefined;
  if (!cell) return <td className={className} />;
  return <td className={className}><RoleMark role={cell.role} silent={cell.isSilent} /></td>;
}

/** The matrix in small: who stands in which SPM field; empty columns and silent agencies in tint (F01, F25). */
export function MatrixSection({ matrix, lens, address }: { matrix: Matrix; lens: 'spm' | 'phi'; address: Address }) {
  const { columns, rows, agenciesWithoutContribution, columnsWithoutAgency } = matrix;
  const link = { label: 'Matriks', href: carry(address, '/matriks', { lensa: lens }) };
  if (rows.length === 0) return <Section id="matriks" title="Matriks: belum ada instansi" link={link} />;
  const empty = new Set(columnsWithoutAgency.map((column) => column.code));
  const fields = columns.map((column, at) => ({ ...column, at })).filter((column) => column.code !== 'umum');
  const silent = rows.filter((row) => !row.contributes).slice(0, MOST / 2);
  const active = rows.filter((row) => row.contributes && fields.some(({ at }) => row.cells[at]));
  const shown = [...active.slice(0, MOST - silent.length), ...silent];
  return (
    <Section
      id="matriks" title={lens === 'spm' ? 'Siapa di bidang SPM mana' : 'Siapa di bagian PHI mana'} link={link} example={rows.some((row) => row.total.hasExample)}
      help={<>{lens === 'phi' ? 'Posyandu Peduli, Hijau, Sehat, Pintar, Kreatif. ' : ''}U utama · P pendukung · D pendana · <Mark shape="behind" /> tanpa kegiatan</>}
    >
      <div className="scroll"><table className="tight-table dense mini-matrix">
        <thead><tr><th scope="col">OPD atau mitra</th>{fields.map(({ code, name }) => <th key={code} scope="col" title={name} className={empty.has(code) ? 'gapped' : undefined}>{SHORT[code] ?? name}</th>)}</tr></thead>
        <tbody>
          {shown.map(({ agency, cells, contributes }) => (
            <tr key={agency.id} className={contributes ? undefined : 'gapped'}>
              <th scope="row">{contributes ? null : <><Mark shape="behind" label="tanpa kontribusi" /> </>}<a href={carry(address, `/matriks/${agency.code}`)}>{agency.name}</a></th>
              {fields.map(({ code, at }) => <Cell key={code} cell={cells[at]} gapped={empty.has(code)} />)}
            </tr>
          ))}
        </tbody>
      </table></div>
      {rows.length > shown.length ? <p className="help">{shown.length} dari {rows.length} instansi{agenciesWithoutContribution.length > 0 ? `; ${agenciesWithoutContribution.length} belum ada kontribusi` : ''}.</p> : null}
    </Section>
  );
}

const SHORT: Readonly<Record<string, string>> = { education: 'Didik', health: 'Sehat', public_works: 'PU', housing: 'Rumah', public_order: 'Tertib', social: 'Sosial', care: 'Peduli', green: 'Hijau', healthy: 'Sehat', smart: 'Pintar', creative: 'Kreatif' };
