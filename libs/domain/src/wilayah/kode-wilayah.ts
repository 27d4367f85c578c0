declare const merek: unique symbol;

/**
 * Region code of Kemendagri (Kepmendagri 300.2.2-2138/2025 jo. 300.2.2-2430/2025), dotted: `32` province, `32.04`
 * kabupaten/kota, `32.04.05` kecamatan, `32.04.05.2001` desa or kelurahan. Differs from the codes of BPS.
 */
export type KodeWilayah = string & { readonly [merek]: 'KodeWilayah' };

export type TingkatWilayah = 'provinsi' | 'kabupaten-kota' | 'kecamatan' | 'desa-kelurahan';

const BENTUK = /^[1-9]\d(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$/;
const TINGKAT: Readonly<Record<number, TingkatWilayah>> = { 2: 'provinsi', 5: 'kabupaten-kota', 8: 'kecamatan', 13: 'desa-kelurahan' };

/** @returns the code, or undefined when the text has none of the four forms; whether the region exists is not asked. */
export function bacaKodeWilayah(teks: string): KodeWilayah | undefined {
  return BENTUK.test(teks) ? (teks as KodeWilayah) : undefined;
}

/** For codes that are known to be well formed (settings, constants). @throws Error otherwise */
export function kodeWilayah(teks: string): KodeWilayah {
  const kode = bacaKodeWilayah(teks);
  if (kode === undefined) throw new Error(`malformed kode wilayah ${JSON.stringify(teks)}`);
  return kode;
}

export function tingkatWilayah(kode: KodeWilayah): TingkatWilayah {
  const tingkat = TINGKAT[kode.length];
  if (tingkat === undefined) throw new Error(`malformed kode wilayah ${JSON.stringify(kode)}`);
  return tingkat;
}

/** @returns the region above, undefined for a province */
export function indukWilayah(kode: KodeWilayah): KodeWilayah | undefined {
  const titik = kode.lastIndexOf('.');
  return titik < 0 ? undefined : (kode.slice(0, titik) as KodeWilayah);
}

/** Whether `kode` is `wilayah` itself or lies in it. */
export function diDalamWilayah(kode: KodeWilayah, wilayah: KodeWilayah): boolean {
  return kode === wilayah || kode.startsWith(`${wilayah}.`);
}

/** The kecamatan of a desa or kelurahan (or the kecamatan itself); undefined above that level. */
export function kecamatanDari(kode: KodeWilayah): KodeWilayah | undefined {
  return kode.length < 8 ? undefined : (kode.slice(0, 8) as KodeWilayah);
}

/** The kabupaten/kota that a region belongs to; undefined for a province. */
export function kabupatenDari(kode: KodeWilayah): KodeWilayah | undefined {
  return kode.length < 5 ? undefined : (kode.slice(0, 5) as KodeWilayah);
}

/** Kelurahan are numbered 1xxx, desa 2xxx and desa adat 3xxx; undefined above that level. */
export function jenisDesa(kode: KodeWilayah): 'kelurahan' | 'desa' | undefined {
  if (tingkatWilayah(kode) !== 'desa-kelurahan') return undefined;
  return kode[9] === '1' ? 'kelurahan' : 'desa';
}
