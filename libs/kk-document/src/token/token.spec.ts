import fc from 'fast-check';
import { createPublicKey, verify, webcrypto } from 'node:crypto';
import { bacaToken } from './baca-token';
import { dariBase32, keBase32 } from './base32';
import { PANJANG_ISI } from './bentuk-token';
import { kunciTokenDari } from './kunci-token';
import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen } from '@kk-lintas/domain';
import { penandaContoh, TOKEN_CONTOH } from './token-kartu.fixture';
import type { TokenKartu } from './token-kartu';
import { tulisToken } from './tulis-token';

const penanda = penandaContoh(1);
const kunci = [penanda.kunci];
const QR = tulisToken(TOKEN_CONTOH, penanda, 'kk.contoh.go.id');
const TOKEN = QR.slice(QR.lastIndexOf('/') + 1);

const token: fc.Arbitrary<TokenKartu> = fc.record({
  nomorDokumen: fc.uint8Array({ minLength: ACAK_NOMOR_DOKUMEN, maxLength: ACAK_NOMOR_DOKUMEN }).map((acak) => buatNomorDokumen('91.03', 2031, acak)),
  versi: fc.integer({ min: 1, max: 65_535 }),
  dikeluarkan: fc.date({ min: new Date('2000-01-01'), max: new Date('2179-06-05'), noInvalidDate: true }).map((saat) => saat.toISOString().slice(0, 10)),
  sidik: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
});

function bytes(): Buffer {
  return Buffer.from(dariBase32(TOKEN) ?? []);
}

