import { closePools } from '@/db/client';
import { carryOut, type ImportAnswer, type ImportOrder } from '@/lib/imports/commands/run';
import { Refusal } from '@/lib/refusal';
import { explain } from './say';

/*
 * The process of large imports (lib/imports/commands/run.ts): takes one order after the other, gives one answer to each. Ends
 * with the pages or when they need it no longer; what it had begun is then undone.
 */
process.on('disconnect', () => process.exit(0));

async function answer(order: ImportOrder): Promise<ImportAnswer> {
  try {
    await carryOut(order);
    return { refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, sentence: error.message } };
    throw error;
  } finally {
    await closePools();
  }
}

process.on('message', (order: ImportOrder) => {
  answer(order).then((said) => process.send?.(said), (error: unknown) => {
    console.error(`[impor] ${explain(error)}`);
    process.exit(1);
  });
});
