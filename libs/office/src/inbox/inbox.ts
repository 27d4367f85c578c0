import { adalahJenisPesan, bacaTujuan, type JenisPesan, type PesanMasuk } from '@kk-lintas/contracts';
import { EventStoreUnavailable } from '@kk-lintas/event-store';
import { NotNow, type Consumer, type DeliveredMessage, type MessageBus, type ParkingLot } from '@kk-lintas/message-bus';
import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import { streamOf } from '../command/aggregate';
import type { CommandResult } from '../command/command';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { KeyedQueue } from '../command/keyed-queue';
import type { Sender } from '../relay/write-message';
import { INSIDEN, type Insiden } from './insiden.projection';
import { PARKIR, parkirId, type Parkir, type PerintahParkir, type PesanTerparkir } from './parkir.aggregate';
import type { Policies, Policy } from './policy';
import { PesanCacat, readMessage } from './read-message';

const ATTEMPTS = 5;
const RETRY_DELAY_MS = 50;

/**
 * From the bus to commands of this office. The command id derives from the message id, so a message delivered again has no
 * second effect. What cannot be handled is parked as an event of this office, and its key waits behind it.
 */
export class Inbox implements ParkingLot {
  private readonly blocked = new Set<string>();
  /** Parking, retrying and resolving of one key follow each other, so that none acts on what another has just changed. */
  private readonly perKey = new KeyedQueue();
  private consumer: Consumer | undefined;
  /** Why the message in hand can be neither handled nor parked, per partition. */
  private readonly stuck = new Map<string, string>();

  constructor(
    private readonly parts: {
      readonly receiver: Sender;
      readonly bus: MessageBus;
      readonly gateway: CommandGateway;
      readonly journal: Journal;
      readonly models: ReadModels;
      readonly topics: readonly string[];
      readonly policies: Policies;
      /** The desa of a case as this office knows it, `undefined` for a case that is new here. */
      readonly desaKasus: (id: string) => Promise<string | undefined>;
    },
  ) {}

  /** The read models must contain the whole log: they say which keys are parked. */
  async start(): Promise<void> {
    await this.loadBlocked();
    if (this.parts.topics.length === 0) return;
    this.consumer = await this.parts.bus.consume({
      group: this.parts.receiver.id,
      topics: this.parts.topics,
      attempts: ATTEMPTS,
      retryDelayMs: RETRY_DELAY_MS,
      parking: this,
      handle: (message) => this.handle(message),
    });
  }

  async stop(): Promise<void> {
    await this.consumer?.stop();
    this.stuck.clear();
  }

  async lag(): Promise<number> {
    return (await this.consumer?.lag()) ?? 0;
  }

  /** Why messages do not move at the moment, `undefined` while they do. A parked message is no trouble: its key alone waits. */
  trouble(): string | undefined {
    const [stuck] = this.stuck.values();
    return stuck ?? this.consumer?.trouble();
  }

  parkedKeys(): number {
    return this.blocked.size;
  }

  isBlocked(topic: string, key: string): boolean {
    return this.blocked.has(parkirId(topic, key));
  }

  async park(message: DeliveredMessage, reason: string, attempts: number): Promise<void> {
    if (!this.concernsUs(message)) return;
    const id = parkirId(message.topic, message.key);
    await this.watched(message, () => this.perKey.run(id, () => this.parkNow(id, message, reason, attempts)));
  }

  /** Tries the first parked message of a key again, and those behind it as long as they succeed. */
  retry(id: string, commandId: string): Promise<void> {
    return this.perKey.run(id, async () => {
      for (const pesan of await this.waiting(id)) {
        const failure = await this.failureOf(pesan.isi);
        if (failure !== undefined) return this.gateway(id, { type: 'CatatGagalLagi', pesanId: pesan.pesanId, alasan: failure }, commandIdFor(commandId, `${pesan.pesanId}/gagal`));
        await this.gateway(id, { type: 'CatatBerhasil', pesanId: pesan.pesanId }, commandIdFor(commandId, `${pesan.pesanId}/berhasil`));
      }
      this.blocked.delete(id);
    });
  }

  /** A person resolved a parked message: when it was the last of its key, what comes next may be handled again. */
  release(id: string): Promise<void> {
    return this.perKey.run(id, async () => {
      if ((await this.waiting(id)).length === 0) this.blocked.delete(id);
    });
  }

  private async parkNow(id: string, message: DeliveredMessage, reason: string, attempts: number): Promise<void> {
    // It came to wait behind another that a person has let through meanwhile: then it is its turn.
    if (attempts === 0 && !this.blocked.has(id) && (await this.failureOf(message.value)) === undefined) return;
    const pesan: PesanTerparkir = { pesanId: message.id, topik: message.topic, kunci: message.key, alasan: reason, percobaan: attempts, isi: message.value };
    await this.gateway(id, { type: 'ParkirPesan', ...pesan }, commandIdFor(message.id, 'parkir'));
    // A message that comes again after it was resolved is parked already and waits no more: it blocks nothing.
    if ((await this.waiting(id)).length > 0) this.blocked.add(id);
  }

