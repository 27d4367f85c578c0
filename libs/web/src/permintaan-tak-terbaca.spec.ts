import { connect, type AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { permintaanTakTerbaca } from './permintaan-tak-terbaca';

let server: FastifyInstance;

beforeAll(async () => {
  server = fastify({ clientErrorHandler: permintaanTakTerbaca });
  server.get('/', async () => 'ada');
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

/** All that the server sends back for these bytes. */
async function jawaban(permintaan: string): Promise<string> {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  const bagian: Buffer[] = [];
  socket.on('data', (satu: Buffer) => bagian.push(satu)).end(permintaan);
  await new Promise((selesai) => socket.once('close', selesai));
  return Buffer.concat(bagian).toString('utf8');
}

describe('bytes that are no request', () => {
  it.each<[string, string, number, string]>([
    ['an address with letters beyond ASCII', 'GET /?nomor=\u00e9 HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'Permintaan tidak dapat dibaca'],
    ['a header without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'Kepala permintaan terlalu besar'],
  ])('are answered as a problem in Indonesian: %s', async (_, permintaan, status, title) => {
    const [kepala = '', badan = ''] = (await jawaban(permintaan)).split('\r\n\r\n');
    expect(kepala).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*content-type: application/problem\\+json; charset=utf-8`));
    expect(JSON.parse(badan)).toMatchObject({ type: `urn:kk-lintas:masalah:http-${status}`, title, status });
  });

  it('leave the server at work', async () => {
    expect(await jawaban('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK[^]*ada$/);
  });
});
