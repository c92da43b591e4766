import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { DEMO_PASSWORD } from './cluster';
import { launchProduct, type RunningProduct } from './product';

export interface Product {
  /** Origin, without a slash at the end. */
  url: string;
  /** Of every demo account, such as `dinkes.balangan`. */
  password: string;
  owner: postgres.Sql;
  /** Of the superuser who owns the database. */
  ownerUrl: string;
}

function withOwner({ url, ownerUrl }: { url: string; ownerUrl: string }): Product {
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  afterAll(() => owner.end());
  return { url, password: DEMO_PASSWORD, owner, ownerUrl };
}

/** A product with a database of its own, for a file that changes much: `const product = await startProduct();` at its top. */
export async function startProduct(options: { seeded?: boolean } = {}): Promise<Product & Pick<RunningProduct, 'pause'>> {
  const { stop, pause, ...where } = await launchProduct(inject('cluster'), options);
  afterAll(stop);
  return { ...withOwner(where), pause };
}

/** The one product of the run, full of demo data, for files that read or are refused: leave it as you found it. */
export const sharedProduct = (): Product => withOwner(inject('product'));
