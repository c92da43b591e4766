import { fieldId } from '@/components/ui/field';
import type { DistrictVillages } from '@/lib/activities/queries/choices';

interface Props { districts: readonly DistrictVillages[]; chosen: readonly string[]; problem: string | undefined }

function summaryOf({ name, villages }: DistrictVillages, chosen: readonly string[]): string {
  const targets = villages.filter(({ isTarget }) => isTarget).length;
  const ticked = villages.filter(({ code }) => chosen.includes(code)).length;
  return `Kecamatan ${name}: ${villages.length} desa${targets > 0 ? `, ${targets} lokus` : ''}${ticked > 0 ? `, ${ticked} dipilih` : ''}`;
}

/** Villages by kecamatan, target villages first; districts with neither target nor choice are folded. */
export function VillageChoices({ districts, chosen, problem }: Props) {
  const id = fieldId('villages');
  return (
    <fieldset className="field choice-group full" id={id} tabIndex={-1} aria-describedby={problem ? `${id}-galat` : undefined}>
      <legend>Di desa atau kelurahan mana</legend>
      <span className="hint">{districts.length === 0
        ? 'Kegiatan provinsi di sebuah desa dicatat di tim kabupatennya. Di sini kegiatan berlaku untuk seluruh provinsi.'
        : 'Tanpa desa berarti tingkat kabupaten dan tidak dihitung untuk desa mana pun. Desa lokus bertanda ●.'}</span>
      {districts.map((district) => (
        <details key={district.code} open={district.villages.some(({ code, isTarget }) => isTarget || chosen.includes(code))}>
          <summary>{summaryOf(district, chosen)}</summary>
          <div className="choices">
            {district.villages.map(({ code, name, isTarget }) => (
              <label key={code}>
                <input type="checkbox" name="villages" value={code} defaultChecked={chosen.includes(code)} />
                <span>{isTarget ? '● ' : ''}{name}{isTarget ? <span className="reader"> (desa lokus)</span> : null}</span>
              </label>
            ))}
          </div>
        </details>
      ))}
      {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}
    </fieldset>
  );
}
