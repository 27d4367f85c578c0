import { EventStoreDbEventStore } from '@kk-lintas/event-store';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { Reactor } from '../../libs/office/src/reactor/reactor';
import { CATATAN } from '../../libs/office/src/testing/catatan.aggregate';
import { FaultyEventStore } from '../../libs/office/src/testing/faulty.event-store';
import { KantorUji } from '../../libs/office/src/testing/kantor-uji';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb.double';
import { IMPATIENT } from './eventstoredb.harness';
import { until } from './until';

/** Read models whose first write of a reactor's checkpoint fails, as when the process dies before it. */
async function modelYangMatiSekali(): Promise<InMemoryReadModels> {
  const models = new InMemoryReadModels();
  await models.declare([{ name: 'insiden', fields: ['status', 'sejak'] }]);
  const apply = models.apply.bind(models);
  models.apply = async () => {
    models.apply = apply;
    throw new Error('mati');
  };
  return models;
}

it('an event that was answered before a crash is answered once, though the answer would turn to another stream by then and the server knows ids at their place alone', async () => {
  const double = await EventStoreDbDouble.start();
  const store = await EventStoreDbEventStore.open(double.connectionString, { ...IMPATIENT, prefix: 'uji/' });
  const office = new KantorUji(new FaultyEventStore(store));
  const { blobs, codec, gateway, journal } = office;
  const tujuan = ['b', 'c'];
  const react = async () => ({ aggregate: CATATAN, id: tujuan.shift() ?? 'd', command: { type: 'Catat', teks: 'dijawab' } });
  const reactor = new Reactor({ store, blobs, codec, models: await modelYangMatiSekali(), gateway, journal, reaction: { name: 'uji', eventTypes: ['Dinomori'], turns: true, react } }, () => undefined);
  try {
    await office.kirim('a', { type: 'Nomori' });
    await reactor.start();
    await until(() => tujuan.length === 0 && reactor.trouble() === undefined);
    expect([(await office.keadaan('b')).teks, (await office.keadaan('c')).teks]).toEqual([['dijawab'], []]);
  } finally {
    await reactor.stop();
    await store.close();
    await double.stop();
  }
});
