import QRCode from 'qrcode';
import type { Kanvas } from './kanvas';

/** White border that a reader needs, in modules (ISO/IEC 18004). */
const TEPI_PUTIH = 4;

/**
 * Draws a QR code as one filled path. Level M: 15 % of it may be damaged.
 * @param sisi its side with the white border, points
 * @throws Error for a text that is not of the alphanumeric mode
 */
export function gambarQr(kanvas: Kanvas, teks: string, x: number, y: number, sisi: number): void {
  const { modules } = QRCode.create([{ data: teks, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' });
  const modul = sisi / (modules.size + 2 * TEPI_PUTIH);
  for (let baris = 0; baris < modules.size; baris++) {
    for (const { mulai, panjang } of deretHitam(modules, baris)) {
      kanvas.dokumen.rect(x + (TEPI_PUTIH + mulai) * modul, y + (TEPI_PUTIH + baris) * modul, panjang * modul, modul);
    }
  }
  kanvas.dokumen.fill('black');
}

interface Deret {
  readonly mulai: number;
  readonly panjang: number;
}

/** Dark modules side by side become one rectangle. */
function deretHitam(modules: { readonly size: number; get(baris: number, kolom: number): number }, baris: number): readonly Deret[] {
  const deret: Deret[] = [];
  let mulai = -1;
  for (let kolom = 0; kolom <= modules.size; kolom++) {
    const hitam = kolom < modules.size && modules.get(baris, kolom) !== 0;
    if (hitam && mulai < 0) mulai = kolom;
    if (hitam || mulai < 0) continue;
    deret.push({ mulai, panjang: kolom - mulai });
    mulai = -1;
  }
  return deret;
}
