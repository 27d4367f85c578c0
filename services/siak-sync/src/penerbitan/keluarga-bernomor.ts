import type { Keluarga } from '@kk-lintas/domain';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import type { NomorTerbit } from '../siak/siak.port';

/** The family with the numbers that SIAK gave out. */
export function keluargaBernomor({ keluarga }: PermohonanSiak, { nomorKk, nik }: NomorTerbit): Keluarga {
  if (keluarga === undefined) throw new Error('a case without its family cannot have been numbered');
  const baru = new Map(nik.map((satu) => [satu.anggotaKe, satu.nik]));
  return {
    ...keluarga,
    nomorKk,
    anggota: keluarga.anggota.map((anggota, index) => ({ ...anggota, nik: anggota.nik ?? baru.get(index) })),
  } as Keluarga;
}
