import { join } from 'node:path';
import { SqliteEventStore, type EventStore } from '@kk-lintas/event-store';
import { SqliteMessageBus, type MessageBus } from '@kk-lintas/message-bus';
import { SqliteReadModels, type ReadModels } from '@kk-lintas/read-models';
import type { Setelan } from './pengaturan-node';

/** The three ports of one office, opened on the adapters that the settings name. */
export interface Adapter {
  readonly store: EventStore;
  readonly bus: MessageBus;
  readonly models: ReadModels;
}

/** @param folder of this office below the data folder */
export async function bukaAdapter(setelan: Setelan, folder: string): Promise<Adapter> {
  return {
    store: await SqliteEventStore.open(join(folder, 'peristiwa.sqlite')),
    models: await SqliteReadModels.open(join(folder, 'model.sqlite')),
    bus: await SqliteMessageBus.open(setelan.KK_BUS_FILE || join(setelan.KK_DATA, 'pesan.sqlite')),
  };
}
