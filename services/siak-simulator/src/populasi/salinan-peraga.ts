import type { Keluarga } from '@kk-lintas/domain';
import type { KasusPeraga } from './kasus-peraga';
import { awalanNomor } from './penomoran';

/** How often the register has the families of the demonstration: one case holds its families until it ends, many may be under way. */
export const SALINAN_PERAGA = 64;

/** Serials of copies begin here; the invented population never comes that far. */
const SERI_SALINAN = 4_000;

/** The same case of another family that differs in NIK and nomor KK alone. */
export function salinKasus(kasus: KasusPeraga, salinan: number): KasusPeraga {
  if (salinan === 0) return kasus;
  const salin = (nomor: string) => awalanNomor(nomor) + String(SERI_SALINAN + Number(nomor.slice(12)) * SALINAN_PERAGA + salinan).padStart(4, '0');
  const keluarga = <Satu extends Keluarga>(satu: Satu): Satu => ({
    ...satu,
    ...(satu.nomorKk === undefined ? {} : { nomorKk: salin(satu.nomorKk) }),
    anggota: satu.anggota.map((anggota) => (anggota.nik === undefined ? anggota : { ...anggota, nik: salin(anggota.nik) })),
  });
  return { ...kasus, pemohon: { ...kasus.pemohon, nik: salin(kasus.pemohon.nik) }, permohonan: keluarga(kasus.permohonan), kartuLama: kasus.kartuLama.map(keluarga) };
}
