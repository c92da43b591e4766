import { fieldId } from '@/components/ui/field';
import type { DistrictVillages } from '@/lib/activities/queries/choices';
import { formatCount } from '@/lib/format';

interface Props { districts: readonly DistrictVillages[]; ticked: readonly string[]; amounts: Readonly<Record<string, string>>; problems: Readonly<Record<string, string>> }

/** More target villages than this are folded by kecamatan like all others. */
const MOST_IN_SIGHT = 30;

interface Village { code: string; name: string; district: string; isTarget: boolean }

/** One village: a tick for the equal split, an amount for the explicit one. */
function Cell({ village: { code, name, district, isTarget }, of }: { village: Village; of: Props }) {
  const id = fieldId(`amount.${code}`);
  const problem = of.problems[`amount.${code}`];
  return (
    <div className="field">
      <label><input type="checkbox" name="villages" value={code} defaultChecked={of.ticked.includes(code)} /> {isTarget ? '● ' : ''}{name}{isTarget ? <span className="unit"> {district}<span className="reader"> (desa lokus)</span></span> : null}</label>
      <input id={id} name="amount" defaultValue={of.amounts[code] ?? ''} className="counted" inputMode="numeric" placeholder="rupiah" aria-label={`Jumlah untuk ${name}, rupiah`}
        aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-galat` : undefined} />
      {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}
    </div>
  );
}

/** Target villages in sight unless they are many, all others folded by kecamatan; a folded one that is chosen or has a problem opens. */
export function VillageAmounts(of: Props) {
  const { districts, ticked, amounts, problems } = of;
  const all = districts.map(({ villages, ...district }) => ({ ...district, villages: villages.map((village): Village => ({ ...village, district: district.name })) }));
  const lokus = all.flatMap(({ villages }) => villages.filter(({ isTarget }) => isTarget));
  const targets = lokus.length <= MOST_IN_SIGHT ? lokus : [];
  const others = all.map((district) => ({ ...district, villages: district.villages.filter((village) => !targets.includes(village)) })).filter(({ villages }) => villages.length > 0);
  const chosen = ({ code }: Village): boolean => ticked.includes(code) || Boolean(amounts[code]) || problems[`amount.${code}`] !== undefined;
  const order = [...targets, ...others.flatMap(({ villages }) => villages)];
  if (order.length === 0) return null;
  return (
    <div className="stack">
      <input type="hidden" name="amountCodes" value={order.map(({ code }) => code).join(',')} />
      {targets.length > 0 ? <div className="form-grid" role="group" aria-label="Desa lokus">{targets.map((village) => <Cell key={village.code} village={village} of={of} />)}</div> : null}
      <div>
        {others.map(({ code, name, villages }) => {
          const count = villages.filter(chosen).length;
          return (
            <details key={code} open={count > 0}>
              <summary>{targets.length > 0 ? 'Desa lain di ' : ''}Kecamatan {name}: {formatCount(villages.length)} desa{count > 0 ? `, ${count} dipilih` : ''}</summary>
              <div className="form-grid after">{villages.map((village) => <Cell key={village.code} village={village} of={of} />)}</div>
            </details>
          );
        })}
      </div>
    </div>
  );
}
