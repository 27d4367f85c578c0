import { randomUUID } from 'node:crypto';
import type { Peran } from '@kk-lintas/domain';
import { AKUN, hashSandi } from '@kk-lintas/identity';
import type { OfficeRuntime } from '@kk-lintas/office';
import type { Pengirim } from '../demo/klien';
import { SANDI_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';

/** Opens an account for one more officer of an office: a relative of a family, or somebody who acts elsewhere too, or in every role. */
export async function petugasBaru({ kantor, gateway }: OfficeRuntime, peran: Peran | readonly Peran[], orang: { readonly nip: string; readonly nik?: string }): Promise<Pengirim> {
  const akun = { ...orang, nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: [peran].flat(), layanan: kantor.layanan, kantor: kantor.kode };
  const command = { type: 'DaftarkanPetugas', ...akun, sandiHash: await hashSandi(SANDI_PERAGA) };
  const result = await gateway.execute({ aggregate: AKUN, id: orang.nip, command, actor: { jenis: 'sistem', nama: 'uji' }, commandId: randomUUID() });
  if (result.kind !== 'accepted') throw new Error(`account refused: ${result.kind}`);
  return { nip: orang.nip };
}
