import type { IdKantor } from '@kk-lintas/contracts';
import type { KantorTerdaftar } from '@kk-lintas/office';
import type { NodeKeys } from '@kk-lintas/trust';
import { kunciKantor } from './buka-kantor';
import { susunanKabupaten } from './susunan-kabupaten';

export interface KantorBerkunci {
  readonly kantor: KantorTerdaftar;
  readonly nodeKeys: NodeKeys;
}

/** All offices of the demonstration kabupaten with their keys, made where they are missing. @param url address of the n-th office */
export function susunDirektori(data: string, url: (urutan: number, id: IdKantor) => string): readonly KantorBerkunci[] {
  return susunanKabupaten().map((rencana, urutan) => {
    const nodeKeys = kunciKantor(data, rencana.id);
    return { kantor: { ...rencana, url: url(urutan, rencana.id), keys: nodeKeys.publicKeys() }, nodeKeys };
  });
}
