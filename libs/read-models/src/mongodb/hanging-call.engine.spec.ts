import net, { type Socket } from 'node:net';
import { batch, put } from '../contract/storage.contract';
import { ReadModelsUnavailable } from '../read-models.port';
import { newDatabase } from './mongo-database.fixture';
import type { MongoReadModels } from './mongo.read-models';

const PATIENCE_MS = 2_000;

const calls: readonly [what: string, call: (models: MongoReadModels) => Promise<unknown>][] = [
  ['reading', (models) => models.get('antrian', 'a')],
  ['declaring, as at each start of an office,', (models) => models.declare([{ name: 'antrian', fields: ['isi'] }])],
  ['opening a snapshot, as each start of an office does before,', async (models) => (await models.snapshot()).close()],
];

it.each(calls)('%s on a connection that is torn down in that very moment, which the driver never ends, is given up, and the next call succeeds', async (_what, call) => {
  const sockets: Socket[] = [];
  const connect = net.createConnection.bind(net);
  const spy = jest.spyOn(net, 'createConnection').mockImplementation(((...args: Parameters<typeof connect>) => {
    const socket = connect(...args);
    sockets.push(socket);
    return socket;
  }) as typeof net.createConnection);
  const database = newDatabase();
  const models = await database.open({ patience: PATIENCE_MS });
  try {
    await models.declare([{ name: 'antrian', fields: [] }]);
    await models.apply(batch(undefined, '1', put('a', { isi: 'satu' })));
    // The driver hears of it in a later turn of the event loop.
    sockets.forEach((socket) => socket.destroy());
    const begun = performance.now();
    await expect(call(models)).rejects.toThrow(ReadModelsUnavailable);
    // Shorter than this and the driver has learned to end it: then the guard may go.
    expect(performance.now() - begun).toBeGreaterThan(PATIENCE_MS - 50);
    await call(models);
    expect(await models.get('antrian', 'a')).toEqual({ isi: 'satu' });
  } finally {
    spy.mockRestore();
    await models.close();
    await database.remove();
  }
}, 60_000);
