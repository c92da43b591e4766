import { closePools } from '@/db/client';
import { carryOut, type ImportAnswer, type ImportOrder } from '@/lib/imports/commands/run';
import { Refusal } from '@/lib/refusal';

/** The process of one large import (lib/imports/commands/run.ts): takes one order, gives one answer. Ends with the pages: what it had begun is undone. */
process.on('disconnect', () => process.exit(1));

async function answer(order: ImportOrder): Promise<ImportAnswer> {
  try {
    await carryOut(order);
    return { refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, sentence: error.message } };
    throw error;
  }
}

process.once('message', (order: ImportOrder) => {
  void (async () => {
    const said = await answer(order);
    await closePools();
    process.send?.(said, () => process.exit(0));
  })();
});
