import { join } from 'node:path';
import type { EventStore } from '@kk-lintas/event-store';
import { batchesOf } from '@kk-lintas/office';
import { HistoryVerifier, SegmentVerifier, type Fault } from '@kk-lintas/trust';
import { bukaEventStore } from '../node/adapter';
import type { SimpulTersetel } from '../node/simpul-tersetel';
import { verifyOffices, type OfficeReport } from './verify-offices';

/** Verifies the log of one office where the settings of its node say that it is. */
export async function verifySimpul({ setelan, pemilik }: SimpulTersetel): Promise<OfficeReport[]> {
  if (setelan.KK_EVENT_STORE === 'sqlite') return verifyOffices([{ kantor: pemilik.id, file: join(pemilik.folder, 'peristiwa.sqlite') }]);
  const store = await bukaEventStore(setelan, pemilik);
  return [await verifyStore(pemilik.id, store).finally(() => store.close())];
}

/**
 * Verifies every stream of a log on another store than SQLite. Its positions are offsets with gaps, so events are counted
 * instead: an event missing within a stream shows, a stream that is missing as a whole or a tail that was cut does not.
 */
export async function verifyStore(kantor: string, store: EventStore): Promise<OfficeReport> {
  const begun = performance.now();
  const segment = new SegmentVerifier();
  let place = 0;
  let unread: Fault | undefined;
  try {
    for await (const batch of batchesOf(store)) for (const event of batch) segment.check({ ...event, position: ++place });
  } catch (error) {
    const pesan = `log tidak terbaca sesudah ${place} peristiwa: ${error instanceof Error ? error.message : String(error)}`;
    unread = { stream: null, revision: null, position: place + 1, fault: 'log-unreadable', pesan };
  }
  const history = new HistoryVerifier();
  history.join(segment.finish());
  const { events, streams, faults } = history.report();
  const eventsPerSecond = Math.round((events * 1000) / Math.max(performance.now() - begun, 1));
  return { kantor, events, streams, eventsPerSecond, faults: unread === undefined ? faults : [...faults, unread] };
}
