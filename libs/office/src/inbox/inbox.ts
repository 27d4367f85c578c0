import type { JenisPesan, PesanMasuk } from '@kk-lintas/contracts';
import type { Consumer, DeliveredMessage, MessageBus, ParkingLot } from '@kk-lintas/message-bus';
import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import type { CommandResult } from '../command/command';
import type { CommandGateway } from '../command/command-gateway';
import type { Sender } from '../relay/write-message';
import { INSIDEN, type Insiden } from './insiden.projection';
import { PARKIR, parkirId, type PerintahParkir, type PesanTerparkir } from './parkir.aggregate';
import type { Policies, Policy } from './policy';
import { readMessage } from './read-message';

const ATTEMPTS = 5;
const RETRY_DELAY_MS = 50;

/**
 * From the bus to commands of this office. The command id derives from the message id, so a message delivered again has no
 * second effect. What cannot be handled is parked as an event of this office, and its key waits behind it.
 */
export class Inbox implements ParkingLot {
  private readonly blocked = new Set<string>();
  private consumer: Consumer | undefined;

  constructor(
    private readonly parts: {
      readonly receiver: Sender;
      readonly bus: MessageBus;
      readonly gateway: CommandGateway;
      readonly models: ReadModels;
      readonly topics: readonly string[];
      readonly policies: Policies;
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
  }

  async lag(): Promise<number> {
    return (await this.consumer?.lag()) ?? 0;
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
    const pesan: PesanTerparkir = { pesanId: message.id, topik: message.topic, kunci: message.key, alasan: reason, percobaan: attempts, isi: message.value };
    await this.gateway(id, { type: 'ParkirPesan', ...pesan }, commandIdFor(message.id, 'parkir'));
    this.blocked.add(id);
  }

  /** Tries the first parked message of a key again, and those behind it as long as they succeed. */
  async retry(id: string, waiting: readonly PesanTerparkir[], commandId: string): Promise<void> {
    for (const pesan of waiting) {
      const failure = await this.handleValue(pesan.isi).then(
        () => undefined,
        (error: unknown) => messageOf(error),
      );
      if (failure !== undefined) {
        await this.gateway(id, { type: 'CatatGagalLagi', pesanId: pesan.pesanId, alasan: failure }, commandIdFor(commandId, pesan.pesanId));
        return;
      }
      await this.gateway(id, { type: 'CatatBerhasil', pesanId: pesan.pesanId }, commandIdFor(commandId, pesan.pesanId));
    }
    this.blocked.delete(id);
  }

  /** A person resolved the last parked message of a key: what comes next may be handled again. */
  release(id: string): void {
    this.blocked.delete(id);
  }

  private async handle(message: DeliveredMessage): Promise<void> {
    if (this.concernsUs(message)) await this.handleValue(message.value);
  }

  private concernsUs({ headers }: DeliveredMessage): boolean {
    const { type, tujuan } = headers;
    if (type === undefined || !(type in this.parts.policies)) return false;
    return tujuan === undefined || tujuan.split(',').includes(this.parts.receiver.id);
  }

  private async handleValue(value: string): Promise<void> {
    const pesan = await readMessage(this.parts.receiver, value);
    const policy = this.parts.policies[pesan.type] as Policy<JenisPesan> | undefined;
    const asked = policy?.(pesan);
    if (asked === undefined) return;
    const result = await this.parts.gateway.execute({
      ...asked,
      actor: { jenis: 'sistem', nama: `pesan ${pesan.type}` },
      commandId: commandIdFor(pesan.id, this.parts.receiver.id),
      causationId: pesan.id,
    });
    this.mustBeAccepted(result, pesan);
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
