import type { KunciPenerbit } from '../tanda-tangan/signer.port';
import { kunciTokenSah, type KunciToken } from '../token/kunci-token';
import { Sertifikat } from '../sertifikat/sertifikat';

/** What those who check cards pin: the file `kunci.json`. Nothing in it is secret. */
export interface KunciPublik {
  readonly token: readonly KunciToken[];
  /** Root certificates, DER in base64. */
  readonly akar: readonly string[];
}

/** Of a thread that signs nothing. */
export const TANPA_KUNCI_PUBLIK: KunciPublik = { token: [], akar: [] };

/** The public keys of an issuer. The last certificate of its chain is its root. */
export function kunciPublikDari({ signer, penanda }: KunciPenerbit): KunciPublik {
  const akar = signer.sertifikat.at(-1);
  return { token: [penanda.kunci], akar: akar === undefined ? [] : [Buffer.from(akar).toString('base64')] };
}

/** Reads a `kunci.json`. @returns undefined when it is none, or a key in it is broken */
export function bacaKunciPublik(teks: string): KunciPublik | undefined {
  try {
    const { token, akar } = JSON.parse(teks) as KunciPublik;
    const sah = token.every(kunciTokenSah) && akar.every((satu) => Sertifikat.tetap(Buffer.from(satu, 'base64')));
    return sah ? { token, akar } : undefined;
  } catch {
    return undefined;
  }
}
