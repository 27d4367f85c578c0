import { harusPadaTahap, unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import type { PermohonanSiak, TahapSiak } from '../permohonan/permohonan.state';
import { sebagaiOperator } from '../permohonan/sebagai-operator';
import { keluargaBernomor } from './keluarga-bernomor';
import type { HasilPenerbitan, PerintahTte } from './penerbitan.commands';
import { cobaLagi } from './coba-lagi';
import { nomorTercatat } from './nomor-tercatat';
import { temuanTercatat } from './temuan-tercatat';

type Keputusan = Decision<PeristiwaSiak>;

const PERINTAH: ReadonlySet<string> = new Set<PerintahTte['type']>(['AjukanDraf', 'MintaNomor', 'CatatHasilPenerbitan']);

export function adalahPerintahTte(command: { readonly type: string }): command is PerintahTte {
  return PERINTAH.has(command.type);
}

const SUDAH_DIMINTA: ReadonlySet<string> = new Set<TahapSiak>(['menunggu-nomor', 'siak-tidak-menjawab', 'nomor-terbit', 'kartu-aktif']);

/** Mode TTE: the draft goes to the Dinas without any number; numbers come after the approval (steps 14 to 16). */
export function decideTte(command: PerintahTte, state: PermohonanSiak, context: DecisionContext): Keputusan {
  switch (command.type) {
    case 'AjukanDraf':
      return harusPadaTahap(state, ['biodata-sesuai']) ?? sebagaiOperator(state, context, (nip) => [{ type: 'DrafDiajukan', data: { putaran: state.cetakan + 1, nip } }]);
    case 'MintaNomor':
      // An approval of an earlier draft, or one told twice, asks for nothing.
      if (command.putaran !== state.cetakan || SUDAH_DIMINTA.has(state.tahap)) return [];
      return harusPadaTahap(state, ['draf-diajukan']) ?? mintaNomor(state, command.pelaku);
    case 'CatatHasilPenerbitan':
      if (state.tahap !== 'menunggu-nomor' || state.percobaan !== command.percobaan) return [];
      return catatHasil(command.percobaan, command.hasil, state, context);
    default:
      return unreachable(command);
  }
}

/** @param pelaku who acted up to the approval; absent for a further try */
export function mintaNomor({ percobaan }: PermohonanSiak, pelaku?: PermohonanSiak['pelaku']): Keputusan {
  return [{ type: 'NomorDiminta', data: { percobaan: percobaan + 1, ...(pelaku !== undefined && { pelaku }) } }];
}

function catatHasil(percobaan: number, hasil: HasilPenerbitan, state: PermohonanSiak, context: DecisionContext): Keputusan {
  switch (hasil.hasil) {
    case 'terbit': {
      const { nomorKk, nik, kartuLain } = hasil;
      const keluarga = keluargaBernomor(state, hasil);
      return [
        {
          type: 'NomorTerbit',
          data: { percobaan, nikBaru: nik.length, ...nomorTercatat(hasil, state, context) },
          pribadi: { nomorKk, keluarga, ...(kartuLain !== undefined && { kartuLain }) },
        },
      ];
    }
    case 'ditolak': {
      const { temuan, nilai } = temuanTercatat(hasil.temuan);
      return [{ type: 'PenerbitanDitolakSiak', data: { percobaan, temuan }, pribadi: { nilai } }];
    }
    case 'tidak-menjawab':
      return [{ type: 'SiakTidakMenjawab', data: { percobaan, sebab: hasil.sebab, cobaLagiPada: cobaLagi(percobaan, context.now) } }];
    default:
      return unreachable(hasil);
  }
}
