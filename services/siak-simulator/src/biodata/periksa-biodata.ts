import { ISI_BARIS, type Alamat, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { susunRencana, type Rencana } from '../mutasi/rencana';
import type { Penduduk } from '../populasi/penduduk';
import type { Pencarian } from '../register/pencarian';
import type { AturanJenis } from './aturan-jenis';
import { temuan, type TemuanSiak } from './temuan';

const ALAMAT = ['jalan', 'rt', 'rw', 'kodePos', 'desa'] as const satisfies readonly (keyof Alamat)[];

/** Compares a family, field by field and card by card, with what is registered; no findings when SIAK has nothing against it. */
export function periksaBiodata(formulir: Keluarga, aturan: AturanJenis, register: Pencarian): { readonly rencana: Rencana; readonly temuan: readonly TemuanSiak[] } {
  const perAnggota = formulir.anggota.flatMap((anggota, ke) => periksaAnggota(formulir, anggota, ke, aturan, register));
  const { rencana, temuan: padaKartu } = susunRencana(formulir, aturan, register);
  return { rencana, temuan: [...periksaAlamat(formulir, aturan, register), ...perAnggota, ...padaKartu, ...barisKurang(formulir, padaKartu, aturan, register)] };
}

function periksaAlamat({ nomorKk, alamat }: Keluarga, aturan: AturanJenis, register: Pencarian): readonly TemuanSiak[] {
  const kartu = aturan.alamatBerubah || nomorKk === undefined ? undefined : register.kartu(nomorKk)?.keluarga;
  if (kartu === undefined) return [];
  const beda = ALAMAT.filter((field) => !sama(alamat[field], kartu.alamat[field]));
  return beda.map((field) => temuan(0, `alamat.${field}`, 'beda-dengan-siak', alamat[field], kartu.alamat[field]));
}

/** A row that repeats the NIK of an earlier one is compared with nobody. */
function periksaAnggota({ anggota: semua }: Keluarga, anggota: Anggota, ke: number, aturan: AturanJenis, register: Pencarian): readonly TemuanSiak[] {
  const { nik } = anggota;
  if (nik === undefined || semua.findIndex((lain) => lain.nik === nik) < ke) return [];
  const dikenal = register.penduduk(nik);
  return dikenal === undefined ? [] : bandingkan(anggota, ke, dikenal.biodata, aturan);
}

function bandingkan(anggota: Anggota, ke: number, siak: Penduduk, { berubah }: AturanJenis): readonly TemuanSiak[] {
  if (berubah === 'semua') return [];
  const beda = ISI_BARIS.filter((field) => !berubah.includes(field) && !sama(anggota[field], siak[field]));
  return beda.map((field) => temuan(ke, field, 'beda-dengan-siak', anggota[field], siak[field]));
}

/** Everybody whom a reprint leaves out, as a row after its last: what the mended form may say of them, and nothing else (rule R15). */
function barisKurang({ anggota }: Keluarga, padaKartu: readonly TemuanSiak[], { berubah, tanpaNik }: AturanJenis, register: Pencarian): readonly TemuanSiak[] {
  if (berubah.length > 0 || tanpaNik) return [];
  return padaKartu
    .filter(({ kode }) => kode === 'anggota-kurang')
    .flatMap(({ nilaiSiak: nik }, ke) => {
      const biodata = register.penduduk(nik)?.biodata;
      const diisi = (['nik', ...ISI_BARIS] as const).filter((field) => rapikan(biodata?.[field]) !== '');
      return diisi.map((field) => temuan(anggota.length + ke, field, 'anggota-kurang', undefined, biodata?.[field]));
    });
}

/** Case and spacing are no difference, and the dash that the card prints is nothing. */
function sama(kiri: string | number | undefined, kanan: string | number | undefined): boolean {
  return rapikan(kiri) === rapikan(kanan);
}

function rapikan(nilai: string | number | undefined): string {
  const teks = String(nilai ?? '').trim().replace(/\s+/g, ' ').toUpperCase();
  return teks === '-' ? '' : teks;
}
