import { unreachable } from '@kk-lintas/domain';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { ronde } from '../permohonan/ronde';
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
      return {
        ...state,
        tahap: 'hilang',
        dikembalikan: alasan,
        pelaku: ronde(state, undefined, 'tanda-tangan'),
        lembar: [],
        dokumen,
        hilang: [...(state.hilang ?? []), nomorPengiriman],
        insiden: undefined,
        kehilangan: undefined,
      };
    }
    case 'KartuHilangSampai':
      return state;
    case 'KartuHilangTernyataDiserahkan': {
      const dokumen = state.dokumen?.filter(({ nomorDokumen }) => nomorDokumen !== event.data.nomorDokumen);
      return { ...state, tahap: 'selesai', dokumen, kehilangan: undefined, insiden: 'Kartu yang dinyatakan hilang ternyata sudah diserahkan kepada keluarga; kartu itu tetap tidak berlaku.' };
    }
    case 'CetakanTidakDipakai':
      return { ...state, putaran: event.data.putaran, insiden: `Cetakan ke-${event.data.putaran} tiba sesudah permohonan selesai; kembalikan lembarnya ke operator SIAK untuk dimusnahkan.` };
    case 'KartuTerserahkanDitanggapi':
      return { ...state, insiden: undefined };
    default:
      return unreachable(event);
  }
}
