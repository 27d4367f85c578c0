import { createServer, type Server } from 'node:net';

/** @returns a port of this machine that is free, and so are the next two: a secured Kafka takes all three */
export async function freePort(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const port = portOf(first);
    const next = await Promise.all([1, 2].map((step) => listen(port + step).catch(() => undefined)));
    await Promise.all([first, ...next].map((server) => server && close(server)));
    if (!next.includes(undefined)) return port;
  }
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server that listens has a port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
