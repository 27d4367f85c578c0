import { IngatanTerbatas } from './ingatan-terbatas';

/** New applications from one address within {@link JENDELA_PENGAJUAN_MS}: a village may share one address. */
export const PENGAJUAN_PER_ALAMAT = 10;

/** New applications from all addresses together within {@link JENDELA_PENGAJUAN_MS}: more than a kabupaten has on its busiest day. */
export const PENGAJUAN_SEMUA = 300;

/** 15 minutes, in milliseconds. */
export const JENDELA_PENGAJUAN_MS = 15 * 60_000;

const ALAMAT_DIINGAT = 10_000;

/** Whether an application may be taken now; and if not, in how many seconds. */
export type IzinMengajukan = { readonly boleh: true } | { readonly boleh: false; readonly tungguDetik: number };

/**
 * Limits what anybody may put into the queues of an office without a login. One address has a small share, all together have
 * a budget, so that many addresses cannot fill the queues of every RT either. Who is refused is not counted.
 * In memory: a restart forgets.
 */
export class PembatasPengajuan {
  private readonly perAlamat = new IngatanTerbatas<readonly number[]>(ALAMAT_DIINGAT);
  private semua: readonly number[] = [];

  /** @param clock tells the time */
  constructor(private readonly clock: () => Date) {}

  /**
   * Asks for one application, and counts it when it may be taken.
   * @param alamat the client's network address, see `alamatPenuh`
   */
  minta(alamat: string): IzinMengajukan {
    const kini = this.clock().getTime();
    const milik = masihDihitung(this.perAlamat.ambil(alamat) ?? [], kini);
    this.semua = masihDihitung(this.semua, kini);
    const tunggu = Math.max(tungguMs(milik, PENGAJUAN_PER_ALAMAT, kini), tungguMs(this.semua, PENGAJUAN_SEMUA, kini));
    if (tunggu > 0) return { boleh: false, tungguDetik: Math.ceil(tunggu / 1000) };
    this.perAlamat.ingat(alamat, [...milik, kini]);
    this.semua = [...this.semua, kini];
    return { boleh: true };
  }
}

function masihDihitung(saat: readonly number[], kini: number): readonly number[] {
  return saat.filter((satu) => satu > kini - JENDELA_PENGAJUAN_MS);
}

/** Milliseconds until the oldest is counted no more, when there are as many as there may be. */
function tungguMs(saat: readonly number[], maksimum: number, kini: number): number {
  const [tertua] = saat;
  return tertua === undefined || saat.length < maksimum ? 0 : tertua + JENDELA_PENGAJUAN_MS - kini;
}
