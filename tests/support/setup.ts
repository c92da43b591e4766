import type { TestProject } from 'vitest/node';
import { serveCluster } from './cluster-server';

declare module 'vitest' {
  export interface ProvidedContext { cluster: string }
}

/** Offers one database cluster to the run; `npm test` hands its own to both vitest runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SIMPUL_TEST_CLUSTER;
  const service = given ? { address: given, close: async () => {} } : await serveCluster();
  project.provide('cluster', service.address);
  return service.close;
}
