import { renderToString } from 'preact-render-to-string';
import { keluargaPeraga } from '../../../siak-simulator/src/populasi/keluarga-peraga';
import type { AntreanKantor } from './antrean-kantor';
import { mulaiBeranda, type Beranda } from './beranda';
import { BerandaPage } from './beranda.page';

const teratas = [1, 2, 3, 4, 5].map((urutan) => ({ nomor: `3204062003-2026-0000${urutan}`, tugas: 'Isi formulir', langkah: '4', sejak: '2026-01-05T02:00:00.000Z' }));
const DESA: AntreanKantor = { id: 'desa-32.04.06.2003', nama: 'Desa Cimenyan', url: 'http://127.0.0.1:3002', menunggu: [{ peran: 'pemohon', jumlah: 7 }], teratas, sampaiWaktu: undefined, terparkir: 0 };

const halaman = (kantor: AntreanKantor) => renderToString(<BerandaPage kantor={[kantor]} urlSiak="http://127.0.0.1:3010" />);

describe('the start page', () => {
  it('says where an office is reached', () => expect(halaman(DESA)).toContain('<code class="redup">http://127.0.0.1:3002</code>'));

  it('leads to both checks of cards at the portal', () => {
    const portal = halaman({ ...DESA, id: 'portal-32.04', url: 'http://127.0.0.1:3001' });
    for (const path of ['/periksa', '/periksa/luring']) expect(portal).toContain(`href="http://127.0.0.1:3001${path}"`);
    expect(halaman(DESA)).not.toContain('/periksa');
  });

  it('tells how many cases wait beside the five that it names', () => {
    expect(halaman(DESA)).toContain('dan 2 lagi');
    expect(halaman({ ...DESA, menunggu: [{ peran: 'pemohon', jumlah: 5 }] })).not.toContain(' lagi');
  });

  it('gives the applicants that SIAK knows, each with a form', () => {
    for (const { pemohon, permohonan } of Object.values(keluargaPeraga())) {
      expect(halaman(DESA)).toContain(pemohon.nik);
      expect(halaman(DESA)).toContain(permohonan.alamat.jalan);
    }
  });

  describe('as a server', () => {
    let beranda: Beranda;
    beforeAll(async () => {
      beranda = await mulaiBeranda({ host: '127.0.0.1', alamat: '127.0.0.1', port: 5790, kantor: [], urlSiak: '' });
    });
    afterAll(() => beranda.tutup());

    it.each(['/', '/coba', '/perjalanan?nomor=1', '/.well-known/kk-nodes'])('refuses another method than an address takes, and says which it takes: %s', async (path) => {
      const jawaban = await fetch(`${beranda.url}${path}`, { method: 'POST' });
      expect([jawaban.status, jawaban.headers.get('allow'), jawaban.headers.get('content-type')]).toEqual([405, 'GET, HEAD', 'text/html; charset=utf-8']);
      expect(await jawaban.text()).toContain('hanya menerima GET, HEAD');
    });

    it.each(['/tidak-ada', '/%ff', '/api/tidak-ada', '/perjalanan?nomor=tidak-ada', '/perjalanan?nomor=satu&nomor=dua'])('answers an address that leads nowhere with a page: %s', async (path) => {
      const jawaban = await fetch(`${beranda.url}${path}`);
      expect([jawaban.status, jawaban.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(await jawaban.text()).toContain('Tidak ditemukan');
    });
  });
});
