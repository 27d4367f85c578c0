import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGridFsCiphertexts } from '@kk-lintas/blob-store';
import { TOPIK } from '@kk-lintas/contracts';
import { EventStoreDbEventStore, SqliteEventStore, type EventStore } from '@kk-lintas/event-store';
import { KafkaMessageBus, createTopics } from '@kk-lintas/message-bus';
import { SqliteReadModels, databaseName, openMongoReadModels } from '@kk-lintas/read-models';
import { KafkaEngine } from '../../infra/engines/kafka.engine';
import { kafkaJars } from '../../infra/engines/kafka.files';
import { MongodbEngine } from '../../infra/engines/mongodb.engine';
import { mongodFolder } from '../../infra/engines/mongodb.files';
import { folderKantor } from '../../services/kabupaten/src/buka-kantor';
import { susunanKabupaten } from '../../services/kabupaten/src/susunan-kabupaten';
import type { AlamatKantor } from '../demo/alamat-kantor';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb.double';
import { DiskRusak } from './gagal-fsync';
import { bunuhServer, gangguanTautan, hentikanServer } from './gangguan-engine';
import type { Lingkungan } from './lingkungan';
import { berkasDiFolder } from './lingkungan-embedded';
import { TcpProxy } from './tcp-proxy';

/** Ports after the first: broker and controller, their proxy, MongoDB, its proxy, and one per office's EventStoreDB. */
const [KAFKA, KAFKA_PROXY, MONGODB, MONGODB_PROXY, EVENTSTORE] = [50, 53, 54, 55, 60];

export interface RencanaTerdistribusi {
  readonly data: string;
  readonly port: number;
  /** Where the servers' programs are kept between runs. */
  readonly unduhan: string;
}

/**
 * Kafka and MongoDB for real, each behind a link that can be broken; the logs of most offices on EventStoreDB (given by
 * EVENTSTORE_URL, else its wire double), those of the villages on SQLite over a disk that can fail.
 */
export async function lingkunganTerdistribusi({ data, port, unduhan }: RencanaTerdistribusi): Promise<Lingkungan> {
  mkdirSync(data, { recursive: true });
  const kafka = new KafkaEngine({ jars: kafkaJars(unduhan), folder: join(data, 'kafka'), port: port + KAFKA, advertisedPort: port + KAFKA_PROXY });
  const mongodb = new MongodbEngine({ server: mongodFolder(unduhan), folder: join(data, 'mongodb'), port: port + MONGODB });
  const tautanKafka = await TcpProxy.listen(port + KAFKA_PROXY, port + KAFKA);
  const tautanMongo = await TcpProxy.listen(port + MONGODB_PROXY, port + MONGODB);
  await Promise.all([kafka.start(), mongodb.start()]);
  await createTopics({ brokers: [kafka.address], clientId: 'chaos' }, Object.values(TOPIK), { replicas: 1, deadLetterDays: 1 });
  const disk = DiskRusak.buat(data);
  const logs = await EventStores.buka(port + EVENTSTORE, nameOfRun(data));
  return {
    nama: `EventStoreDB (${logs.nama}) dan SQLite di desa, Kafka, MongoDB`,
    data,
    env: (kantor) => ({
      KK_MESSAGE_BUS: 'kafka',
      KAFKA_BROKERS: kafka.address,
      ...(diDesa(kantor)
        ? { KK_EVENT_STORE: 'sqlite', KK_READ_MODELS: 'sqlite', ...disk?.env }
        : { KK_EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: logs.url(kantor.id), EVENTSTORE_PREFIX: logs.awalan(kantor.id), KK_READ_MODELS: 'mongodb', KK_BLOB_STORE: 'gridfs', MONGODB_URL: `mongodb://127.0.0.1:${port + MONGODB_PROXY}/?directConnection=true` }),
    }),
    gangguan: () => [
      bunuhServer(kafka),
      hentikanServer(kafka),
      bunuhServer(mongodb, diInstansi),
      hentikanServer(mongodb, diInstansi),
      ...gangguanTautan('link to kafka', tautanKafka),
      ...gangguanTautan('link to mongodb', tautanMongo, diInstansi),
      ...logs.gangguan(),
      ...(disk === undefined ? [] : [disk.gangguan('desa', diDesa)]),
    ],
    bukti: () => [disk === undefined ? 'tanpa gangguan disk: tidak ada kompilator C' : `fsync digagalkan ${disk.kaliGagal()} kali`],
    bukaLog: (kantor) => (diDesa(kantor) ? SqliteEventStore.open(join(folderKantor(data, kantor.id), 'peristiwa.sqlite')) : logs.baca(kantor)),
    bukaModel: (kantor) => (diDesa(kantor) ? SqliteReadModels.open(join(folderKantor(data, kantor.id), 'model.sqlite')) : openMongoReadModels({ url: mongodb.address, office: kantor.id })),
    bukaBerkas: (kantor) => (diDesa(kantor) ? berkasDiFolder(data, kantor) : openGridFsCiphertexts(mongodb.address, databaseName(kantor.id))),
    bukaBus: () => KafkaMessageBus.open({ brokers: [kafka.address], clientId: 'pemeriksa' }),
    tutup: async () => {
      await logs.tutup();
      await Promise.all([tautanKafka.close(), tautanMongo.close()]);
      await Promise.all([kafka.stop(), mongodb.stop()]);
    },
  };
}

