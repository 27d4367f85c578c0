import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import { streamOf, type AnyAggregate, type DomainCommand } from '../command/aggregate';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { messageOf } from '../node/message-of';
import { PERMOHONAN } from '../projection/permohonan.projection';
import { HeldBack } from './held-back';

/** Something that must happen to a case at a time if nothing else happens before. Follows from the case's events alone. */
export interface Tenggat {
  readonly nama: string;
  /** ISO 8601 UTC. */
  readonly pada: string;
  readonly command: DomainCommand;
}

const TICK_MS = 500;
const BATCH = 200;

/**
 * Timers are a projection: the earliest due time of each case is a field of its read model, so they survive a restart and
 * a rebuild by construction. The command's id derives from case, name and time: a timer that fires twice acts once.
 */
export class Timers {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private readonly held = new HeldBack();
  private failure: string | undefined;

  constructor(
    private readonly parts: {
      readonly models: ReadModels;
      readonly journal: Journal;
      readonly gateway: CommandGateway;
      readonly aggregate: AnyAggregate;
      readonly tenggat: (state: never) => readonly Tenggat[];
      readonly now: () => Date;
    },
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.round().then(() => {
        if (!this.stopped) this.start();
      });
    }, TICK_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    try {
      await this.fireDue();
      this.failure = undefined;
    } catch (error) {
      this.failure = `tenggat tidak berjalan: ${messageOf(error)}`;
      this.onFailure(error);
    }
  }

  /** Why no timer fires at the moment, `undefined` while they do. */
  trouble(): string | undefined {
    return this.failure;
  }

  /** Cases whose timer was refused or failed, and is tried again later. */
  heldBack(): number {
    return this.held.size;
  }

  /** Sends the commands of all timers that are due now, except those held back. */
  async fireDue(): Promise<void> {
    const now = this.parts.now();
    const due = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await this.parts.models.find(PERMOHONAN, {
        where: { tenggatBerikut: { gt: '', lte: now.toISOString() } },
        sort: { field: 'tenggatBerikut', direction: 'asc' },
        limit: BATCH,
        ...(cursor !== undefined && { cursor }),
      });
      page.items.forEach(({ id }) => due.add(id));
      await Promise.all(page.items.filter(({ id }) => !this.held.isHeld(id, now.getTime())).map(({ id }) => this.fireOrHold(id, now)));
      cursor = page.next;
    } while (cursor !== undefined && !this.stopped);
    if (cursor === undefined) this.held.keepOnly(due);
  }

  /** One case in trouble is told of once and keeps no other from its turn. */
  private async fireOrHold(id: string, now: Date): Promise<void> {
    try {
      await this.fire(id, now.toISOString());
      this.held.release(id);
    } catch (error) {
      if (this.held.hold(id, now.getTime())) this.onFailure(error);
    }
  }

  private async fire(id: string, now: string): Promise<void> {
    const { aggregate, journal, gateway, tenggat } = this.parts;
    const stream = streamOf(aggregate, id);
    const { state } = await journal.load(aggregate, stream);
    let refusal: string | undefined;
    for (const { nama, pada, command } of tenggat(state as never)) {
      if (pada > now) continue;
      const result = await gateway.execute({ aggregate, id, command, actor: { jenis: 'sistem', nama: `tenggat ${nama}` }, commandId: commandIdFor(`${stream}/${pada}`, nama) });
      if (result.kind !== 'accepted') refusal ??= `timer ${nama} of ${stream}: ${result.kind === 'refused' ? result.rejection.code : result.kind}`;
    }
    if (refusal !== undefined) throw new Error(refusal);
  }
}
