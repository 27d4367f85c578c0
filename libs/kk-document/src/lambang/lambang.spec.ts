import { deflateSync } from 'node:zlib';
import { ISI_CONTOH } from '../contoh/keluarga-contoh';
import type { CetakanKk } from '../halaman/isi-dokumen';
import { renderKk } from '../halaman/render-kk';
import { bacaLambang, LAMBANG_TERBESAR, SISI_LAMBANG, type Lambang } from './lambang';
import { pngUji, type GambarUji } from './png.fixture';

const LEMBAR = { no: 1, pemegang: 'kepala-keluarga', serial: 'K0000001' };
const CETAKAN: readonly CetakanKk[] = [{ jenis: 'draf' }, { jenis: 'blanko', lembar: [LEMBAR, { ...LEMBAR, no: 2, serial: 'K0000002' }] }, { jenis: 'tte', nomorDokumen: '3204-26-K7QF2M9M', versi: 1, qr: 'HTTPS://KK.CONTOH.GO.ID/C/X' }];

function lambang(gambar: GambarUji = {}): Lambang {
  const hasil = bacaLambang(pngUji(gambar));
  if ('salah' in hasil) throw new Error(hasil.salah);
  return hasil.lambang;
}

const gambarDalam = (pdf: Uint8Array): readonly string[] => [...Buffer.from(pdf).toString('latin1').matchAll(/\/Subtype \/Image[^>]*?\/Width (\d+)\s+\/Height (\d+)/gs)].map(([, lebar, tinggi]) => `${lebar} x ${tinggi}`);

describe('the emblem on a card', () => {
  it.each(CETAKAN)('lies in the file once, however many sheets show it: $jenis', async (cetakan) => {
    expect(gambarDalam(await renderKk(ISI_CONTOH, cetakan, lambang({ warna: 2 })))).toEqual(['60 x 80']);
  });

  it('is absent where none was given: the same bytes as before', async () => {
    const tanpa = await renderKk(ISI_CONTOH, { jenis: 'draf' });
    expect(gambarDalam(tanpa)).toEqual([]);
    expect(Buffer.from(tanpa).equals(await renderKk(ISI_CONTOH, { jenis: 'draf' }, undefined))).toBe(true);
  });

  it.each([0, 2, 3, 4, 6] as const)('may be of any colour type of PNG, and gives the same file again: %s', async (warna) => {
    const [satu, dua] = await Promise.all([1, 2].map(() => renderKk(ISI_CONTOH, { jenis: 'draf' }, lambang({ warna }))));
    expect(gambarDalam(satu ?? Buffer.alloc(0))).toContain('60 x 80');
    expect(Buffer.from(satu ?? []).equals(Buffer.from(dua ?? []))).toBe(true);
  });
});

describe('a file that is to be the emblem', () => {
  const utuh = pngUji();

  it.each<[string, Buffer, string | RegExp]>([
    ['a text', Buffer.from('<svg/>'), 'bukan PNG'],
    ['nothing', Buffer.alloc(0), 'bukan PNG'],
    ['too large', Buffer.concat([utuh, Buffer.alloc(LAMBANG_TERBESAR)]), 'lebih besar dari 300 KB'],
    ['too wide', pngUji({ lebar: SISI_LAMBANG + 1, tinggi: 1 }), /paling panjang 1500 piksel, ini 1501 x 1/],
    ['without a pixel', pngUji({ lebar: 0 }), /piksel/],
    ['of sixteen bits', pngUji({ kedalaman: 16 }), /8 bit/],
    ['interlaced', pngUji({ jalinan: 1 }), /interlace/],
    ['cut off', utuh.subarray(0, utuh.length - 20), 'PNG rusak'],
    ['of which a byte was changed', Buffer.from(utuh.map((satu, di) => (di === 50 ? satu ^ 1 : satu))), 'PNG rusak'],
    ['with a row of no known filter', pngUji({ lebar: 1, tinggi: 1, warna: 0, piksel: Buffer.from([5, 0]) }), 'PNG rusak'],
    ['with more pixels than it says', pngUji({ piksel: Buffer.alloc(100_000) }), 'PNG rusak'],
    ['with too few pixels', pngUji({ piksel: Buffer.alloc(100) }), 'PNG rusak'],
    ['with pixels that cannot be unpacked', pngUji({ piksel: deflateSync(Buffer.alloc(9)).subarray(0, 3) }), 'PNG rusak'],
    ['with its first bytes alone', utuh.subarray(0, 8), 'PNG rusak'],
  ])('is refused in a few words: %s', (_, berkas, kata) => {
    const hasil = bacaLambang(berkas);
    expect(hasil).toEqual({ salah: typeof kata === 'string' ? kata : expect.stringMatching(kata) });
  });
});
