import { nikAnggota } from './aturan/nik-anggota';
import { r1SatuKepala } from './aturan/r1-satu-kepala';
import { r3KepalaDewasa } from './aturan/r3-kepala-dewasa';
import { r4SuamiIstri } from './aturan/r4-suami-istri';
import { r5StatusPasangan } from './aturan/r5-status-pasangan';
import { r12NamaPertama } from './aturan/r12-nama-pertama';
import { r13DokumenImigrasi } from './aturan/r13-dokumen-imigrasi';
import { r19UrutanAnggota } from './aturan/r19-urutan-anggota';
import { r20KewajaranUsia } from './aturan/r20-kewajaran-usia';
import { r21Alamat } from './aturan/r21-alamat';
import type { Keluarga } from './keluarga';
import type { AturanKeluarga, KonteksPemeriksaan, Temuan } from './temuan';

/** The rules that a family is checked against, in the order of their findings. */
const ATURAN: readonly AturanKeluarga[] = [
  r1SatuKepala,
  nikAnggota,
  r3KepalaDewasa,
  r4SuamiIstri,
  r5StatusPasangan,
  r12NamaPertama,
  r13DokumenImigrasi,
  r19UrutanAnggota,
  r20KewajaranUsia,
  r21Alamat,
];

/** Everything that is wrong or doubtful in a family, as far as the form alone can show it; empty when nothing is. */
export function periksaKeluarga(keluarga: Keluarga, konteks: KonteksPemeriksaan): readonly Temuan[] {
  return ATURAN.flatMap((aturan) => aturan(keluarga, konteks));
}

/** Those findings that stop an application. */
export function galatKeluarga(keluarga: Keluarga, konteks: KonteksPemeriksaan): readonly Temuan[] {
  return periksaKeluarga(keluarga, konteks).filter(({ tingkat }) => tingkat === 'galat');
}
