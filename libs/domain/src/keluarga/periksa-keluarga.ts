import { nikAnggota } from './aturan/nik-anggota';
import { r1SatuKepala } from './aturan/r1-satu-kepala';
import { r2SatuKartu } from './aturan/r2-satu-kartu';
import { r3KepalaDewasa } from './aturan/r3-kepala-dewasa';
import { r3WaliAnak } from './aturan/r3-wali-anak';
import { r4SuamiIstri } from './aturan/r4-suami-istri';
import { r5StatusPasangan } from './aturan/r5-status-pasangan';
import { r6BuktiStatus } from './aturan/r6-bukti-status';
import { r7UsiaPerkawinan } from './aturan/r7-usia-perkawinan';
import { r8PerkawinanBelumTercatat } from './aturan/r8-perkawinan-belum-tercatat';
import { r9OrangTuaAnak } from './aturan/r9-orang-tua-anak';
import { r10BeberapaPasangan } from './aturan/r10-beberapa-pasangan';
import { r11PerekamanKtp } from './aturan/r11-perekaman-ktp';
import { r12NamaPertama } from './aturan/r12-nama-pertama';
import { r13DokumenImigrasi } from './aturan/r13-dokumen-imigrasi';
import { r14PendatangTerdaftar } from './aturan/r14-pendatang-terdaftar';
import { r16Mutasi } from './aturan/r16-mutasi';
import { r17KepalaTidakPergiSendiri } from './aturan/r17-kepala-tidak-pergi-sendiri';
import { r18KartuBerlaku } from './aturan/r18-kartu-berlaku';
import { r19UrutanAnggota } from './aturan/r19-urutan-anggota';
import { r20KewajaranUsia } from './aturan/r20-kewajaran-usia';
import { r21Alamat } from './aturan/r21-alamat';
import type { Keluarga } from './keluarga';
import type { AturanKeluarga, KonteksPemeriksaan, Temuan } from './temuan';

/**
 * The rules that a family is checked against, in the order of their findings. R15 compares two states of a form
 * (`periksaPerubahanData`); R18's other half, the superseded version, is in `kumpulan-kartu`.
 */
const ATURAN: readonly AturanKeluarga[] = [
  r1SatuKepala,
  nikAnggota,
  r2SatuKartu,
  r3KepalaDewasa,
  r3WaliAnak,
  r4SuamiIstri,
  r5StatusPasangan,
  r6BuktiStatus,
  r7UsiaPerkawinan,
  r8PerkawinanBelumTercatat,
  r9OrangTuaAnak,
  r10BeberapaPasangan,
  r11PerekamanKtp,
  r12NamaPertama,
  r13DokumenImigrasi,
  r14PendatangTerdaftar,
  r16Mutasi,
  r17KepalaTidakPergiSendiri,
  r18KartuBerlaku,
  r19UrutanAnggota,
  r20KewajaranUsia,
  r21Alamat,
];

/** Everything that is wrong or doubtful in a family, as far as the form and what is known beside it show; empty when nothing is. */
export function periksaKeluarga(keluarga: Keluarga, konteks: KonteksPemeriksaan): readonly Temuan[] {
  return ATURAN.flatMap((aturan) => aturan(keluarga, konteks));
}

/** Those findings that stop an application. */
export function galatKeluarga(keluarga: Keluarga, konteks: KonteksPemeriksaan): readonly Temuan[] {
  return periksaKeluarga(keluarga, konteks).filter(({ tingkat }) => tingkat === 'galat');
}
