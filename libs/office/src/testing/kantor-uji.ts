import { randomUUID } from 'node:crypto';
import { InMemoryCiphertexts, SealedBlobStore } from '@kk-lintas/blob-store';
import { InMemoryEventStore, type StoredEvent } from '@kk-lintas/event-store';
import { InMemoryKeyStore, verifyHistory } from '@kk-lintas/trust';
import type { AnyAggregate } from '../command/aggregate';
import type { CommandResult } from '../command/command';
import { CommandGateway } from '../command/command-gateway';
import { Journal } from '../command/journal';
import { EventCodec } from '../history/event-codec';
import { BukuRegister } from '../register/buku';
import { CATATAN, type Catatan, type PerintahCatatan } from './catatan.aggregate';
import { FaultyEventStore } from './faulty.event-store';

export const SENIN = '2026-11-23T03:00:00.000Z';
const SECRET = Buffer.alloc(32, 7);

/** The write side of an office on in-memory adapters: it can be started again on its log, or twice at once. */
export class KantorUji {
  readonly journal: Journal;
  readonly codec: EventCodec;
  readonly gateway: CommandGateway;
  readonly register: BukuRegister;
  readonly blobs: SealedBlobStore;

  constructor(
    readonly store = new FaultyEventStore(new InMemoryEventStore()),
    readonly keys = new InMemoryKeyStore(),
    /** The clock of the office; a test moves it. */
    readonly clock = { now: SENIN },
  ) {
    this.blobs = new SealedBlobStore(new InMemoryCiphertexts(), keys);
    this.codec = new EventCodec(keys, {});
    this.journal = new Journal(store, this.codec, keys);
    this.register = new BukuRegister(this.journal);
    this.gateway = new CommandGateway(this.journal, this.register, { kantor: '32.04', now: () => new Date(clock.now), secret: SECRET, blobs: this.blobs });
  }

  /** Another process of the same office: same log and keys, nothing remembered. */
  lagi(): KantorUji {
    return new KantorUji(this.store, this.keys, this.clock);
  }

  kirim(id: string, command: PerintahCatatan, commandId: string = randomUUID(), expectedRevision?: number, aggregate: AnyAggregate = CATATAN): Promise<CommandResult> {
    return this.gateway.execute({ aggregate, id, command, commandId, actor: { jenis: 'sistem', nama: 'uji' }, ...(expectedRevision !== undefined && { expectedRevision }) });
  }

  async keadaan(id: string): Promise<Catatan> {
    return (await this.journal.load<Catatan>(CATATAN, `permohonan-${id}`)).state;
  }

  async log(): Promise<StoredEvent[]> {
    return this.store.readAll(undefined, 1_000_000);
  }

  /** Faults of the hash chains of the whole log. */
  async cacat() {
    return verifyHistory((await this.log()).map((event) => ({ ...event, position: Number(event.position) }))).faults;
  }
}
