import { unreachable, type Petugas } from '@kk-lintas/domain';
import type { LayananPetugas } from '../wewenang/layanan-petugas';
import type { PeristiwaAkun, PetugasDidaftarkan } from './akun.events';
import { lingkungan } from './lingkungan';

/** One account of an office; a closed one stays, so that its NIP is never given to another person. */
export type Akun = { readonly status: 'belum-ada' } | AkunTerdaftar;

export interface AkunTerdaftar {
  readonly status: 'aktif' | 'nonaktif';
  /** Who acts when this account is logged in. */
  readonly petugas: Petugas;
  readonly layanan: LayananPetugas;
  readonly sandiHash: string;
}

export function akunAwal(): Akun {
  return { status: 'belum-ada' };
}

/** @throws Error for a history that does not begin with the registration */
export function evolveAkun(akun: Akun, event: PeristiwaAkun): Akun {
  if (event.type === 'PetugasDidaftarkan') return terdaftar(event);
  if (akun.status === 'belum-ada') throw new Error(`${event.type} before PetugasDidaftarkan`);
  switch (event.type) {
    case 'PeranDiubah':
      return { ...akun, petugas: { ...akun.petugas, peran: event.data.peran, jabatan: event.data.jabatan, ...lingkungan(event.data) } };
    case 'PetugasDinonaktifkan':
      return { ...akun, status: 'nonaktif' };
    case 'SandiDiganti':
      return { ...akun, sandiHash: event.pribadi?.sandiHash ?? '' };
    default:
      return unreachable(event);
  }
}

/** After the destruction of the account's key (UU 27/2022) `pribadi` is gone: nobody can log in with what is left. */
function terdaftar({ data, pribadi }: PetugasDidaftarkan): AkunTerdaftar {
  const petugas: Petugas = {
    jenis: 'petugas',
    nip: data.nip,
    nama: pribadi?.nama ?? '',
    jabatan: data.jabatan,
    peran: data.peran,
    kantor: data.kantor,
    ...lingkungan(data),
    ...(pribadi?.nik === undefined ? {} : { nik: pribadi.nik }),
  };
  return { status: pribadi === undefined ? 'nonaktif' : 'aktif', petugas, layanan: data.layanan, sandiHash: pribadi?.sandiHash ?? '' };
}

/** The officer of an account that may log in; undefined for none or a closed one. */
export function petugasAktif(akun: Akun): Petugas | undefined {
  return akun.status === 'aktif' ? akun.petugas : undefined;
}
