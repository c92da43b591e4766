import { capitalize, formatCount, numberWord } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import { type Segment, sentence } from '@/lib/sentence';
import { PROGRAMME_STATE_WORDS, type ProgrammeState, type Reach } from './words';

interface Told { shortName: string; agency: string; state: ProgrammeState; reach: Reach; activities: number; villages: number; budgetIdr: bigint | null; outputs: number; home: string | null; region: string }

/** "PONSERA, program PPN DPPU Supadio, berjalan di 1 desa dengan 4 kegiatan; belum ada dana yang tercatat." Numbers open their explanation. */
export function programmeHeadline({ shortName, agency, state, reach, activities, villages, budgetIdr, home, region }: Told): Segment[] {
  const where = villages > 0 ? sentence(' di ', { text: `${formatCount(villages)} desa`, ref: 'desa' }) : ` di ${region}`;
  const reached = reach === 'lokus' && villages > 0 ? ' lokus' : '';
  const work = activities === 0 ? ', belum ada kegiatan yang dikaitkan' : sentence(' dengan ', { text: `${formatCount(activities)} kegiatan`, ref: 'kegiatan' });
  const money = budgetIdr === null ? '; belum ada dana yang tercatat.' : sentence('; dana ', { text: formatIdr(budgetIdr), ref: 'dana' }, '.');
  return sentence(`${shortName}, program ${agency}${home === null ? '' : ` (${home})`}, ${PROGRAMME_STATE_WORDS[state].toLowerCase()}`, where, reached, work, money);
}

/** The first line of the list. */
export function listHeadline(rows: readonly Pick<Told, 'state' | 'budgetIdr' | 'villages'>[], team: string): string {
  if (rows.length === 0) return `Belum ada program yang tercatat di ${team}.`;
  const running = rows.filter(({ state }) => state === 'running').length;
  const unfunded = rows.filter(({ budgetIdr }) => budgetIdr === null).length;
  const money = unfunded === 0 ? 'semuanya dengan dana yang tercatat' : unfunded === rows.length ? 'belum satu pun dengan dana yang tercatat' : `${formatCount(unfunded)} tanpa dana yang tercatat`;
  return capitalize(`${numberWord(rows.length)} program di ${team}: ${running === 0 ? 'tidak ada yang' : formatCount(running)} berjalan, ${money}.`);
}
