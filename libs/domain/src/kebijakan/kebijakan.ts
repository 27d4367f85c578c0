import { tanggalWib } from '../kalender';

/** Who may hold a copy of the card. */
export type PemegangRangkap = 'kepala-keluarga' | 'rt' | 'desa' | 'kecamatan' | 'dinas';

/** Who may write a surat pengantar. */
export type PenerbitSuratPengantar = 'ketua-rt' | 'ketua-rw' | 'kepala-desa';

/** Where a surat pengantar leads (step 2). */
export type TujuanPengantar = 'kelurahan-atau-desa' | 'kecamatan';

/** How a kabupaten/kota issues cards; a case keeps the version under which it was opened. */
export interface Kebijakan {
  readonly versi: string;
  /** First civil date (WIB, `YYYY-MM-DD`) on which it applies. */
  readonly berlakuSejak: string;
  /** `BLANKO`: printed on numbered blanko, signed and stamped by hand. */
  readonly moda: 'BLANKO';
  /** Holder of each sheet; the number of sheets is its length. The seed gives the number only; the holders are our choice. */
  readonly rangkap: readonly PemegangRangkap[];
  /** Days that a form given out may be filled in. */
  readonly masaBerlakuFormulirHari: number;
  /** Working days from complete papers to the card (Permendagri 19/2018: one hour to one day). */
  readonly waktuPelayananHariKerja: number;
  /** Days after which a family that did not come to the counter is reminded (step 9). */
  readonly pengingatLoketHari: number;
  /** Days after which a case that never came to the counter ends (step 9). */
  readonly kedaluwarsaLoketHari: number;
  /** Days after which a card not fetched is reminded of (step 17). */
  readonly pengingatPengambilanHari: number;
  readonly rute: Readonly<Record<PenerbitSuratPengantar, TujuanPengantar>>;
}

/** The policy of the demonstration: the seed's nineteen steps on blanko in five copies. */
export const KEBIJAKAN_PERAGA: Kebijakan = {
  versi: 'peraga-1',
  berlakuSejak: '2020-01-01',
  moda: 'BLANKO',
  rangkap: ['kepala-keluarga', 'rt', 'desa', 'kecamatan', 'dinas'],
  masaBerlakuFormulirHari: 14,
  waktuPelayananHariKerja: 1,
  pengingatLoketHari: 7,
  kedaluwarsaLoketHari: 30,
  pengingatPengambilanHari: 7,
  rute: { 'ketua-rt': 'kelurahan-atau-desa', 'ketua-rw': 'kelurahan-atau-desa', 'kepala-desa': 'kecamatan' },
};

/**
 * The policy in force. For a case it is asked for the day on which the case was opened, whatever the day of the step.
 * @param saat a moment (ISO 8601 UTC), or a civil date (WIB, `YYYY-MM-DD`)
 * @throws Error when it lies before every policy: a kabupaten without a policy cannot be operated
 */
export function kebijakanPada(saat: string, semua: readonly Kebijakan[] = [KEBIJAKAN_PERAGA]): Kebijakan {
  const tanggal = saat.includes('T') ? tanggalWib(saat) : saat;
  const [pertama, ...lain] = semua.filter(({ berlakuSejak }) => berlakuSejak <= tanggal);
  if (pertama === undefined) throw new Error(`no policy in force on ${tanggal}`);
  return lain.reduce((terbaru, satu) => (satu.berlakuSejak > terbaru.berlakuSejak ? satu : terbaru), pertama);
}
