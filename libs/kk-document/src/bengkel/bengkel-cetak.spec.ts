import { ISI_CONTOH } from '../contoh/keluarga-contoh';
import { renderKk } from '../halaman/render-kk';
import { BengkelCetak } from './bengkel-cetak';
import { kerjakan } from './kerja';
import { UtasBerakhir } from './utas-kartu';

const LEMBAR = { jenis: 'blanko', lembar: [{ no: 1, pemegang: 'kepala-keluarga', serial: 'K0000001' }] } as const;

describe('the print workshop', () => {
  it('prints the same pages as without a thread, also many at a time', async () => {
    const bengkel = new BengkelCetak();
    const [draf, blanko] = await Promise.all([bengkel.cetak(ISI_CONTOH, { jenis: 'draf' }), bengkel.cetak(ISI_CONTOH, LEMBAR)]);
    await bengkel.close();
    expect(Buffer.from(draf).equals(await renderKk(ISI_CONTOH, { jenis: 'draf' }))).toBe(true);
    expect(Buffer.from(blanko).equals(await renderKk(ISI_CONTOH, LEMBAR))).toBe(true);
  });

  it('closes without ever having printed, and prints nothing afterwards', async () => {
    const bengkel = new BengkelCetak();
    await bengkel.close();
    await expect(bengkel.cetak(ISI_CONTOH, { jenis: 'draf' })).rejects.toThrow(UtasBerakhir);
  });

  it('signs nothing: it has no keys', async () => {
    const permintaan = { nomorDokumen: '3204-26-K7QF2M9X', versi: 1, alamat: 'kk.contoh.go.id', garam: new Uint8Array(16), waktu: new Date(0), alasan: '', tempat: '' };
    await expect(kerjakan(undefined, { jenis: 'terbit', isi: ISI_CONTOH, permintaan })).rejects.toThrow('without keys');
  });
});
