import { harusBeralasan, harusPadaTahap, periksaEmpatMata, periksaKeluargaSendiri, reject, selisihSerial, unreachable, type Decision, type DecisionContext, type TindakanBernama } from '@kk-lintas/domain';
import { adalahPerintahTte, decideTte } from '../penerbitan/penerbitan.decide';
import { dokumenUntuk } from '../penerbitan/dokumen-untuk';
import { harusBelumSampai } from '../kehilangan/dalam-perjalanan';
import { adalahPerintahKehilangan, decideKehilangan } from '../kehilangan/kehilangan.decide';
import { cetakanTidakDipakai, ternyataDiserahkan } from '../kehilangan/ternyata-diserahkan';
import { tanpaKartu } from '../terlambat/tanpa-kartu';
import { adalahPerintahTerlambat, decideTerlambat } from '../terlambat/terlambat.decide';
import type { PerintahDinas } from './permohonan.commands';
import type { PeristiwaDinas } from './permohonan.events';
import { periksaWilayahSendiri } from './wilayah-sendiri';
import { nikTerkait, type PermohonanDinas, type TahapDinas } from './permohonan.state';

type Keputusan = Decision<PeristiwaDinas>;

/** A further printing voids the one before: it may take its place as long as that is not signed, or when it is lost. */
const SEBELUM_TANDA_TANGAN: readonly TahapDinas[] = ['tidak-ada', 'dikembalikan', 'hilang', 'cetakan-tiba', 'diterima', 'diteliti', 'diparaf-kabid', 'diteruskan-sekretaris'];

/** Where the printing is at the Dinas and not stamped. */
const BELUM_DISTEMPEL: readonly TahapDinas[] = ['cetakan-tiba', 'diterima', 'diteliti', 'diparaf-kabid', 'diteruskan-sekretaris', 'ditandatangani'];

/** Letters and digits, as on blanko of any series. */
const NOMOR_SERI = /^[A-Z]{1,4}-?\d{1,9}$/;

/** No officer does anything in the case of the own family (DESIGN section 2 rule 10). */
export function decide(command: PerintahDinas, state: PermohonanDinas, context: DecisionContext): Keputusan {
  return periksaKeluargaSendiri(context.actor, nikTerkait(state)) ?? putuskan(command, state, context);
}

