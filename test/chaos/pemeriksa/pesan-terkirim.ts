import { bacaTujuan, type PesanKantor } from '@kk-lintas/contracts';
import type { Consumer, DeliveredMessage, MessageBus } from '@kk-lintas/message-bus';
import { canonicalJson } from '@kk-lintas/trust';
import { setTimeout as sleep } from 'node:timers/promises';
import { definisiKantor } from '../../../services/kabupaten/src/definisi-kantor';
import type { AlamatKantor } from '../../demo/alamat-kantor';
import { pokokPesan } from './pokok-pesan';

/** A message as it lies on the bus. */
export interface PesanTerkirim {
  readonly id: string;
  readonly type: string;
  /** Id of the sender's office. */
  readonly dari: string;
  readonly permohonanId: string;
  /** Id of the sender's event. */
  readonly sebab: string;
  /** Offices that act on it. */
  readonly untuk: readonly string[];
  /** Acting on it may change nothing: the office knows what it says already. */
  readonly bolehTanpaEfek: boolean;
  readonly topik: string;
  readonly kunci: string;
  readonly amplop: PesanKantor;
}

/** Types whose news an office may know already from elsewhere. */
const BOLEH_TANPA_EFEK: ReadonlySet<string> = new Set<string>([]);

const SABAR_MS = 60_000;

/** Everything that was ever published, read by a group of its own: a message that was published again once, unless it then said something else. */
export async function bacaPesan(bus: MessageBus, group: string, topics: readonly string[], kantor: readonly AlamatKantor[]): Promise<PesanTerkirim[]> {
  const pesan = new Map<string, PesanTerkirim>();
  const handle = async (message: DeliveredMessage) => {
    const satu = terkirim(message, kantor);
    pesan.set(canonicalJson(pokokPesan(satu)), satu);
  };
  const parking = { isBlocked: () => false, park: async (_: DeliveredMessage, reason: string) => Promise.reject(new Error(reason)) };
  const consumer = await bus.consume({ group, topics, handle, parking, attempts: 1, retryDelayMs: 10 });
  await sampaiHabis(consumer);
  await consumer.stop();
  return [...pesan.values()];
}

async function sampaiHabis(consumer: Consumer): Promise<void> {
  for (const until = Date.now() + SABAR_MS; (await consumer.lag()) > 0; await sleep(100)) {
    if (Date.now() > until) throw new Error('the topics cannot be read to their end');
  }
}

function terkirim(message: DeliveredMessage, kantor: readonly AlamatKantor[]): PesanTerkirim {
  const amplop = JSON.parse(message.value) as PesanKantor;
  const { id, type, subject, source, tujuan, causationid } = amplop;
  const untuk = kantor.filter((satu) => bertindak(satu, type, message.topic) && (tujuan === undefined || bacaTujuan(tujuan).includes(satu.id))).map((satu) => satu.id);
  return { id, type, dari: source.replace('/kantor/', ''), permohonanId: subject, sebab: causationid, untuk, bolehTanpaEfek: BOLEH_TANPA_EFEK.has(type), topik: message.topic, kunci: message.key, amplop };
}

function bertindak({ layanan }: AlamatKantor, type: string, topic: string): boolean {
  const { policies, topics } = definisiKantor(layanan, '');
  return topics.includes(topic) && Object.hasOwn(policies, type);
}
