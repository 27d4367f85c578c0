import { unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { cobaLagi } from '../penerbitan/coba-lagi';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import type { PerintahAktivasi } from './aktivasi.commands';
import type { PeristiwaAktivasi } from './aktivasi.events';
import { harusAktif, harusDilepas, type PermintaanGagal } from './aktivasi.state';

type Keputusan = Decision<PeristiwaAktivasi>;

const PERINTAH: ReadonlySet<string> = new Set<PerintahAktivasi['type']>(['CatatKartuAktif', 'CatatAktivasiGagal', 'UlangiAktivasi', 'CatatPelepasan', 'CatatPelepasanGagal', 'UlangiPelepasan']);

export function adalahPerintahAktivasi(command: { readonly type: string }): command is PerintahAktivasi {
  return PERINTAH.has(command.type);
}

/**
 * What SIAK answered after the card counted or the case ended, and when it is asked again. Nothing here is refused: what was
 * recorded before, or is no longer wanted, changes nothing.
 */
export function decideAktivasi(command: PerintahAktivasi, state: PermohonanSiak, { now }: DecisionContext): Keputusan {
  switch (command.type) {
    case 'CatatKartuAktif':
      return harusAktif(state) ? [{ type: 'KartuAktifDiSiak', data: {} }] : [];
    case 'CatatAktivasiGagal': {
      const { percobaan, sebab } = command;
      return harusAktif(state) && belumTercatat(state.aktivasi, percobaan) ? [{ type: 'AktivasiSiakGagal', data: { percobaan, sebab, cobaLagiPada: cobaLagi(percobaan, now) } }] : [];
    }
    case 'UlangiAktivasi':
      return harusAktif(state) && menungguWaktu(state.aktivasi, command.percobaan) ? [{ type: 'AktivasiSiakDiminta', data: { percobaan: command.percobaan + 1 } }] : [];
    case 'CatatPelepasan':
      return harusDilepas(state) ? [{ type: 'PenahananSiakDilepas', data: {} }] : [];
    case 'CatatPelepasanGagal': {
      const { percobaan, sebab } = command;
      return harusDilepas(state) && belumTercatat(state.pelepasan, percobaan) ? [{ type: 'PelepasanSiakGagal', data: { percobaan, sebab, cobaLagiPada: cobaLagi(percobaan, now) } }] : [];
    }
    case 'UlangiPelepasan':
      return harusDilepas(state) && menungguWaktu(state.pelepasan, command.percobaan) ? [{ type: 'PelepasanSiakDiminta', data: { percobaan: command.percobaan + 1 } }] : [];
    default:
      return unreachable(command);
  }
}

/** The stamp and the hand-over may both have asked: of two failures the later try counts. */
function belumTercatat(permintaan: PermintaanGagal | undefined, percobaan: number): boolean {
  return percobaan > (permintaan?.gagal ?? 0);
}

function menungguWaktu(permintaan: PermintaanGagal | undefined, percobaan: number): boolean {
  return permintaan?.percobaan === percobaan && permintaan.cobaLagiPada !== undefined;
}
