/** What happens to the nomor KK, why, in one sentence for the family, and by what. */
export interface SebabNomorKk {
  readonly nomorKk: 'tetap' | 'baru';
  readonly kalimat: string;
  readonly sumber: string;
}

const UU = 'UU 23/2006 Ps. 61(3)';
const PRAKTIK = 'UU 23/2006 Ps. 61(3) menurut praktik Dinas Dukcapil';
const PILIHAN = 'kebijakan kabupaten/kota, karena UU 23/2006 Ps. 61(3) tidak mengaturnya';
const PERPRES = 'Perpres 96/2018 Ps. 10-13';

/** Codes are recorded in histories: a meaning never changes, a new one gets a new code. */
export const ALASAN_NOMOR_KK = {
  'kepala-tetap': { nomorKk: 'tetap', kalimat: 'Kepala keluarga tetap, jadi nomor KK tidak berubah.', sumber: UU },
  'perceraian-kepala-tetap': { nomorKk: 'tetap', kalimat: 'Kepala keluarga tetap setelah perceraian, jadi nomor KK tidak berubah.', sumber: PRAKTIK },
  'cetak-ulang': { nomorKk: 'tetap', kalimat: 'KK dicetak ulang tanpa perubahan data, jadi nomor KK tidak berubah.', sumber: UU },
  'pindah-sekeluarga': { nomorKk: 'tetap', kalimat: 'Seluruh keluarga pindah bersama, jadi nomor KK tetap walaupun awalannya dari daerah asal.', sumber: PRAKTIK },
  'kepala-diganti': { nomorKk: 'baru', kalimat: 'Kepala keluarga berganti, jadi KK mendapat nomor baru.', sumber: UU },
  'keluarga-baru': { nomorKk: 'baru', kalimat: 'Keluarga ini baru dibentuk, jadi KK mendapat nomor baru.', sumber: PERPRES },
  'pisah-kk': { nomorKk: 'baru', kalimat: 'Yang memisahkan diri mendapat nomor baru; keluarga yang ditinggalkan tetap memakai nomor lama.', sumber: PRAKTIK },
  'pisah-karena-perceraian': { nomorKk: 'baru', kalimat: 'Pihak yang keluar karena perceraian menjadi kepala keluarga sendiri, jadi KK mendapat nomor baru.', sumber: PRAKTIK },
  'pindah-sebagian': { nomorKk: 'baru', kalimat: 'Hanya sebagian keluarga pindah, jadi yang pindah mendapat nomor baru.', sumber: PRAKTIK },
  'datang-dari-luar-negeri': { nomorKk: 'baru', kalimat: 'Keluarga datang dari luar negeri, jadi KK mendapat nomor baru.', sumber: PERPRES },
  'pertama-tercatat': { nomorKk: 'baru', kalimat: 'Keluarga baru pertama kali tercatat, jadi KK mendapat nomor baru.', sumber: PERPRES },
  'kepala-pergi-membawa-nomor': { nomorKk: 'tetap', kalimat: 'Kepala keluarga keluar sendiri dan membawa nomor KK.', sumber: PILIHAN },
  'kepala-pergi-nomor-baru': { nomorKk: 'baru', kalimat: 'Kepala keluarga keluar sendiri dan mendapat nomor baru.', sumber: PILIHAN },
  'ditinggal-kepala-nomor-baru': { nomorKk: 'baru', kalimat: 'Kepala keluarga keluar membawa nomor KK, jadi keluarga yang tinggal mendapat nomor baru.', sumber: PILIHAN },
  'ditinggal-kepala-nomor-tetap': { nomorKk: 'tetap', kalimat: 'Kepala keluarga keluar sendiri; keluarga yang tinggal tetap memakai nomor KK.', sumber: PILIHAN },
} as const satisfies Record<string, SebabNomorKk>;

export type AlasanNomorKk = keyof typeof ALASAN_NOMOR_KK;
