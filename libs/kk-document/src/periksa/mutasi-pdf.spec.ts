import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { akarDari, caSekaliPakai, kartuBertanda } from './kartu-bertanda.fixture';
import { periksaPdf } from './periksa-pdf';

const kunci = caSekaliPakai();
const akar = akarDari(kunci.signer);
let kartu: readonly Buffer[];
beforeAll(async () => {
  kartu = await Promise.all([1, 2].map((versi) => kartuBertanda(kunci, versi)));
});

const sidik = (berkas: Buffer) => createHash('sha256').update(berkas).digest('hex');

/** Where the string of the Contents lies, with its brackets. */
function celah(asli: Buffer): { readonly dari: number; readonly sampai: number; readonly lebar: number } {
  const dari = asli.lastIndexOf('/Contents <') + '/Contents '.length;
  const sampai = asli.indexOf('>', dari) + 1;
  return { dari, sampai, lebar: sampai - dari };
}

/** From 0 to 1: a place in a file, all equally likely (`fc.double` would rather take tiny numbers). */
const di = fc.nat({ max: 999_999 }).map((angka) => angka / 1_000_000);
const byte = fc.nat({ max: 255 });
const sedikit = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes));

function satuByte(asli: Buffer, tempat: number, nilai: number): Buffer {
  const ubahan = Buffer.from(asli);
  ubahan[tempat] = nilai;
  return ubahan;
}

function pembaruan(asli: Buffer, isi: Buffer): Buffer {
  const objek = `99 0 obj\n<</Type/Annot/Contents(${isi.toString('hex')})>>\nendobj\n`;
  return Buffer.concat([asli, Buffer.from(`${objek}xref\n99 1\n${String(asli.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 100/Root 1 0 R>>\nstartxref\n${asli.length + objek.length}\n%%EOF\n`)]);
}

type Ubah = (kartu: Buffer, tempat: number, nilai: number, bytes: Buffer) => Buffer;

/** What somebody may do to a signed file who has no key. */
const MUTASI: Readonly<Record<string, Ubah>> = {
  'a byte changed anywhere': (asli, tempat, nilai) => satuByte(asli, Math.floor(tempat * asli.length), nilai),
  'a byte changed in the signature': (asli, tempat, nilai) => satuByte(asli, celah(asli).dari + Math.floor(tempat * celah(asli).lebar), nilai),
  'a digit of the signature changed': (asli, tempat, nilai) =>
    satuByte(asli, celah(asli).dari + 1 + Math.floor(tempat * (celah(asli).lebar - 2)), '0123456789abcdefABCDEF'.charCodeAt(nilai % 22)),
  'bytes put in': (asli, tempat, _, bytes) => Buffer.concat([asli.subarray(0, tempat * asli.length), bytes, asli.subarray(tempat * asli.length)]),
  'bytes taken out': (asli, tempat, nilai) => Buffer.concat([asli.subarray(0, tempat * asli.length), asli.subarray(Math.floor(tempat * asli.length) + 1 + nilai)]),
  'bytes behind the end': (asli, _, __, bytes) => Buffer.concat([asli, bytes]),
  'an update behind the end': (asli, _, __, bytes) => pembaruan(asli, bytes),
  'cut off': (asli, tempat) => asli.subarray(0, tempat * asli.length),
};
/** Of each kind; none that is the card itself, or came before. */
const KALI = 1_250;

describe('of 10,000 signed files changed without the key', () => {
  it.each(Object.keys(MUTASI))('none is accepted (%s)', async (jenis) => {
    const ubah = MUTASI[jenis];
    const sudah = new Set(kartu.map(sidik));
    const properti = fc.asyncProperty(fc.nat({ max: 1 }), di, byte, sedikit, async (yang, tempat, nilai, bytes) => {
      const asli = kartu[yang] ?? Buffer.alloc(0);
      const mutan = ubah?.(asli, tempat, nilai, bytes) ?? asli;
      fc.pre(!sudah.has(sidik(mutan)));
      sudah.add(sidik(mutan));
      expect((await periksaPdf(mutan, akar)).hasil).toBe('tidak-sah');
    });
    await fc.assert(properti, { numRuns: KALI });
    expect(sudah.size).toBe(kartu.length + KALI);
  });

  it('they are 10,000, each another one', () => expect(Object.keys(MUTASI).length * KALI).toBeGreaterThanOrEqual(10_000));

  it('none is accepted with the signature of another file, or with its pages', async () => {
    const [satu = Buffer.alloc(0), dua = Buffer.alloc(0)] = kartu;
    const tukar = (isi: Buffer, tanda: Buffer): Buffer => Buffer.concat([isi.subarray(0, celah(isi).dari), tanda.subarray(celah(tanda).dari, celah(tanda).sampai), isi.subarray(celah(isi).sampai)]);
    expect(celah(satu).lebar).toBe(celah(dua).lebar);
    expect(await periksaPdf(tukar(satu, dua), akar)).toEqual({ hasil: 'tidak-sah', sebab: 'berubah' });
    expect(await periksaPdf(tukar(dua, satu), akar)).toEqual({ hasil: 'tidak-sah', sebab: 'berubah' });
    expect((await periksaPdf(tukar(satu, satu), akar)).hasil).toBe('sah');
  });
});
