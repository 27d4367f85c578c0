import type { Kanvas } from './kanvas';
import { KERTAS } from './ukuran';

export const TANDA_AIR_DRAF = 'DRAF - BUKAN DOKUMEN';
const UKURAN = 62;

/** Large, across the sheet and above its texts: no copy of a draft can pass for a card. */
export function gambarTandaAir(kanvas: Kanvas, teks: string): void {
  const { dokumen } = kanvas;
  const tengah = [KERTAS.lebar / 2, KERTAS.tinggi / 2] as const;
  dokumen.save();
  dokumen.rotate(-30, { origin: [...tengah] }).fillColor('#b00020', 0.22);
  kanvas.teks(teks, 0, tengah[1] - UKURAN / 2, { huruf: 'tebal', ukuran: UKURAN, rata: 'tengah', lebar: KERTAS.lebar });
  dokumen.restore().fillColor('black', 1);
}
