import { SignJWT, errors, jwtVerify, type JWTPayload } from 'jose';
import type { LayananPetugas } from '../wewenang/layanan-petugas';
import { CacheToken } from './cache-token';

/** A working day, in seconds. */
export const UMUR_TOKEN_DETIK = 8 * 60 * 60;

/** Shortest secret of an office, in bytes: HS256 needs as many as its digest has (RFC 7518, 3.2). */
export const PANJANG_RAHASIA_MINIMUM = 32;

const PENERBIT = 'kk-lintas';
const TOKEN_DIINGAT = 2_000;

/** Who is logged in, and where; no personal data beyond the NIP. */
export interface IsiToken {
  readonly nip: string;
  readonly kantor: string;
  readonly layanan: LayananPetugas;
  /** Sign of the password that opened the session, by which its end is noticed; absent for an applicant. Not the password, nor its hash. */
  readonly sandi?: string;
}

/** What a valid token says; times in seconds since 1970. */
export interface KlaimToken extends IsiToken {
  readonly terbit: number;
  readonly kedaluwarsa: number;
}

/** Verified before, per secret: a secret that is no longer used takes its tokens along. */
const terverifikasi = new WeakMap<Uint8Array, CacheToken<KlaimToken>>();

/**
 * Issues a session token (JWT, HS256) with the office's secret; it outlives a restart because the secret does.
 * @param umurDetik how long it is valid, in seconds
 * @throws Error for a secret shorter than {@link PANJANG_RAHASIA_MINIMUM}
 */
export function terbitkanToken(secret: Uint8Array, isi: IsiToken, now: Date, umurDetik = UMUR_TOKEN_DETIK): Promise<string> {
  if (secret.byteLength < PANJANG_RAHASIA_MINIMUM) throw new Error(`a secret needs ${PANJANG_RAHASIA_MINIMUM} bytes, not ${secret.byteLength}`);
  const terbit = detik(now);
  return new SignJWT({ kantor: isi.kantor, layanan: isi.layanan, ...(isi.sandi !== undefined && { sandi: isi.sandi }) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(PENERBIT)
    .setSubject(isi.nip)
    .setIssuedAt(terbit)
    .setExpirationTime(terbit + umurDetik)
    .sign(secret);
}

/**
 * Reads a token. `tidak-sah`: not signed with this secret, or not a token of ours; `kedaluwarsa`: it was valid once.
 * Whether the account is still active, and its password still the same, is for the caller to ask. Cheap the second time; keep one `secret` object for that.
 */
export async function bacaToken(secret: Uint8Array, token: string, now: Date): Promise<KlaimToken | 'kedaluwarsa' | 'tidak-sah'> {
  const cache = cacheMilik(secret);
  const dikenal = cache.ambil(token);
  if (dikenal !== undefined && dikenal.kedaluwarsa > detik(now)) return dikenal;
  if (dikenal !== undefined) cache.buang(token);
  const klaim = dikenal === undefined ? await verifikasi(secret, token, now) : 'kedaluwarsa';
  if (typeof klaim !== 'string') cache.simpan(token, klaim);
  return klaim;
}

async function verifikasi(secret: Uint8Array, token: string, now: Date): Promise<KlaimToken | 'kedaluwarsa' | 'tidak-sah'> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer: PENERBIT, currentDate: now });
    return klaimDari(payload) ?? 'tidak-sah';
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'kedaluwarsa';
    if (error instanceof errors.JOSEError) return 'tidak-sah';
    throw error;
  }
}

function klaimDari(payload: JWTPayload): KlaimToken | undefined {
  const { sub, kantor, layanan, sandi, iat, exp } = payload;
  if (typeof sub !== 'string' || typeof kantor !== 'string' || typeof layanan !== 'string' || iat === undefined || exp === undefined) return undefined;
  const asal = { nip: sub, kantor, layanan: layanan as LayananPetugas, terbit: iat, kedaluwarsa: exp };
  return typeof sandi === 'string' ? { ...asal, sandi } : asal;
}

function cacheMilik(secret: Uint8Array): CacheToken<KlaimToken> {
  const ada = terverifikasi.get(secret);
  if (ada !== undefined) return ada;
  const baru = new CacheToken<KlaimToken>(TOKEN_DIINGAT);
  terverifikasi.set(secret, baru);
  return baru;
}

function detik(saat: Date): number {
  return Math.floor(saat.getTime() / 1000);
}
