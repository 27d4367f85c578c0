import { AKUN, type Akun, type DaftarkanPetugas } from '@kk-lintas/identity';
import { streamOf, type OfficeRuntime } from '@kk-lintas/office';
import { commandIdFor } from '@kk-lintas/trust';

/**
 * Opens an account in an office that does not have it yet; one that was ever there stays as it is.
 * @param pembuat who asks for it
 * @returns whether it is new
 */
export async function daftarkanSekali(office: OfficeRuntime, akun: Omit<DaftarkanPetugas, 'type'>, pembuat: string): Promise<boolean> {
  const { nip } = akun;
  const { state } = await office.journal.load<Akun>(AKUN, streamOf(AKUN, nip));
  if (state.status !== 'belum-ada') return false;
  const result = await office.gateway.execute({
    aggregate: AKUN,
    id: nip,
    command: { type: 'DaftarkanPetugas', ...akun } as { type: string },
    actor: { jenis: 'sistem', nama: pembuat },
    commandId: commandIdFor(nip, 'penyiapan'),
  });
  if (result.kind === 'refused') throw new Error(`account refused: ${result.rejection.reason}`);
  return true;
}
