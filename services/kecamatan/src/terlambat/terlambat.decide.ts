import type { LembarKartu } from '@kk-lintas/contracts';
import { harusDijelaskan, reject, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { PermohonanKecamatan, TahapKecamatan } from '../permohonan/permohonan.state';
import type { PerintahTerlambat } from './terlambat.commands';
import type { PeristiwaTerlambat } from './terlambat.events';

/** Where a case of which a delivery was lost is over: the family has a card, or its papers. */
const BERAKHIR: ReadonlySet<TahapKecamatan> = new Set<TahapKecamatan>(['diserahkan', 'berakhir']);

/** The further printing of a lost card of a case that is over here; undefined for any other delivery. */
export function pengirimanTerlambat(nomorPengiriman: number, lembar: readonly LembarKartu[], { tahap, hilang }: PermohonanKecamatan): PeristiwaTerlambat | undefined {
  if (hilang === undefined || !BERAKHIR.has(tahap)) return undefined;
  return { type: 'PengirimanTidakDipakai', data: { nomorPengiriman, serial: lembar.map(({ serial }) => serial) } };
}

/** An officer looked after the sheets that nobody gets: they are on their way back to the operator, who has them destroyed. */
export function tanggapiTerlambat({ keterangan }: PerintahTerlambat, state: PermohonanKecamatan, { actor }: DecisionContext): Decision<PeristiwaTerlambat> {
  if (state.tidakDipakai === undefined) return reject('belum-waktunya', 'Tidak ada kartu yang tiba sesudah permohonan ini berakhir.', { details: { tahap: state.tahap } });
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Pengiriman terlambat ditanggapi petugas kecamatan.');
  if (lembarMenunggu(state).length === 0) return reject('sudah-dilakukan', 'Tidak ada pengiriman terlambat yang menunggu tanggapan.');
  const kurang = harusDijelaskan(keterangan);
  if (kurang !== undefined) return { ...kurang, field: 'keterangan' };
  return [{ type: 'PengirimanTerlambatDitanggapi', data: { nip: actor.nip, keterangan } }];
}

/** Sheets at this kecamatan that still have to go back; those of a delivery that was lost on its way lie nowhere. */
export function lembarMenunggu({ tidakDipakai = [], hilang = [] }: PermohonanKecamatan): readonly string[] {
  return tidakDipakai.filter(({ nomor, ditanggapi }) => !ditanggapi && !hilang.some((satu) => satu.nomor === nomor)).flatMap(({ serial }) => serial);
}
