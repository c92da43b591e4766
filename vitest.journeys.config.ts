import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** Browser journeys over the built product; `npm test` builds it first. */
export default mergeConfig({ ...base, test: { ...base.test, include: [], exclude: [] } }, defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/support/journeys-setup.ts'],
    exclude: ['node_modules/**'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
}));
