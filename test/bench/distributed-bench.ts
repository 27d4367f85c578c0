import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { TOPIK } from '@kk-lintas/contracts';
import { createTopics } from '@kk-lintas/message-bus';
import { KafkaEngine } from '../../infra/engines/kafka.engine';
import { kafkaJars } from '../../infra/engines/kafka.files';
import { MongodbEngine } from '../../infra/engines/mongodb.engine';
import { mongodFolder } from '../../infra/engines/mongodb.files';
import { startOffice } from './distributed-office';
import { figure, percentile, type Figure } from './figure';
import { kafkaFigures } from './kafka-bench';
import { visibleIn } from './latency-bench';
import { rawMongodb } from './raw-mongodb';
import { WatchedOffice } from './watched-office';

const UNDUHAN = '.engines';
const [KAFKA_PORT, MONGODB_PORT] = [4_892, 4_896];
/** The offices that a case from home passes first. */
const [PORTAL, DESA] = ['portal-32.04', 'desa-32.04.06.2003'];

/** Two offices, each a process of its own, on Kafka, MongoDB and EventStoreDB, beside the raw clients on the same servers. */
export async function measureDistributed(folder: string, add: (figure: Figure) => void): Promise<void> {
  const kafka = new KafkaEngine({ jars: kafkaJars(resolve(UNDUHAN)), folder: join(folder, 'kafka'), port: KAFKA_PORT });
  const mongodb = new MongodbEngine({ server: mongodFolder(resolve(UNDUHAN)), folder: join(folder, 'mongodb'), port: MONGODB_PORT });
  await Promise.all([kafka.start(), mongodb.start()]);
  try {
    await measureRaw(kafka.address, mongodb.address, add);
    await measureOffices(folder, kafka.address, mongodb.address, add);
  } finally {
    await Promise.all([kafka.stop(), mongodb.stop()]);
  }
}

async function measureRaw(brokers: string, url: string, add: (figure: Figure) => void): Promise<void> {
  (await kafkaFigures([brokers], 500)).forEach(add);
  threefold('raw mongodb, transaction of two upserts', await rawMongodb(url, 500), add);
}

async function measureOffices(folder: string, brokers: string, mongodbUrl: string, add: (figure: Figure) => void): Promise<void> {
  await createTopics({ brokers: [brokers], clientId: 'bench' }, Object.values(TOPIK), { replicas: 1, deadLetterDays: 1 });
  const given = process.env['EVENTSTORE_URL'];
  const double = given === undefined || given === '' ? await startDouble() : undefined;
  const env = {
    KK_EVENT_STORE: 'eventstoredb',
    EVENTSTORE_URL: double?.address ?? given,
    EVENTSTORE_PREFIX: `bench-${Date.now()}`,
    KK_MESSAGE_BUS: 'kafka',
    KAFKA_BROKERS: brokers,
    KK_READ_MODELS: 'mongodb',
    MONGODB_URL: mongodbUrl,
    KK_DATA: folder,
  };
  try {
    const desa = await WatchedOffice.start(DESA, env);
    const { office: portal, close } = await startOffice(PORTAL, env);
    await visibleIn(portal, desa, 50, 1_000);
    const { visible, commands } = await visibleIn(portal, desa, 50, 1_500);
    const store = double === undefined ? 'EventStoreDB' : 'EventStoreDB double';
    threefold(`command on ${store} at 50/s`, commands, add);
    threefold("visible in the next office's queue at 50 commands/s", visible, add, 250);
    await Promise.all([close(), desa.close()]);
  } finally {
    double?.process.kill();
  }
}

async function startDouble(): Promise<{ readonly address: string; readonly process: ChildProcess }> {
  const child = spawn(process.execPath, [join(__dirname, '../doubles/eventstoredb/double.main.js')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  return { address: address.toString().trim(), process: child };
}

/** p50, p95 and p99 of the same measure. @param target for p95, in milliseconds */
function threefold(name: string, sorted: readonly number[], add: (figure: Figure) => void, target?: number): void {
  for (const share of [0.5, 0.95, 0.99]) {
    add(figure(`${name}, p${share * 100}`, percentile(sorted, share), 'ms', share === 0.95 && target !== undefined ? { target } : {}));
  }
}
