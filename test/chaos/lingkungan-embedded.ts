import { join } from 'node:path';
import { FileCiphertexts } from '@kk-lintas/blob-store';
import { SqliteEventStore } from '@kk-lintas/event-store';
import { SqliteMessageBus } from '@kk-lintas/message-bus';
import { SqliteReadModels } from '@kk-lintas/read-models';
import { folderBerkas, folderKantor } from '../../services/kabupaten/src/buka-kantor';
import type { AlamatKantor } from '../demo/alamat-kantor';
import type { BerkasTerbuka, Lingkungan } from './lingkungan';

/** Every office on SQLite; the message log is one file that all processes share. */
export function lingkunganEmbedded(data: string): Lingkungan {
  return {
    nama: 'SQLite, SQLite, SQLite',
    data,
    env: () => ({}),
    gangguan: () => [],
    bukti: () => [],
    bukaLog: ({ id }) => SqliteEventStore.open(join(folderKantor(data, id), 'peristiwa.sqlite')),
    bukaModel: ({ id }) => SqliteReadModels.open(join(folderKantor(data, id), 'model.sqlite')),
    bukaBerkas: (kantor) => berkasDiFolder(data, kantor),
    bukaBus: () => SqliteMessageBus.open(join(data, 'pesan.sqlite')),
    tutup: async () => undefined,
  };
}

/** Documents of an office that keeps them in its own folder. */
export async function berkasDiFolder(data: string, { id }: AlamatKantor): Promise<BerkasTerbuka> {
  return { ciphertexts: await FileCiphertexts.open(folderBerkas(folderKantor(data, id)), new Date()), close: () => Promise.resolve() };
}
