import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kebijakan } from '@kk-lintas/domain';
import { openEventLogForReading, type Position } from '@kk-lintas/event-store';
import { batchesOf, rebuildReadModels, type RebuildOptions } from '@kk-lintas/office';
import { definisiKantor } from '../definisi-kantor';
import { bukaEventStore, bukaReadModels, type Pemilik } from '../node/adapter';
import type { Setelan } from '../node/pengaturan-node';
import type { SimpulTersetel } from '../node/simpul-tersetel';
import { WITHOUT_SIAK, type RebuiltOffice } from './rebuild-office';

export interface RebuildSimpulOptions {
  /** The policies of the node's file, as its cases are due by them; absent: those of the demonstration. */
  readonly kebijakan?: readonly Kebijakan[];
  readonly force: boolean;
  /** Told how many events were folded so far. */
  readonly onProgress: (events: number) => void;
}

/**
 * Rebuilds the read models of one office where the settings of its node say that they are; the office may run meanwhile.
 * @throws Error when its log cannot be read to the end or folded; the read models in use stay
 */
export async function rebuildSimpul({ layanan, setelan, pemilik }: SimpulTersetel, { kebijakan, force, onProgress }: RebuildSimpulOptions): Promise<RebuiltOffice> {
  const file = join(pemilik.folder, 'peristiwa.sqlite');
  // Beside a running node only a reader may open its file.
  if (setelan.KK_EVENT_STORE === 'sqlite' && !existsSync(file)) throw new Error('tidak ada riwayat');
  const begun = performance.now();
  const source = setelan.KK_EVENT_STORE === 'sqlite' ? openEventLogForReading(file) : await storeToRead(setelan, pemilik);
  try {
    const models = await bukaReadModels(setelan, pemilik);
    try {
      let events = 0;
      const log: RebuildOptions['log'] = {
        batches: async function* (after) {
          for await (const batch of source.batches(after)) {
            yield batch;
            onProgress((events += batch.length));
          }
        },
      };
      const result = await rebuildReadModels({ definition: definisiKantor(layanan, WITHOUT_SIAK, { kebijakan }), log, models, force });
      return { kantor: pemilik.id, result, seconds: (performance.now() - begun) / 1000 };
    } finally {
      await models.close();
    }
  } finally {
    await source.close();
  }
}

async function storeToRead(setelan: Setelan, pemilik: Pemilik) {
  const store = await bukaEventStore(setelan, pemilik);
  return { batches: (after?: Position) => batchesOf(store, after), close: () => store.close() };
}
