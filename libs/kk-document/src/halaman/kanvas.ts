import PDFDocument from 'pdfkit';
import { huruf, type Huruf } from './huruf';
import { KERTAS } from './ukuran';

export interface GayaTeks {
  readonly huruf?: Huruf;
  /** Points. */
  readonly ukuran: number;
  readonly rata?: 'kiri' | 'tengah';
  /** Needed for `tengah`. */
  readonly lebar?: number;
}

/** Draws on a document: the few things that a card needs, each at an absolute place. */
export class Kanvas {
  readonly dokumen: PDFKit.PDFDocument;
  private readonly selesai: Promise<Buffer>;

  /** @param judul title of the file; @param dibuat its creation date, so that equal cards give equal bytes */
  constructor(judul: string, dibuat: Date) {
    this.dokumen = new PDFDocument({
      size: [KERTAS.lebar, KERTAS.tinggi],
      margin: 0,
      pdfVersion: '1.7',
      lang: 'id-ID',
      displayTitle: true,
      autoFirstPage: false,
      font: null as unknown as string, // none of the 14 standard fonts, which are not embedded
      info: { Title: judul, Creator: 'KK Lintas', Producer: 'KK Lintas', CreationDate: dibuat, ModDate: dibuat },
    });
    const potongan: Buffer[] = [];
    this.dokumen.on('data', (satu: Buffer) => potongan.push(satu));
    this.selesai = new Promise((resolve, reject) => this.dokumen.on('end', () => resolve(Buffer.concat(potongan))).on('error', reject));
  }

  halamanBaru(): void {
    this.dokumen.addPage();
    this.dokumen.lineWidth(0.5);
  }

  /** One line, whatever its width. `y` is the upper edge of its capitals. */
  teks(isi: string, x: number, y: number, { huruf: jenis = 'biasa', ukuran, rata = 'kiri', lebar = 0 }: GayaTeks): void {
    const mulai = rata === 'kiri' ? x : x + (lebar - this.lebar(isi, jenis, ukuran)) / 2;
    this.pilih(jenis, ukuran).text(isi, mulai, y + TINGGI_KAPITAL * ukuran, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Width in points. */
  lebar(isi: string, jenis: Huruf, ukuran: number): number {
    return this.pilih(jenis, ukuran).widthOfString(isi);
  }

  akhiri(): Promise<Buffer> {
    this.dokumen.end();
    return this.selesai;
  }

  private pilih(jenis: Huruf, ukuran: number): PDFKit.PDFDocument {
    return this.dokumen.font(huruf(jenis) as unknown as PDFKit.Mixins.PDFFontSource, jenis, ukuran);
  }
}

/** Height of capitals of the typeface, per point of its size. */
export const TINGGI_KAPITAL = 0.729;
