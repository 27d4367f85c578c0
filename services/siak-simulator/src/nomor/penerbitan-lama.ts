import { SEBAB_MUTASI, type Keluarga } from '@kk-lintas/domain';
import type { AturanJenis } from '../biodata/aturan-jenis';

/** For numbers whose kind of application was not kept: whoever comes may come, whoever is missing is released as before. */
export function aturanPenerbitanLama(nomorKk: string, { nomorKk: diminta }: Keluarga): AturanJenis {
  return {
    nomorKk: diminta === nomorKk ? 'tetap' : 'baru',
    sebabBaru: 'keluarga-baru',
    sebabTetap: 'kepala-sama',
    masuk: SEBAB_MUTASI,
    keluar: SEBAB_MUTASI,
    masukTersirat: { sebab: 'pindah' },
    keluarTersirat: { sebab: 'pindah' },
    tanpaNik: true,
    berubah: 'semua',
    alamatBerubah: true,
  };
}
