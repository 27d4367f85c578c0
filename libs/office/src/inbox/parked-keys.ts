import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import { streamOf } from '../command/aggregate';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { KeyedQueue } from '../command/keyed-queue';
import type { LoadedStream } from '../command/loaded-stream';
import { isAway } from '../node/is-away';
import { messageOf } from '../node/message-of';
import { INSIDEN, type Insiden } from './insiden.projection';
import { PARKIR, type Parkir, type ParkirBaru, type PerintahParkir, type Terparkir } from './parkir.aggregate';

/** Handles something once more. @returns why not, `undefined` when it is done. @throws what must not count as its failure */
export type Again<What = void> = (what: What) => Promise<string | undefined>;

/** Why something was not handled, as `Again` says it: a store that is away is no failure of what was tried. @throws that a store is away */
export async function failureIn(work: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isAway(error)) throw error;
    return messageOf(error);
  }
}

/**
 * The keys of one part of an office, its inbox or one of its reactors, at which something is parked as an event of the office:
 * what comes later of such a key waits behind it, other keys go on.
 */
export class ParkedKeys {
  private readonly blocked = new Set<string>();
  /** Keys of which anything was ever parked: only their streams need to be asked for what comes again. */
  private readonly ever = new Set<string>();
  /** Keys at which something may be parked: the store's answer did not come. */
  private readonly unsure = new Set<string>();
  /** Parking, retrying and resolving of one key follow each other, so that none acts on what another has just changed. */
  private readonly perKey = new KeyedQueue();

  constructor(
    private readonly parts: {
      readonly gateway: CommandGateway;
      readonly journal: Journal;
      readonly models: ReadModels;
      /** Who parks, as the history names it. */
      readonly nama: string;
      /** Whether the key is one of this part's. */
      readonly owns: (id: string) => boolean;
    },
  ) {}

  /** The read models must contain the whole log: they say which keys are parked. */
  async loadBlocked(): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await this.parts.models.find<Insiden>(INSIDEN, { limit: 500, ...(cursor !== undefined && { cursor }) });
      for (const { id, doc } of page.items.filter((each) => this.parts.owns(each.id))) {
        this.ever.add(id);
        if (doc.status === 'terbuka') this.blocked.add(id);
      }
      cursor = page.next;
    } while (cursor !== undefined);
  }

  count(): number {
    return this.blocked.size;
  }

  has(id: string): boolean {
    return this.blocked.has(id);
  }

  /** What is to be tried first of a key, `undefined` while nothing of it waits. */
  async first(id: string): Promise<Terparkir | undefined> {
    return this.ever.has(id) ? (await this.waiting(id))[0] : undefined;
  }

  /** Holds up the keys at which something was parked though the store's answer to that was lost. */
  async recall(): Promise<void> {
    await Promise.all([...this.unsure].map((id) => this.perKey.run(id, () => this.hold(id))));
  }

  /** Whether it was ever parked, whatever became of it. When the store's answer to that was lost, its key is held up from now on. */
  async wasParked(id: string, pesanId: string): Promise<boolean> {
    if (!this.ever.has(id)) return false;
    return this.perKey.run(id, async () => {
      const { state, commands } = await this.load(id);
      if (state.menunggu.length > 0) this.blocked.add(id);
      return commands.has(commandIdFor(pesanId, 'parkir'));
    });
  }

  /** @param inTurn handles it where it came to wait behind another that a person has let through meanwhile */
  park(id: string, what: ParkirBaru, inTurn: Again): Promise<void> {
    return this.perKey.run(id, () => this.parkNow(id, what, inTurn));
  }

  /** Tries the first of a key again, and those behind it as long as they succeed. */
  retry(id: string, commandId: string, again: Again<Terparkir>): Promise<void> {
    return this.perKey.run(id, async () => {
      for (const parked of await this.waiting(id)) {
        const { pesanId } = parked;
        const failure = await again(parked);
        if (failure !== undefined) return this.record(id, { type: 'CatatGagalLagi', pesanId, alasan: failure }, commandIdFor(commandId, `${pesanId}/gagal`));
        await this.record(id, { type: 'CatatBerhasil', pesanId }, commandIdFor(commandId, `${pesanId}/berhasil`));
      }
      this.blocked.delete(id);
    });
  }

  /**
   * Lets a person resolve the first of a key, after whatever is just done with it: it must not take effect as well. When it was the last too,
   * what comes next may be handled again.
   * @param record records it
   */
  resolve<Result>(id: string, record: () => Promise<Result>): Promise<Result> {
    return this.perKey.run(id, async () => {
      const result = await record();
      if ((await this.waiting(id)).length === 0) this.blocked.delete(id);
      return result;
    });
  }

  private async parkNow(id: string, what: ParkirBaru, inTurn: Again): Promise<void> {
    if (what.percobaan === 0 && !this.blocked.has(id)) {
      const failure = await inTurn();
      if (failure === undefined) return;
      what = { ...what, alasan: failure, percobaan: 1 };
    }
    this.ever.add(id); // also when the answer is lost
    this.unsure.add(id);
    await this.record(id, what, commandIdFor(what.pesanId, 'parkir'));
    await this.hold(id);
  }

  /** What comes again after it was resolved is parked already and waits no more: it blocks nothing. */
  private async hold(id: string): Promise<void> {
    if ((await this.waiting(id)).length > 0) this.blocked.add(id);
    this.unsure.delete(id);
  }

  private async waiting(id: string): Promise<Parkir['menunggu']> {
    return (await this.load(id)).state.menunggu;
  }

  private load(id: string): Promise<LoadedStream<Parkir>> {
    return this.parts.journal.load<Parkir>(PARKIR, streamOf(PARKIR, id));
  }

  private async record(id: string, command: PerintahParkir, commandId: string): Promise<void> {
    const { kind } = await this.parts.gateway.execute({ aggregate: PARKIR, id, command, commandId, actor: { jenis: 'sistem', nama: this.parts.nama } });
    // Only what is recorded may be passed over. An id that was used is: the same came before, with another reason or count.
    if (kind !== 'accepted' && kind !== 'id-reused') throw new Error(`${command.type} of ${id}: ${kind}`);
  }
}
