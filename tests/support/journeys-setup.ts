import type { TestProject } from 'vitest/node';
import { buildPages } from '@/bin/build';
import { serveChromium } from './chromium';
import { launchProduct } from './product';

declare module 'vitest' {
  export interface ProvidedContext { browser: string; product: { url: string; ownerUrl: string } }
}

/** Builds the pages, then starts one browser and one product for all journeys of the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPages(new AbortController().signal);
  const browser = await serveChromium();
  const { url, ownerUrl, stop } = await launchProduct(project.getProvidedContext().cluster);
  project.provide('browser', browser.wsEndpoint());
  project.provide('product', { url, ownerUrl });
  return async () => {
    await browser.close();
    await stop();
  };
}
