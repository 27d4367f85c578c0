import { bacaNik, bandingkanNik, galatNik, type GalatNik, type PerbedaanNik } from '../../nik/nik';
import { perAnggota, type AturanKeluarga, type Temuan } from '../temuan';

const PESAN_GALAT: Readonly<Record<GalatNik, string>> = {
  'bukan-16-angka': 'NIK terdiri atas 16 angka.',
  'tanggal-tidak-ada': 'Tanggal di dalam NIK tidak ada di kalender.',
  'seri-nol': 'Nomor seri NIK tidak boleh 0000.',
  'nomor-pengganti': 'Nomor ini nomor pengganti survei, bukan NIK.',
};
const PESAN_PERBEDAAN: Readonly<Record<PerbedaanNik, string>> = {
  'tanggal-lahir-berbeda': 'Tanggal lahir berbeda dari angka NIK; periksa dokumennya. NIK tidak berubah.',
  'jenis-kelamin-berbeda': 'Jenis kelamin berbeda dari angka NIK; periksa dokumennya. NIK tidak berubah.',
};

/**
 * NIK: well formed, once per family (UU 23/2006 Ps. 62). Digits that differ from the biodata only warn, for a correction
 * of sex or birthdate leaves the NIK as it was (Permendagri 108/2019 Ps. 15(3)).
 */
export const nikAnggota: AturanKeluarga = (keluarga) => [
  ...perAnggota(keluarga, ({ nik: teks, ...biodata }) => {
    if (teks === undefined) return [];
    const galat = galatNik(teks);
    if (galat !== undefined) return [temuan('galat', PESAN_GALAT[galat])];
    const nik = bacaNik(teks);
    return nik === undefined ? [] : bandingkanNik(nik, biodata).map((beda) => temuan('peringatan', PESAN_PERBEDAAN[beda]));
  }),
  ...keluarga.anggota.flatMap(({ nik }, anggotaKe) => {
    const pertama = keluarga.anggota.findIndex((lain) => lain.nik === nik);
    if (nik === undefined || pertama === anggotaKe) return [];
    return [{ ...temuan('galat', 'NIK ini sudah dipakai anggota lain dalam keluarga.'), anggotaKe }];
  }),
];

function temuan(tingkat: Temuan['tingkat'], pesan: string): Temuan {
  return { aturan: 'NIK', tingkat, field: 'nik', pesan };
}
