import { createServer } from 'node:http';
import { startCluster, type Cluster } from './cluster';

export interface ClusterService { address: string; close(): Promise<void> }

/** Gives databases to test processes over loopback; the cluster starts when the first one is asked for. */
export async function serveCluster(): Promise<ClusterService> {
  let cluster: Promise<Cluster> | null = null;
  const server = createServer((request, response) => {
    void answer(request.method, new URL(request.url ?? '/', 'http://cluster'))
      .then((body) => response.end(JSON.stringify(body)))
      .catch((error: unknown) => { response.statusCode = 500; response.end(error instanceof Error ? error.stack : String(error)); });
  });
  async function answer(method: string | undefined, url: URL): Promise<unknown> {
    const { create, drop } = await (cluster ??= startCluster());
    if (method === 'POST') return create(url.searchParams.has('seeded'));
    return drop(url.searchParams.get('name') ?? '');
  }
  server.requestTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      if (cluster) await (await cluster).stop();
    },
  };
}
