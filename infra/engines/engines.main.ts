import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import type { Engine } from './engine';
import { KafkaEngine } from './kafka.engine';
import { kafkaJars } from './kafka.files';
import { MongodbEngine } from './mongodb.engine';
import { mongodFolder } from './mongodb.files';

/**
 * `npm run engines`: real Kafka and MongoDB on this machine, without Docker. A server that an address was given for is not started;
 * one that was started in this folder is stopped all the same, since `start` itself prints the address to export.
 */
async function main(): Promise<void> {
  const { action, folder, kafka, mongodb } = commandLineOrExit({
    program: 'npm run engines --',
    description: 'Menjalankan Kafka dan MongoDB sungguhan di mesin ini, tanpa Docker (perlu Java 17, Maven, dan Python 3).',
    words: { action: { description: 'tindakan', choices: ['start', 'stop', 'kill'] } },
    options: {
      folder: { type: 'text', default: '.engines', description: 'folder unduhan dan data' },
      kafka: { type: 'number', default: 19_092, min: 1, max: 65_000, description: 'port Kafka' },
      mongodb: { type: 'number', default: 27_117, min: 1, max: 65_000, description: 'port MongoDB' },
    },
  });
  const cache = resolve(folder);
  const engines: [variable: string, folder: string, make: (data: string) => Engine][] = [
    ['KAFKA_BROKERS', join(cache, 'kafka'), (data) => new KafkaEngine({ jars: kafkaJars(cache), folder: data, port: kafka })],
    ['MONGODB_URL', join(cache, 'mongodb'), (data) => new MongodbEngine({ server: mongodFolder(cache), folder: data, port: mongodb })],
  ];
  const started: Engine[] = [];
  for (const [variable, data, make] of engines) {
    const given = process.env[variable];
    const startedHere = action !== 'start' && existsSync(join(data, 'server.pid'));
    if (given !== undefined && given !== '' && !startedHere) {
      process.stdout.write(`# ${variable} is given\n`);
      continue;
    }
    const engine = make(data);
    await engine[action as 'start' | 'stop' | 'kill']();
    if (action === 'start') {
      started.push(engine);
      process.stdout.write(`export ${variable}='${engine.address}'\n`);
    }
  }
  // Only when all are there: an interrupted start leaves none behind.
  for (const engine of started) engine.release();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
