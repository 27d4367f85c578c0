import fc from 'fast-check';
import { bacaToken } from './baca-token';
import { dariBase32, keBase32 } from './base32';
import { PANJANG_ISI, PANJANG_TOKEN } from './bentuk-token';
import { penandaContoh, TOKEN_CONTOH } from './token-kartu.fixture';
import { tulisToken } from './tulis-token';

const penanda = penandaContoh(1);
const kunci = [penanda.kunci, penandaContoh(2).kunci];
const tokens = [1, 2, 3].map((versi) => tokenDari({ ...TOKEN_CONTOH, versi }));
const asli = new Set(tokens);
/** Signed by somebody whose key is not pinned. */
const asing = tulisToken(TOKEN_CONTOH, penandaContoh(3), 'h').slice(-181);

function tokenDari(isi: typeof TOKEN_CONTOH): string {
  return tulisToken(isi, penanda, 'h').slice(-181);
}

function bytesDari(token: string): Buffer {
  return Buffer.from(dariBase32(token) ?? []);
}

const satuToken = fc.constantFrom(...tokens);
const di = fc.nat({ max: PANJANG_TOKEN - 1 });

/** What somebody may do to a token who has no key. */
const MUTASI: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a bit flipped': fc.tuple(satuToken, di, fc.nat({ max: 7 })).map(([token, tempat, bit]) => {
    const bytes = bytesDari(token);
    bytes.writeUInt8(bytes.readUInt8(tempat) ^ (1 << bit), tempat);
    return keBase32(bytes);
  }),
  'a character changed': fc.tuple(satuToken, fc.nat({ max: 180 }), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ23456701=/')).map(([token, tempat, huruf]) => token.slice(0, tempat) + huruf + token.slice(tempat + 1)),
  'cut off or lengthened': fc.tuple(satuToken, fc.nat({ max: 180 }), fc.boolean()).map(([token, panjang, depan]) => (depan ? token.slice(panjang) + token.slice(0, panjang >> 1) : token.slice(0, panjang))),
  'two bytes swapped': fc.tuple(satuToken, di, di).map(([token, a, b]) => {
    const bytes = bytesDari(token);
    const nilai = bytes.readUInt8(a);
    bytes.writeUInt8(bytes.readUInt8(b), a);
    bytes.writeUInt8(nilai, b);
    return keBase32(bytes);
  }),
  'the end of another token, its signature above all': fc.tuple(satuToken, fc.constantFrom(...tokens, asing), fc.oneof(fc.constant(PANJANG_ISI), fc.integer({ min: 1, max: PANJANG_TOKEN - 1 }))).map(([token, lain, dari]) =>
    keBase32(Buffer.concat([bytesDari(token).subarray(0, dari), bytesDari(lain).subarray(dari)])),
  ),
  'several bytes at random': fc.tuple(satuToken, fc.array(fc.tuple(di, fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 })).map(([token, ubahan]) => {
    const bytes = bytesDari(token);
    for (const [tempat, nilai] of ubahan) bytes.writeUInt8(nilai, tempat);
    return keBase32(bytes);
  }),
};

/** How many of each kind; none that is a token itself, or came before. */
const KALI: Readonly<Record<string, number>> = {
  'a bit flipped': 2_000,
  'a character changed': 2_500,
  'cut off or lengthened': 500,
  'two bytes swapped': 2_500,
  'the end of another token, its signature above all': 200,
  'several bytes at random': 2_500,
};

describe('of 10,000 tokens changed without the key', () => {
  it.each(Object.entries(MUTASI))('none is accepted (%s)', (jenis, ubahan) => {
    const sudah = new Set(asli);
    fc.assert(
      fc.property(ubahan, (mutan) => {
        fc.pre(!sudah.has(mutan));
        sudah.add(mutan);
        expect(bacaToken(mutan, kunci).hasil).toBe(/^[A-Z2-7]{181}$/.test(mutan) ? 'palsu' : 'bukan-token');
      }),
      { numRuns: KALI[jenis] ?? 0, maxSkipsPerRun: 1_000 },
    );
    expect(sudah.size).toBe(asli.size + (KALI[jenis] ?? 0));
  });

  it('they are 10,000, each another one', () => expect(Object.values(KALI).reduce((sejauh, kali) => sejauh + kali, 0)).toBeGreaterThanOrEqual(10_000));

  it('none is accepted that names the key of another', () => {
    const lain = Buffer.from(penandaContoh(2).kunci.id, 'hex');
    for (const token of tokens) {
      const bytes = bytesDari(token);
      expect(bacaToken(keBase32(Buffer.concat([bytes.subarray(0, 1), lain, bytes.subarray(5)])), kunci)).toEqual({ hasil: 'palsu', sebab: 'tanda-tangan' });
    }
  });

  it('and the tokens themselves are', () => {
    for (const token of tokens) expect(bacaToken(token, kunci).hasil).toBe('sah');
    expect(bacaToken(asing, kunci)).toEqual({ hasil: 'palsu', sebab: 'kunci-tidak-dikenal' });
  });
});
