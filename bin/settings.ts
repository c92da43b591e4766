import { existsSync } from 'node:fs';
import { readSettings, type Settings } from '@/lib/env';
import { ROOT } from './build';

/** Settings from the environment and the project's .env (the environment wins), wherever the command was given. */
export function projectSettings(options: { dev?: boolean } = {}): Settings {
  process.chdir(ROOT);
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readSettings(process.env, options);
}
