import { join } from 'node:path';
import { FileCiphertexts, openGridFsCiphertexts, type Ciphertexts } from '@kk-lintas/blob-store';
import { TOPIK } from '@kk-lintas/contracts';
import { EventStoreDbEventStore, SqliteEventStore, type EventStore } from '@kk-lintas/event-store';
import { KafkaMessageBus, MessageBusRefused, SqliteMessageBus, WrongKafkaSecurity, deadLettersOf, readKafkaSecurity, type KafkaSecurity, type MessageBus } from '@kk-lintas/message-bus';
import { SqliteReadModels, databaseName, openMongoReadModels, type ReadModels } from '@kk-lintas/read-models';
import { folderBerkas } from '../buka-kantor';
import { SetelanSalah, type Setelan } from './pengaturan-node';

/** The ports of one office, opened on the adapters that the settings name. */
export interface Adapter {
  readonly store: EventStore;
  readonly bus: MessageBus;
  readonly models: ReadModels;
  readonly berkas: BerkasTerbuka;
}

export interface BerkasTerbuka {
  readonly ciphertexts: Ciphertexts;
  readonly close: () => Promise<void>;
}

/** An office that died takes up its messages again after so long, in milliseconds: the broker waits for the member it was. */
const SESI_MS = 10_000;

export interface Pemilik {
  /** Id of the office. */
  readonly id: string;
  /** Folder of this office below the data folder. */
  readonly folder: string;
  readonly log: (message: string, error: unknown) => void;
}

/** @throws Error when one of them cannot be opened; those opened before are closed again */
export async function bukaAdapter(setelan: Setelan, pemilik: Pemilik): Promise<Adapter> {
  const terbuka: { close(): Promise<void> }[] = [];
  const buka = async <Satu extends { close(): Promise<void> }>(satu: Promise<Satu>): Promise<Satu> => {
    terbuka.unshift(await satu);
    return satu;
  };
  try {
    return {
      store: await buka(bukaEventStore(setelan, pemilik)),
      models: await buka(bukaReadModels(setelan, pemilik)),
      berkas: await buka(bukaBerkas(setelan, pemilik)),
      bus: await bukaMessageBus(setelan, pemilik),
    };
  } catch (error) {
    for (const satu of terbuka) await satu.close();
    throw error;
  }
}

/** One EventStoreDB may serve several offices: the stream names of each begin with its id. */
export function bukaEventStore({ KK_EVENT_STORE, EVENTSTORE_URL, EVENTSTORE_PREFIX }: Setelan, { id, folder }: Pick<Pemilik, 'id' | 'folder'>): Promise<EventStore> {
  if (KK_EVENT_STORE === 'eventstoredb') return EventStoreDbEventStore.open(EVENTSTORE_URL, { prefix: `${EVENTSTORE_PREFIX || id}/` });
  return SqliteEventStore.open(join(folder, 'peristiwa.sqlite'));
}

export function bukaReadModels({ KK_READ_MODELS, MONGODB_URL }: Setelan, { id, folder }: Pemilik): Promise<ReadModels> {
  if (KK_READ_MODELS === 'mongodb') return openMongoReadModels({ url: MONGODB_URL, office: id }).catch(tolakanMongodb);
  return SqliteReadModels.open(join(folder, 'model.sqlite'));
}

async function bukaBerkas({ KK_BLOB_STORE, MONGODB_URL }: Setelan, { id, folder }: Pemilik): Promise<BerkasTerbuka> {
  if (KK_BLOB_STORE === 'gridfs') return openGridFsCiphertexts(MONGODB_URL, databaseName(id)).catch(tolakanMongodb);
  return { ciphertexts: await FileCiphertexts.open(folderBerkas(folder), new Date()), close: () => Promise.resolve() };
}

/** What MongoDB says of an account without rights on its database, and of a wrong password. */
const MENOLAK: ReadonlySet<unknown> = new Set([13, 18]);

/** What the driver calls an address whose parts do not go together. Its text may repeat a part. */
const TAK_TERPAKAI: ReadonlySet<string> = new Set(['MongoAPIError', 'MongoInvalidArgumentError', 'MongoParseError']);

/** @throws Error in one line that names the setting when MongoDB does not let us in or the address cannot be used; otherwise the same error */
function tolakanMongodb(error: unknown): never {
  if (error instanceof Error && TAK_TERPAKAI.has(error.name)) throw new SetelanSalah('MONGODB_URL: parameternya tidak dapat dipakai bersama');
  if (!(error instanceof Error) || !('code' in error) || !MENOLAK.has(error.code)) throw error;
  throw new Error(`MONGODB_URL: MongoDB menolak akun ini (${error.message})`);
}

async function bukaMessageBus(setelan: Setelan, { id, log }: Pemilik): Promise<MessageBus> {
  const { KK_MESSAGE_BUS, KAFKA_BROKERS, KK_BUS_FILE, KK_DATA } = setelan;
  if (KK_MESSAGE_BUS === 'sqlite') return SqliteMessageBus.open(KK_BUS_FILE || join(KK_DATA, 'pesan.sqlite'));
  const topics = Object.values(TOPIK).flatMap((topik) => [topik, deadLettersOf(topik)]);
  return KafkaMessageBus.open({
    brokers: KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    clientId: id,
    security: keamananKafka(setelan),
    sessionTimeoutMs: SESI_MS,
    topics,
    log: (level, message, details) => {
      if (level !== 'info') log(`kafka: ${message}`, details['error'] ?? details['reason'] ?? '');
    },
  }).catch((error: unknown) => {
    throw error instanceof MessageBusRefused ? new Error(`${PENOLAKAN[error.what]} (${error.message})`) : error;
  });
}

/** Which settings a person looks at when Kafka and this node do not accept each other. */
const PENOLAKAN: Readonly<Record<MessageBusRefused['what'], string>> = {
  account: 'KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD_FILE: Kafka menolak akun ini',
  certificate: 'KAFKA_TLS_CA_FILE: sertifikat Kafka tidak dapat dipercaya',
};

function keamananKafka(setelan: Setelan): KafkaSecurity {
  try {
    return readKafkaSecurity(setelan);
  } catch (error) {
    throw error instanceof WrongKafkaSecurity ? new SetelanSalah(error.message) : error;
  }
}
