import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COPY = '.next-without-proxy';

/**
 * The last build once more, as if there were no proxy.ts: nothing calls it any more. Gives the folder for NEXT_DIST_DIR
 * and how to take it away. A second build would take half a minute and differ in nothing else.
 */
export function buildWithoutProxy(): { folder: string; remove(): void } {
  const remove = (): void => rmSync(COPY, { recursive: true, force: true });
  remove();
  cpSync('.next', COPY, { recursive: true, filter: (path) => path !== join('.next', 'cache'), verbatimSymlinks: true });
  writeFileSync(join(COPY, 'server', 'functions-config-manifest.json'), JSON.stringify({ version: 1, functions: {} }));
  for (const name of ['middleware', 'middleware.js']) rmSync(join(COPY, 'server', name), { recursive: true, force: true });
  return { folder: COPY, remove };
}
