import type { JenisPesan, PesanKeluar, PesanMasuk } from '@kk-lintas/contracts';
import type { Pelaku } from '@kk-lintas/domain';
import type { Position } from '@kk-lintas/event-store';
import { pseudonymOf, readBlob, streamOf, type AnyAggregate, type CommandRequest, type CommandResult, type DomainCommand, type OfficeRuntime, type Policies, type Reaction, type RecordedEvent } from '@kk-lintas/office';
import { commandIdFor, uuidV5 } from '@kk-lintas/trust';
import { writeBlob } from '../../libs/office/src/documents/whole-blob';
import type { Policy } from '../../libs/office/src/inbox/policy';
import { foldBatch } from '../../libs/office/src/projection/fold-batch';
import { SiakTidakMenjawab } from '../../services/siak-sync/src/siak/siak.port';
import { DIREKTORI } from './kantor-sifat';

/** More than one command records. */
const SEMUA = 1_000;

/** A message on its way to one office. */
export interface Kiriman {
  readonly ke: OfficeRuntime;
  readonly dari: string;
  /** Key by which the bus keeps the order. */
  readonly kunci: string;
  /** Event of the sender that it tells of. */
  readonly peristiwa: string;
  readonly pesan: PesanMasuk;
}

/** Something of an office's own log that it has still to answer. */
export interface Tanggapan {
  readonly office: OfficeRuntime;
  readonly reaction: Reaction;
  readonly event: RecordedEvent;
}

/**
 * Carries what the offices' own publishers say to their own policies, and their events to their own reactions: one at a time,
 * when a test says so. As in the inbox, what an office refuses waits at the head of its key; what fails in a reaction is tried again.
 */
export class Jaringan {
  private nomorPerintah = 0;
  kiriman: readonly Kiriman[] = [];
  tanggapan: readonly Tanggapan[] = [];
  /** Messages that came, in the order in which they came. */
  readonly sampai: Kiriman[] = [];
  /** Messages that an office took and recorded nothing of. */
  readonly tanpaJejak: Kiriman[] = [];

  constructor(
    readonly kantor: readonly OfficeRuntime[],
    /** Told every event of every office, with what its publishers said. */
    private readonly dengar: (office: OfficeRuntime, event: RecordedEvent) => Promise<void>,
    /** Told which office took a message, each time. */
    private readonly terima: (office: OfficeRuntime) => Promise<void>,
  ) {}

  /** @returns whether the office took the command and something came of it */
  async perintah(office: OfficeRuntime, aggregate: AnyAggregate, id: string, command: DomainCommand, actor: Pelaku): Promise<boolean> {
    this.nomorPerintah += 1;
    const result = await this.jalankan(office, { aggregate, id, command, actor, commandId: uuidV5(`sifat/${this.nomorPerintah}`) });
    return result.kind === 'accepted' && result.events.length > 0;
  }

  /** A message from an office that is not played here. */
  sisipkan(kiriman: Kiriman): void {
    this.kiriman = [...this.kiriman, kiriman];
  }

  /** The messages that may come next: the first of each key from each office to each. */
  terdepan(): readonly Kiriman[] {
    const jalur = new Set<string>();
    return this.kiriman.filter(({ ke, dari, kunci }) => {
      const satu = `${ke.kantor.id} ${dari} ${kunci}`;
      return !jalur.has(satu) && jalur.add(satu);
    });
  }

  /** @returns false when the office refuses it: it stays */
  async antar(kiriman: Kiriman): Promise<boolean> {
    const diterima = await this.serahkan(kiriman);
    if (diterima) {
      this.kiriman = this.kiriman.filter((satu) => satu !== kiriman);
      this.sampai.push(kiriman);
    }
    return diterima;
  }

  /** A message that came before comes again. */
  async antarLagi(kiriman: Kiriman): Promise<void> {
    await this.serahkan(kiriman);
  }

