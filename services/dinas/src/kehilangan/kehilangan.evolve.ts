import { unreachable } from '@kk-lintas/domain';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { ronde } from '../permohonan/ronde';
import { tertutup } from '../penerbitan/tertutup';
import { dalamPerjalanan, ditanggapi } from './dalam-perjalanan';
import { insidenTerserahkan } from './insiden-terserahkan';
import type { PeristiwaKehilangan } from './kehilangan.events';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaKehilangan['type']>([
  'KehilanganDiajukan',
  'KehilanganDitolak',
  'KartuDinyatakanHilang',
  'KartuHilangSampai',
  'KartuHilangTernyataDiserahkan',
  'CetakanTidakDipakai',
  'KartuTerserahkanDitanggapi',
]);

export function adalahPeristiwaKehilangan(event: { readonly type: string }): event is PeristiwaKehilangan {
  return PERISTIWA.has(event.type);
}

export function evolveKehilangan(state: PermohonanDinas, event: PeristiwaKehilangan): PermohonanDinas {
  switch (event.type) {
    case 'KehilanganDiajukan':
      return { ...state, kehilangan: event.data };
    case 'KehilanganDitolak':
      return { ...state, kehilangan: undefined };
    case 'KartuDinyatakanHilang': {
      const { nomorPengiriman, alasan } = event.data;
      // The cards of others that changed by the case were issued with the stamp and are not lost.
      const dokumen = state.dokumen?.filter(({ kartuKe }) => kartuKe >= 0);
      const hilang = { lembar: [], dokumen, hilang: [...(state.hilang ?? []), nomorPengiriman], kehilangan: undefined };
      if (tertutup(state)) return { ...state, ...hilang, dalamPerjalanan: undefined };
      return { ...state, ...hilang, tahap: 'hilang', dikembalikan: alasan, pelaku: ronde(state, undefined, 'tanda-tangan'), insiden: undefined };
    }
    case 'KartuHilangSampai':
      return state;
    case 'KartuHilangTernyataDiserahkan': {
      const dokumen = state.dokumen?.filter(({ nomorDokumen }) => nomorDokumen !== event.data.nomorDokumen);
      return { ...state, tahap: 'selesai', dokumen, kehilangan: undefined, insiden: insidenTerserahkan(state), dalamPerjalanan: dalamPerjalanan(state) };
    }
    case 'CetakanTidakDipakai': {
      const { putaran } = event.data;
      const tiba = `Cetakan ke-${putaran} tiba sesudah permohonan ${state.tahap === 'selesai' ? 'selesai' : 'berakhir'}; kembalikan lembarnya ke operator SIAK untuk dimusnahkan.`;
      // What nobody saw to yet, the sheets of the printing before among it, still has to be done.
      return { ...state, putaran, insiden: state.insiden === undefined ? tiba : `${state.insiden} ${tiba}` };
    }
    case 'KartuTerserahkanDitanggapi':
      return ditanggapi(state);
    default:
      return unreachable(event);
  }
}
