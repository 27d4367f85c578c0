import { type BengkelKartu, type KartuTerbit } from '@kk-lintas/kk-document';
import { KARTU, KEPALA } from '../testing/riwayat-dinas';
import { PenerbitBengkel } from './bengkel.penerbit';
import { TandaTanganGagal, type PermintaanDokumen } from './penerbit.port';

const PERMINTAAN: PermintaanDokumen = { nomorDokumen: '3204-26-K7QF2M9X', versi: 1, dikeluarkan: '2026-11-23', nomorKk: KARTU.nomorKk, keluarga: KARTU.keluarga, penandatangan: KEPALA };
const JADI: KartuTerbit = { pdf: Buffer.from('pdf'), qr: '', token: { nomorDokumen: '3204-26-K7QF2M9X', versi: 1, dikeluarkan: '2026-11-23', sidik: 'b'.repeat(64) }, sidikPdf: '' };

function penerbit(terbitkan: BengkelKartu['terbitkan'], keluhan: unknown[] = []): PenerbitBengkel {
  const bengkel = { demo: true, kunciPublik: { token: [], akar: [] }, terbitkan } as unknown as BengkelKartu;
  return new PenerbitBengkel(bengkel, { alamatPeriksa: 'kk.contoh.go.id', now: () => new Date(), log: (_message, error) => void keluhan.push(error) });
}

describe('a card from the workshop', () => {
  it('names its regions and has a salt of its own each time', async () => {
    const diminta: Parameters<BengkelKartu['terbitkan']>[] = [];
    const bengkel = penerbit((...permintaan) => (diminta.push(permintaan), Promise.resolve(JADI)));
    const garam = [await bengkel.terbitkan(PERMINTAAN), await bengkel.terbitkan(PERMINTAAN)].map((satu) => satu.garam);
    expect(new Set(garam).size).toBe(2);
    expect(diminta[0]?.[0].wilayah).toMatchObject({ kecamatan: 'Cimenyan', provinsi: 'JAWA BARAT' });
    expect(diminta[0]?.[1]).not.toHaveProperty('penerbitSertifikat');
  });

  it('that fails, whatever by, waits for another try and holds up no other; the cause is told to the log alone', async () => {
    const keluhan: unknown[] = [];
    const sebab = new RangeError('a cause');
    const gagal = penerbit(() => Promise.reject(sebab), keluhan).terbitkan(PERMINTAAN);
    await expect(gagal).rejects.toThrow(new TandaTanganGagal('kartu tidak dapat ditandatangani'));
    expect(keluhan).toEqual([sebab]);
  });
});
