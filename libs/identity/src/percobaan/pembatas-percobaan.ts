/** Attempts of one NIP within {@link JENDELA_MS} before it has to wait. */
export const PERCOBAAN_MAKSIMUM = 5;

/** Window in which attempts count together, and the wait after the last of them: 15 minutes. */
export const JENDELA_MS = 15 * 60_000;

/** NIPs remembered at most, so that guessing at invented NIPs cannot fill the memory. */
const INGATAN_MAKSIMUM = 10_000;

interface Catatan {
  readonly percobaan: readonly number[];
  readonly tungguSampai: number;
}

/** Whether a login may be tried now, and if not, how long to wait. */
export type IzinMencoba = { readonly boleh: true } | { readonly boleh: false; readonly tungguDetik: number };

/**
 * Slows down guessing of passwords: after five attempts of a NIP within 15 minutes without a success it waits 15 minutes.
 * In memory: a restart forgets, which costs an attacker more than it gives.
 */
export class PembatasPercobaan {
  private readonly catatan = new Map<string, Catatan>();

  /** @param clock tells the time */
  constructor(private readonly clock: () => Date) {}

  /**
   * Asks for one attempt, before the password is verified. The attempt counts as failed from this moment until
   * {@link berhasil}, so attempts sent side by side are counted too.
   */
  mulai(nip: string): IzinMencoba {
    const kini = this.clock().getTime();
    const lama = this.catatan.get(nip);
    if (lama !== undefined && lama.tungguSampai > kini) return { boleh: false, tungguDetik: Math.ceil((lama.tungguSampai - kini) / 1000) };
    const percobaan = [...(lama?.percobaan ?? []).filter((saat) => saat > kini - JENDELA_MS), kini];
    const penuh = percobaan.length >= PERCOBAAN_MAKSIMUM;
    this.ingat(nip, { percobaan: penuh ? [] : percobaan, tungguSampai: penuh ? kini + JENDELA_MS : 0 });
    return { boleh: true };
  }

  /** The password was right: earlier attempts no longer count. */
  berhasil(nip: string): void {
    this.catatan.delete(nip);
  }

  private ingat(nip: string, catatan: Catatan): void {
    this.catatan.delete(nip);
    this.catatan.set(nip, catatan);
    if (this.catatan.size <= INGATAN_MAKSIMUM) return;
    const [terlama] = this.catatan.keys();
    if (terlama !== undefined) this.catatan.delete(terlama);
  }
}
