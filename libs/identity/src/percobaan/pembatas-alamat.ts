import { IngatanTerbatas } from './ingatan-terbatas';

const ALAMAT_DIINGAT = 10_000;

/** Whether a request may be served now; and if not, in how many seconds. */
export type Izin = { readonly boleh: true } | { readonly boleh: false; readonly tungguDetik: number };

/** Limits how often one address may ask within a sliding window. Who is refused is not counted. In memory: a restart forgets. */
export class PembatasAlamat {
  private readonly perAlamat = new IngatanTerbatas<readonly number[]>(ALAMAT_DIINGAT);

  /**
   * @param clock tells the time
   * @param maksimum requests of one address within a window
   * @param jendelaMs length of the window in milliseconds
   */
  constructor(
    private readonly clock: () => Date,
    private readonly maksimum: number,
    private readonly jendelaMs: number,
  ) {}

  /**
   * Asks for one request, and counts it when it may be served.
   * @param alamat the client's network address, see `alamatPenuh`
   */
  minta(alamat: string): Izin {
    const kini = this.clock().getTime();
    const milik = (this.perAlamat.ambil(alamat) ?? []).filter((satu) => satu > kini - this.jendelaMs);
    const [tertua = kini] = milik;
    if (milik.length >= this.maksimum) return { boleh: false, tungguDetik: Math.ceil((tertua + this.jendelaMs - kini) / 1000) };
    this.perAlamat.ingat(alamat, [...milik, kini]);
    return { boleh: true };
  }
}
