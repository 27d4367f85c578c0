import { harusBeralasan, nikKeluarga, periksaEmpatMata, reject, unreachable, type Decision, type DecisionContext, type Rejected, type TindakanBernama } from '@kk-lintas/domain';
import type { PerintahDinas } from './permohonan.commands';
import type { PeristiwaDinas } from './permohonan.events';
import type { PermohonanDinas, TahapDinas } from './permohonan.state';

type Keputusan = Decision<PeristiwaDinas>;

export function decide(command: PerintahDinas, state: PermohonanDinas, context: DecisionContext): Keputusan {
  switch (command.type) {
    case 'CatatCetakan': {
      const { berjalan, lembar, putaran, kartu } = command;
      return harus(state, ['tidak-ada', 'dikembalikan']) ?? [{ type: 'CetakanTiba', data: { berjalan, lembar, putaran }, pribadi: kartu }];
    }
    case 'TerimaCetakan':
      return harus(state, ['cetakan-tiba']) ?? terimaCetakan(command, state);
    case 'TelitiCetakan':
      return harus(state, ['diterima']) ?? putus(command, state, context, 'verifikasi', (nip) => ({ type: 'CetakanDiteliti', data: { nip } }), (alasan) => ({ type: 'DikembalikanOlehDinas', data: { oleh: 'verifikator', alasan } }));
    case 'ParafKabid':
      return harus(state, ['diteliti']) ?? putus(command, state, context, 'paraf', (nip) => ({ type: 'DiparafKabid', data: { nip } }), (alasan) => ({ type: 'DikembalikanOlehDinas', data: { oleh: 'kabid', alasan } }));
    case 'ParafSekretaris':
      return harus(state, ['diparaf-kabid']) ?? putus(command, state, context, 'paraf', (nip) => ({ type: 'DiteruskanSekretaris', data: { nip } }), (alasan) => ({ type: 'DikembalikanSekretaris', data: { alasan } }));
    case 'TandatanganiKartu':
      return harus(state, ['diteruskan-sekretaris']) ?? putus(command, state, context, 'tanda-tangan', (nip) => ({ type: 'KartuDitandatangani', data: { nip } }), (alasan) => ({ type: 'PenandatangananKartuDitolak', data: { alasan } }));
    case 'BubuhiStempel':
      return harus(state, ['ditandatangani']) ?? [{ type: 'KartuDistempel', data: {} }];
    case 'KirimKeKecamatan':
      // The register of deliveries gives the number on the way to the log.
      return harus(state, ['distempel']) ?? [{ type: 'KartuDikirim', data: { nomor: 0, tahun: 0 } }];
    case 'LaporkanKartuTidakSampai':
      return harus(state, ['dikirim']) ?? harusBeralasan(command.alasan) ?? [{ type: 'PengirimanTidakSampai', data: { alasan: command.alasan } }];
    case 'CatatKartuSampai':
      return harus(state, ['dikirim']) ?? [{ type: 'KartuSampai', data: { nomorPengiriman: command.nomorPengiriman } }];
    case 'TutupPermohonan':
      if (state.tahap === 'selesai' || state.tahap === 'berakhir' || state.tahap === 'tidak-ada') return [];
      return command.selesai ? [{ type: 'PermohonanSelesai', data: { keterangan: command.keterangan } }] : [{ type: 'PermohonanBerakhir', data: { alasan: command.keterangan } }];
    default:
      return unreachable(command);
  }
}

/** Step 15: the sheets are counted and their serials compared before anybody looks at the content. */
function terimaCetakan(command: Extract<PerintahDinas, { type: 'TerimaCetakan' }>, state: PermohonanDinas): Keputusan {
  if (!command.sesuai) return harusBeralasan(command.alasan) ?? [{ type: 'CetakanDitolak', data: { alasan: command.alasan ?? '' } }];
  const dikirim = state.lembar.map(({ serial }) => serial);
  const sama = command.serial.length === dikirim.length && dikirim.every((serial) => command.serial.includes(serial));
  if (!sama) return reject('tidak-sah', `Lembar yang diterima tidak sama dengan daftar serah terima (${dikirim.length} lembar).`, { field: 'serial' });
  return [{ type: 'CetakanDiterima', data: { putaran: state.putaran } }];
}

/** One link of the chain of step 16: an officer who has not acted in the case yet says yes, or no with a reason. */
function putus(
  command: { readonly setuju: boolean; readonly alasan?: string },
  state: PermohonanDinas,
  { actor }: DecisionContext,
  tindakan: TindakanBernama['tindakan'],
  ya: (nip: string) => PeristiwaDinas,
  tidak: (alasan: string) => PeristiwaDinas,
): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Langkah ini hanya dikerjakan pejabat Dinas.');
  if (!command.setuju) return harusBeralasan(command.alasan) ?? [tidak(command.alasan ?? '')];
  const nik = state.kartu === undefined ? [] : nikKeluarga(state.kartu.keluarga);
  return periksaEmpatMata(state.pelaku, actor, tindakan, nik) ?? [ya(actor.nip)];
}

function harus(state: PermohonanDinas, tahap: readonly TahapDinas[]): Rejected | undefined {
  if (tahap.includes(state.tahap)) return undefined;
  if (state.tahap === 'tidak-ada') return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
  return reject('belum-waktunya', `Permohonan sedang pada tahap ${state.tahap.replaceAll('-', ' ')}.`, { details: { tahap: state.tahap } });
}
