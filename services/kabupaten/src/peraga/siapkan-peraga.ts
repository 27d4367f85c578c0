import type { OfficeRuntime } from '@kk-lintas/office';
import { daftarkanPetugas } from './daftarkan-petugas';
import { isiBlanko } from './isi-blanko';

/** Gives an office of the demonstration what it begins with. Done once: a second time changes nothing. */
export async function siapkanPeraga(office: OfficeRuntime): Promise<void> {
  await daftarkanPetugas(office);
  if (office.kantor.layanan === 'siak-sync') await isiBlanko(office);
}
