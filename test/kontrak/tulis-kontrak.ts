import { join } from 'node:path';
import { stringify } from 'yaml';
import { asyncapi } from './asyncapi';
import { FOLDER_SKEMA, skemaPesan } from './skema-pesan';

export const BERKAS_ASYNCAPI = 'docs/asyncapi.yaml';

const KEPALA = '# Written by `npm run asyncapi` from libs/contracts and the definitions of the offices. Change those, not this.\n';

/** Text of every published file by its path: the document and one schema per message type. */
export function kontrakTertulis(): Readonly<Record<string, string>> {
  const skema = skemaPesan();
  return {
    [BERKAS_ASYNCAPI]: `${KEPALA}${stringify(asyncapi(skema), { aliasDuplicateObjects: false, lineWidth: 140 })}`,
    ...Object.fromEntries(Object.entries(skema).map(([jenis, satu]) => [join(FOLDER_SKEMA, `${jenis}.json`), `${JSON.stringify(satu, null, 2)}\n`])),
  };
}
