import { kataPeristiwa } from './kata-peristiwa';

it('an event is told in words', () => expect(kataPeristiwa('DicatatDiBukuHarian')).toBe('Dicatat di Buku Harian'));

it('an event of a newer office is told by its own name, one word after another', () => expect(kataPeristiwa('KartuDitahanDinas')).toBe('Kartu ditahan dinas'));