function putuskan(command: PerintahDinas, state: PermohonanDinas, context: DecisionContext): Keputusan {
  if (adalahPerintahTte(command)) return decideTte(command, state, context);
  if (adalahPerintahKehilangan(command)) return decideKehilangan(command, state, context);
  if (adalahPerintahTerlambat(command)) return decideTerlambat(command, state, context);
  switch (command.type) {
    case 'CatatCetakan': {
      const { berjalan, lembar, putaran, kartu } = command;
      if (tanpaKartu(state) || (state.tahap === 'selesai' && state.hilang !== undefined && putaran > state.putaran)) return [cetakanTidakDipakai(putaran, lembar)];
      return harusPadaTahap(state, putaran > state.putaran ? SEBELUM_TANDA_TANGAN : ['tidak-ada', 'dikembalikan']) ?? [{ type: 'CetakanTiba', data: { berjalan, lembar, putaran }, pribadi: kartu }];
    }
    case 'TerimaCetakan':
      return harusPadaTahap(state, ['cetakan-tiba']) ?? terimaCetakan(command, state, context);
    case 'TelitiCetakan':
      return harusPadaTahap(state, ['diterima']) ?? putus(command, state, context, 'verifikasi', (nip) => ({ type: 'CetakanDiteliti', data: { nip } }), (nip, alasan) => ({ type: 'DikembalikanOlehDinas', data: { nip, oleh: 'verifikator', alasan } }));
    case 'ParafKabid':
      return harusPadaTahap(state, ['diteliti']) ?? putus(command, state, context, 'paraf', (nip) => ({ type: 'DiparafKabid', data: { nip } }), (nip, alasan) => ({ type: 'DikembalikanOlehDinas', data: { nip, oleh: 'kabid', alasan } }));
    case 'ParafSekretaris':
      return harusPadaTahap(state, ['diparaf-kabid']) ?? putus(command, state, context, 'paraf', (nip) => ({ type: 'DiteruskanSekretaris', data: { nip } }), (nip, alasan) => ({ type: 'DikembalikanSekretaris', data: { nip, alasan } }));
    case 'TandatanganiKartu':
      return harusPadaTahap(state, ['diteruskan-sekretaris']) ?? putus(command, state, context, 'tanda-tangan', (nip) => (state.draf === undefined ? { type: 'KartuDitandatangani', data: { nip } } : { type: 'PenerbitanDisetujui', data: { nip } }), (nip, alasan) => ({ type: 'PenandatangananKartuDitolak', data: { nip, alasan } }));
    case 'BubuhiStempel':
      return harusPadaTahap(state, ['ditandatangani']) ?? bubuhiStempel(state, context);
    case 'NyatakanTerlampaui':
      return harusPadaTahap(state, BELUM_DISTEMPEL) ?? nyatakanTerlampaui(state, context);
    case 'KirimKeKecamatan':
      // The register of deliveries gives the number on the way to the log.
      return harusPadaTahap(state, ['distempel']) ?? [{ type: 'KartuDikirim', data: { nomor: 0, tahun: 0, ...(state.hilang !== undefined && { ke: state.hilang.length + 1 }) } }];
    case 'LaporkanKartuTidakSampai':
      return harusBelumSampai(state) ?? harusBeralasan(command.alasan) ?? [{ type: 'PengirimanTidakSampai', data: { alasan: command.alasan } }];
    case 'CatatTidakSampai': {
      const { nomorPengiriman, alasan } = command;
      if (state.tahap === 'tidak-ada') return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
      return [{ type: 'PengirimanTidakSampai', data: { alasan, nomorPengiriman } }];
    }
    case 'CatatKartuSampai':
      // Taken in before the kecamatan knew that it was lost: the sheets are void, and it is told so.
      if (state.hilang?.includes(command.nomorPengiriman)) return [{ type: 'KartuHilangSampai', data: { nomorPengiriman: command.nomorPengiriman } }];
      return harusPadaTahap(state, ['dikirim']) ?? kartuSampai(command, state);
    case 'TutupPermohonan':
      if (state.tahap === 'selesai' || state.tahap === 'berakhir') return [];
      if (state.tahap === 'tidak-ada') return command.pokok === undefined ? reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.') : [{ type: 'BerakhirSebelumTiba', data: { pokok: command.pokok, alasan: command.keterangan } }];
      if (command.selesai) return [ternyataDiserahkan(command, state, context) ?? { type: 'PermohonanSelesai', data: { keterangan: command.keterangan } }];
      return [{ type: 'PermohonanBerakhir', data: { alasan: command.keterangan } }];
    default:
      return unreachable(command);
  }
}

/** Step 15: the sheets are counted and their serials compared before anybody looks at the content. */
function terimaCetakan(command: Extract<PerintahDinas, { type: 'TerimaCetakan' }>, state: PermohonanDinas, { actor }: DecisionContext): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Cetakan hanya diterima atau ditolak petugas Dinas.');
  const ditolak = periksaEmpatMata(state.pelaku, actor, 'verifikasi', nikTerkait(state));
  if (ditolak !== undefined) return ditolak;
  if (!command.sesuai) return tolakCetakan(command, actor.nip);
  const dikirim = state.lembar.map(({ serial }) => serial);
  const selisih = selisihSerial(dikirim, command.serial);
  if (selisih.length > 0) return reject('tidak-sah', `Lembar yang diterima tidak sama dengan daftar serah terima (${dikirim.length} lembar).`, { field: 'serial', details: { selisih } });
  return [{ type: 'CetakanDiterima', data: { putaran: state.putaran } }];
}

