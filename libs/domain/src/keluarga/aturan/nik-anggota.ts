import { bacaNik, bandingkanNik, galatNik, PESAN_GALAT_NIK, type PerbedaanNik } from '../../nik/nik';
import { perAnggota, type AturanKeluarga, type Temuan } from '../temuan';

const PESAN_PERBEDAAN: Readonly<Record<PerbedaanNik, string>> = {
  'tanggal-lahir-berbeda': 'Tanggal lahir berbeda dari angka NIK; periksa dokumennya, NIK tidak berubah.',
  'jenis-kelamin-berbeda': 'Jenis kelamin berbeda dari angka NIK; periksa dokumennya, NIK tidak berubah.',
};

/** Six digits at the front: the kecamatan of the first registration, as `PP.KK.CC`. */
const WILAYAH_DALAM_NIK = /^(\d{2})(\d{2})(\d{2})/;

/**
 * NIK: well formed (UU 23/2006 Ps. 13). Digits that differ from the biodata only warn, for a correction of sex or birthdate
 * leaves the NIK as it was (Permendagri 108/2019 Ps. 15(3)); so does a kecamatan that the list of regions does not have,
 * for the number stays when a region is split.
 */
export const nikAnggota: AturanKeluarga = (keluarga, { wilayahDikenal }) =>
  perAnggota(keluarga, ({ nik: teks, ...biodata }) => {
    if (teks === undefined) return [];
    const galat = galatNik(teks);
    if (galat !== undefined) return [temuan('galat', PESAN_GALAT_NIK[galat])];
    const nik = bacaNik(teks);
    if (nik === undefined) return [];
    const wilayahAsing = wilayahDikenal?.(nik.replace(WILAYAH_DALAM_NIK, '$1.$2.$3').slice(0, 8)) === false;
    return [
      ...bandingkanNik(nik, biodata).map((beda) => temuan('peringatan', PESAN_PERBEDAAN[beda])),
      ...(wilayahAsing ? [temuan('peringatan', 'Kode wilayah di depan NIK tidak ada dalam daftar sekarang; periksa angkanya.')] : []),
    ];
  });

function temuan(tingkat: Temuan['tingkat'], pesan: string): Temuan {
  return { aturan: 'NIK', tingkat, field: 'nik', pesan };
}
