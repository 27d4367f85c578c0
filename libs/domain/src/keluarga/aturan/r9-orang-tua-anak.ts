import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import { berstatusKawin } from '../../kode/susunan-keluarga';
import { kepalaKeluarga, type Anggota, type Keluarga } from '../keluarga';
import { perAnggota, type AturanKeluarga, type Temuan } from '../temuan';

const SELISIH_TERKECIL = 12;
const ANAK = 4;
const MENANTU = 5;
const ORANG_TUA = 7;
const CERAI_MATI = 6;

/**
 * R9: a child is younger than a parent, by twelve years or more, and a child-in-law has a married child of the family
 * beside it. All of it may be true nevertheless (adoption, a spouse on another card), so it only warns. Verification of
 * biodata under UU 23/2006 Ps. 8(1); the limits are this system's own.
 */
export const r9OrangTuaAnak: AturanKeluarga = (keluarga) =>
  perAnggota(keluarga, (anggota) => {
    switch (anggota.shdk) {
      case ANAK:
        return usiaAnak(anggota, orangTuaDalamKeluarga(anggota, keluarga));
      case ORANG_TUA:
        return usiaOrangTua(anggota, kepalaKeluarga(keluarga));
      case MENANTU:
        return menantu(anggota, keluarga);
      default:
        return [];
    }
  });

interface OrangTua {
  readonly orang: readonly Anggota[];
  /** Whether they are the parents that the row names, and not merely the head and the spouse. */
  readonly bernama: boolean;
}

function orangTuaDalamKeluarga(anak: Anggota, keluarga: Keluarga): OrangTua {
  const namaOrangTua = [anak.ayah, anak.ibu].map(rapi);
  const bernama = keluarga.anggota.filter((satu) => satu !== anak && satu.shdk !== ANAK && namaOrangTua.includes(rapi(satu.namaLengkap)));
  if (bernama.length > 0) return { orang: bernama, bernama: true };
  return { orang: keluarga.anggota.filter(({ shdk }) => shdk <= 3), bernama: false };
}

function usiaAnak(anak: Anggota, { orang, bernama }: OrangTua): readonly Temuan[] {
  const selisih = orang.flatMap((satu) => selisihTahun(satu, anak) ?? []);
  if (selisih.length === 0) return [];
  if (selisih.every((tahun) => tahun < 0)) return [temuan('tanggalLahir', 'Anak tidak lebih muda daripada orang tuanya.')];
  if (!bernama || selisih.every((tahun) => tahun >= SELISIH_TERKECIL)) return [];
  return [temuan('tanggalLahir', `Selisih umur anak dan orang tuanya kurang dari ${SELISIH_TERKECIL} tahun.`)];
}

function usiaOrangTua(orangTua: Anggota, kepala: Anggota | undefined): readonly Temuan[] {
  const selisih = kepala === undefined ? undefined : selisihTahun(orangTua, kepala);
  if (selisih === undefined || selisih >= SELISIH_TERKECIL) return [];
  return [temuan('tanggalLahir', `Umur orang tua kurang dari ${SELISIH_TERKECIL} tahun di atas kepala keluarga.`)];
}

function menantu({ statusPerkawinan }: Anggota, { anggota }: Keluarga): readonly Temuan[] {
  if (statusPerkawinan === CERAI_MATI) return [];
  const anakKawin = anggota.some((satu) => satu.shdk === ANAK && berstatusKawin(satu.statusPerkawinan));
  if (anakKawin && berstatusKawin(statusPerkawinan)) return [];
  return [temuan('shdk', 'Menantu lazimnya kawin dengan seorang anak dalam keluarga ini; pastikan anak itu tercatat di kartu mana.')];
}

/** Completed years from the birth of one to that of the other, negative when the other is older or born the same day. */
function selisihTahun({ tanggalLahir: tua }: Anggota, { tanggalLahir: muda }: Anggota): number | undefined {
  if (!tanggalSah(tua) || !tanggalSah(muda)) return undefined;
  return tua < muda ? usiaPada(tua, muda) : -1;
}

function rapi(nama: string): string {
  return nama.trim().replace(/\s+/g, ' ').toUpperCase();
}

function temuan(field: string, pesan: string): Temuan {
  return { aturan: 'R9', tingkat: 'peringatan', field, pesan };
}
