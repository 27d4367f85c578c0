import type { BlobStore } from '@kk-lintas/blob-store';
import type { IdKantor } from '@kk-lintas/contracts';
import type { EventStore } from '@kk-lintas/event-store';
import type { MessageBus } from '@kk-lintas/message-bus';
import type { ReadModels } from '@kk-lintas/read-models';
import type { KeyStore, NodeKeys } from '@kk-lintas/trust';
import type { Direktori, KantorTerdaftar } from '../directory/direktori';
import { AKSES } from '../accounts/akses.aggregate';
import { streamOf } from '../command/aggregate';
import { BukuRegister } from '../register/buku';
import { CommandGateway } from '../command/command-gateway';
import { Journal } from '../command/journal';
import { EventCodec } from '../history/event-codec';
import { Inbox } from '../inbox/inbox';
import { Projector } from '../projection/projector';
import { projectionsOf } from '../projection/projections-of';
import { Reactor } from '../reactor/reactor';
import { kemajuanPublisher } from '../relay/kemajuan.publisher';
import { pembacaanPublisher } from '../relay/pembacaan.publisher';
import { renewReadModels } from '../rebuild/renew-read-models';
import { Relay } from '../relay/relay';
import { Timers } from '../timer/timers';
import type { OfficeDefinition } from './office-definition';
import { TroubleWatch } from './trouble-watch';

/** What a composition root gives a node: its adapters, its keys, its clock. */
export interface OfficePorts {
  readonly store: EventStore;
  readonly bus: MessageBus;
  readonly models: ReadModels;
  readonly blobs: BlobStore;
  readonly dataKeys: KeyStore;
  readonly nodeKeys: NodeKeys;
  readonly direktori: Direktori;
  readonly now: () => Date;
  /** Where a background failure is told; never with personal data. */
  readonly log: (message: string, error: unknown) => void;
}

/** One running office without its HTTP face: commands in, events kept, read models, messages and timers moving. */
export class OfficeRuntime {
  readonly codec: EventCodec;
  readonly journal: Journal;
  readonly gateway: CommandGateway;
  readonly projector: Projector;
  readonly relay: Relay;
  readonly inbox: Inbox;
  readonly timers: Timers;
  readonly reactors: readonly Reactor[];
  readonly troubleWatch: TroubleWatch;

  constructor(
    readonly kantor: KantorTerdaftar,
    readonly definition: OfficeDefinition,
    readonly ports: OfficePorts,
  ) {
    const { store, bus, models, blobs, dataKeys, nodeKeys, direktori, now } = ports;
    const onFailure = (part: string) => (error: unknown) => ports.log(`${kantor.id}: ${part}`, error);
    const sender = { id: kantor.id as IdKantor, layanan: kantor.layanan, keys: nodeKeys, direktori };
    this.codec = new EventCodec(dataKeys, definition.upcasters);
    this.journal = new Journal(store, this.codec, dataKeys);
    const { kebijakan } = definition;
    this.gateway = new CommandGateway(this.journal, new BukuRegister(this.journal), { kantor: kantor.kode, now, secret: nodeKeys.secret, blobs, kebijakan });
    this.projector = new Projector(store, this.codec, models, projectionsOf(definition), onFailure('proyektor'));
    this.relay = new Relay(
      {
        store,
        codec: this.codec,
        models,
        journal: this.journal,
        blobs,
        bus,
        sender,
        aggregates: [definition.permohonan, AKSES, ...(definition.aggregates ?? [])],
        publishers: [...definition.publishers, kemajuanPublisher(definition.langkah), pembacaanPublisher],
      },
      onFailure('relay'),
    );
    const desaKasus = async (id: string) => definition.view.pokok((await this.journal.load(definition.permohonan, streamOf(definition.permohonan, id))).state).desa;
    this.inbox = new Inbox({ receiver: sender, bus, gateway: this.gateway, journal: this.journal, models, topics: definition.topics, policies: definition.policies, desaKasus });
    this.timers = new Timers(
      { models, journal: this.journal, gateway: this.gateway, aggregate: definition.permohonan, tenggat: (state) => definition.view.tenggat(state, kebijakan), now },
      onFailure('tenggat'),
    );
    this.reactors = definition.reactions.map((reaction) => new Reactor({ store, blobs, codec: this.codec, models, gateway: this.gateway, journal: this.journal, reaction }, onFailure(reaction.name)));
    this.troubleWatch = new TroubleWatch(() => this.troubles(), now);
  }

  /** What does not move at the moment, as far as the parts know without asking a server. */
  troubles(): string[] {
    const parts = [this.inbox, this.relay, this.projector, this.timers, ...this.reactors];
    return parts.map((part) => part.trouble()).filter((trouble) => trouble !== undefined);
  }

  /** Keys at which messages or answers to events are parked. */
  parkedKeys(): number {
    return this.parkedReactions() + this.inbox.parkedKeys();
  }

  parkedReactions(): number {
    return this.reactors.reduce((sum, reactor) => sum + reactor.parkedKeys(), 0);
  }

  /** The part that parked under this id. */
  parkedBy(id: string): Pick<Inbox, 'retry' | 'resolve'> {
    return this.reactors.find((reactor) => reactor.owns(id)) ?? this.inbox;
  }

  async start(): Promise<void> {
    const { store, models, log } = this.ports;
    const onRenew = (kept: string) => log(`${this.kantor.id}: model baca program lain dibangun ulang dari riwayat`, kept);
    await renewReadModels({ definition: this.definition, store, models, onRenew });
    await this.projector.start();
    await this.projector.caughtUp();
    await this.relay.start();
    await this.inbox.start();
    for (const reactor of this.reactors) await reactor.start();
    this.timers.start();
    this.troubleWatch.start();
  }

  /** Takes no more, finishes what is in hand. The stores stay open: they belong to the composition root. */
  async stop(): Promise<void> {
    this.troubleWatch.stop();
    await this.timers.stop();
    await this.inbox.stop();
    await Promise.all(this.reactors.map((reactor) => reactor.stop()));
    await this.relay.stop();
    await this.projector.stop();
  }
}
