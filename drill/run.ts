import { explain } from '@/bin/say';
import { drillDatabase } from './database';
import { unlock } from './ground';
import { drillImports } from './imports';
import { Office } from './office';
import { randomFrom } from './random';
import { drillTrail } from './trail';
import { drillWindows } from './windows';

/** How often each drill is done; a smaller number shortens a try of the drills themselves. */
const times = (name: string, usual: number): number => Number(process.env[`SIMPUL_DRILL_${name}`] ?? usual);

const seed = Number(process.env.SIMPUL_DRILL_SEED) || Math.floor(Math.random() * 2 ** 31);
const wanted = process.argv.slice(2);
const wants = (letter: string): boolean => wanted.length === 0 || wanted.includes(letter);

function say(letter: string, isOk: boolean, words: string): void {
  console.log(`${letter}  ${isOk ? 'ok  ' : 'LOST'}  ${words}`);
  if (!isOk) process.exitCode = 1;
}

async function imports(office: Office): Promise<void> {
  const found = await drillImports(office, randomFrom(seed), times('KILLS', 20));
  const steps = Object.entries(found.steps).map(([step, count]) => `${step} ${count}`).join(', ');
  say('a', found.half + found.wrongWords + found.hanging + found.lostFigures + found.lostReceipts === 0,
    `${found.kills} × kill -9 during an import (${steps}): ${found.whole} whole, ${found.none} none, ${found.half} half; ${found.wrongWords} pages with wrong words, ${found.hanging} hanging; ${found.acknowledged} saves acknowledged meanwhile, ${found.lostFigures} figures and ${found.lostReceipts} receipts lost`);
}

async function database(office: Office): Promise<void> {
  const { typing, ...found } = await drillDatabase(office, randomFrom(seed + 1), times('STOPS', 5));
  for (const refusal of typing.refusals.slice(0, 5)) console.log(`   refused: ${refusal}`);
  for (const [why, count] of Object.entries(typing.failures)) console.log(`   ${count} × ${why}`);
  say('b', found.lostFigures + found.lostReceipts + typing.refusals.length === 0 && typing.acknowledged.length > 0,
    `${found.stops} × immediate stop of PostgreSQL under ${found.perSecond.toFixed(0)} saves/s of ${found.operators} operators: ${typing.acknowledged.length} acknowledged of ${typing.tried} tried (${typing.failed} failed, ${typing.stale} clashes); ${found.lostFigures} figures and ${found.lostReceipts} receipts lost`);
}

async function windows(office: Office): Promise<void> {
  const { typing, ...found } = await drillWindows(office, randomFrom(seed + 2), times('EDITS', 1000));
  for (const refusal of typing.refusals.slice(0, 5)) console.log(`   refused: ${refusal}`);
  for (const [why, count] of Object.entries(typing.failures)) console.log(`   ${count} × ${why}`);
  say('c', found.lostFigures + found.lostReceipts + found.doubled + typing.failed === 0 && typing.acknowledged.length > 0,
    `${typing.tried} interleaved edits of 2 operators in 4 windows at ${found.cells} cells: ${typing.acknowledged.length} acknowledged, ${typing.stale} clashes shown, ${typing.failed} failed; ${found.doubled} versions given twice, ${found.lostFigures} updates and ${found.lostReceipts} receipts lost`);
}

async function trail(office: Office): Promise<void> {
  // Alone it has nothing to walk yet.
  if (!wants('c')) await drillWindows(office, randomFrom(seed + 2), 20);
  const found = await drillTrail(office);
  say('d', found.isSound && found.found !== null && found.isSoundAgain,
    `audit chain of ${found.teams} teams, ${found.rows} rows: ${found.isSound ? 'sound' : 'BROKEN'}; one byte flipped in row ${found.flippedSeq}: ${found.found ?? 'NOT FOUND'}; put back: ${found.isSoundAgain ? 'sound' : 'BROKEN'}`);
}

try {
  console.log(`Drills of the built product, seed ${seed} (SIMPUL_DRILL_SEED repeats it). Copying the tree, building and filling it …`);
  const office = await Office.open();
  try {
    await unlock(office.owner);
    if (wants('a')) await imports(office);
    if (wants('b')) await database(office);
    if (wants('c')) await windows(office);
    if (wants('d')) await trail(office);
  } finally {
    await office.close();
  }
} catch (error) {
  console.error(`The drill broke: ${explain(error)}`);
  process.exitCode = 1;
}
