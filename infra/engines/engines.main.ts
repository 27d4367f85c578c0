import { join, resolve } from 'node:path';
import { commandLineOrExit } from '@kk-lintas/command-line';
import type { Engine } from './engine';
import { KafkaEngine } from './kafka.engine';
import { kafkaJars } from './kafka.files';
import { MongodbEngine } from './mongodb.engine';
import { mongodFolder } from './mongodb.files';

/** `npm run engines`: real Kafka and MongoDB on this machine, without Docker. Servers that an address was given for are left alone. */
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
  const engines: [variable: string, make: () => Engine][] = [
    ['KAFKA_BROKERS', () => new KafkaEngine({ jars: kafkaJars(cache), folder: join(cache, 'kafka'), port: kafka })],
    ['MONGODB_URL', () => new MongodbEngine({ server: mongodFolder(cache), folder: join(cache, 'mongodb'), port: mongodb })],
  ];
  for (const [variable, make] of engines) {
    const given = process.env[variable];
    if (given !== undefined && given !== '') {
      process.stdout.write(`# ${variable} is given\n`);
      continue;
    }
    const engine = make();
    await engine[action as 'start' | 'stop' | 'kill']();
    if (action === 'start') process.stdout.write(`export ${variable}='${engine.address}'\n`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
