import { idKantor, type IdKantor, type Layanan } from '@kk-lintas/contracts';
import { KABUPATEN_PERAGA } from '@kk-lintas/domain';

/** A node of the kabupaten before it has an address. */
export interface KantorRencana {
  readonly id: IdKantor;
  readonly layanan: Layanan;
  readonly kode: string;
  readonly nama: string;
}

/** All offices of the demonstration kabupaten, in the order of their ports. */
export function susunanKabupaten(): readonly KantorRencana[] {
  const { dinas, kecamatan } = KABUPATEN_PERAGA;
  return [
    rencana('portal', dinas.kode, `Portal warga ${dinas.nama}`),
    ...kecamatan.flatMap(({ kode, nama, desa, kelurahan }) => [
      rencana('desa', desa.kode, `Desa ${desa.nama}`),
      rencana('desa', kelurahan.kode, `Kelurahan ${kelurahan.nama}`),
      rencana('kecamatan', kode, `Kecamatan ${nama}`),
    ]),
    rencana('siak-sync', dinas.kode, `Operator SIAK ${dinas.nama}`),
    rencana('dinas', dinas.kode, `Dinas Dukcapil ${dinas.nama}`),
  ];
}

function rencana(layanan: Layanan, kode: string, nama: string): KantorRencana {
  return { id: idKantor(layanan, kode), layanan, kode, nama };
}