  /** @returns false when it failed: it is tried again */
  async tanggapi(tanggapan: Tanggapan): Promise<boolean> {
    const { office, reaction, event } = tanggapan;
    const { journal, ports } = office;
    try {
      const asked = await reaction.react(event, {
        stateAt: async (aggregate) => (await journal.loadAt<never>(aggregate, event.stream, event.revision)).state,
        load: async (aggregate, id) => (await journal.load<never>(aggregate, streamOf(aggregate, id))).state,
        keep: async (content) => writeBlob(ports.blobs, event.kid ?? (await journal.keyIdOf(event.stream)), content),
      });
      if (asked !== undefined) {
        const actor = { jenis: 'sistem', nama: reaction.name } as const;
        const { kind } = await this.jalankan(office, { ...asked, actor, commandId: commandIdFor(event.id, reaction.name), causationId: event.id });
        if (kind !== 'accepted') return false;
      }
    } catch (error) {
      if (error instanceof SiakTidakMenjawab) return false;
      throw error;
    }
    this.tanggapan = this.tanggapan.filter((satu) => satu !== tanggapan);
    return true;
  }

  private async serahkan(kiriman: Kiriman): Promise<boolean> {
    const { ke, pesan } = kiriman;
    const policies: Policies = ke.definition.policies;
    const asked = (policies[pesan.type] as Policy<JenisPesan> | undefined)?.(pesan);
    if (asked === undefined) return true;
    const actor = { jenis: 'sistem', nama: `pesan ${pesan.type}` } as const;
    const result = await this.jalankan(ke, { ...asked, actor, commandId: commandIdFor(pesan.id, ke.kantor.id), causationId: pesan.id });
    if (result.kind !== 'accepted') return false;
    if (result.events.length === 0) this.tanpaJejak.push(kiriman);
    await this.terima(ke);
    return true;
  }

  private async jalankan(office: OfficeRuntime, request: CommandRequest): Promise<CommandResult> {
    const result = await office.gateway.execute(request);
    await this.bacakan(office);
    if (result.kind !== 'accepted' || result.replayed) return result;
    for (const event of result.events) await this.sebarkan(office, event, request.aggregate);
    return result;
  }

  private async sebarkan(office: OfficeRuntime, event: RecordedEvent, aggregate: AnyAggregate): Promise<void> {
    if (aggregate === office.definition.permohonan) (await this.pesanDari(office, event, aggregate)).forEach((pesan, ke) => this.kirimkan(office, event, ke, pesan));
    await this.dengar(office, event);
  }

  /** The read models and reactions hear all that was recorded, what a command asked of other streams of its office too. */
  private async bacakan(office: OfficeRuntime): Promise<void> {
    const { ports: { store, models }, codec, definition: { projections, reactions } } = office;
    const from = await models.checkpoint('sifat');
    const events = (await store.readAll(from as Position | undefined, SEMUA)).map((event) => codec.decode(event));
    const to = events.at(-1)?.position;
    if (to !== undefined) await models.apply({ projection: 'sifat', from, to, writes: await foldBatch(projections, events, models) });
    this.tanggapan = [...this.tanggapan, ...events.flatMap((event) => reactions.filter(({ eventTypes }) => eventTypes.includes(event.type)).map((reaction) => ({ office, reaction, event })))];
  }

  private async pesanDari(office: OfficeRuntime, event: RecordedEvent, aggregate: AnyAggregate): Promise<readonly PesanKeluar[]> {
    const { journal, ports, definition } = office;
    const state = async <State>() => (await journal.loadAt<State>(aggregate, event.stream, event.revision)).state;
    const context = { direktori: DIREKTORI, state, document: (address: string) => readBlob(ports.blobs, event.kid, address), pseudonym: pseudonymOf(ports.nodeKeys.secret) };
    return (await Promise.all(definition.publishers.map((publish) => publish(event, context)))).flat();
  }

  private kirimkan(office: OfficeRuntime, event: RecordedEvent, index: number, { type, tujuan, data, pribadi }: PesanKeluar): void {
    const kunci = event.meta.correlationId;
    const id = uuidV5(`${event.id}/${index}/${type}`);
    const isi = JSON.parse(JSON.stringify({ data, pribadi })) as Pick<PesanMasuk, 'data' | 'pribadi'>;
    const pesan = { id, type, dari: office.kantor.id, permohonanId: kunci, time: event.time, ...isi } as PesanMasuk;
    const penerima = this.kantor.filter(({ kantor, definition }) => type in definition.policies && (tujuan === undefined || tujuan.includes(kantor.id)));
    this.kiriman = [...this.kiriman, ...penerima.map((ke) => ({ ke, dari: office.kantor.id, kunci, peristiwa: event.id, pesan }))];
  }
}
