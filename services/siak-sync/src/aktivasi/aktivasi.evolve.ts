import { unreachable } from '@kk-lintas/domain';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import type { PeristiwaAktivasi } from './aktivasi.events';
import type { PermintaanGagal } from './aktivasi.state';

const PERISTIWA: ReadonlySet<string> = new Set<PeristiwaAktivasi['type']>(['KartuAktifDiSiak', 'AktivasiSiakGagal', 'AktivasiSiakDiminta', 'PenahananSiakDilepas', 'PelepasanSiakGagal', 'PelepasanSiakDiminta']);

export function adalahPeristiwaAktivasi(event: { readonly type: string }): event is PeristiwaAktivasi {
  return PERISTIWA.has(event.type);
}

export function evolveAktivasi(state: PermohonanSiak, event: PeristiwaAktivasi): PermohonanSiak {
  switch (event.type) {
    case 'KartuAktifDiSiak':
      // In mode BLANKO the sheets go their way whatever SIAK says: the stage stays.
      return { ...state, ...(state.tahap === 'nomor-terbit' ? { tahap: 'kartu-aktif' } : { aktif: true }), aktivasi: undefined };
    case 'AktivasiSiakGagal':
      return { ...state, aktivasi: gagal(event.data) };
    case 'AktivasiSiakDiminta':
      return { ...state, aktivasi: diminta(state.aktivasi, event.data.percobaan) };
    case 'PenahananSiakDilepas':
      return { ...state, dilepas: true, pelepasan: undefined };
    case 'PelepasanSiakGagal':
      return { ...state, pelepasan: gagal(event.data) };
    case 'PelepasanSiakDiminta':
      return { ...state, pelepasan: diminta(state.pelepasan, event.data.percobaan) };
    default:
      return unreachable(event);
  }
}

function gagal({ percobaan, sebab, cobaLagiPada }: { readonly percobaan: number; readonly sebab: string; readonly cobaLagiPada: string }): PermintaanGagal {
  return { percobaan, gagal: percobaan, sebab, cobaLagiPada };
}

function diminta(lama: PermintaanGagal | undefined, percobaan: number): PermintaanGagal {
  return { gagal: 0, sebab: '', ...lama, percobaan, cobaLagiPada: undefined };
}
