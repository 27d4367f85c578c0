import { join } from 'node:path';
import { SqliteEventStore } from '@kk-lintas/event-store';
import { SqliteMessageBus } from '@kk-lintas/message-bus';
import { folderKantor } from '../../services/kabupaten/src/buka-kantor';
import type { Lingkungan } from './lingkungan';

/** Every office on SQLite; the message log is one file that all processes share. */
export function lingkunganEmbedded(data: string): Lingkungan {
  return {
    nama: 'SQLite, SQLite, SQLite',
    data,
    env: () => ({}),
    gangguan: () => [],
    bukti: () => [],
    bukaLog: ({ id }) => SqliteEventStore.open(join(folderKantor(data, id), 'peristiwa.sqlite')),
    bukaBus: () => SqliteMessageBus.open(join(data, 'pesan.sqlite')),
    tutup: async () => undefined,
  };
}
