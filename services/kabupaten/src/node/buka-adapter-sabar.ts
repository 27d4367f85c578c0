import { setTimeout as sleep } from 'node:timers/promises';
import { BlobsUnavailable } from '@kk-lintas/blob-store';
import { EventStoreUnavailable } from '@kk-lintas/event-store';
import { MessageBusUnavailable } from '@kk-lintas/message-bus';
import { ReadModelsUnavailable } from '@kk-lintas/read-models';
import { bukaAdapter, type Adapter, type Pemilik } from './adapter';
import type { Setelan } from './pengaturan-node';

const JEDA_MS = 500;

/** What ports say of a server that is away; what it refuses ends the node. */
const BELUM_MENJAWAB = [EventStoreUnavailable, ReadModelsUnavailable, BlobsUnavailable, MessageBusUnavailable];

/** Opens the ports of an office, and waits for those that are away: a node may be started before its servers are. */
export async function bukaAdapterSabar(setelan: Setelan, pemilik: Pemilik): Promise<Adapter> {
  for (let gagal = 0; ; gagal++) {
    const keluhan = await cobaBuka(setelan, pemilik);
    if ('store' in keluhan) return keluhan;
    if (gagal === 0) pemilik.log('menunggu penyimpanan', keluhan.message);
    await sleep(JEDA_MS);
  }
}

async function cobaBuka(setelan: Setelan, pemilik: Pemilik): Promise<Adapter | Error> {
  let adapter: Adapter | undefined;
  try {
    adapter = await bukaAdapter(setelan, pemilik);
    await adapter.store.head();
    await adapter.models.checkpoint('relay');
    return adapter;
  } catch (error) {
    await Promise.allSettled([adapter?.store.close(), adapter?.models.close(), adapter?.berkas.close(), adapter?.bus.close()]);
    if (error instanceof Error && BELUM_MENJAWAB.some((satu) => error instanceof satu)) return error;
    throw error;
  }
}
