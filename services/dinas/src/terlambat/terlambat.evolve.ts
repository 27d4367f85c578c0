import { unreachable } from '@kk-lintas/domain';
import { ditanggapi } from '../kehilangan/dalam-perjalanan';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import type { PeristiwaTerlambat } from './terlambat.events';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaTerlambat['type']>(['DrafTidakDipakai', 'CetakanTerlambatDitanggapi']);

export function adalahPeristiwaTerlambat(event: { readonly type: string }): event is PeristiwaTerlambat {
  return PERISTIWA.has(event.type);
}

export function evolveTerlambat(state: PermohonanDinas, event: PeristiwaTerlambat): PermohonanDinas {
  switch (event.type) {
    case 'DrafTidakDipakai':
      return state;
    case 'CetakanTerlambatDitanggapi':
      return ditanggapi(state);
    default:
      return unreachable(event);
  }
}
