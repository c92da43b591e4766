import { capitalize, formatShareBp, numberWord } from '@/lib/format';
import { trend } from '@/lib/indicators/rules/trend';
import { joinSegments, type Segment, sentence } from '@/lib/sentence';

const MOST_NAMES = 3;

export interface PrevalenceFacts {
  nowBp: number;
  beforeBp: number | null;
  target: { label: string; bp: number } | null;
  /** Districts where it rose, of those known; null when the districts are not known. */
  rising: { count: number; of: number } | null;
}

export interface DashboardFacts {
  prevalence: PrevalenceFacts | null;
  villages: number;
  convergent: number;
  gaps: number;
  /** Villages whose score is not withheld; 0 = nothing can be said of convergence. */
  scored?: number;
}

const share = (bp: number, ref: string): Segment => ({ text: formatShareBp(bp), ref });

function againstTarget({ nowBp, target }: PrevalenceFacts): Segment[] {
  if (!target) return [];
  const where = nowBp === target.bp ? 'tepat pada' : nowBp < target.bp ? 'di bawah' : 'di atas';
  return sentence(`, ${where} target ${target.label} `, share(target.bp, 'prevalence-target'));
}

function risingDistricts({ rising }: PrevalenceFacts, word: string): Segment[] {
  if (!rising || rising.of === 0) return [];
  if (rising.count === 0) return word === 'turun' ? sentence(', dan tidak naik di kecamatan mana pun') : [];
  const districts = rising.count === rising.of && rising.of > 1 ? `semua ${numberWord(rising.of)} kecamatan` : `${numberWord(rising.count)} kecamatan`;
  return sentence(word === 'naik' ? '; naik di ' : ', tetapi naik di ', { text: districts, ref: 'rising-districts' });
}

function prevalenceSentence(facts: PrevalenceFacts): Segment[] {
  const word = trend(facts.nowBp, facts.beforeBp, 'down')?.word ?? 'tanpa pembanding';
  const verb = word === 'tanpa pembanding' ? '' : word === 'tetap' ? 'tetap ' : `${word} ke `;
  return sentence(`Stunting ${verb}`, share(facts.nowBp, 'prevalence'), againstTarget(facts), risingDistricts(facts, word), '. ');
}

/** "4 dari 8 desa lokus konvergen", right for none, one, all. */
function convergentClause(convergent: number, villages: number): Segment[] {
  const text = convergent === 0 ? `Belum satu pun dari ${villages} desa lokus konvergen`
    : convergent < villages ? `${convergent} dari ${villages} desa lokus konvergen`
      : villages === 1 ? 'Satu-satunya desa lokus konvergen' : `Semua ${villages} desa lokus konvergen`;
  return [{ text: villages === 1 && convergent === 0 ? 'Satu-satunya desa lokus belum konvergen' : text, ref: 'convergent' }];
}

function gapsClause(gaps: number): Segment[] {
  if (gaps === 0) return sentence('tidak ada celah yang dibiarkan');
  return sentence({ text: gaps === 1 ? 'satu celah' : `${gaps} celah`, ref: 'gaps' }, ' belum ditangani siapa pun');
}

/** The sentence of the dashboard: "Stunting turun ke 14,91 %, … 4 dari 8 desa lokus konvergen; 23 celah belum ditangani siapa pun." (F109) */
export function dashboardHeadline({ prevalence, villages, convergent, gaps, scored }: DashboardFacts): Segment[] {
  const outcome = prevalence ? prevalenceSentence(prevalence) : [];
  if (villages === 0) return sentence(outcome, 'Belum ada desa lokus untuk tahun ini.');
  if (scored === 0) {
    const who = { text: villages === 1 ? 'Satu-satunya desa lokus belum dapat dinilai' : `Belum satu pun dari ${villages} desa lokus dapat dinilai`, ref: 'convergent' };
    return sentence(outcome, who, ': data yang masuk belum cukup', gaps > 0 ? sentence('; ', gapsClause(gaps)) : '', '.');
  }
  return sentence(outcome, convergentClause(convergent, villages), '; ', gapsClause(gaps), '.');
}

export interface GridVillage {
  code: string;
  name: string;
  isConvergent: boolean;
  gaps: number;
  /** The score is withheld: too little data. */
  isWithheld: boolean;
}

const named = ({ code, name }: { code: string; name: string }): Segment => ({ text: name, ref: `village:${code}` });

/** The villages that together hold at least half of the celah, most first; empty when more than three are needed. */
function centresOf(villages: readonly GridVillage[], total: number): GridVillage[] {
  const most = villages.filter((v) => v.gaps > 0).sort((a, b) => b.gaps - a.gaps || (a.code < b.code ? -1 : 1));
  let held = 0;
  const needed = most.findIndex((village) => { held += village.gaps; return held * 2 >= total; }) + 1;
  return needed > MOST_NAMES ? [] : most.slice(0, needed);
}

