import { chromium, type Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** The run's browser, for this test file: `const browser = await openBrowser();` at its top. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return browser;
}
