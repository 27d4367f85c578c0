import fc from 'fast-check';
import { LIBUR_NASIONAL } from './libur-nasional';
import { geserTanggal, jamWibMs, saatWib, tanggalSah, tanggalWib, usiaPada } from './tanggal';
import { hariKerja, tambahHariKerja, tambahJamKerja } from './waktu-kerja';

const JAM_MS = 3_600_000;
const wib = (tanggal: string, jam: number) => saatWib(tanggal, jam * JAM_MS);
const saat = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((waktu) => waktu.toISOString());

describe('working time', () => {
  it('takes Friday 15:00 plus one working day over a holiday on Monday to Tuesday 15:00', () => {
    expect(tambahHariKerja(wib('2026-08-14', 15), 1)).toBe(wib('2026-08-18', 15));
  });

  it('takes eight working hours over a weekend to the same hour of Monday', () => {
    expect(tambahJamKerja(wib('2026-11-20', 15), 8)).toBe(wib('2026-11-23', 15));
    expect(tambahJamKerja(wib('2026-11-20', 15), 1)).toBe(wib('2026-11-20', 16));
  });

  it('begins at the next opening outside working hours', () => {
    expect(tambahJamKerja(wib('2026-11-21', 10), 1)).toBe(wib('2026-11-23', 9));
    expect(tambahJamKerja(wib('2026-11-23', 7), 1)).toBe(wib('2026-11-23', 9));
    expect(tambahHariKerja(wib('2026-11-20', 16), 1)).toBe(wib('2026-11-24', 8));
  });

  it('goes by the date in WIB, not in UTC', () => {
    expect(tanggalWib('2026-11-22T17:00:00.000Z')).toBe('2026-11-23');
    expect(wib('2026-11-23', 8)).toBe('2026-11-23T01:00:00.000Z');
    expect(tambahHariKerja('2026-11-22T17:30:00.000Z', 0)).toBe('2026-11-23T01:00:00.000Z');
  });

  it('always ends on a working day within working hours, and later hours end later', () => {
    fc.assert(
      fc.property(saat, fc.integer({ min: 0, max: 100 }), (mulai, jam) => {
        const selesai = tambahJamKerja(mulai, jam);
        expect(hariKerja(tanggalWib(selesai))).toBe(true);
        expect(jamWibMs(selesai)).toBeGreaterThanOrEqual(8 * JAM_MS);
        expect(jamWibMs(selesai)).toBeLessThanOrEqual(16 * JAM_MS);
        expect(selesai >= mulai).toBe(true);
        expect(tambahJamKerja(mulai, jam + 1) > selesai).toBe(true);
      }),
    );
  });

  it('gives a day the length of eight hours', () => {
    fc.assert(
      fc.property(saat, fc.integer({ min: 0, max: 20 }), (mulai, hari) => {
        const tepatSaatBuka = jamWibMs(tambahHariKerja(mulai, hari)) === 8 * JAM_MS;
        fc.pre(!tepatSaatBuka);
        expect(tambahJamKerja(mulai, hari * 8)).toBe(tambahHariKerja(mulai, hari));
      }),
    );
  });
});

describe('holidays', () => {
  it('has the 17 holidays and 8 days of collective leave of 2026, each date once', () => {
    const tahun2026 = LIBUR_NASIONAL.filter(({ tanggal }) => tanggal.startsWith('2026'));
    expect(tahun2026).toHaveLength(25);
    expect(tahun2026.filter(({ nama }) => nama.startsWith('Cuti bersama'))).toHaveLength(8);
    expect(new Set(LIBUR_NASIONAL.map(({ tanggal }) => tanggal)).size).toBe(LIBUR_NASIONAL.length);
  });

  it('marks every movable date of 2027 as an estimate', () => {
    const pasti = LIBUR_NASIONAL.filter(({ tanggal, kepastian }) => tanggal.startsWith('2027') && kepastian !== 'perkiraan');
    expect(pasti.map(({ tanggal }) => tanggal.slice(5))).toEqual(['01-01', '05-01', '06-01', '08-17', '12-25']);
    expect(LIBUR_NASIONAL.every(({ tanggal }) => tanggalSah(tanggal))).toBe(true);
  });
});

describe('civil dates', () => {
  it('exist in the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].map(tanggalSah)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '23-11-2026', '', '2026-11-23T00:00'].map(tanggalSah)).toEqual(Array(6).fill(false));
    expect(geserTanggal('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('complete a year of life on the birthday', () => {
    expect([usiaPada('2009-11-23', '2026-11-22'), usiaPada('2009-11-23', '2026-11-23'), usiaPada('2008-02-29', '2026-02-28')]).toEqual([16, 17, 17]);
  });
});