describe('the token of a card', () => {
  it('is read back with all that it states, and with the key that signed it', () => {
    fc.assert(
      fc.property(token, (asli) => {
        expect(bacaToken(tulisToken(asli, penanda, 'kk.contoh.go.id'), kunci)).toEqual({ hasil: 'sah', token: asli, kunci: penanda.kunci });
      }),
    );
  });

  it('is an address in characters of the QR alphanumeric mode, short enough for a QR that prints well', () => {
    expect(QR).toMatch(/^HTTPS:\/\/KK\.CONTOH\.GO\.ID\/C\/[A-Z2-7]{181}$/);
    expect(tulisToken(TOKEN_CONTOH, penanda, 'https://kk.contoh.go.id/c')).toMatch(/^HTTPS:\/\/KK\.CONTOH\.GO\.ID\/C\/[A-Z2-7]{181}$/);
    expect(tulisToken(TOKEN_CONTOH, penanda, '10.0.0.7:3000')).toMatch(/^HTTPS:\/\/10\.0\.0\.7:3000\/C\/[A-Z2-7]{181}$/);
  });

  it('names the protocol that the check speaks: https unless it is said to be http', () => {
    expect(tulisToken(TOKEN_CONTOH, penanda, 'http://127.0.0.1:3005/c')).toMatch(/^HTTP:\/\/127\.0\.0\.1:3005\/C\/[A-Z2-7]{181}$/);
    expect(bacaToken(tulisToken(TOKEN_CONTOH, penanda, 'http://127.0.0.1:3005'), kunci).hasil).toBe('sah');
  });

  it.each([['kk contoh'], ['kk.contoh.go.id/x?y'], ['kk_contoh']])('is not written for the address %j', (alamat) => {
    expect(() => tulisToken(TOKEN_CONTOH, penanda, alamat)).toThrow(RangeError);
  });

  it.each([
    ['nomorDokumen', '3204-26-K7QF2M9X'],
    ['versi', 0],
    ['versi', 65_536],
    ['dikeluarkan', '2026-02-30'],
    ['dikeluarkan', '1999-12-31'],
    ['sidik', 'AB'.repeat(32)],
  ])('is not written with %s %j', (anggota, nilai) => {
    expect(() => tulisToken({ ...TOKEN_CONTOH, [anggota]: nilai }, penanda, 'kk.contoh.go.id')).toThrow(RangeError);
  });

  it.each([TOKEN, QR.toLowerCase(), ` ${QR}\n`, `http://palsu.example/c/${TOKEN}`, `HTTPS://[::1]:3000/C/${TOKEN.toLowerCase()}`])(
    'counts without regard to its address and to capitals (%#)',
    (teks) => expect(bacaToken(teks, kunci).hasil).toBe('sah'),
  );

  it.each(['', 'x', TOKEN.slice(1), `${TOKEN}A`, `${QR}?a`, `ftp://h/c/${TOKEN}`, `https://h/d/${TOKEN}`, `https://h/jalan/c/${TOKEN}`, `${TOKEN}=`, '\0'.repeat(181), 'A'.repeat(1e6), TOKEN.replace(/.$/, '\u017f')])(
    'is not any other text (%#)',
    (teks) => expect(bacaToken(teks, kunci)).toEqual({ hasil: 'bukan-token' }),
  );

  it('is forged when it is as long as a token but holds what no issuer writes', () => {
    expect(bacaToken(`https://h/c/${'A'.repeat(181)}`, kunci)).toEqual({ hasil: 'palsu', sebab: 'bentuk' });
  });

  it('has no stray bits in its last character', () => {
    expect(bacaToken(TOKEN.slice(0, -1) + String.fromCharCode(TOKEN.charCodeAt(180) + 1), kunci)).toEqual({ hasil: 'palsu', sebab: 'bentuk' });
  });

  it('says when its key is not among the pinned ones', () => {
    expect(bacaToken(QR, [])).toEqual({ hasil: 'palsu', sebab: 'kunci-tidak-dikenal' });
    expect(bacaToken(QR, [penandaContoh(2).kunci])).toEqual({ hasil: 'palsu', sebab: 'kunci-tidak-dikenal' });
  });

  it('is checked with the right one of several keys', () => {
    const lain = penandaContoh(2);
    expect(bacaToken(QR, [lain.kunci, penanda.kunci])).toMatchObject({ hasil: 'sah', kunci: penanda.kunci });
  });

  it('does not count when another key signed under the name of a pinned one', () => {
    const penyamar = { ...penandaContoh(2), kunci: penanda.kunci };
    expect(bacaToken(tulisToken(TOKEN_CONTOH, penyamar, 'h'), kunci)).toEqual({ hasil: 'palsu', sebab: 'tanda-tangan' });
  });

  it('has no second valid signature: the other s of ECDSA is refused', () => {
    const orde = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const asli = bytes();
    const s = BigInt(`0x${asli.subarray(-32).toString('hex')}`);
    const kembar = Buffer.concat([asli.subarray(0, -32), Buffer.from((orde - s).toString(16).padStart(64, '0'), 'hex')]);
    const spki = createPublicKey({ key: Buffer.from(penanda.kunci.spki, 'base64'), format: 'der', type: 'spki' });
    const data = Buffer.concat([Buffer.from('kk-lintas/kartu/v1\0'), kembar.subarray(0, PANJANG_ISI)]);
    expect(verify('sha256', data, { key: spki, dsaEncoding: 'ieee-p1363' }, kembar.subarray(PANJANG_ISI))).toBe(true);
    expect(bacaToken(keBase32(kembar), kunci)).toEqual({ hasil: 'palsu', sebab: 'tanda-tangan' });
  });

  it('can be verified by the WebCrypto of a browser', async () => {
    const publik = await webcrypto.subtle.importKey('spki', Buffer.from(penanda.kunci.spki, 'base64'), { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    const data = Buffer.concat([Buffer.from('kk-lintas/kartu/v1\0'), bytes().subarray(0, PANJANG_ISI)]);
    await expect(webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publik, bytes().subarray(PANJANG_ISI), data)).resolves.toBe(true);
  });

  it('is never checked with a pinned key whose id is not its own', () => {
    expect(() => bacaToken(QR, [{ ...penandaContoh(2).kunci, id: penanda.kunci.id }])).toThrow('has another id');
    expect(() => kunciTokenDari(createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(32, 1).toString('base64url') }, format: 'jwk' }))).toThrow('P-256');
  });
});
