import { sql } from 'drizzle-orm';
import fastify from 'fastify';
import { connect, type Tx } from '@/db/client';
import { addressOf, carry, linkTo } from '@/lib/address';
import { renderPlainVillages } from '@/lib/convergence/grid';
import type { FigureScope } from '@/lib/convergence/queries/facts';
import { readServiceColumns } from '@/lib/convergence/queries/columns';
import { readVillageRows } from '@/lib/convergence/queries/scores';
import { gridRows } from '@/lib/convergence/rules/grid-rows';
import { orderVillages } from '@/lib/convergence/rules/village-list';

/**
 * The peer of the bench: fastify, the same rollup rows by the same role, one string. No session, no frame, no notes.
 * A process of its own; its parent sends the scope and is told the port.
 */
export interface PlainOrder { appUrl: string; port: number; scope: FigureScope; team: string; thresholdBp: number }

const THRESHOLD_SHARE = 100;

async function serve({ appUrl, port, scope, team, thresholdBp }: PlainOrder): Promise<void> {
  const { db } = connect(appUrl);
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('simpul.jurisdiction', ${String(scope.jurisdictionId)}, true), set_config('simpul.role', 'leader', true)`);
    return work(tx);
  }, { isolationLevel: 'repeatable read', accessMode: 'read only' });
  const app = fastify();
  app.get('/ping', async (_, reply) => reply.type('text/html; charset=utf-8').send('<!doctype html><title>ping</title>'));
  app.get<{ Querystring: { baris?: string; tim?: string; periode?: string } }>('/desa', async ({ query }, reply) => {
    const [columns, villages] = await read((tx) => Promise.all([readServiceColumns(tx, scope), readVillageRows(tx, scope)]));
    const atVillage = columns.filter((column) => column.atVillage);
    const shown = orderVillages(villages, { sort: 'score', descending: false }).slice(0, Number(query.baris ?? 50));
    const address = addressOf('/desa', query);
    const rows = gridRows(shown, atVillage, {
      view: 'state', targets: [], moneyOf: () => null,
      hrefOf: (code) => carry(address, `/desa/${code}`), scoreHrefOf: (code) => linkTo(address, { jelas: `skor.${code}` }),
    });
    const drawn = atVillage.map(({ code, group }, at) => ({ code, edge: atVillage[at - 1]?.group !== group }));
    const heads = ['Desa', 'Skor', 'Tercapai', 'Data', ...drawn.map(({ code }) => code), 'ibu', 'remaja putri', 'anak', 'keluarga'];
    return reply.type('text/html; charset=utf-8').send(`<!doctype html><html lang="id"><meta charset="utf-8"><title>Desa ${team}</title><table class="village-grid">`
      + `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`
      + `<tbody>${renderPlainVillages(rows, drawn, thresholdBp / THRESHOLD_SHARE)}</tbody></table></html>`);
  });
  await app.listen({ port, host: '127.0.0.1' });
  process.send?.('ready');
}

process.once('message', (order: PlainOrder) => void serve(order));
process.once('disconnect', () => process.exit(0));
