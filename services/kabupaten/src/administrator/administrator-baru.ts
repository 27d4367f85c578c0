import { existsSync } from 'node:fs';
import type { Rejected } from '@kk-lintas/domain';
import { hashSandi, periksaIsianAkun, periksaNomorAkun, periksaSandi } from '@kk-lintas/identity';
import { bacaIdKantor } from '../baca-id-kantor';
import { folderKantor } from '../buka-kantor';
import { administratorTitipan, titipkanAdministrator } from './berkas-administrator';
import { akunAda } from './akun-ada';
import { akunAdministrator } from './akun-administrator';

export interface IsianAdministrator {
  /** Folder of all data of the node. */
  readonly data: string;
  /** `desa-32.04.06.2003` */
  readonly kantor: string;
  readonly nip: string;
  readonly nama: string;
  readonly sandi: string;
}

/** Leaves word of a new administrator for an office's next start. @returns what is wrong, in one line that names the entry */
export async function titipkan({ data, kantor, nip, nama, sandi }: IsianAdministrator): Promise<string | undefined> {
  const dikenal = bacaIdKantor(kantor);
  if (dikenal === undefined) return `--kantor: ${JSON.stringify(kantor)} bukan id kantor, misalnya desa-32.04.06.2003`;
  const folder = folderKantor(data, kantor);
  if (!existsSync(folder)) return `--kantor: ${folder} tidak ada; siapkan kuncinya dahulu (npm run siapkan)`;
  const lemah = periksaSandi(sandi, nip);
  if (lemah !== undefined) return keluhan(lemah);
  const titipan = { nip, nama, sandiHash: await hashSandi(sandi) };
  const salah = periksaNomorAkun(nip) ?? periksaIsianAkun({ type: 'DaftarkanPetugas', ...akunAdministrator(titipan, dikenal) });
  if (salah !== undefined) return keluhan(salah);
  const lama = administratorTitipan(folder);
  if (lama !== undefined && lama.nip !== nip) return '--nip: administrator lain masih dititipkan di kantor ini; mulailah kantor ini dahulu';
  if (akunAda(folder, nip)) return '--nip: akunnya sudah ada di kantor ini dan tidak diubah; titipkan administrator dengan NIP lain';
  titipkanAdministrator(folder, titipan);
  return undefined;
}

function keluhan({ field, reason }: Rejected): string {
  return field === 'sandi' ? `kata sandi: ${reason}` : `--${field}: ${reason}`;
}
