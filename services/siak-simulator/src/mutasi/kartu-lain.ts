import { urutkanAnggota, type Keluarga } from '@kk-lintas/domain';
import { temuan, type TemuanSiak } from '../biodata/temuan';
import type { KeluargaTerdaftar, Penduduk } from '../populasi/penduduk';
import type { Pencarian } from '../register/pencarian';
import type { Kepergian } from './penjelasan';
import type { Selisih } from './selisih';

/** Another card that loses or gains members, as it will be once the application's card is active. */
export interface KartuLain {
  readonly nomorKk: string;
  /** Of the card as it will be; of one that ends: its last. */
  readonly versi: number;
  /** Nobody stays on it. */
  readonly berakhir: boolean;
  /** Absent for one that ends. */
  readonly keluarga?: Keluarga;
}

const ANAK = 4;
const FAMILI_LAIN = 9;

/** Every other card that the application touches: those it takes members from, and those that it gives members to. */
export function susunKartuLain({ datang }: Selisih, pergi: readonly Kepergian[], register: Pencarian): readonly KartuLain[] {
  const asal = datang.flatMap(({ dikenal }) => dikenal?.nomorKk ?? []);
  const tujuan = pergi.flatMap((satu) => satu.tujuan ?? []);
  return [...new Set([...asal, ...tujuan])].flatMap((nomorKk) => {
    const kartu = register.kartu(nomorKk);
    if (kartu === undefined) return [];
    const diambil = new Set(datang.map(({ dikenal }) => dikenal?.biodata.nik));
    const tinggal = kartu.keluarga.anggota.filter(({ nik }) => !diambil.has(nik));
    const diterima = pergi.flatMap((satu) => (satu.tujuan === nomorKk ? [diKartuTujuan(satu)] : []));
    return [sesudah(kartu.keluarga, kartu.versi, [...tinggal, ...diterima])];
  });
}

/** The form says who comes, not as what: an adopted or acknowledged child is a child, anybody else FAMILI LAIN until that card says more. */
function diKartuTujuan({ penduduk, sebab }: Kepergian): Penduduk {
  return { ...penduduk, shdk: sebab === 'pengangkatan-anak' || sebab === 'pengakuan-anak' ? ANAK : FAMILI_LAIN };
}

function sesudah({ nomorKk, alamat }: KeluargaTerdaftar, versi: number, anggota: readonly Penduduk[]): KartuLain {
  if (anggota.length === 0) return { nomorKk, versi, berakhir: true };
  return { nomorKk, versi: versi + 1, berakhir: false, keluarga: { nomorKk, alamat, anggota: urutkanAnggota(anggota) } };
}

/** A card that goes on has exactly one head: nobody leaves a family without one (rule R17). */
export function periksaKepalaKartuLain(kartuLain: readonly KartuLain[], { datang }: Selisih): readonly TemuanSiak[] {
  return kartuLain.flatMap(({ nomorKk, keluarga }) => {
    if (keluarga === undefined || keluarga.anggota.filter(({ shdk }) => shdk === 1).length === 1) return [];
    const kepala = datang.find(({ dikenal }) => dikenal?.nomorKk === nomorKk && dikenal.biodata.shdk === 1);
    return [temuan(kepala?.anggotaKe ?? 0, 'mutasi', 'kepala-keluarga-tidak-ada', undefined, nomorKk)];
  });
}
