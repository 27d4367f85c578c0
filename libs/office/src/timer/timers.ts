import type { ReadModels } from '@kk-lintas/read-models';
import { commandIdFor } from '@kk-lintas/trust';
import { streamOf, type AnyAggregate, type DomainCommand } from '../command/aggregate';
import type { CommandGateway } from '../command/command-gateway';
import type { Journal } from '../command/journal';
import { PERMOHONAN } from '../projection/permohonan.projection';

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
      this.running = this.fireDue()
        .catch(this.onFailure)
        .then(() => {
          if (!this.stopped) this.start();
        });
    }, TICK_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Sends the commands of all timers that are due now. */
  async fireDue(): Promise<void> {
    const now = this.parts.now().toISOString();
    const due = await this.parts.models.find(PERMOHONAN, { where: { tenggatBerikut: { gt: '', lte: now } }, sort: { field: 'tenggatBerikut', direction: 'asc' }, limit: BATCH });
    await Promise.all(due.items.map(({ id }) => this.fire(id, now)));
  }

  private async fire(id: string, now: string): Promise<void> {
    const { aggregate, journal, gateway, tenggat } = this.parts;
    const stream = streamOf(aggregate, id);
    const { state } = await journal.load(aggregate, stream);
    for (const { nama, pada, command } of tenggat(state as never)) {
      if (pada > now) continue;
      await gateway.execute({ aggregate, id, command, actor: { jenis: 'sistem', nama: `tenggat ${nama}` }, commandId: commandIdFor(`${stream}/${pada}`, nama) });
    }
  }
}
