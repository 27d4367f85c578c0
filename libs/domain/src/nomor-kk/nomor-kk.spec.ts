import fc from 'fast-check';
import { kodeWilayah } from '../wilayah';
import { bacaNomorKk, buatNomorKk, galatNomorKk } from './nomor-kk';

const tanggal = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((saat) => saat.toISOString().slice(0, 10));

describe('nomor KK', () => {
  it('is well formed for every day and serial, and differs between them', () => {
    fc.assert(
      fc.property(tanggal, fc.integer({ min: 1, max: 9998 }), (hari, seri) => {
        const nomor = buatNomorKk(kodeWilayah('32.04.06'), hari, seri);
        expect(bacaNomorKk(nomor)).toBe(nomor);
        expect(buatNomorKk(kodeWilayah('32.04.06'), hari, seri + 1)).not.toBe(nomor);
      }),
    );
  });

  it('carries the day of recording, without the 40 of a NIK', () => {
    expect(buatNomorKk(kodeWilayah('32.04.06.2003'), '2026-11-23', 7)).toBe('3204062311260007');
  });

  it.each([
    ['320406231126000', 'bukan-16-angka'],
    ['3204066311260007', 'tanggal-tidak-ada'],
    ['3204062311260000', 'seri-nol'],
  ])('refuses %s (%s)', (teks, galat) => {
    expect(galatNomorKk(teks)).toBe(galat);
  });

  it('makes no number with a serial outside 1 to 9999', () => {
    expect(() => buatNomorKk(kodeWilayah('32.04.06'), '2026-11-23', 0)).toThrow(RangeError);
    expect(() => buatNomorKk(kodeWilayah('32.04.06'), '2026-11-23', 10_000)).toThrow(RangeError);
  });
});
