import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISI_CONTOH } from '../contoh/keluarga-contoh';
import { bacaLambang } from '../lambang/lambang';
import { pngUji } from '../lambang/png.fixture';
import { periksaPdf } from '../periksa/periksa-pdf';
import { bacaToken } from '../token/baca-token';
import { TOKEN_CONTOH } from '../token/token-kartu.fixture';
import { BengkelKartu } from './bengkel-kartu';
import { akarTepercaya } from './kunci-publik';
import type { PermintaanTerbit } from './pesan-utas';
import { UtasBerakhir } from './utas-kartu';

const PERMINTAAN: PermintaanTerbit = {
  nomorDokumen: TOKEN_CONTOH.nomorDokumen,
  versi: 2,
  alamat: 'kk.contoh.go.id',
  garam: new Uint8Array(16),
  waktu: new Date('2026-11-23T03:00:00Z'),
  alasan: 'Penerbitan Kartu Keluarga',
  tempat: 'Kabupaten Bandung',
};
const RUNTUH = { ...ISI_CONTOH, wilayah: { ...ISI_CONTOH.wilayah, desa: 'RUNTUH' } };

let folder: string;
let bengkel: BengkelKartu;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bengkel-kartu-'));
  bengkel = await BengkelKartu.buka({ jenis: 'ca-peraga', folder, kantor: 'Dinas Contoh' }, undefined, join(__dirname, 'testing', 'rapuh.worker'));
});
afterEach(async () => {
  await bengkel.close();
  rmSync(folder, { recursive: true });
});

describe('the workshop of cards', () => {
  it('issues a card whose file and QR both hold against the keys that it publishes', async () => {
    const { pdf, qr, token, sidikPdf } = await bengkel.terbitkan(ISI_CONTOH, PERMINTAAN);
    const { akar, token: kunci } = bengkel.kunciPublik;
    expect(await periksaPdf(pdf, akarTepercaya({ akar }))).toMatchObject({ hasil: 'sah', waktu: PERMINTAAN.waktu, sidikPdf });
    expect(bacaToken(qr, kunci)).toMatchObject({ hasil: 'sah', token });
    expect(token).toMatchObject({ versi: 2, dikeluarkan: ISI_CONTOH.dikeluarkan });
    expect(bengkel.demo).toBe(true);
  });

  it('lets the event loop go on while it works', async () => {
    let putaran = 0;
    const hitung = setInterval(() => putaran++, 1);
    await Promise.all(Array.from({ length: 10 }, () => bengkel.cetak(ISI_CONTOH, { jenis: 'draf' }))).finally(() => clearInterval(hitung));
    expect(putaran).toBeGreaterThan(10);
  });

  it('refuses what cannot be printed alone, and goes on', async () => {
    await expect(bengkel.terbitkan(ISI_CONTOH, { ...PERMINTAAN, versi: 0 })).rejects.toThrow('versi');
    await expect(bengkel.cetak(ISI_CONTOH, { jenis: 'draf' })).resolves.toBeInstanceOf(Uint8Array);
  });

  it('gives up what was in hand when its thread falls over, and works again at the next call with the same keys', async () => {
    const sebelum = bengkel.kunciPublik;
    const keduanya = await Promise.allSettled([bengkel.cetak(RUNTUH, { jenis: 'draf' }), bengkel.cetak(ISI_CONTOH, { jenis: 'draf' })]);
    expect(keduanya.map((satu) => satu.status === 'rejected' && satu.reason instanceof UtasBerakhir)).toEqual([true, true]);
    const { pdf } = await bengkel.terbitkan(ISI_CONTOH, PERMINTAAN);
    expect(await periksaPdf(pdf, akarTepercaya(sebelum))).toMatchObject({ hasil: 'sah' });
  });

  it('finishes what was asked before its end and refuses what comes after', async () => {
    const sebelum = bengkel.cetak(ISI_CONTOH, { jenis: 'draf' });
    const tutup = bengkel.close();
    await expect(bengkel.cetak(ISI_CONTOH, { jenis: 'draf' })).rejects.toThrow(UtasBerakhir);
    await expect(sebelum).resolves.toBeInstanceOf(Uint8Array);
    await tutup;
    await bengkel.close();
  });

  it('puts the emblem that it is given on the cards that it signs, and they hold', async () => {
    const hasil = bacaLambang(pngUji());
    if ('salah' in hasil) throw new Error(hasil.salah);
    const berlambang = await BengkelKartu.buka({ jenis: 'ca-peraga', folder, kantor: 'Dinas Contoh' }, hasil.lambang);
    const { pdf } = await berlambang.terbitkan(ISI_CONTOH, PERMINTAAN).finally(() => berlambang.close());
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Width 60\s+\/Height 80/);
    expect(await periksaPdf(pdf, akarTepercaya(berlambang.kunciPublik))).toMatchObject({ hasil: 'sah' });
  });

  it('does not open with keys that cannot be read', async () => {
    await expect(BengkelKartu.buka({ jenis: 'p12', berkas: __filename, sandi: 'x', folder })).rejects.toThrow('PKCS #12');
  });
});
