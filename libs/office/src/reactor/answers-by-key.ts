import type { BlobStore } from '@kk-lintas/blob-store';
import { comparePositions, type StoredEvent } from '@kk-lintas/event-store';
import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import type { EventCodec } from '../history/event-codec';
import type { RecordedEvent } from '../history/recorded-event';
import { failureIn, ParkedKeys } from '../inbox/parked-keys';
import { parkirId, topikReaksi, type Terparkir } from '../inbox/parkir.aggregate';
import { messageOf } from '../node/message-of';
import { Answerer, type Answer } from './answerer';
import type { Reaction } from './reaction';
import { Suspects, type Outcome } from './suspects';

/** Keys that are answered side by side. */
const TOGETHER = 64;
const BEHIND = 'an earlier event of the same key is parked';

/** Answers the events of each case in their order. What the office refuses is parked: later events of its case wait behind it, other cases go on. */
export class AnswersByKey {
  private readonly topik: string;
  private readonly answerer: Answerer;
  private readonly parked: ParkedKeys;
  private readonly suspects = new Suspects();
  /** What was answered in rounds in which something else failed, and whether by a record: it comes again in the next. */
  private readonly answered = new Map<string, boolean>();

  constructor(private readonly parts: { readonly blobs: BlobStore; readonly codec: EventCodec; readonly models: ReadModels; readonly gateway: CommandGateway; readonly journal: Journal; readonly reaction: Reaction }) {
    const { gateway, journal, models, reaction } = parts;
    this.topik = topikReaksi(reaction.name);
    this.answerer = new Answerer(reaction, parts);
    this.parked = new ParkedKeys({ gateway, journal, models, nama: reaction.name, owns: (id) => this.owns(id) });
  }

  /** The read models must contain the whole log: they say which keys are parked. */
  loadBlocked(): Promise<void> {
    return this.parked.loadBlocked();
  }

  parkedKeys(): number {
    return this.parked.count();
  }

  owns(id: string): boolean {
    return id.startsWith(parkirId(this.topik, ''));
  }

  retry(id: string, commandId: string): Promise<void> {
    return this.parked.retry(id, commandId, (parked) => failureIn(this.refusalOf(parked)));
  }

  resolve<Result>(id: string, record: () => Promise<Result>): Promise<Result> {
    return this.parked.resolve(id, record);
  }

  /**
   * Answers the events of one batch: keys side by side, the events of one in their order.
   * @param again whether some of them may have been taken before
   * @throws what failed and is to be tried again; the others were answered
   */
  async take(stored: readonly StoredEvent[], again: boolean): Promise<void> {
    await this.parked.recall();
    const keys = this.toAsk([...this.byKey(stored)]);
    const outcomes: Outcome[] = [];
    for (let first = 0; first < keys.length; first += TOGETHER) {
      outcomes.push(...(await Promise.all(keys.slice(first, first + TOGETHER).map(([id, events]) => this.answerKey(id, events, again)))));
    }
    this.suspects.note(outcomes);
    const failed = outcomes.find((outcome) => outcome.failed !== undefined)?.failed;
    if (failed !== undefined) throw failed.error;
    this.suspects.clear();
    this.answered.clear();
  }

  /**
   * Leaves out keys of which all is answered: asking once more may cost, as a signature does. One of those by a record is asked all the
   * same: only so a round shows that the surroundings are well.
   */
  private toAsk(keys: readonly [id: string, events: readonly RecordedEvent[]][]): typeof keys {
    const done = keys.filter(([id, events]) => !this.parked.has(id) && events.every((event) => this.answered.has(event.id)));
    const shows = done.find(([, events]) => events.some((event) => this.answered.get(event.id)));
    const left = new Set(done.filter((key) => key !== shows));
    return keys.filter((key) => !left.has(key));
  }

  /** The events that it answers, and every event of a parked key: that a case goes on may have made its answer acceptable. */
  private byKey(stored: readonly StoredEvent[]): Map<string, RecordedEvent[]> {
    const keys = new Map<string, RecordedEvent[]>();
    for (const one of stored) {
      if (!this.answers(one) && this.parked.count() === 0) continue;
      const event = this.parts.codec.decode(one);
      const id = parkirId(this.topik, event.meta.correlationId);
      if (this.answers(one) || this.parked.has(id)) keys.set(id, [...(keys.get(id) ?? []), event]);
    }
    return keys;
  }

  private answers({ type }: { readonly type: string }): boolean {
    return this.parts.reaction.eventTypes.includes(type);
  }

  private async answerKey(id: string, events: readonly RecordedEvent[], again: boolean): Promise<Outcome> {
    /** Parked before this batch was read: what came since is news for it. */
    const held = this.parked.has(id);
    let recorded = false;
    for (const event of events) {
      try {
        if (again && (await this.wasTaken(id, event))) continue;
        // Before the event comes to wait itself: once it waits, a batch that comes again passes it over.
        if (held && isNews(event, await this.parked.first(id))) await this.retry(id, commandIdFor(event.id, this.parts.reaction.name));
        if (!this.answers(event)) continue;
        if (this.parked.has(id)) await this.park(id, event, BEHIND, 0);
        else recorded = (await this.answerOrPark(id, event)) || recorded;
      } catch (error) {
        return { id, recorded, failed: { eventId: event.id, error } };
      }
    }
    return { id, recorded };
  }

  /** What was parked is known by its stream, and what stands in the log before the first that waits was answered before that one was. */
  private async wasTaken(id: string, event: RecordedEvent): Promise<boolean> {
    if (await this.parked.wasParked(id, event.id)) return true;
    const first = await this.parked.first(id);
    return first !== undefined && comparePositions(event.position, (await this.eventOf(first)).position) < 0;
  }

  private async answerOrPark(id: string, event: RecordedEvent): Promise<boolean> {
    let answer: Answer;
    try {
      answer = await this.answerer.answer(event);
    } catch (error) {
      const tries = this.suspects.lastTry(event.id, error);
      if (tries === undefined) throw error;
      await this.park(id, event, messageOf(error), tries);
      return false;
    }
    if (typeof answer === 'object') await this.park(id, event, answer.refused, 1);
    else this.answered.set(event.id, answer === 'recorded');
    return answer === 'recorded';
  }

  private park(id: string, event: RecordedEvent, alasan: string, percobaan: number): Promise<void> {
    const peristiwa = { stream: event.stream, revisi: event.revision };
    const inTurn = async () => refusalIn(await this.answerer.answer(event));
    return this.parked.park(id, { type: 'ParkirReaksi', pesanId: event.id, topik: this.topik, kunci: event.meta.correlationId, alasan, percobaan, peristiwa }, inTurn);
  }

  private async refusalOf(parked: Terparkir): Promise<string | undefined> {
    return refusalIn(await this.answerer.answer(await this.eventOf(parked)));
  }

  private async eventOf(parked: Terparkir): Promise<RecordedEvent> {
    const [event] = 'peristiwa' in parked ? await this.parts.journal.read(parked.peristiwa.stream, parked.peristiwa.revisi) : [];
    if (event === undefined) throw new Error(`event ${parked.pesanId} is not in the log`);
    return event;
  }
}

function isNews({ stream, revision }: RecordedEvent, parked: Terparkir | undefined): boolean {
  return parked !== undefined && 'peristiwa' in parked && parked.peristiwa.stream === stream && parked.peristiwa.revisi < revision;
}

function refusalIn(answer: Answer): string | undefined {
  return typeof answer === 'object' ? answer.refused : undefined;
}
