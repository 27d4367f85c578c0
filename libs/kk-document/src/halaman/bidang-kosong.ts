import { BIDANG_TANDA_TANGAN } from '../tanda-tangan/bidang-tanda-tangan';
import type { Kanvas } from './kanvas';

interface Rujukan {
  readonly data: { readonly AcroForm: { readonly data: Record<string, unknown> } };
}

/** Bits of an annotation: print, and locked in its place. */
const CETAK_DAN_TERKUNCI = 132;

/** Adds an empty, invisible signature field to the first page, for {@link tandatanganiPdf} to fill. */
export function tambahBidangTandaTangan({ dokumen }: Kanvas): void {
  dokumen.initForm();
  const bidang = dokumen.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(BIDANG_TANDA_TANGAN), // pdfkit writes String objects as strings, plain ones as names
    F: CETAK_DAN_TERKUNCI,
    Rect: [0, 0, 0, 0],
    P: dokumen.page.dictionary,
  });
  (dokumen.page as unknown as { annotations: unknown[] }).annotations.push(bidang);
  const formulir = (dokumen as unknown as { _root: Rujukan })._root.data.AcroForm.data;
  Object.assign(formulir, { Fields: [bidang], SigFlags: 3, NeedAppearances: undefined });
  bidang.end(undefined);
}