  private async waiting(id: string): Promise<Parkir['menunggu']> {
    return (await this.parts.journal.load<Parkir>(PARKIR, streamOf(PARKIR, id))).state.menunggu;
  }

  private failureOf(value: string): Promise<string | undefined> {
    return this.handleValue(value).then(
      () => undefined,
      (error: unknown) => messageOf(error),
    );
  }

  private async handle(message: DeliveredMessage): Promise<void> {
    if (!this.concernsUs(message)) return;
    try {
      await this.handleValue(message.value);
      this.stuck.delete(partitionOf(message));
    } catch (error) {
      if (isAway(error)) throw this.notNow(message, error);
      if (!(error instanceof PesanCacat)) throw error;
      // Trying again mends nothing and would hold up the other keys of the partition.
      await this.park(message, error.message, 1);
    }
  }

  private notNow(message: DeliveredMessage, error: EventStoreUnavailable): NotNow {
    this.stuck.set(partitionOf(message), `penyimpanan tidak terjangkau: ${error.message}`);
    return new NotNow(error.message);
  }

  private async watched(message: DeliveredMessage, park: () => Promise<void>): Promise<void> {
    try {
      await park();
      this.stuck.delete(partitionOf(message));
    } catch (error) {
      this.stuck.set(partitionOf(message), `pesan tidak dapat diparkir: ${messageOf(error)}`);
      throw error;
    }
  }

  /** A type that nobody knows may be one of tomorrow's: it concerns us, and is parked until somebody looks at it. */
  private concernsUs({ headers }: DeliveredMessage): boolean {
    const { type, tujuan } = headers;
    if (tujuan !== undefined && !bacaTujuan(tujuan).includes(this.parts.receiver.id)) return false;
    return type === undefined || !adalahJenisPesan(type) || Object.hasOwn(this.parts.policies, type);
  }

  private async handleValue(value: string): Promise<void> {
    const pesan = await readMessage(this.parts.receiver, value);
    const policy = this.parts.policies[pesan.type] as Policy<JenisPesan> | undefined;
    if (policy === undefined) throw new PesanCacat(`message ${pesan.id}: ${pesan.type} is none that this office takes`);
    const asked = policy(pesan);
    if (asked === undefined) return;
    await this.mustServe(pesan);
    const result = await this.parts.gateway.execute({
      ...asked,
      actor: { jenis: 'sistem', nama: `pesan ${pesan.type}` },
      commandId: commandIdFor(pesan.id, this.parts.receiver.id),
      causationId: pesan.id,
    });
    this.mustBeAccepted(result, pesan);
  }

  /** Whatever region a message names: a case that is known here is spoken of by the offices of its own region. */
  private async mustServe({ id, dari, permohonanId }: PesanMasuk): Promise<void> {
    const { direktori } = this.parts.receiver;
    const desa = await this.parts.desaKasus(permohonanId);
    if (desa !== undefined && !direktori.melayani(direktori.kantor(dari), desa)) throw new PesanCacat(`message ${id}: ${PesanCacat.bukanWilayah(dari)}`);
  }

  private mustBeAccepted(result: CommandResult, pesan: PesanMasuk): void {
    if (result.kind === 'accepted') return;
    throw new Error(result.kind === 'refused' ? `${pesan.type}: ${result.rejection.code}: ${result.rejection.reason}` : `${pesan.type}: ${result.kind}`);
  }

  private async gateway(id: string, command: PerintahParkir, commandId: string): Promise<void> {
    const result = await this.parts.gateway.execute({ aggregate: PARKIR, id, command, commandId, actor: { jenis: 'sistem', nama: 'kotak masuk' } });
    // Only what is recorded may be passed over: the bus tries again.
    if (result.kind !== 'accepted') throw new Error(`${command.type} of ${id}: ${result.kind}`);
  }

  private async loadBlocked(): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await this.parts.models.find<Insiden>(INSIDEN, { where: { status: 'terbuka' }, limit: 500, ...(cursor !== undefined && { cursor }) });
      page.items.forEach(({ id }) => this.blocked.add(id));
      cursor = page.next;
    } while (cursor !== undefined);
  }
}

/** The office's own store cannot be reached: no message can be handled, and none is at fault. */
function isAway(error: unknown): error is EventStoreUnavailable {
  return error instanceof EventStoreUnavailable;
}

function partitionOf({ topic, partition }: DeliveredMessage): string {
  return `${topic}/${partition}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
