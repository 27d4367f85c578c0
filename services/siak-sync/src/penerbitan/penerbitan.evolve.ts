import { tanpaTindakan, unreachable } from '@kk-lintas/domain';
import { denganOperator } from '../permohonan/dengan-operator';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import type { PeristiwaTte } from './penerbitan.events';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaTte['type']>(['BiodataSesuai', 'DrafDiajukan', 'NomorDiminta', 'NomorTerbit', 'PenerbitanDitolakSiak']);

export function adalahPeristiwaTte(event: { readonly type: string }): event is PeristiwaTte {
  return PERISTIWA.has(event.type);
}

export function evolveTte(state: PermohonanSiak, event: PeristiwaTte): PermohonanSiak {
  switch (event.type) {
    case 'BiodataSesuai':
      return { ...state, tahap: 'biodata-sesuai', sebab: undefined, cobaLagiPada: undefined, kartuLain: event.pribadi?.kartuLain };
    case 'DrafDiajukan':
      return { ...state, tahap: 'draf-diajukan', cetakan: event.data.putaran, dikembalikan: undefined, penyetuju: undefined, pelaku: denganOperator(state.pelaku, event.data.nip) };
    case 'NomorDiminta':
      return { ...state, tahap: 'menunggu-nomor', meminta: 'nomor', percobaan: event.data.percobaan, penyetuju: event.data.pelaku ?? state.penyetuju };
    case 'NomorTerbit': {
      const { nomorKk, keluarga, kartuLain } = event.pribadi ?? {};
      return { ...state, tahap: 'nomor-terbit', sebab: undefined, cobaLagiPada: undefined, nomorKk, keluarga, versi: event.data.versi, ditetapkan: event.data.ditetapkan, sebabNomor: event.data.sebabNomor, nomorMenurutTabel: event.data.nomorMenurutTabel, nomorDiakui: undefined, kartuLain };
    }
    case 'PenerbitanDitolakSiak':
      return {
        ...state,
        tahap: 'dikembalikan-ke-loket',
        sebab: undefined,
        cobaLagiPada: undefined,
        temuan: event.data.temuan,
        nilaiTemuan: event.pribadi?.nilai ?? [],
        pelaku: tanpaTindakan(state.pelaku, 'operasi'),
        penyetuju: undefined,
      };
    default:
      return unreachable(event);
  }
}
