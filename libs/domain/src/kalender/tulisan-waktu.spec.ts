import { saatTertulis, tanggalTertulis } from './tulisan-waktu';

it('a date is written as on the card', () => expect(tanggalTertulis('2026-11-08')).toBe('08-11-2026'));

it.each([
  ['2026-11-28T06:27:59.999Z', '28-11-2026 13.27 WIB'],
  ['2026-12-31T17:00:00.000Z', '01-01-2027 00.00 WIB'],
  ['2026-03-01T16:59:00.000Z', '01-03-2026 23.59 WIB'],
])('a moment is written with the date and the clock of its place: %s', (saat, tertulis) => expect(saatTertulis(saat)).toBe(tertulis));
