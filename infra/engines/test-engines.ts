import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Engine } from './engine';
import { freePort } from './free-port';
import { KafkaEngine } from './kafka.engine';
import { kafkaJars } from './kafka.files';
import { MongodbEngine } from './mongodb.engine';
import { mongodFolder } from './mongodb.files';

/** Where the servers' programs are kept between runs. */
const CACHE = resolve('.engines');

/** A Kafka broker of one test run: its data are in a new folder, its port is a free one. */
export async function newKafka(folder: string): Promise<KafkaEngine> {
  return new KafkaEngine({ jars: kafkaJars(CACHE), folder, port: await freePort() });
}

async function newMongodb(folder: string): Promise<MongodbEngine> {
  return new MongodbEngine({ server: mongodFolder(CACHE), folder, port: await freePort() });
}

const VARIABLES: readonly [variable: string, make: (folder: string) => Promise<Engine>][] = [
  ['KAFKA_BROKERS', newKafka],
  ['MONGODB_URL', newMongodb],
];

/**
 * Starts the servers whose address the environment does not give, and writes their addresses there.
 * @returns ends what was started and removes its data
 */
export async function startTestEngines(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kk-engines-'));
  const started: Engine[] = [];
  const killAll = () => started.forEach((engine) => void engine.kill());
  process.once('exit', killAll); // an interrupted run leaves no server behind: the signal is sent before the first wait
  const end = async () => {
    await Promise.all(started.map((engine) => engine.kill()));
    process.off('exit', killAll);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(
      VARIABLES.filter(([variable]) => !process.env[variable]).map(async ([variable, make]) => {
        const engine = await make(join(folder, variable));
        started.push(engine);
        await engine.start();
        process.env[variable] = engine.address;
      }),
    );
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}
