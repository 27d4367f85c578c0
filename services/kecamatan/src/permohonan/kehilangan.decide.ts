import { harusPadaTahap, reject, type Decision, type Rejected } from '@kk-lintas/domain';
import { pembetulanUntuk } from './pembetulan';
import { dibetulkan, penggantiUntuk } from './pengganti';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan, TahapKecamatan } from './permohonan.state';

/** On the way, or taken in before the news came: nobody has the sheets yet. */
const BELUM_DISERAHKAN: readonly TahapKecamatan[] = ['dalam-pengiriman', 'siap-diambil', 'diambil', 'siap-diserahkan'];

/** Step 16d: the Dinas declared a delivery lost. What is told of one that is no longer awaited changes nothing. */
export function catatKehilangan({ nomorPengiriman, serial, alasan, pelaku }: Extract<PerintahKecamatan, { type: 'CatatKehilangan' }>, state: PermohonanKecamatan): Decision<PeristiwaKecamatan> {
  if (state.hilang?.some(({ nomor }) => nomor === nomorPengiriman)) return [];
  const { tahap, pokok, pengiriman } = state;
  // This stream alone orders hand-over and loss: the family has what the Dinas had declared void (ADR 0026).
  if (tahap === 'diserahkan' && pokok !== undefined && pengiriman?.nomor === nomorPengiriman) {
    return [{ type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman, serial, alasan, pengganti: dibetulkan(state) ? pembetulanUntuk(pokok) : penggantiUntuk(pokok) } }];
  }
  // A further printing that was sent when the case was over, or one that was taken in: their sheets stand in the queue already.
  if (state.tidakDipakai?.some(({ nomor }) => nomor === nomorPengiriman)) return [{ type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman, serial, alasan, pelaku } }];
  // Its papers went back for a later issue before the news came: the sheets are void, and the case stays over.
  const berakhir: readonly TahapKecamatan[] = pengiriman?.nomor === nomorPengiriman ? ['berakhir'] : [];
  const ditolak = harusPadaTahap(state, [...BELUM_DISERAHKAN, ...berakhir]);
  if (ditolak !== undefined) return ditolak;
  if (state.pengiriman?.nomor !== nomorPengiriman) return reject('tidak-sah', 'Pengiriman yang dinyatakan hilang bukan pengiriman yang ditunggu.', { field: 'nomorPengiriman' });
  const diterima = tahap !== 'dalam-pengiriman';
  return [{ type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman, serial, alasan, pelaku, ...(diterima && { diterima }) } }];
}

/** The correction of a card that the family has and that holds no more. One whose family got a card since, its own or a later one, has nothing to mind; one that ended without a card cannot take it in. */
export function catatKartuAsalHilang(alasan: string, state: PermohonanKecamatan): Decision<PeristiwaKecamatan> {
  const { tahap, asalHilang } = state;
  if (asalHilang === true || tahap === 'diserahkan' || tahap === 'berakhir') return [];
  if (tahap === 'tidak-ada' || tahap === 'kedaluwarsa' || tahap === 'dihentikan') return reject('belum-waktunya', 'Pembetulan ini belum dibuka, atau sudah berakhir tanpa kartu.', { details: { tahap } });
  return [{ type: 'KartuAsalDinyatakanHilang', data: { alasan } }];
}

/** A further printing of a lost delivery may be overtaken when the case is over here: the Dinas did not know yet, and nothing opens it again. */
export function catatTerlampaui(versi: number, state: PermohonanKecamatan): Decision<PeristiwaKecamatan> {
  const berlaku: readonly TahapKecamatan[] = state.hilang === undefined ? ['di-operator'] : ['di-operator', 'diserahkan', 'berakhir'];
  return harusPadaTahap(state, berlaku) ?? [{ type: 'KartuTerlampaui', data: { versi } }];
}

/** Sheets that turn up after they were declared lost go to the operator to be destroyed, and to no family. */
export function bukanLembarHilang(serial: readonly string[], { hilang = [] }: PermohonanKecamatan): Rejected | undefined {
  const semua = new Set(hilang.flatMap((satu) => satu.serial));
  const ditemukan = serial.filter((satu) => semua.has(satu));
  if (ditemukan.length === 0) return undefined;
  return reject('tidak-sah', 'Lembar ini sudah dinyatakan hilang: kirim ke operator SIAK untuk dimusnahkan.', { field: 'serial', details: { serial: ditemukan } });
}
