/** Name of the empty signature field that a card to be signed carries from the beginning. */
export const BIDANG_TANDA_TANGAN = 'TandaTanganKepalaDinas';

/** What the update of a card needs to know of it. */
export interface Kerangka {
  /** Number of the signature field's object, and its dictionary without the closing brackets. */
  readonly bidang: { readonly nomor: number; readonly kamus: string };
  /** Members of the trailer that stay. */
  readonly size: number;
  readonly root: string;
  readonly info: string;
  readonly id: string;
  readonly startxref: number;
}

const TRAILER = /trailer\n<<\n\/Size (\d+)\n\/Root (\d+ 0 R)\n\/Info (\d+ 0 R)\n\/ID \[<([0-9a-f]+)> <[0-9a-f]+>\]\n>>\nstartxref\n(\d+)\n%%EOF\n$/;
const TRAILER_TERPANJANG = 400;

/** Reads a card as {@link renderKk} writes it. @throws Error for any other file: only our own cards are signed */
export function bacaKerangka(pdf: Buffer): Kerangka {
  const ekor = TRAILER.exec(pdf.toString('latin1', Math.max(0, pdf.length - TRAILER_TERPANJANG)));
  if (ekor === null) throw new Error('no card of ours: its trailer is another');
  const [, size = '', root = '', info = '', id = '', startxref = ''] = ekor;
  return { bidang: bacaBidang(pdf), size: Number(size), root, info, id, startxref: Number(startxref) };
}

function bacaBidang(pdf: Buffer): Kerangka['bidang'] {
  const nama = pdf.indexOf(`/T (${BIDANG_TANDA_TANGAN})`);
  const teks = nama < 0 ? '' : pdf.toString('latin1', pdf.lastIndexOf(' 0 obj\n<<', nama) - 10, pdf.indexOf('\n>>\nendobj', nama));
  const objek = /(?:^|\n)(\d+) 0 obj\n(<<\n[^]*)$/.exec(teks);
  if (objek === null) throw new Error('no card to be signed: it has no signature field');
  return { nomor: Number(objek[1]), kamus: objek[2] ?? '' };
}
