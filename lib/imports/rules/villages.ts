import { plainWords } from './cells';

/** A village as a file may name it. `isAsked`: it may be filled in here; otherwise it is only known. */
export interface KnownVillage { code: string; name: string; district: string; isAsked: boolean }

export type FoundVillage = { kind: 'found'; code: string; note: string | null } | { kind: 'problem'; of: 'kode_desa' | 'desa'; sentence: string };

interface Asked { code: string; name: string; district: string }

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A village name without "Desa", "Kel.", blanks and marks: Batumandi and Batu Mandi are one. */
export const villageKey = (name: string): string => plainWords(name).replace(/^(?:desa|ds|kelurahan|kel|lurah) (?=.)/, '').replace(/ /g, '');

const districtKey = (name: string): string => plainWords(name).replace(/^(?:kecamatan|kec) (?=.)/, '').replace(/ /g, '');

/** Whether two words differ by one letter, or by two neighbours changed over. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
    || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

const told = ({ code, name, district }: KnownVillage): string => `${name} (${code}${district ? `, Kec. ${district}` : ''})`;

/** Finds villages by code or name; never guesses between several. Names are compared without case, blanks and "Desa". */
export class VillageFinder {
  readonly #byDigits: Map<string, KnownVillage>;
  readonly #byName = new Map<string, KnownVillage[]>();
  readonly #answers = new Map<string, FoundVillage>();

  constructor(private readonly villages: readonly KnownVillage[], private readonly area: { name: string; notAsked: string }) {
    this.#byDigits = new Map(villages.map((village) => [digitsOf(village.code), village]));
    for (const village of villages) {
      const key = villageKey(village.name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), village]);
    }
  }

  /** The village of a row, with a note when it was written otherwise; else the question to ask. */
  find(asked: Asked): FoundVillage {
    const key = `${asked.code}\u0000${asked.name}\u0000${asked.district}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = asked.code === '' ? this.#findByName(asked) : this.#findByCode(asked);
    if (this.#answers.size < 20_000) this.#answers.set(key, answer);
    return answer;
  }

  #findByCode({ code, name, district }: Asked): FoundVillage {
    const village = this.#byDigits.get(digitsOf(code));
    if (!village || /[a-z]/i.test(code)) {
      const named = name === '' ? [] : this.#named(name, district);
      const repair = named.length === 1 && named[0] ? `${named[0].name} berkode ${named[0].code}; tulis itu.` : 'Periksa kodenya di lembar Petunjuk atau halaman Desa.';
      return { kind: 'problem', of: 'kode_desa', sentence: `Desa berkode ${code.slice(0, 30)} tidak ada di ${this.area.name}. ${repair}` };
    }
    if (name !== '' && villageKey(name) !== villageKey(village.name)) {
      const others = this.#named(name, '');
      if (others.some((other) => other !== village)) return { kind: 'problem', of: 'kode_desa', sentence: `Kode ${village.code} adalah ${village.name}, tetapi kolom Desa tertulis ${name.slice(0, 40)}${others[0] ? ` (${others[0].code})` : ''}. Samakan keduanya.` };
      return { kind: 'problem', of: 'desa', sentence: `Kode ${village.code} adalah ${village.name}, tetapi di sini tertulis ${name.slice(0, 40)}. Samakan keduanya.` };
    }
    return this.#judged(village, 'kode_desa', code === village.code ? null : `kode ${code.slice(0, 30)} dibaca ${village.code} (${village.name})`);
  }

  #findByName({ name, district }: Asked): FoundVillage {
    const problem = (sentence: string): FoundVillage => ({ kind: 'problem', of: 'desa', sentence });
    if (name === '') return problem('Desanya belum ditulis. Isi kode desa atau nama desa.');
    const found = this.#named(name, district);
    const [only] = found;
    if (found.length > 1) return problem(`Desa ${name.slice(0, 40)} ada ${found.length}: ${found.slice(0, 4).map(told).join(' dan ')}. Tulis kode desanya.`);
    if (only) return this.#judged(only, 'desa', name === only.name ? null : `“${name.slice(0, 40)}” dibaca ${only.name} (${only.code})`);
    const near = this.villages.filter((village) => village.isAsked && isNear(villageKey(name), villageKey(village.name)));
    const repair = near.length > 0 ? `Apakah maksudnya ${near.slice(0, 3).map(told).join(' atau ')}? Tulis namanya begitu, atau isi kodenya.` : 'Periksa namanya, atau isi kode desa.';
    return problem(`Desa “${name.slice(0, 40)}” tidak dikenal di ${this.area.name}. ${repair}`);
  }

  /** All villages of a name; those that may be filled in come before those that are only known. */
  #named(name: string, district: string): KnownVillage[] {
    const all = this.#byName.get(villageKey(name)) ?? [];
    const there = district === '' ? all : all.filter((village) => districtKey(village.district) === districtKey(district));
    const list = there.length > 0 ? there : all;
    const asked = list.filter(({ isAsked }) => isAsked);
    return asked.length > 0 ? asked : list;
  }

  #judged(village: KnownVillage, of: 'kode_desa' | 'desa', note: string | null): FoundVillage {
    if (!village.isAsked) return { kind: 'problem', of, sentence: `${village.name} ${this.area.notAsked}` };
    return { kind: 'found', code: village.code, note };
  }
}