function gapPlaces(villages: readonly GridVillage[]): Segment[] {
  const total = villages.reduce((sum, village) => sum + village.gaps, 0);
  if (total === 0) return sentence('Tidak ada celah');
  const holders = villages.filter((village) => village.gaps > 0).length;
  const count: Segment = { text: total === 1 ? 'Satu celah' : `${total} celah`, ref: 'gaps' };
  const centres = centresOf(villages, total);
  if (centres.length === 0) return sentence(count, ` tersebar di ${numberWord(holders)} desa`);
  const verb = total === 1 ? ' ada di ' : holders === centres.length ? ', semuanya di ' : ' terpusat di ';
  return sentence(count, verb, joinSegments(centres.map(named)));
}

function withheldClause(villages: readonly GridVillage[]): Segment[] {
  const withheld = villages.filter((village) => village.isWithheld);
  if (withheld.length === 0) return [];
  const who = withheld.length <= MOST_NAMES ? joinSegments(withheld.map(named)) : [{ text: `${numberWord(withheld.length)} desa`, ref: 'withheld' }];
  return sentence('; ', who, ' belum dapat dinilai');
}

/** "Dari 8 desa lokus, 4 sudah konvergen. 23 celah terpusat di Hauwai dan Mamantang; Mampari belum dapat dinilai." (F109) */
export function gridHeadline(villages: readonly GridVillage[]): Segment[] {
  const total = villages.length;
  if (total === 0) return sentence('Belum ada desa lokus untuk tahun ini.');
  if (villages.every((village) => village.isWithheld)) {
    const who = total === 1 ? `${villages[0]?.name} belum dapat dinilai` : `Belum satu pun dari ${total} desa lokus dapat dinilai`;
    const known = villages.some((village) => village.gaps > 0) ? sentence(' ', gapPlaces(villages), '.') : [];
    return sentence({ text: who, ref: 'withheld' }, ': data yang masuk belum cukup.', known);
  }
  const convergent = villages.filter((village) => village.isConvergent).length;
  const reached = convergent === total && total > 1 ? 'semuanya sudah konvergen' : convergent === 0 ? 'belum satu pun konvergen' : `${convergent} sudah konvergen`;
  const first = total === 1 ? convergentClause(convergent, 1) : sentence(`Dari ${total} desa lokus, `, { text: reached, ref: 'convergent' });
  return sentence(first, '. ', gapPlaces(villages), withheldClause(villages), '.');
}

export interface VillageFacts {
  name: string;
  onTarget: number;
  applicable: number;
  /** Indicators with a value; left out = not looked at. */
  reported?: number;
  /** Furthest below target first; at most two are named. */
  lagging: readonly { code: string; name: string }[];
  absentLeads: readonly { code: string; name: string }[];
}

/** A name inside a sentence: "Sanitasi layak" → "sanitasi layak", "TTD" stays. */
const inside = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

function reachedClause({ onTarget, applicable, reported }: VillageFacts): Segment[] {
  if (applicable === 0) return sentence('belum ada indikator yang dapat dinilai');
  if (reported === 0) return [{ text: `belum satu pun dari ${applicable} indikator dilaporkan`, ref: 'on-target' }];
  const text = onTarget === 0 ? `belum satu pun dari ${applicable} indikator tercapai`
    : onTarget < applicable ? `${onTarget} dari ${applicable} indikator tercapai`
      : applicable === 1 ? 'satu-satunya indikator tercapai' : `semua ${applicable} indikator tercapai`;
  return [{ text, ref: 'on-target' }];
}

function absentClause({ absentLeads }: VillageFacts): Segment[] {
  const count = absentLeads.length;
  if (count === 0) return [];
  const who = count <= MOST_NAMES
    ? joinSegments(absentLeads.map(({ code, name }) => ({ text: name, ref: `agency:${code}` })))
    : [{ text: `${numberWord(count)} penanggung jawab`, ref: 'absent-leads' }];
  return sentence(who, ' belum hadir');
}

/** "Marajai: 4 dari 18 indikator tercapai. Air minum layak dan sanitasi layak paling tertinggal, dan Dinas PUPR belum hadir." (F109) */
export function villageHeadline(facts: VillageFacts): Segment[] {
  const names = facts.lagging.slice(0, 2).map(({ code, name }, at) => ({ text: at === 0 ? capitalize(name) : inside(name), ref: `indicator:${code}` }));
  const lag = names.length === 0 ? [] : sentence(joinSegments(names), ' paling tertinggal');
  const absent = absentClause(facts);
  const [start, ...rest] = absent;
  const second = lag.length === 0 ? (start ? [{ ...start, text: capitalize(start.text) }, ...rest] : []) : absent.length === 0 ? lag : sentence(lag, ', dan ', absent);
  return sentence(`${facts.name}: `, reachedClause(facts), second.length === 0 ? '.' : '. ', second, second.length === 0 ? '' : '.');
}
