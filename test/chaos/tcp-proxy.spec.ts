import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TcpProxy } from './tcp-proxy';

/** Answers every piece with itself. */
async function echo(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** However it ends: a cut connection says so by an error first. */
function closed(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

async function freePort(): Promise<number> {
  const { server, port } = await echo();
  server.close();
  await once(server, 'close');
  return port;
}

describe('a link that can be broken', () => {
  let server: Server;
  let proxy: TcpProxy;
  let port: number;
  const open: Socket[] = [];

  beforeEach(async () => {
    const target = await echo();
    server = target.server;
    port = await freePort();
    proxy = await TcpProxy.listen(port, target.port);
  });

  afterEach(async () => {
    open.splice(0).forEach((socket) => socket.destroy());
    await proxy.close();
    server.close();
  });

  async function client(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    open.push(socket);
    await once(socket, 'connect');
    socket.on('error', () => undefined); // shows as its close
    return socket;
  }

  async function ask(socket: Socket, text: string): Promise<string> {
    socket.write(text);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  }

  it('carries both ways', async () => {
    expect(await ask(await client(), 'halo')).toBe('halo');
  });

  it('that is cut ends open connections and takes no new ones until it is whole again', async () => {
    const socket = await client();
    await ask(socket, 'halo');
    const ended = closed(socket);
    proxy.ubah({ jenis: 'putus' });
    await ended;
    const lain = connect(port, '127.0.0.1');
    open.push(lain);
    await closed(lain);
    proxy.ubah({ jenis: 'baik' });
    expect(await ask(await client(), 'lagi')).toBe('lagi');
  });

  it('that is slow carries everything, in order, no sooner than it says', async () => {
    proxy.ubah({ jenis: 'lambat', ms: 50 });
    const socket = await client();
    const begun = performance.now();
    socket.write('satu ');
    socket.write('dua');
    let heard = '';
    while (heard.length < 8) heard += String(((await once(socket, 'data')) as [Buffer])[0]);
    expect(heard).toBe('satu dua');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(99);
  });

  it('that is silent keeps connections open and swallows what they say; they are cut when it comes back', async () => {
    const socket = await client();
    await ask(socket, 'halo');
    proxy.ubah({ jenis: 'bisu' });
    let heard = false;
    socket.on('data', () => (heard = true));
    socket.write('tertelan');
    const other = await client();
    expect(other.readyState).toBe('open');
    const ended = closed(socket);
    proxy.ubah({ jenis: 'baik' });
    await ended;
    expect(heard).toBe(false);
  });

  it('was met when it was cut by connections that it ended, or by who came while it was cut', async () => {
    proxy.ubah({ jenis: 'putus' });
    expect(proxy.kena()).toBe(false);
    const ditolak = connect(port, '127.0.0.1');
    open.push(ditolak);
    await closed(ditolak);
    expect(proxy.kena()).toBe(true);
    proxy.ubah({ jenis: 'baik' });
    expect(proxy.kena()).toBe(false);
    await ask(await client(), 'halo');
    proxy.ubah({ jenis: 'putus' });
    expect(proxy.kena()).toBe(true);
  });

  it.each([{ jenis: 'lambat', ms: 1 }, { jenis: 'bisu' }] as const)('that is $jenis was met once something is said on it, and not by an open connection alone', async (keadaan) => {
    const socket = await client();
    await ask(socket, 'halo');
    proxy.ubah(keadaan);
    await client();
    expect(proxy.kena()).toBe(false);
    socket.write('lagi');
    while (!proxy.kena()) await sleep(1);
    proxy.ubah({ jenis: 'baik' });
    expect(proxy.kena()).toBe(false);
  });

  it('that is whole was met by nothing', async () => {
    await ask(await client(), 'halo');
    expect(proxy.kena()).toBe(false);
  });
});
