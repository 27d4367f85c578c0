import { createSecretKey } from 'node:crypto';
import { hmacHex } from './hmac';
import { sha256Hex } from './sha256';

describe('digests', () => {
  it('follow RFC 4231 (test case 2) and FIPS 180-4', () => {
    expect(hmacHex(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('take a key as bytes or as key object', () => {
    expect(hmacHex(createSecretKey(Buffer.from('Jefe')), 'x')).toBe(hmacHex(Buffer.from('Jefe'), 'x'));
  });
});
