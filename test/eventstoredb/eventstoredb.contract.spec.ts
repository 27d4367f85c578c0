import { randomUUID } from 'node:crypto';
import { describeEventStore } from '../../libs/event-store/src/event-store.contract';
import { openDoubleHarness, openHarness } from './eventstoredb.harness';

const LACKING = { guardsIdsAcrossStreams: false };

describeEventStore('EventStoreDB, wire double', () => openDoubleHarness(), LACKING);

describeEventStore(
  'EventStoreDB, wire double that holds other logs too',
  async () => {
    const harness = await openDoubleHarness({ prefix: 'desa-' });
    for (let i = 0; i < 40; i++) harness.double.log.addSystem(`dinas-permohonan-${i}`, 'SesuatuTerjadi');
    return harness;
  },
  LACKING,
);

const url = process.env['EVENTSTORE_URL'];
if (url === undefined) process.stdout.write('not run: the EventStore contract against a real EventStoreDB server, for want of EVENTSTORE_URL\n');
else describeEventStore('EventStoreDB, server', () => openHarness(url, { prefix: `uji-${randomUUID()}-` }), LACKING);
