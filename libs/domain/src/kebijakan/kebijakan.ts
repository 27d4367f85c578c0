import type { GenerasiFormulir } from '../jenis-permohonan/generasi-formulir';
import { geserTanggal, tanggalWib } from '../kalender';
import type { KebijakanKeluarga } from '../keluarga/kebijakan-keluarga';
import { diDalamWilayah, kodeWilayah, type KodeWilayah } from '../wilayah';
import type { ModaPenerbitan, NomorBilaKepalaPergi, PemegangRangkap, PenerbitSuratPengantar, TujuanPengantar } from './pilihan-kebijakan';

/** How a kabupaten/kota issues cards; a case keeps the version under which it was opened. */
export interface Kebijakan extends KebijakanKeluarga {
  readonly versi: string;
  /** Where it applies: a kabupaten/kota, or a part of it that goes first. */
  readonly wilayah: KodeWilayah;
  /** First civil date (WIB, `YYYY-MM-DD`) on which it applies. */
  readonly berlakuSejak: string;
  /** Last civil date (WIB) on which it applies; absent: until a later one of the same region begins. */
  readonly berlakuSampai?: string;
  readonly moda: ModaPenerbitan;
  /** Which set of forms is given out, and with it which papers are asked for. */
  readonly generasiFormulir: GenerasiFormulir;
  readonly nomorBilaKepalaPergi: NomorBilaKepalaPergi;
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
  /** Days after which a case ends whose data nobody corrected: a finding of SIAK (step 13), or a card that is wrong; absent: as `kedaluwarsaLoketHari`. */
  readonly kedaluwarsaPerbaikanHari?: number;
  /** Days after which a card not fetched is reminded of (step 17). */
  readonly pengingatPengambilanHari: number;
  readonly rute: Readonly<Record<PenerbitSuratPengantar, TujuanPengantar>>;
}

/** The policy of the demonstration: the seed's nineteen steps on blanko in five copies. */
export const KEBIJAKAN_PERAGA: Kebijakan = {
  versi: 'peraga-1',
  wilayah: kodeWilayah('32.04'),
  berlakuSejak: '2020-01-01',
  moda: 'BLANKO',
  generasiFormulir: 'permendagri-19-2010',
  nomorBilaKepalaPergi: 'ikut-kepala',
  rangkap: ['kepala-keluarga', 'rt', 'desa', 'kecamatan', 'dinas'],
  masaBerlakuFormulirHari: 14,
  waktuPelayananHariKerja: 1,
  pengingatLoketHari: 7,
  kedaluwarsaLoketHari: 30,
  pengingatPengambilanHari: 7,
  rute: { 'ketua-rt': 'kelurahan-atau-desa', 'ketua-rw': 'kelurahan-atau-desa', 'kepala-desa': 'kecamatan' },
};

/** One desa of the demonstration goes first with electronic signatures. */
export const KEBIJAKAN_PERAGA_TTE: Kebijakan = { ...KEBIJAKAN_PERAGA, versi: 'peraga-tte-1', wilayah: kodeWilayah('32.04.32.2005'), moda: 'TTE' };

const PERAGA: readonly Kebijakan[] = [KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE];

/**
 * The policy in force at a desa or kelurahan. For a case it is asked for the day on which the case was opened, whatever the
 * day of the step. The narrowest region decides, and of one region the version that began last.
 * @param saat a moment (ISO 8601 UTC), or a civil date (WIB, `YYYY-MM-DD`)
 * @param desa kode wilayah of the family's desa or kelurahan
 * @param semua every policy of the system; a decision passes `DecisionContext.kebijakan`. Absent: those of the demonstration
 * @throws Error when there is none: a kabupaten without a policy cannot be operated
 */
export function kebijakanPada(saat: string, desa: string, semua: readonly Kebijakan[] = PERAGA): Kebijakan {
  const tanggal = saat.includes('T') ? tanggalWib(saat) : saat;
  const tempat = kodeWilayah(desa);
  const [pertama, ...lain] = semua.filter((satu) => berlaku(satu, tanggal) && diDalamWilayah(tempat, satu.wilayah));
  if (pertama === undefined) throw new Error(`no policy in force on ${tanggal} in ${desa}`);
  return lain.reduce((terpilih, satu) => (mendahului(satu, terpilih) ? satu : terpilih), pertama);
}

function berlaku({ berlakuSejak, berlakuSampai }: Kebijakan, tanggal: string): boolean {
  return berlakuSejak <= tanggal && (berlakuSampai === undefined || tanggal <= berlakuSampai);
}

function mendahului(a: Kebijakan, b: Kebijakan): boolean {
  if (a.wilayah.length !== b.wilayah.length) return a.wilayah.length > b.wilayah.length;
  return a.berlakuSejak > b.berlakuSejak;
}

/**
 * Whether an office can open cases on a civil date (WIB): a policy is in force in its region, around it, or in a part of it.
 * @param kode kode wilayah of the office
 */
export function adaKebijakan(tanggal: string, kode: KodeWilayah, semua: readonly Kebijakan[]): boolean {
  return semua.some((satu) => berlaku(satu, tanggal) && (diDalamWilayah(kode, satu.wilayah) || diDalamWilayah(satu.wilayah, kode)));
}

/**
 * A policy that ends with none to follow it: from the next day on no case of its region could be opened, and none that the offices open by
 * themselves be shown. A part of the region that goes its own way does not count as its successor.
 * @param tanggal civil date (WIB); what ended before it is past
 * @param kode kode wilayah of an office whose region it concerns
 */
export function akhirTanpaPenerus(tanggal: string, kode: KodeWilayah, semua: readonly Kebijakan[]): Kebijakan | undefined {
  return semua.find(({ wilayah, berlakuSampai }) => {
    if (berlakuSampai === undefined || berlakuSampai < tanggal) return false;
    const menyangkut = diDalamWilayah(kode, wilayah) || diDalamWilayah(wilayah, kode);
    return menyangkut && !semua.some((lain) => berlaku(lain, geserTanggal(berlakuSampai, 1)) && diDalamWilayah(wilayah, lain.wilayah));
  });
}
