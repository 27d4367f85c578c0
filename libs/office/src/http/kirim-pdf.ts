import { StreamableFile } from '@nestjs/common';

/** A PDF as the answer of an endpoint. @param nama file name without personal data */
export function kirimPdf(pdf: Uint8Array, nama: string): StreamableFile {
  return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${nama}.pdf"`, length: pdf.length });
}
