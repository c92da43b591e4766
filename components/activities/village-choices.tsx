import { fieldId } from '@/components/ui/field';
import type { DistrictVillages } from '@/lib/activities/queries/choices';
import { formatCount } from '@/lib/format';

interface Props { districts: readonly DistrictVillages[]; chosen: readonly string[]; problem: string | undefined }

interface Village { code: string; name: string; isTarget: boolean; district: string }

/** More target villages than this are folded by kecamatan like all others. */
const MOST_IN_SIGHT = 30;

/** Tick boxes; `named`: of several kecamatan, so each says its own. */
function Boxes({ villages, chosen, named }: { villages: readonly Village[]; chosen: readonly string[]; named?: boolean }) {
  return (
    <div className="choices">
      {villages.map(({ code, name, district, isTarget }) => (
        <label key={code}>
          <input type="checkbox" name="villages" value={code} defaultChecked={chosen.includes(code)} />
          <span>{isTarget ? '● ' : ''}{name}{isTarget ? <span className="reader"> (desa lokus)</span> : null}{named ? <> <small>{district}</small></> : null}</span>
        </label>
      ))}
    </div>
  );
}

/** Target villages in sight, all others folded by kecamatan; a kecamatan with a choice is open. */
export function VillageChoices({ districts, chosen, problem }: Props) {
  const id = fieldId('villages');
  const all = districts.flatMap(({ villages, name: district }) => villages.map((village): Village => ({ ...village, district })));
  const targets = all.filter(({ isTarget }) => isTarget);
  const inSight = targets.length <= MOST_IN_SIGHT ? targets : [];
  return (
    <fieldset className="field choice-group full" id={id} tabIndex={-1} aria-describedby={problem ? `${id}-galat` : undefined}>
      <legend>Di desa atau kelurahan mana</legend>
      <span className="hint">{districts.length === 0
        ? 'Kegiatan provinsi di sebuah desa dicatat di tim kabupatennya. Di sini kegiatan berlaku untuk seluruh provinsi.'
        : 'Tanpa desa berarti tingkat kabupaten dan tidak dihitung untuk desa mana pun. Desa lokus bertanda ●.'}</span>
      {inSight.length > 0 ? <Boxes villages={inSight} chosen={chosen} named /> : null}
      {districts.map(({ code, name }) => {
        const villages = all.filter((village) => village.district === name && !inSight.includes(village));
        const ticked = villages.filter((village) => chosen.includes(village.code)).length;
        if (villages.length === 0) return null;
        return (
          <details key={code} open={ticked > 0}>
            <summary>{inSight.length > 0 ? 'Desa lain di ' : ''}Kecamatan {name}: {formatCount(villages.length)} desa{ticked > 0 ? `, ${formatCount(ticked)} dipilih` : ''}</summary>
            <Boxes villages={villages} chosen={chosen} />
          </details>
        );
      })}
      {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}
    </fieldset>
  );
}
