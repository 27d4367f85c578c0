import { unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import { cobaLagi } from '../penerbitan/coba-lagi';
import { keluargaBernomor } from '../penerbitan/keluarga-bernomor';
import { nomorTercatat } from '../penerbitan/nomor-tercatat';
import { temuanTercatat } from '../penerbitan/temuan-tercatat';
import type { NomorTerbit, TemuanSiak } from '../siak/siak.port';
import type { PerintahSiak } from './permohonan.commands';
import type { PeristiwaSiak } from './permohonan.events';
import type { PermohonanSiak } from './permohonan.state';

/** Step 13: SIAK's answer to one try. An answer to a try that is over changes nothing. */
export function catatHasilSinkronisasi(command: Extract<PerintahSiak, { type: 'CatatHasilSinkronisasi' }>, state: PermohonanSiak, context: DecisionContext): Decision<PeristiwaSiak> {
  const { percobaan, hasil } = command;
  if (state.tahap !== 'menunggu-siak' || state.percobaan !== percobaan) return [];
  switch (hasil.hasil) {
    case 'valid':
      return valid(percobaan, hasil, state, context);
    case 'sesuai':
      return sesuai(percobaan, hasil.kartuLain);
    case 'tidak-valid':
      return tidakValid(percobaan, hasil.temuan);
    case 'tidak-menjawab':
      return [{ type: 'SiakTidakMenjawab', data: { percobaan, sebab: hasil.sebab, cobaLagiPada: cobaLagi(percobaan, context.now) } }];
    default:
      return unreachable(hasil);
  }
}

function valid(percobaan: number, nomor: NomorTerbit, state: PermohonanSiak, context: DecisionContext): Decision<PeristiwaSiak> {
  const { nomorKk, nik, kartuLain } = nomor;
  return [
    {
      type: 'BiodataValid',
      data: { percobaan, nikBaru: nik.length, ...nomorTercatat(nomor, state, context), ...(kartuLain && { jumlahKartuLain: kartuLain.length }) },
      pribadi: { nomorKk, keluarga: keluargaBernomor(state, nomor), ...(kartuLain && { kartuLain }) },
    },
  ];
}

/** Mode TTE: the plan for other cards is kept, for the Dinas approves them with the draft. */
function sesuai(percobaan: number, kartuLain: NomorTerbit['kartuLain']): Decision<PeristiwaSiak> {
  if (kartuLain === undefined) return [{ type: 'BiodataSesuai', data: { percobaan } }];
  return [{ type: 'BiodataSesuai', data: { percobaan, jumlahKartuLain: kartuLain.length }, pribadi: { kartuLain } }];
}

function tidakValid(percobaan: number, semua: readonly TemuanSiak[]): Decision<PeristiwaSiak> {
  const { temuan, nilai } = temuanTercatat(semua);
  return [{ type: 'BiodataTidakValid', data: { percobaan, temuan }, pribadi: { nilai } }];
}
