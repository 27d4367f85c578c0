import { tanggalSah } from '@kk-lintas/domain';
import type { MasaKunci } from '../periksa/masa-kunci';
import type { AkarTepercaya } from '../periksa/periksa-pdf';
import type { KunciPenerbit } from '../tanda-tangan/signer.port';
import { kunciTokenSah, type KunciToken } from '../token/kunci-token';
import { Sertifikat } from '../sertifikat/sertifikat';

/** A root certificate: DER in base64, alone or with its time. */
export type AkarPublik = string | ({ readonly der: string } & MasaKunci);

/** What those who check cards pin: the file `kunci.json`. Nothing in it is secret. */
export interface KunciPublik {
  readonly token: readonly KunciToken[];
  readonly akar: readonly AkarPublik[];
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
    const sah = token.every(kunciTokenSah) && akarTepercaya({ akar }).every(({ der }) => Sertifikat.tetap(der));
    return sah && [...token, ...akar].every(masaSah) ? { token, akar } : undefined;
  } catch {
    return undefined;
  }
}

/** The roots of a `kunci.json`, opened. */
export function akarTepercaya({ akar }: Pick<KunciPublik, 'akar'>): readonly AkarTepercaya[] {
  return akar.map((satu) => (typeof satu === 'string' ? { der: Buffer.from(satu, 'base64') } : { ...satu, der: Buffer.from(satu.der, 'base64') }));
}

/**
 * The keys that sign now beside those that signed before: a card does not lose its issuer when a key is renewed. An earlier
 * key without an end ends today; one that was withdrawn stays withdrawn.
 * @param hariIni civil date (WIB)
 */
export function gabungKunciPublik(kini: KunciPublik, dahulu: KunciPublik, hariIni: string): KunciPublik {
  const berakhir = <Satu extends MasaKunci>(satu: Satu): Satu => ({ ...satu, sampai: satu.sampai ?? hariIni });
  const lama = <Satu extends KunciToken | AkarPublik>(semua: readonly Satu[], sekarang: readonly (KunciToken | AkarPublik)[]): readonly Satu[] => semua.filter((satu) => !sekarang.some((lain) => isi(lain) === isi(satu)));
  return {
    token: [...kini.token, ...lama(dahulu.token, kini.token).map(berakhir)],
    akar: [...kini.akar, ...lama(dahulu.akar, kini.akar).map((satu) => berakhir(typeof satu === 'string' ? { der: satu } : satu))],
  };
}

/** Keys of `kini` that were withdrawn: nothing may be signed with them. */
export function sudahDicabut(kini: KunciPublik, dahulu: KunciPublik): boolean {
  const dicabut = [...dahulu.token, ...dahulu.akar].filter((satu) => typeof satu !== 'string' && satu.dicabut !== undefined).map(isi);
  return [...kini.token, ...kini.akar].some((satu) => dicabut.includes(isi(satu)));
}

function isi(satu: KunciToken | AkarPublik): string {
  if (typeof satu === 'string') return satu;
  return 'der' in satu ? satu.der : satu.spki;
}

function masaSah(satu: KunciToken | AkarPublik): boolean {
  return typeof satu === 'string' || [satu.sampai, satu.dicabut].every((tanggal) => tanggal === undefined || tanggalSah(tanggal));
}
