/** One line of a government code list. */
export interface ButirKode<Kode extends number = number> {
  readonly kode: Kode;
  readonly nama: string;
}

/** A government code list with its lookups. */
export interface DaftarKode<Kode extends number> {
  readonly semua: readonly ButirKode<Kode>[];
  /** Name as printed on the card. */
  nama(kode: Kode): string;
  /** Reads a code from a form (`'2'`, `2`) or from its name in any case; undefined when the list does not have it. */
  baca(masukan: unknown): Kode | undefined;
}

/** Builds a list from `[code, name]` rows. */
export function daftarKode<const Kode extends number>(baris: readonly (readonly [Kode, string])[]): DaftarKode<Kode> {
  const semua = baris.map(([kode, nama]) => ({ kode, nama }));
  const namaMenurutKode = new Map<number, string>(baris);
  const kodeMenurutTeks = new Map<string, Kode>();
  for (const { kode, nama } of semua) kodeMenurutTeks.set(String(kode), kode).set(nama, kode);
  return {
    semua,
    nama: (kode) => {
      const nama = namaMenurutKode.get(kode);
      if (nama === undefined) throw new Error(`code ${kode} is not in the list`);
      return nama;
    },
    baca: (masukan) => kodeMenurutTeks.get(String(masukan).trim().toUpperCase()),
  };
}

/** The codes of a list as a type. */
export type KodeDari<Daftar> = Daftar extends DaftarKode<infer Kode> ? Kode : never;
