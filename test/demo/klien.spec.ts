import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Klien } from './klien';

/** An office that knows everybody, and counts how often it was asked for a session. */
class KantorPalsu {
  masuk = 0;
  menolak = false;
  private readonly server: Server = createServer(({ url }, response) => {
    if (url === '/masuk') this.masuk++;
    response.statusCode = url === '/masuk' && this.menolak ? 429 : 200;
    response.end(JSON.stringify({ token: `sesi-${this.masuk}` }));
  });

  async mulai(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  tutup(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('the clients of a demonstration', () => {
  const kantor = new KantorPalsu();
  let url = '';
  beforeAll(async () => void (url = await kantor.mulai()));
  afterAll(() => kantor.tutup());
  beforeEach(() => void (kantor.masuk = 0));

  const lihatBersamaan = (klien: Klien, nip: readonly string[]) => Promise.all(nip.map((satu) => klien.lihat(url, { nip: satu }, '/antrean')));

  it('log in once for each officer, however many cases begin at the same time', async () => {
    const klien = new Klien();
    await lihatBersamaan(klien, ['1', '2', '1', '2', '1']);
    await lihatBersamaan(klien, ['1', '2']);
    expect(kantor.masuk).toBe(2);
  });

  it('log in anew after a login that was refused', async () => {
    const klien = new Klien();
    kantor.menolak = true;
    await expect(lihatBersamaan(klien, ['3', '3'])).rejects.toThrow('/masuk: 429');
    kantor.menolak = false;
    await lihatBersamaan(klien, ['3']);
    expect(kantor.masuk).toBe(2);
  });
});
