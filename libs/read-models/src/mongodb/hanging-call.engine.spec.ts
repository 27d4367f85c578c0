import net, { type Socket } from 'node:net';
import { batch, put } from '../contract/storage.contract';
import { ReadModelsUnavailable, type Replacement, type Snapshot } from '../read-models.port';
import { newDatabase } from './mongo-database.fixture';
import type { MongoReadModels } from './mongo.read-models';

const PATIENCE_MS = 2_000;
/** A call that several connections hang on takes as many times the patience. */
const NEVER_MS = 20_000;
const BUILT = [{ name: 'antrian', fields: ['isi'] }];

type Call = () => Promise<unknown>;

/** What is called on a connection that is torn down, made ready on one that is not. */
const calls: readonly [what: string, ready: (models: MongoReadModels) => Promise<Call>][] = [
  ['reading', async (models) => () => models.get('antrian', 'a')],
  ['declaring, as at each start of an office,', async (models) => () => models.declare(BUILT)],
  ['asking for the versions', async (models) => () => models.versions()],
  ['dropping', async (models) => () => models.drop('usang')],
  ['taking a snapshot', async (models) => async () => (await models.snapshot()).close()],
  ['the digest of a snapshot', ofSnapshot((moment) => moment.digest('antrian'))],
  ['a page of a snapshot', ofSnapshot((moment) => moment.page('antrian', undefined, 9))],
  ['the checkpoint of a snapshot', ofSnapshot((moment) => moment.checkpoint('proyeksi'))],
  ['beginning a replacement', async (models) => async () => (await models.replacement(BUILT)).discard()],
  ['reading from a replacement', ofReplacement((next) => next.getMany('antrian', ['a']))],
  ['writing to a replacement', ofReplacement((next) => next.write([put('b', {})]))],
  ['completing a replacement', ofReplacement((next) => next.complete())],
  ['the digest of a replacement', ofReplacement((next) => next.storedDigest('antrian'))],
  ['taking over', ofReplacement((next) => next.takeOver('proyeksi', async (position) => position))],
  ['holding batches back to take over', ofReplacement((next) => {
    jest.spyOn(next, 'complete').mockResolvedValue();
    return next.takeOver('proyeksi', async (position) => position);
  })],
  ['discarding a replacement', ofReplacement((next) => next.discard())],
];

function ofSnapshot(call: (moment: Snapshot) => Promise<unknown>) {
  return async (models: MongoReadModels): Promise<Call> => {
    const moment = await models.snapshot();
    return () => call(moment);
  };
}

/** It holds what is in use, so that taking over changes nothing that is asked afterwards. */
function ofReplacement(call: (next: Replacement) => Promise<unknown>) {
  return async (models: MongoReadModels): Promise<Call> => {
    const next = await models.replacement(BUILT);
    await next.write([put('a', { isi: 'satu' })]);
    return () => call(next);
  };
}

it.each(calls)('%s on a connection that is torn down in that very moment, which the driver never ends, is given up, and the next call succeeds', async (_what, ready) => {
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
    await models.declare([{ name: 'antrian', fields: [] }, { name: 'usang', fields: [] }]);
    await models.apply(batch(undefined, '1', put('a', { isi: 'satu' })));
    const call = await ready(models);
    // The driver hears of it in a later turn of the event loop.
    sockets.forEach((socket) => socket.destroy());
    const begun = performance.now();
    const never = new Promise((_, reject) => setTimeout(() => reject(new Error('it never ends')), NEVER_MS).unref());
    await expect(Promise.race([call(), never])).rejects.toThrow(ReadModelsUnavailable);
    // Shorter than this and the driver has learned to end it: then the guard may go.
    expect(performance.now() - begun).toBeGreaterThan(PATIENCE_MS - 50);
    await call();
    expect(await models.get('antrian', 'a')).toEqual({ isi: 'satu' });
  } finally {
    spy.mockRestore();
    await models.close();
    await database.remove();
  }
}, 60_000);
