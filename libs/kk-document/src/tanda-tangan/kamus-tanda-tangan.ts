/** What the signature says beside who signed. No personal data: the file goes everywhere. */
export interface KeteranganTandaTangan {
  /** When; it becomes the M entry, to the second. */
  readonly waktu: Date;
  readonly alasan: string;
  readonly tempat: string;
}

/** Characters of a ByteRange, filled with blanks: its place is fixed before its numbers are known. */
export const LEBAR_BYTE_RANGE = '[0 0000000000 0000000000 0000000000]'.length;

/** The ByteRange of a file with one gap, from `dari` to `sampai`, and `sisa` bytes behind it. */
export function teksByteRange(dari: number, sampai: number, sisa: number): string {
  return `[0 ${dari} ${sampai} ${sisa}]`.padEnd(LEBAR_BYTE_RANGE);
}

/** The signature dictionary up to its ByteRange, not closed. */
export function kamusTandaTangan({ waktu, alasan, tempat }: KeteranganTandaTangan): string {
  const anggota = [
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/M (${waktuPdf(waktu)})`,
    `/Reason ${teksPdf(alasan)}`,
    `/Location ${teksPdf(tempat)}`,
  ];
  return `<<\n${anggota.join('\n')}`;
}

/** A date of PDF (ISO 32000-1 7.9.4) in UTC, to the second. */
function waktuPdf(waktu: Date): string {
  return `D:${waktu.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

/** A text string of PDF, in hexadecimal UTF-16: no character in it can end it. */
function teksPdf(teks: string): string {
  return `<FEFF${Buffer.from(teks, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
