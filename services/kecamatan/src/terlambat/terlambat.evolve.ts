import { unreachable } from '@kk-lintas/domain';
import type { PermohonanKecamatan } from '../permohonan/permohonan.state';
import type { PeristiwaTerlambat } from './terlambat.events';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaTerlambat['type']>(['PengirimanTidakDipakai', 'PengirimanTerlambatDitanggapi']);

export function adalahPeristiwaTerlambat(event: { readonly type: string }): event is PeristiwaTerlambat {
  return PERISTIWA.has(event.type);
}

export function evolveTerlambat(state: PermohonanKecamatan, event: PeristiwaTerlambat): PermohonanKecamatan {
  const { tidakDipakai = [] } = state;
  switch (event.type) {
    case 'PengirimanTidakDipakai': {
      const { nomorPengiriman: nomor, serial } = event.data;
      return { ...state, tidakDipakai: [...tidakDipakai, { nomor, serial, ditanggapi: false }] };
    }
    case 'PengirimanTerlambatDitanggapi':
      return { ...state, tidakDipakai: tidakDipakai.map((satu) => ({ ...satu, ditanggapi: true })) };
    default:
      return unreachable(event);
  }
}
