import { SEHARI_MS, tanggalSah } from '@kk-lintas/domain';
import { acakDari, nomorDokumenSah, susunNomorDokumen } from '@kk-lintas/domain';
import type { TokenKartu } from './token-kartu';

/**
 * The bytes of a token, big-endian: 1 format version, 4 key id, 8 nomor dokumen (2 kabupaten, 1 year, 5 random part), 2 card
 * version, 2 days since 2000-01-01, 32 digest, 64 signature (r | s). One content has one form: what is read is what is written.
 */
export const PANJANG_ISI = 49;
export const PANJANG_TOKEN = PANJANG_ISI + 64;

const VERSI_BENTUK = 1;
const HARI_PERTAMA = Date.parse('2000-01-01T00:00:00Z');

/** Content of a token and the key that it names. */
export interface IsiToken {
  readonly token: TokenKartu;
  /** Eight hex digits. */
  readonly idKunci: string;
}

/** The part before the signature. @throws RangeError when a member cannot be a card's: a bug of the caller */
export function tulisIsi({ token, idKunci }: IsiToken): Buffer {
  const { nomorDokumen, versi, dikeluarkan, sidik } = token;
  if (!nomorDokumenSah(nomorDokumen)) throw new RangeError('nomorDokumen is none');
  if (!Number.isInteger(versi) || versi < 1 || versi > 0xffff) throw new RangeError('versi is 1 to 65535');
  if (!/^[0-9a-f]{64}$/.test(sidik)) throw new RangeError('sidik has 64 hex digits');
  const bytes = Buffer.alloc(PANJANG_ISI);
  bytes.writeUInt8(VERSI_BENTUK, 0);
  bytes.write(idKunci, 1, 4, 'hex');
  bytes.writeUInt16BE(Number(nomorDokumen.slice(0, 4)), 5);
  bytes.writeUInt8(Number(nomorDokumen.slice(5, 7)), 7);
  bytes.writeUIntBE(acakDari(nomorDokumen), 8, 5);
  bytes.writeUInt16BE(versi, 13);
  bytes.writeUInt16BE(hariKe(dikeluarkan), 15);
  bytes.write(sidik, 17, 32, 'hex');
  return bytes;
}

/** @returns undefined for bytes that {@link tulisIsi} never writes */
export function bacaIsi(bytes: Buffer): IsiToken | undefined {
  if (bytes.length !== PANJANG_ISI || bytes.readUInt8(0) !== VERSI_BENTUK) return undefined;
  const nomorDokumen = susunNomorDokumen(bytes.readUInt16BE(5), bytes.readUInt8(7), bytes.readUIntBE(8, 5));
  const versi = bytes.readUInt16BE(13);
  if (nomorDokumen === undefined || versi === 0) return undefined;
  const dikeluarkan = new Date(HARI_PERTAMA + bytes.readUInt16BE(15) * SEHARI_MS).toISOString().slice(0, 10);
  return { token: { nomorDokumen, versi, dikeluarkan, sidik: bytes.toString('hex', 17, 49) }, idKunci: bytes.toString('hex', 1, 5) };
}

function hariKe(tanggal: string): number {
  const hari = tanggalSah(tanggal) ? (Date.parse(`${tanggal}T00:00:00Z`) - HARI_PERTAMA) / SEHARI_MS : -1;
  if (hari < 0 || hari > 0xffff) throw new RangeError('dikeluarkan is a date of 2000-01-01 to 2179-06-05');
  return hari;
}
