import { adalahJenisPesan, bacaTujuan, type JenisPesan, type PesanMasuk } from '@kk-lintas/contracts';
import { NotNow, type Consumer, type DeliveredMessage, type MessageBus, type ParkingLot } from '@kk-lintas/message-bus';
import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import type { CommandResult } from '../command/command';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { isAway } from '../node/is-away';
import { messageOf } from '../node/message-of';
import type { Sender } from '../relay/write-message';
import { failureIn, ParkedKeys } from './parked-keys';
import { milikReaksi, parkirId, type PesanTerparkir } from './parkir.aggregate';
import type { Policies, Policy } from './policy';
import { PesanCacat, readMessage } from './read-message';

const ATTEMPTS = 5;
const RETRY_DELAY_MS = 50;

/**
 * From the bus to commands of this office. The command id derives from the message id, so a message delivered again has no
 * second effect. What cannot be handled is parked as an event of this office, and its key waits behind it.
 */
export class Inbox implements ParkingLot {
  private readonly parked: ParkedKeys;
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
  ) {
    const { gateway, journal, models } = parts;
    this.parked = new ParkedKeys({ gateway, journal, models, nama: 'kotak masuk', owns: (id) => !milikReaksi(id) });
  }

  /** The read models must contain the whole log: they say which keys are parked. */
  async start(): Promise<void> {
    await this.parked.loadBlocked();
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
    return this.parked.count();
  }

  isBlocked(topic: string, key: string): boolean {
    return this.parked.has(parkirId(topic, key));
  }

  async park(message: DeliveredMessage, reason: string, attempts: number): Promise<void> {
    if (!this.concernsUs(message)) return;
    const { topic, key, id, value } = message;
    const pesan: PesanTerparkir = { pesanId: id, topik: topic, kunci: key, alasan: reason, percobaan: attempts, isi: value };
    await this.watched(message, () => this.parked.park(parkirId(topic, key), { type: 'ParkirPesan', ...pesan }, () => this.failureOf(value)));
  }

  /** Tries the first parked message of a key again, and those behind it as long as they succeed. */
  retry(id: string, commandId: string): Promise<void> {
    return this.parked.retry(id, commandId, async (parked) => ('isi' in parked ? this.failureOf(parked.isi) : `${parked.topik} is no reaction of this office`));
  }

  /** Records that a person resolves a parked message: when it was the last of its key, what comes next may be handled again. */
  resolve<Result>(id: string, record: () => Promise<Result>): Promise<Result> {
    return this.parked.resolve(id, record);
  }

  private failureOf(value: string): Promise<string | undefined> {
    return failureIn(this.handleValue(value).then(() => undefined));
  }

  private async handle(message: DeliveredMessage): Promise<void> {
    if (!this.concernsUs(message)) return;
    try {
      // It comes again, and nothing of its key waits: it was tried again with success, or a person resolved it.
      if (!(await this.parked.wasParked(parkirId(message.topic, message.key), message.id))) await this.handleValue(message.value);
      this.stuck.delete(partitionOf(message));
    } catch (error) {
      if (isAway(error)) throw this.notNow(message, error);
      if (!(error instanceof PesanCacat)) throw error;
      // Trying again mends nothing and would hold up the other keys of the partition.
      await this.park(message, error.message, 1);
    }
  }

  private notNow(message: DeliveredMessage, error: Error): NotNow {
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
}

function partitionOf({ topic, partition }: DeliveredMessage): string {
  return `${topic}/${partition}`;
}
