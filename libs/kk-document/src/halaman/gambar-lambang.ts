import type { Lambang } from '../lambang/lambang';
import type { Kanvas } from './kanvas';
import { KERTAS } from './ukuran';

/** The place of the state emblem: the upper left corner, as high as title and number. */
const TEMPAT = { x: KERTAS.tepi + 2, y: KERTAS.atas - 4, lebar: 44, tinggi: 40 } as const;

/** A part of pdfkit that its types leave out. */
interface PembukaGambar {
  openImage(isi: Buffer): PDFKit.Mixins.ImageSrc;
}

/** What draws the emblem on the sheet at hand; nothing where none was given: its place stays empty. */
export function penggambarLambang({ dokumen }: Kanvas, lambang: Lambang | undefined): () => void {
  if (lambang === undefined) return () => undefined;
  // Opened once: the picture lies in the file once, whatever the number of sheets.
  const gambar = (dokumen as unknown as PembukaGambar).openImage(Buffer.from(lambang));
  return () => void dokumen.image(gambar, TEMPAT.x, TEMPAT.y, { fit: [TEMPAT.lebar, TEMPAT.tinggi], align: 'center', valign: 'center' });
}
