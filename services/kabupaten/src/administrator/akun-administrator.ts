import type { Layanan } from '@kk-lintas/contracts';
import type { DaftarkanPetugas } from '@kk-lintas/identity';
import type { AdministratorBaru } from './berkas-administrator';

/** The account of an administrator: it opens those of all others of its office, and does no step of a case. */
export function akunAdministrator(titipan: AdministratorBaru, { layanan, kode }: { readonly layanan: Layanan; readonly kode: string }): Omit<DaftarkanPetugas, 'type'> {
  return { ...titipan, jabatan: 'Administrator', peran: ['admin-kantor'], kantor: kode, layanan };
}