/** Villages keep log, read models and documents at home; the other offices have EventStoreDB and MongoDB. */
const diDesa = ({ layanan }: AlamatKantor) => layanan === 'desa';
const diInstansi = (kantor: AlamatKantor) => !diDesa(kantor);

/** A data folder keeps the name of its streams on a given server: another folder has other streams there. */
function nameOfRun(data: string): string {
  const file = join(data, 'eventstoredb-prefix');
  if (!existsSync(file)) writeFileSync(file, `kk-${randomUUID()}`);
  return readFileSync(file, 'utf8');
}

/** An EventStoreDB for each office: a given server for all of them, or a double for each behind a link of its own. */
class EventStores {
  private constructor(
    private readonly run: string,
    private readonly given: string | undefined,
    private readonly doubles: ReadonlyMap<string, { readonly double: EventStoreDbDouble; readonly tautan: TcpProxy; readonly port: number }>,
  ) {}

  static async buka(port: number, run: string): Promise<EventStores> {
    const given = process.env['EVENTSTORE_URL'];
    if (given !== undefined && given !== '') return new EventStores(run, given, new Map());
    const doubles = new Map<string, { double: EventStoreDbDouble; tautan: TcpProxy; port: number }>();
    for (const [urutan, { id, layanan }] of susunanKabupaten().entries()) {
      if (layanan === 'desa') continue;
      const double = await EventStoreDbDouble.start();
      doubles.set(id, { double, port: port + urutan, tautan: await TcpProxy.listen(port + urutan, double.link.port) });
    }
    return new EventStores(run, undefined, doubles);
  }

  get nama(): string {
    return this.given === undefined ? 'wire double' : 'given server';
  }

  url(id: string): string {
    return this.given ?? `esdb://127.0.0.1:${this.milik(id).port}?tls=false`;
  }

  /** Every run writes streams of its own: a given server keeps those of earlier runs. */
  awalan(id: string): string {
    return `${this.run}-${id}`;
  }

  baca({ id }: AlamatKantor): Promise<EventStore> {
    return EventStoreDbEventStore.open(this.given ?? this.milik(id).double.connectionString, { prefix: `${this.awalan(id)}/` });
  }

  gangguan() {
    return [...this.doubles].flatMap(([id, { double, tautan }]) => [
      ...gangguanTautan(`link to eventstoredb of ${id}`, tautan, (kantor) => kantor.id === id),
      { nama: `restart eventstoredb of ${id}`, sasaran: `eventstoredb of ${id}`, terasaDi: (kantor: AlamatKantor) => kantor.id === id, mulai: () => double.stop(), pulih: () => double.start(), lamaMs: [100, 4_000] as const },
    ]);
  }

  async tutup(): Promise<void> {
    for (const { double, tautan } of this.doubles.values()) {
      await tautan.close();
      await double.stop();
    }
  }

  private milik(id: string) {
    const found = this.doubles.get(id);
    if (found === undefined) throw new Error(`no EventStoreDB for ${id}`);
    return found;
  }
}
