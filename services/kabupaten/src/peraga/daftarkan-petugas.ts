import { AKUN, hashSandi, type Akun } from '@kk-lintas/identity';
import { streamOf, type OfficeRuntime } from '@kk-lintas/office';
import { daftarkanSekali } from '../daftarkan-sekali';
import { PETUGAS_PERAGA, SANDI_PERAGA, type PetugasPeraga } from './petugas-peraga';

/** Opens the demonstration's accounts in an office that does not have them yet. */
export async function daftarkanPetugas(office: OfficeRuntime): Promise<void> {
  const own = PETUGAS_PERAGA.filter(({ layanan, kantor }) => layanan === office.kantor.layanan && kantor === office.kantor.kode);
  await Promise.all(own.map((petugas) => daftarkan(office, petugas)));
}

/** Hashing takes its time: it is not done at every start. */
async function daftarkan(office: OfficeRuntime, petugas: PetugasPeraga): Promise<void> {
  const { state } = await office.journal.load<Akun>(AKUN, streamOf(AKUN, petugas.nip));
  if (state.status === 'belum-ada') await daftarkanSekali(office, { ...petugas, sandiHash: await hashSandi(SANDI_PERAGA) }, 'penyiapan peraga');
}
