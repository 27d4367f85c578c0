import { IngatanTerbatas } from './ingatan-terbatas';

/** Attempts at one name from one address within {@link JENDELA_MS} before that address has to wait. */
export const PERCOBAAN_MAKSIMUM = 5;

/** Window in which attempts count together, and the wait after the last of them: 15 minutes. */
export const JENDELA_MS = 15 * 60_000;

/** Attempts at one name from all addresses within {@link JENDELA_MS} that are answered without delay. */
export const PERCOBAAN_TANPA_TUNDA = 10;

/** The first delay, doubled with each further attempt up to {@link TUNDA_TERLAMA_MS}. */
export const TUNDA_PERTAMA_MS = 250;
export const TUNDA_TERLAMA_MS = 8_000;

/** Names, and pairs of name and address, remembered at most: guessing at invented ones cannot fill the memory. */
const INGATAN_MAKSIMUM = 10_000;

/** Attempts at one name counted at most; the delay is at its longest long before. */
const DIHITUNG_MAKSIMUM = 64;

interface Catatan {
  readonly percobaan: readonly number[];
  readonly tungguSampai: number;
}

interface Upaya {
  readonly saat: number;
  readonly alamat: string;
}

/** Whether a login may be tried now, after which delay; and if not, how long to wait. */
export type IzinMencoba = { readonly boleh: true; readonly tundaMs: number } | { readonly boleh: false; readonly tungguDetik: number };

/**
 * Slows down guessing of the secret behind a name: an officer's NIP, or the number of a case.
 *
 * Five attempts from one address within 15 minutes without a success make that address wait 15 minutes; other addresses do
 * not wait, so nobody can lock an officer or a family out. What all addresses try together costs time instead: from the
 * eleventh attempt on each answer is delayed, ever longer up to eight seconds.
 * In memory: a restart forgets, which costs an attacker more than it gives.
 */
export class PembatasPercobaan {
  private readonly perAlamat = new IngatanTerbatas<Catatan>(INGATAN_MAKSIMUM);
  private readonly perNama = new IngatanTerbatas<readonly Upaya[]>(INGATAN_MAKSIMUM);

  /** @param clock tells the time */
  constructor(private readonly clock: () => Date) {}

  /**
   * Asks for one attempt, before the secret is verified. The attempt counts as failed from this moment until
   * {@link berhasil}, so attempts sent side by side are counted too.
   * @param alamat the client's network address, see {@link alamatPenuh}
   */
  mulai(nama: string, alamat: string): IzinMencoba {
    const kini = this.clock().getTime();
    const kunci = pasangan(nama, alamat);
    const lama = this.perAlamat.ambil(kunci);
    if (lama !== undefined && lama.tungguSampai > kini) return { boleh: false, tungguDetik: Math.ceil((lama.tungguSampai - kini) / 1000) };
    const percobaan = [...(lama?.percobaan ?? []).filter((saat) => saat > kini - JENDELA_MS), kini];
    const penuh = percobaan.length >= PERCOBAAN_MAKSIMUM;
    this.perAlamat.ingat(kunci, { percobaan: penuh ? [] : percobaan, tungguSampai: penuh ? kini + JENDELA_MS : 0 });
    return { boleh: true, tundaMs: this.tunda(nama, alamat, kini) };
  }

  /** The secret was right: the earlier attempts from this address no longer count. Those of others still do. */
  berhasil(nama: string, alamat: string): void {
    this.perAlamat.lupakan(pasangan(nama, alamat));
    const lain = (this.perNama.ambil(nama) ?? []).filter((upaya) => upaya.alamat !== alamat);
    if (lain.length > 0) this.perNama.ingat(nama, lain);
    else this.perNama.lupakan(nama);
  }

  private tunda(nama: string, alamat: string, kini: number): number {
    const upaya = [...(this.perNama.ambil(nama) ?? []).filter(({ saat }) => saat > kini - JENDELA_MS), { saat: kini, alamat }].slice(-DIHITUNG_MAKSIMUM);
    this.perNama.ingat(nama, upaya);
    const lebih = upaya.length - PERCOBAAN_TANPA_TUNDA;
    return lebih <= 0 ? 0 : Math.min(TUNDA_PERTAMA_MS * 2 ** (lebih - 1), TUNDA_TERLAMA_MS);
  }
}

function pasangan(nama: string, alamat: string): string {
  return JSON.stringify([nama, alamat]);
}