/** Open for every reader, as the reason is: what is no serial may be the number of a person. */
function tolakCetakan({ alasan, serial }: Extract<PerintahDinas, { type: 'TerimaCetakan' }>, nip: string): Keputusan {
  const asing = serial.findIndex((satu) => !NOMOR_SERI.test(satu));
  if (asing >= 0) return reject('tidak-sah', 'Ini bukan nomor seri blanko.', { field: `serial.${asing}` });
  return harusBeralasan(alasan) ?? [{ type: 'CetakanDitolak', data: { nip, alasan: alasan ?? '', ...(serial.length > 0 && { serial }) } }];
}

/** Step 16c: signed and stamped the card is valid, and the issues before it are superseded (rule R18). */
function bubuhiStempel(state: PermohonanDinas, context: DecisionContext): Keputusan {
  const { kartu } = state;
  const ditolak = context.actor.jenis === 'petugas' ? periksaWilayahSendiri(state, context.actor) : reject('bukan-wewenang', 'Stempel dibubuhkan petugas Dinas.');
  if (ditolak !== undefined) return ditolak;
  // An operator's office of an older version does not say which issue of the card it is.
  const semua = kartu?.versi === undefined ? undefined : dokumenUntuk(state, kartu, context);
  // After a loss the card alone is issued anew: those of others hold since the first stamp.
  const dokumen = state.hilang === undefined ? semua : semua?.filter(({ kartuKe }) => kartuKe < 0);
  return [{ type: 'KartuDistempel', data: dokumen === undefined ? {} : { dokumen } }];
}

/** Step 16c: the versions of the card decide on the way to the log whether a later issue is out. */
function nyatakanTerlampaui({ kartu, lembar }: PermohonanDinas, { actor, pseudonym }: DecisionContext): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Langkah ini hanya dikerjakan pejabat Dinas.');
  if (kartu?.versi === undefined || pseudonym === undefined) return reject('belum-waktunya', 'Belum ada terbitan yang lebih baru dari kartu ini.');
  return [{ type: 'KartuTerlampaui', data: { kunci: pseudonym(kartu.nomorKk), versi: kartu.versi, nip: actor.nip, serial: lembar.map(({ serial }) => serial) } }];
}

/** Step 16d: what the kecamatan says it received is what was sent, or the card counts as lost on the way. */
function kartuSampai(command: Extract<PerintahDinas, { type: 'CatatKartuSampai' }>, state: PermohonanDinas): Keputusan {
  const dikirim = state.lembar.map((lembar) => lembar.serial);
  // An office of an older version names no sheets.
  const { nomorPengiriman, serial = dikirim } = command;
  const selisih = selisihSerial(dikirim, serial);
  if (nomorPengiriman === state.nomorPengiriman && selisih.length === 0) return [{ type: 'KartuSampai', data: { nomorPengiriman } }];
  const alasan = `Kecamatan menerima ${serial.length} lembar pengiriman no. ${nomorPengiriman}; dikirim ${dikirim.length} lembar pengiriman no. ${state.nomorPengiriman}${selisih.length === 0 ? '' : `, berbeda: ${selisih.join(', ')}`}.`;
  return [{ type: 'PengirimanTidakSampai', data: { alasan } }];
}

/** One link of the chain of step 16: an officer who has not acted in another step of the case says yes to a card of the own region, or no with a reason. */
function putus(
  command: { readonly setuju: boolean; readonly alasan?: string },
  state: PermohonanDinas,
  { actor }: DecisionContext,
  tindakan: TindakanBernama['tindakan'],
  ya: (nip: string) => PeristiwaDinas,
  tidak: (nip: string, alasan: string) => PeristiwaDinas,
): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Langkah ini hanya dikerjakan pejabat Dinas.');
  const ditolak = periksaEmpatMata(state.pelaku, actor, tindakan, nikTerkait(state));
  if (ditolak !== undefined) return ditolak;
  if (command.setuju) return periksaWilayahSendiri(state, actor) ?? [ya(actor.nip)];
  return harusBeralasan(command.alasan) ?? [tidak(actor.nip, command.alasan ?? '')];
}
