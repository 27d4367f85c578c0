import { AKUN, hashSandi, type Akun } from '@kk-lintas/identity';
import { streamOf, type OfficeRuntime } from '@kk-lintas/office';
import { commandIdFor } from '@kk-lintas/trust';
import { PETUGAS_PERAGA, SANDI_PERAGA, type PetugasPeraga } from './petugas-peraga';

/** Opens the demonstration's accounts in an office that does not have them yet. */
export async function daftarkanPetugas(office: OfficeRuntime): Promise<void> {
  const own = PETUGAS_PERAGA.filter(({ layanan, kantor }) => layanan === office.kantor.layanan && kantor === office.kantor.kode);
  await Promise.all(own.map((petugas) => daftarkan(office, petugas)));
}

async function daftarkan(office: OfficeRuntime, petugas: PetugasPeraga): Promise<void> {
  const { nip } = petugas;
  const { state } = await office.journal.load<Akun>(AKUN, streamOf(AKUN, nip));
  if (state.status !== 'belum-ada') return;
  const result = await office.gateway.execute({
    aggregate: AKUN,
    id: nip,
    command: { type: 'DaftarkanPetugas', ...petugas, sandiHash: await hashSandi(SANDI_PERAGA) } as { type: string },
    actor: { jenis: 'sistem', nama: 'penyiapan peraga' },
    commandId: commandIdFor(nip, 'penyiapan'),
  });
  if (result.kind === 'refused') throw new Error(`account of the demonstration refused: ${result.rejection.reason}`);
}
