/** Writers of DER (X.690). Each gives one whole element. */
export type Der = Buffer;

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** An element of any tag. */
export function elemen(tag: number, ...isi: readonly Uint8Array[]): Der {
  const tubuh = Buffer.concat(isi);
  return Buffer.concat([Buffer.from([tag]), panjang(tubuh.length), tubuh]);
}

export function urutan(...isi: readonly Uint8Array[]): Der {
  return elemen(TAG.sequence, ...isi);
}

/** SET OF: its elements in the order that DER wants. */
export function himpunan(...isi: readonly Uint8Array[]): Der {
  return elemen(TAG.set, ...[...isi].sort((a, b) => Buffer.compare(a, b)));
}

/** A constructed element with the context tag `[nomor]`. */
export function konteks(nomor: number, ...isi: readonly Uint8Array[]): Der {
  return elemen(0xa0 | nomor, ...isi);
}

/** A non-negative integer of big-endian bytes. */
export function bilangan(bytes: Uint8Array | number): Der {
  const semua = typeof bytes === 'number' ? Buffer.from([bytes]) : Buffer.from(bytes);
  let awal = 0;
  while (awal < semua.length - 1 && semua[awal] === 0) awal++;
  const inti = semua.subarray(awal);
  return elemen(TAG.integer, (inti[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), inti]) : inti);
}

/** @param titik dotted, as in `1.2.840.113549.1.7.2` */
export function oid(titik: string): Der {
  const [pertama = 0, kedua = 0, ...lain] = titik.split('.').map(Number);
  return elemen(TAG.oid, Buffer.from([pertama * 40 + kedua, ...lain.flatMap(basis128)]));
}

export function untaianBit(isi: Uint8Array, bitTakTerpakai = 0): Der {
  return elemen(TAG.bitString, Buffer.from([bitTakTerpakai]), isi);
}

export function untaianOktet(...isi: readonly Uint8Array[]): Der {
  return elemen(TAG.octetString, ...isi);
}

export function teksUtf8(teks: string): Der {
  return elemen(TAG.utf8, Buffer.from(teks));
}

export const NOL = elemen(TAG.null);
export const BENAR = elemen(TAG.boolean, Buffer.from([0xff]));

function basis128(angka: number): number[] {
  const bytes = [angka & 0x7f];
  for (let sisa = angka >>> 7; sisa > 0; sisa >>>= 7) bytes.unshift((sisa & 0x7f) | 0x80);
  return bytes;
}

function panjang(jumlah: number): Buffer {
  if (jumlah < 0x80) return Buffer.from([jumlah]);
  const bytes: number[] = [];
  for (let sisa = jumlah; sisa > 0; sisa >>>= 8) bytes.unshift(sisa & 0xff);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}
