import { unreachable } from '@kk-lintas/domain';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { ronde } from '../permohonan/ronde';
import type { PeristiwaTte } from './penerbitan.events';
import { tertutup } from './tertutup';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaTte['type']>([
  'DrafTiba',
  'PenerbitanDisetujui',
  'PenerbitanDitolakSiak',
  'NomorDiterima',
  'PenandatangananGagal',
  'PenandatangananDiulang',
  'KartuDitandatanganiElektronik',
]);

export function adalahPeristiwaTte(event: { readonly type: string }): event is PeristiwaTte {
  return PERISTIWA.has(event.type);
}

export function evolveTte(state: PermohonanDinas, event: PeristiwaTte): PermohonanDinas {
  switch (event.type) {
    case 'DrafTiba': {
      const { berjalan, putaran } = event.data;
      return { ...state, tahap: 'diterima', berjalan, putaran, pelaku: berjalan.pelaku, draf: event.pribadi, dikembalikan: undefined, kembaliKe: undefined };
    }
    case 'PenerbitanDisetujui':
      return { ...state, tahap: 'menunggu-nomor', disetujuiOleh: event.data.nip, pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'tanda-tangan' }] };
    case 'PenerbitanDitolakSiak':
      if (tertutup(state)) return state;
      return { ...state, tahap: 'dikembalikan', kembaliKe: '13', dikembalikan: event.data.alasan, pelaku: ronde(state, undefined, 'tanda-tangan') };
    case 'NomorDiterima':
      if (tertutup(state)) return state;
      return { ...state, tahap: 'ditandatangani-elektronik', kartu: event.pribadi, dokumen: event.data.dokumen, percobaan: 1 };
    case 'PenandatangananGagal':
      return { ...state, cobaLagiPada: event.data.cobaLagiPada, insiden: `Penandatanganan elektronik gagal ${event.data.percobaan} kali: ${event.data.sebab}` };
    case 'PenandatangananDiulang':
      return { ...state, percobaan: event.data.percobaan, cobaLagiPada: undefined };
    case 'KartuDitandatanganiElektronik':
      return { ...state, tahap: 'terbit', dokumen: event.data.dokumen, insiden: undefined, cobaLagiPada: undefined };
    default:
      return unreachable(event);
  }
}
