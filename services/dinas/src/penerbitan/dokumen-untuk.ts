import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen, kabupatenDari, kodeWilayah, tanggalWib, type DecisionContext } from '@kk-lintas/domain';
import { sha256Hex } from '@kk-lintas/trust';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { DokumenKartu } from './penerbitan.events';

/** One document number for the card and one for every other that changes with it. */
export function dokumenUntuk({ keluarga, versi = 1, kartuLain = [] }: IsiKartu, { now, random }: DecisionContext): readonly DokumenKartu[] {
  const dikeluarkan = tanggalWib(now);
  const desa = kodeWilayah(keluarga.alamat.desa);
  const nomor = (kartuKe: number) => buatNomorDokumen(kabupatenDari(desa) ?? desa, Number(dikeluarkan.slice(0, 4)), acak(random, kartuKe));
  const lain = kartuLain.map((satu, kartuKe): DokumenKartu => ({ nomorDokumen: nomor(kartuKe), kartuKe, versi: satu.versi, dikeluarkan, ...(satu.berakhir && { berakhir: true }) }));
  return [{ nomorDokumen: nomor(-1), kartuKe: -1, versi, dikeluarkan }, ...lain];
}

/** Chance of its own for each card of the case, the same whenever the command is decided. */
function acak(random: string, kartuKe: number): Uint8Array {
  return Buffer.from(sha256Hex(`${random}/${kartuKe}`), 'hex').subarray(0, ACAK_NOMOR_DOKUMEN);
}
