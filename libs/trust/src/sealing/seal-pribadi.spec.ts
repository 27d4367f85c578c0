import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { DataKey } from './data-key';
import { openPribadi, sealPribadi } from './seal-pribadi';
import type { Sealed } from './sealed';

const key = new DataKey('1.0.abc', randomBytes(32));
const plain = { nama: 'Warga Peraga', anggota: [{ hubungan: 'KEPALA KELUARGA' }] };

/** Flips one bit of a base64url text. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url');
  const at = bit % (bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  return bytes.toString('base64url');
}

describe('sealed personal data', () => {
  it('opens with its key in its place', () => {
    const sealed = sealPribadi(key, plain, 'permohonan-1/e1');
    expect(openPribadi(key, sealed, 'permohonan-1/e1')).toEqual(plain);
    expect(sealed.kid).toBe(key.kid);
  });

  it('opens neither in another place nor with another key', () => {
    const sealed = sealPribadi(key, plain, 'permohonan-1/e1');
    expect(() => openPribadi(key, sealed, 'permohonan-2/e1')).toThrow();
    expect(() => openPribadi(new DataKey(key.kid, randomBytes(32)), sealed, 'permohonan-1/e1')).toThrow();
  });

  it('does not open after any one bit of it was flipped', () => {
    const sealed = sealPribadi(key, plain, 'x');
    fc.assert(
      fc.property(fc.constantFrom<keyof Sealed>('iv', 'ct', 'tag'), fc.nat(100_000), (member, bit) => {
        expect(() => openPribadi(key, { ...sealed, [member]: flipped(sealed[member], bit) }, 'x')).toThrow();
      }),
    );
  });

  it('refuses a shortened tag', () => {
    const sealed = sealPribadi(key, plain, 'x');
    const short = Buffer.from(sealed.tag, 'base64url').subarray(0, 4).toString('base64url');
    expect(() => openPribadi(key, { ...sealed, tag: short }, 'x')).toThrow();
  });

  it('looks different each time and shows nothing of what it holds', () => {
    const first = sealPribadi(key, plain, 'x');
    const second = sealPribadi(key, plain, 'x');
    expect(first.ct).not.toBe(second.ct);
    expect(Buffer.from(first.ct, 'base64url').toString('latin1')).not.toContain('Warga');
  });
});
