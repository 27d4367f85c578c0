const ABJAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const NILAI = new Map([...ABJAD].map((huruf, nilai) => [huruf, nilai]));

/** Base32 (RFC 4648) without padding: only characters of the QR alphanumeric mode, 5 bits a character. */
export function keBase32(bytes: Uint8Array): string {
  let teks = '';
  let sisa = 0;
  let bit = 0;
  for (const byte of bytes) {
    sisa = (sisa << 8) | byte;
    for (bit += 8; bit >= 5; bit -= 5) teks += ABJAD[(sisa >> (bit - 5)) & 31];
    sisa &= (1 << bit) - 1;
  }
  return bit === 0 ? teks : teks + ABJAD[(sisa << (5 - bit)) & 31];
}

/** @returns the bytes, or undefined for any text but the one that {@link keBase32} writes for them (upper case, no stray bits) */
export function dariBase32(teks: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((teks.length * 5) / 8));
  let sisa = 0;
  let bit = 0;
  let tempat = 0;
  for (const huruf of teks) {
    const nilai = NILAI.get(huruf);
    if (nilai === undefined) return undefined;
    sisa = (sisa << 5) | nilai;
    bit += 5;
    if (bit < 8) continue;
    bit -= 8;
    bytes[tempat++] = sisa >> bit;
    sisa &= (1 << bit) - 1;
  }
  return bit < 5 && sisa === 0 ? bytes : undefined;
}
