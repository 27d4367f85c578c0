import type { OfficeRuntime } from '@kk-lintas/office';
import { daftarkanSekali } from '../daftarkan-sekali';
import { akunAdministrator } from './akun-administrator';
import { administratorTitipan, hapusTitipan } from './berkas-administrator';

/** Opens the account of the administrator of whom word was left in the office's folder; an account that is there stays as it is. */
export async function daftarkanAdministrator(office: OfficeRuntime, folder: string): Promise<'tidak-ada' | 'didaftarkan' | 'sudah-ada'> {
  const titipan = administratorTitipan(folder);
  if (titipan === undefined) return 'tidak-ada';
  const baru = await daftarkanSekali(office, akunAdministrator(titipan, office.kantor), 'pengelola simpul');
  hapusTitipan(folder);
  return baru ? 'didaftarkan' : 'sudah-ada';
}
