import { commandLineOrExit, exitWrong } from '@kk-lintas/command-line';
import { TOPIK } from '@kk-lintas/contracts';
import { WrongKafkaSecurity, createTopics, readKafkaSecurity, type KafkaSecurity } from '@kk-lintas/message-bus';
import { SETELAN } from './node/setelan';
import { setelanAsing } from './node/setelan-asing';

/** Signed checkpoints of every office's log. */
const CHECKPOINTS = 'kk.checkpoint.v1';

/** `npm run topics -- create`: the topics of all offices, with their settings, on the brokers of KAFKA_BROKERS. */
async function main(): Promise<void> {
  const { replicas, 'dead-letter-days': deadLetterDays } = commandLineOrExit({
    program: 'npm run topics --',
    description: 'Membuat topik Kafka semua kantor beserta topik surat matinya di broker KAFKA_BROKERS; yang sudah ada tidak diubah. Variabel KAFKA_… dibaca seperti pada simpul (docs/pengaturan.md).',
    words: { action: { description: 'tindakan', choices: ['create'] } },
    options: {
      replicas: { type: 'number', default: 1, min: 1, max: 5, description: 'salinan tiap pesan; 3 untuk pemakaian nyata' },
      'dead-letter-days': { type: 'number', default: 30, min: 1, max: 3650, description: 'lama surat mati disimpan, dalam hari' },
    },
  });
  const wrong = setelanAsing(process.env);
  if (wrong !== undefined) exitWrong(wrong);
  const brokers = brokersOrExit(process.env.KAFKA_BROKERS ?? '');
  const topics = [...Object.values(TOPIK), CHECKPOINTS];
  const made = await createTopics({ brokers, clientId: 'kk-topics', security: securityOrExit() }, topics, { replicas, deadLetterDays });
  process.stdout.write(`${made.length} topik dibuat, ${2 * topics.length - made.length} sudah ada\n${made.map((topic) => `${topic}\n`).join('')}`);
}

function brokersOrExit(given: string): string[] {
  if (given === '') exitWrong('KAFKA_BROKERS: belum diisi (host:port, dipisah koma)');
  const wrong = SETELAN.KAFKA_BROKERS.periksa(given);
  return wrong === undefined ? given.split(',').map((broker) => broker.trim()) : exitWrong(`KAFKA_BROKERS: ${wrong}`);
}

function securityOrExit(): KafkaSecurity {
  try {
    return readKafkaSecurity(process.env);
  } catch (error) {
    if (error instanceof WrongKafkaSecurity) exitWrong(error.message);
    throw error;
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
