import { kataPeristiwa } from './kata-peristiwa';

it('an event is told in words', () => expect(kataPeristiwa('DicatatDiBukuHarian')).toBe('Dicatat di Buku Harian'));

it('an event of a newer office is told by its own name, one word after another', () => expect(kataPeristiwa('KartuDitahanDinas')).toBe('Kartu ditahan dinas'));

it('data that stayed as it was is not told as mended', () => {
  expect(kataPeristiwa('DataDiperbaiki')).toBe('Data diperbaiki');
  expect(kataPeristiwa('DataDiperbaiki', 'akta sudah dilihat')).toBe('Data diperiksa lagi; isian tidak diubah');
});
