/** Bits of a key's hash that one level of the tree looks at. */
const BIT = 5;
const LEBAR = 1 << BIT;
const TINGKAT = 4;

interface Isian<Kunci, Nilai> {
  readonly kunci: Kunci;
  readonly nilai: Nilai;
  /** Place in the order of insertion. */
  readonly ke: number;
}

type Daun<Kunci, Nilai> = readonly Isian<Kunci, Nilai>[];
type Simpul<Kunci, Nilai> = readonly (Simpul<Kunci, Nilai> | Daun<Kunci, Nilai> | undefined)[];

/**
 * A map that never changes: what puts a key in or takes one out makes another map, which shares all but the way to that key with
 * the one before. A step costs the same however large the map is, so `evolve` can be pure in a ledger of many years.
 */
export class PetaTetap<Kunci extends string | number, Nilai> {
  private constructor(
    private readonly akar: Simpul<Kunci, Nilai>,
    readonly size: number,
    private readonly berikut: number,
  ) {}

  static kosong<Kunci extends string | number, Nilai>(): PetaTetap<Kunci, Nilai> {
    return new PetaTetap<Kunci, Nilai>([], 0, 0);
  }

  get(kunci: Kunci): Nilai | undefined {
    return this.cari(kunci)?.nilai;
  }

  has(kunci: Kunci): boolean {
    return this.cari(kunci) !== undefined;
  }

  /** With this value under the key; a key that was there keeps its place in the order. */
  dengan(kunci: Kunci, nilai: Nilai): PetaTetap<Kunci, Nilai> {
    const lama = this.cari(kunci);
    const isian = { kunci, nilai, ke: lama?.ke ?? this.berikut };
    const akar = ubah(this.akar, sidik(kunci), 0, (daun) => [...daun.filter((satu) => satu.kunci !== kunci), isian]);
    return new PetaTetap(akar, this.size + (lama === undefined ? 1 : 0), this.berikut + (lama === undefined ? 1 : 0));
  }

  /** Without the key. */
  tanpa(kunci: Kunci): PetaTetap<Kunci, Nilai> {
    if (!this.has(kunci)) return this;
    return new PetaTetap(
      ubah(this.akar, sidik(kunci), 0, (daun) => daun.filter((satu) => satu.kunci !== kunci)),
      this.size - 1,
      this.berikut,
    );
  }

  /** Keys with their values in the order in which the keys came in. */
  [Symbol.iterator](): Iterator<readonly [Kunci, Nilai]> {
    const urut = [...isian(this.akar, 0)].sort((a, b) => a.ke - b.ke);
    return urut.map(({ kunci, nilai }) => [kunci, nilai] as const)[Symbol.iterator]();
  }

  private cari(kunci: Kunci): Isian<Kunci, Nilai> | undefined {
    const hash = sidik(kunci);
    let simpul: Simpul<Kunci, Nilai> | undefined = this.akar;
    for (let tingkat = 0; tingkat < TINGKAT && simpul !== undefined; tingkat += 1) simpul = simpul[cabang(hash, tingkat)] as Simpul<Kunci, Nilai> | undefined;
    return (simpul as Daun<Kunci, Nilai> | undefined)?.find((satu) => satu.kunci === kunci);
  }
}

/** Copies the way to one leaf, and nothing else. */
function ubah<Kunci, Nilai>(simpul: Simpul<Kunci, Nilai>, hash: number, tingkat: number, daunBaru: (daun: Daun<Kunci, Nilai>) => Daun<Kunci, Nilai>): Simpul<Kunci, Nilai> {
  const salinan = [...simpul];
  const ke = cabang(hash, tingkat);
  const anak = simpul[ke] ?? [];
  salinan[ke] = tingkat === TINGKAT - 1 ? daunBaru(anak as Daun<Kunci, Nilai>) : ubah(anak as Simpul<Kunci, Nilai>, hash, tingkat + 1, daunBaru);
  return salinan;
}

function* isian<Kunci, Nilai>(simpul: Simpul<Kunci, Nilai>, tingkat: number): Generator<Isian<Kunci, Nilai>> {
  for (const anak of simpul) {
    if (anak === undefined) continue;
    if (tingkat === TINGKAT - 1) yield* anak as Daun<Kunci, Nilai>;
    else yield* isian(anak as Simpul<Kunci, Nilai>, tingkat + 1);
  }
}

function cabang(hash: number, tingkat: number): number {
  return (hash >>> (tingkat * BIT)) & (LEBAR - 1);
}

/** FNV-1a, its bits mixed once more: serials differ in their last digits alone. */
function sidik(kunci: string | number): number {
  let hash = 0x811c9dc5;
  for (const huruf of String(kunci)) hash = Math.imul(hash ^ (huruf.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
