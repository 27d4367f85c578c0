import { ACAK_NOMOR_DOKUMEN, buatNomorDokumen, kabupatenDari, kodeWilayah, tanggalWib, type DecisionContext } from '@kk-lintas/domain';
import { sha256Hex } from '@kk-lintas/trust';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import type { DokumenKartu } from './penerbitan.events';

/** One document number for the card and one for every other of this kabupaten that changes with it, with all that the register of issued cards keeps of each. */
export function dokumenUntuk({ berjalan, lembar }: Pick<PermohonanDinas, 'berjalan' | 'lembar'>, kartu: IsiKartu, { now, random, pseudonym }: DecisionContext): readonly DokumenKartu[] {
  const { nomorKk, keluarga, versi = 1, kartuLain = [] } = kartu;
  const dikeluarkan = tanggalWib(now);
  const desa = kodeWilayah(keluarga.alamat.desa);
  const dokumen = (kartuKe: number, nomor: string, ke: number): DokumenKartu => ({
    nomorDokumen: nomorDokumenUntuk(kabupatenDari(desa) ?? desa, dikeluarkan, random, kartuKe),
    kartuKe,
    versi: ke,
    dikeluarkan,
    ...(pseudonym !== undefined && { kunci: pseudonym(nomor) }),
    ...(berjalan !== undefined && { jenis: berjalan.jenis }),
  });
  const dicetak = lembar[0]?.dicetak;
  const utama: DokumenKartu = { ...dokumen(-1, nomorKk, versi), ...(lembar.length > 0 && { serial: lembar.map(({ serial }) => serial) }), ...(dicetak !== undefined && { dicetak }) };
  // A card that goes on in another kabupaten is issued by the Dinas there.
  const lain = kartuLain.flatMap((satu, kartuKe): DokumenKartu[] =>
    satu.keluarga !== undefined && kabupatenDari(satu.keluarga.alamat.desa) !== kabupatenDari(desa) ? [] : [{ ...dokumen(kartuKe, satu.nomorKk, satu.versi), ...(satu.berakhir && { berakhir: true }) }],
  );
  return [utama, ...lain];
}

/**
 * The number that the chance of a command gives a card, the same whenever the command is decided.
 * @param dikeluarkan civil date of issue
 * @param ke how many numbers before this one were another document's
 */
export function nomorDokumenUntuk(kabupaten: string, dikeluarkan: string, random: string, kartuKe: number, ke = 0): string {
  const benih = ke === 0 ? `${random}/${kartuKe}` : `${random}/${kartuKe}/${ke}`;
  return buatNomorDokumen(kabupaten, Number(dikeluarkan.slice(0, 4)), Buffer.from(sha256Hex(benih), 'hex').subarray(0, ACAK_NOMOR_DOKUMEN));
}
