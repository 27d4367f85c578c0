import type { Decider, DomainEvent } from '@kk-lintas/domain';
import { EventIdTaken, WrongExpectedRevision } from '@kk-lintas/event-store';
import { commandIdFor } from '@kk-lintas/trust';
import type { Aggregate, DomainCommand, RegisterEntry } from '../command/aggregate';
import type { LoadedStream } from '../command/loaded-stream';
import type { Journal } from '../command/journal';
import type { CommandMeta } from '../history/event-codec';

/** A line of a register was taken by a case. */
export type NomorDicatat = DomainEvent<'NomorDicatat', { readonly nomor: number; readonly tahun: number; readonly untuk: string }, undefined>;

interface IsiBuku {
  readonly terakhir: number;
  /** Numbers by the claim they were given to. */
  readonly milik: Map<string, number>;
}

const decider: Decider<IsiBuku, DomainCommand, NomorDicatat> = {
  initialState: () => ({ terakhir: 0, milik: new Map() }),
  // A register holds a year of an office: copying its map for each line would cost the square of it.
  evolve: (state, { data }) => ({ terakhir: data.nomor, milik: state.milik.set(data.untuk, data.nomor) }),
  decide: () => [],
};

export const BUKU: Aggregate<IsiBuku, DomainCommand, NomorDicatat> = { name: 'buku', decider };

/**
 * The registers of an office: one stream per register and year, whose n-th event is number n. So numbers have no gaps and
 * no duplicates, and a case that asks again gets the number it has.
 *
 * Lines are appended in a pipeline: each names the revision that the one before will have reached, so that a hundred
 * waiting cases share one commit. When one fails, those behind it fail too and start again from the stored register.
 */
export class BukuRegister {
  private readonly opened = new Map<string, Promise<OpenBuku>>();

  constructor(private readonly journal: Journal) {}

  async claim(buku: string, tahun: number, untuk: string, time: string, meta: CommandMeta): Promise<RegisterEntry> {
    const stream = `${BUKU.name}-${buku}-${tahun}`;
    for (let sameLine = false; ; ) {
      const opening = this.open(stream);
      try {
        return { tahun, nomor: await (await opening).claim(untuk, tahun, time, { ...meta, commandId: commandIdFor(untuk, stream) }) };
      } catch (error) {
        if (this.opened.get(stream) === opening) this.opened.delete(stream);
        // Another process wrote this very line elsewhere in the register: reading it again finds the number.
        const takenNow: boolean = error instanceof EventIdTaken && !sameLine;
        if (!takenNow && !(error instanceof WrongExpectedRevision)) throw error;
        sameLine ||= takenNow;
      }
    }
  }

  private open(stream: string): Promise<OpenBuku> {
    const found = this.opened.get(stream);
    if (found !== undefined) return found;
    const opening = OpenBuku.load(this.journal, stream);
    this.opened.set(stream, opening);
    opening.catch(() => this.opened.delete(stream));
    return opening;
  }
}

/** A line is known by its claim: the ids of the commands, which every append would copy, are not needed. */
const NO_COMMANDS: ReadonlyMap<string, undefined> = new Map();

class OpenBuku {
  private readonly given = new Map<string, Promise<number>>();

  private constructor(
    private readonly journal: Journal,
    private readonly stream: string,
    private tail: LoadedStream<IsiBuku>,
  ) {}

  static async load(journal: Journal, stream: string): Promise<OpenBuku> {
    journal.forget(stream);
    return new OpenBuku(journal, stream, { ...(await journal.load<IsiBuku>(BUKU, stream)), commands: NO_COMMANDS });
  }

  claim(untuk: string, tahun: number, time: string, meta: CommandMeta): Promise<number> {
    const known = this.tail.state.milik.get(untuk);
    const underway = this.given.get(untuk);
    if (underway !== undefined) return underway;
    if (known !== undefined) return Promise.resolve(known);
    const nomor = this.tail.state.terakhir + 1;
    const given = this.write({ type: 'NomorDicatat', data: { nomor, tahun, untuk } }, time, meta).then(() => nomor);
    this.given.set(untuk, given);
    given.then(() => this.given.delete(untuk), () => undefined);
    return given;
  }

  private write(event: NomorDicatat, time: string, meta: CommandMeta): Promise<unknown> {
    const { planned, done } = this.journal.appendAhead(BUKU, this.stream, this.tail, [event], time, meta);
    this.tail = { ...planned, commands: NO_COMMANDS };
    return done;
  }
}
