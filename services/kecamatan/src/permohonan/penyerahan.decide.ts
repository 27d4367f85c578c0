import { berkasPada, harusBeralasan, harusDijelaskan, idBerkas, isRejected, kembalikanBerkas, kodeBerkasDitarik, PEMOHON, reject, selisihSerial, type BerkasAsli, type Decision, type DecisionContext, type HasilPindahTangan } from '@kk-lintas/domain';
import { pembetulanUntuk } from './pembetulan';
import type { CaraPengambilan, PeristiwaKecamatan, TerbitanKartu } from './permohonan.events';
import { diLoket, type PermohonanKecamatan } from './permohonan.state';

type Keputusan = Decision<PeristiwaKecamatan>;

/** The card with the error: the family has it until the correction is mended at the loket. */
export const KARTU_KELIRU: BerkasAsli = { id: 'kk-keliru', kode: 'kk-keliru', nama: 'KK yang keliru', pemegang: PEMOHON };

/** Step 16d: what arrives is compared sheet by sheet with what the Dinas sent. */
export function terimaKartu(serial: readonly string[], state: PermohonanKecamatan, { now }: DecisionContext): Keputusan {
  const dikirim = (state.pengiriman?.lembar ?? []).map((lembar) => lembar.serial);
  const selisih = selisihSerial(dikirim, serial);
  if (selisih.length > 0) {
    return reject('tidak-sah', `Lembar yang diterima tidak sama dengan yang dikirim (${dikirim.length} lembar).`, { field: 'serial', details: { selisih } });
  }
  return [{ type: 'KartuDiterimaKecamatan', data: { nomorPengiriman: state.pengiriman?.nomor ?? 0, sejak: now } }];
}

/** Step 18. Always free (UU 24/2013 art. 79A): the amount is 0 by type. For a lost receipt or a proxy an officer looks at papers and says which. */
export function tunjukkanTandaTerima(command: { readonly cara: CaraPengambilan; readonly nomor?: number; readonly keterangan?: string }, state: PermohonanKecamatan, { actor }: DecisionContext): Keputusan {
  const { cara, nomor, keterangan } = command;
  if (cara === 'tanda-terima') {
    if (nomor !== state.tandaTerima?.nomor) return reject('tidak-sah', 'Nomor tanda terima tidak cocok dengan permohonan ini.', { field: 'nomor' });
    return [{ type: 'TandaTerimaDiterima', data: { cara, jumlahBayar: 0 } }];
  }
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Identitas dan surat kuasa hanya diperiksa petugas loket.', { field: 'cara' });
  const kurang = harusDijelaskan(keterangan);
  if (kurang !== undefined) return { ...kurang, field: 'keterangan', reason: cara === 'identitas' ? 'Tulis identitas apa yang diperiksa.' : 'Tulis siapa penerima kuasa dan tanggal surat kuasanya.' };
  return [{ type: 'TandaTerimaDiterima', data: { cara, jumlahBayar: 0 }, pribadi: { keterangan: keterangan ?? '' } }];
}

/** Step 19: with the card every original paper goes back into the family's hands, but for a card that the new one replaces. */
export function serahkanKartu(kesalahan: string | undefined, state: PermohonanKecamatan, kartu: TerbitanKartu | undefined): Keputusan {
  const kembali = kembalikan(state);
  if (isRejected(kembali)) return kembali;
  const diserahkan: PeristiwaKecamatan = { type: 'KartuDiserahkan', data: { berkasKembali: idBerkas(kembali), ...(kartu !== undefined && { kartu }) } };
  if (kesalahan === undefined) return [diserahkan];
  if (state.pokok === undefined) throw new Error('a case without its letter has no card');
  const kurang = harusBeralasan(kesalahan);
  if (kurang !== undefined) return { ...kurang, field: 'kesalahan' };
  return [diserahkan, { type: 'PembetulanDiminta', data: { alasan: kesalahan, pembetulan: pembetulanUntuk(state.pokok) } }];
}

/** The originals that the loket holds, but for what it takes in for good. */
export function kembalikan(state: PermohonanKecamatan): HasilPindahTangan {
  const { berkas } = state.penerimaan;
  const ditarik = kodeBerkasDitarik(state.pokok?.jenis ?? '');
  const dipegang = berkasPada(berkas, diLoket(state)).filter(({ kode }) => !ditarik.includes(kode));
  return kembalikanBerkas(berkas, idBerkas(dipegang), diLoket(state));
}
