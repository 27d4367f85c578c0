import { sidikIsi } from './sidik-isi';

const GARAM = Buffer.alloc(16, 7);

describe('the digest of a card', () => {
  it('is the same for the same content, whatever the order of its members', () => {
    const satu = sidikIsi({ a: 1, b: { c: ['x'], d: undefined } }, GARAM);
    expect(satu).toMatch(/^[0-9a-f]{64}$/);
    expect(sidikIsi({ b: { c: ['x'] }, a: 1 }, GARAM)).toBe(satu);
  });

  it('differs for another content and for another salt', () => {
    const satu = sidikIsi({ nama: 'A' }, GARAM);
    expect(sidikIsi({ nama: 'B' }, GARAM)).not.toBe(satu);
    expect(sidikIsi({ nama: 'A' }, Buffer.alloc(16, 8))).not.toBe(satu);
  });

  it('stays what it was, so that digests of printed cards can be made again', () => {
    expect(sidikIsi({ nama: 'Jaka', anggota: [{ shdk: 1 }] }, GARAM)).toBe('c4209866ace9d4d8bd117a5166a44ded4954702aa6e6cad4d1934e8382aa2c20');
  });

  it('is refused without a salt of sixteen bytes, and for what JSON cannot hold', () => {
    expect(() => sidikIsi({}, new Uint8Array(8))).toThrow(RangeError);
    expect(() => sidikIsi({ tanggal: new Date(0) }, GARAM)).toThrow(TypeError);
  });
});
