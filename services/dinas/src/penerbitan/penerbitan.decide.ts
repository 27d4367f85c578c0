import { cobaLagiPada, harusPadaTahap, reject, unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { IsiKartu, PeristiwaDinas } from '../permohonan/permohonan.events';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { dokumenUntuk } from './dokumen-untuk';
import { drafTerlambat } from '../terlambat/terlambat.decide';
import type { HasilTandaTangan, PerintahTte } from './penerbitan.commands';
import { sesuaiDraf } from './sesuai-draf';
import { tertutup } from './tertutup';

type Keputusan = Decision<PeristiwaDinas>;

const PERINTAH: ReadonlySet<string> = new Set<PerintahTte['type']>(['CatatDraf', 'CatatNomor', 'CatatPenolakanSiak', 'CatatTandaTangan', 'UlangiTandaTangan']);
const PERTAMA_MS = 5_000;

export function adalahPerintahTte(command: { readonly type: string }): command is PerintahTte {
  return PERINTAH.has(command.type);
}

/** Mode TTE: no number, document or QR exists before the approval of the Kepala Dinas and SIAK's acknowledgement. */
export function decideTte(command: PerintahTte, state: PermohonanDinas, context: DecisionContext): Keputusan {
  switch (command.type) {
    case 'CatatDraf': {
      const { berjalan, putaran, draf } = command;
      const terlambat = drafTerlambat(putaran, state);
      if (terlambat !== undefined) return [terlambat];
      return harusPadaTahap(state, ['tidak-ada', 'dikembalikan']) ?? [{ type: 'DrafTiba', data: { berjalan, putaran }, pribadi: draf }];
    }
    case 'CatatNomor':
      if (command.putaran !== state.putaran) return [];
      if (tertutup(state)) return [{ type: 'NomorDiterima', data: { dokumen: [] }, pribadi: command.kartu }];
      return harusPadaTahap(state, ['menunggu-nomor']) ?? terimaNomor(command.kartu, state, context);
    case 'CatatPenolakanSiak':
      if (command.putaran !== state.putaran) return [];
      return harusPadaTahap(state, ['menunggu-nomor', 'selesai', 'berakhir']) ?? [{ type: 'PenerbitanDitolakSiak', data: { alasan: command.alasan } }];
    case 'CatatTandaTangan':
      if (state.tahap !== 'ditandatangani-elektronik' || state.percobaan !== command.percobaan) return [];
      return catatTandaTangan(command.percobaan, command.hasil, context);
    case 'UlangiTandaTangan':
      if (state.tahap !== 'ditandatangani-elektronik' || state.percobaan !== command.percobaan || state.cobaLagiPada === undefined) return [];
      return [{ type: 'PenandatangananDiulang', data: { percobaan: command.percobaan + 1 } }];
    default:
      return unreachable(command);
  }
}

/** What is signed is what was approved, the cards of others too: one that changed in between is refused, and waits for a person. */
function terimaNomor(kartu: IsiKartu, state: PermohonanDinas, context: DecisionContext): Keputusan {
  if (state.draf !== undefined && !sesuaiDraf(state.draf, kartu)) return reject('tidak-sah', 'Isi kartu dari operator SIAK, atau kartu lain yang ikut berubah, berbeda dengan draf yang disetujui.');
  return [{ type: 'NomorDiterima', data: { dokumen: dokumenUntuk(state, kartu, context) }, pribadi: kartu }];
}

function catatTandaTangan(percobaan: number, hasil: HasilTandaTangan, { now }: DecisionContext): Keputusan {
  switch (hasil.hasil) {
    case 'ditandatangani':
      return [{ type: 'KartuDitandatanganiElektronik', data: { percobaan, dokumen: hasil.dokumen }, pribadi: { garam: hasil.garam } }];
    case 'terlampaui':
      return [{ type: 'KartuTerlampaui', data: { kunci: hasil.kunci, versi: hasil.versi } }];
    case 'gagal':
      return [{ type: 'PenandatangananGagal', data: { percobaan, sebab: hasil.sebab, cobaLagiPada: cobaLagiPada(percobaan, now, PERTAMA_MS) } }];
    default:
      return unreachable(hasil);
  }
}
