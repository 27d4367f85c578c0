import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OfficeRuntime } from '@kk-lintas/office';
import type { Kabupaten } from '../../services/kabupaten/src/kabupaten';
import { PERMOHONAN_PORTAL } from '../../services/portal/src/permohonan/permohonan.aggregate';

const DESA = '32.04.06.2003';
/** How often the reader of a queue looks, in milliseconds: the error of what is measured. Looks take the processor from it, too. */
const LOOK_MS = 20;
const SABAR_MS = 30_000;

/**
 * Starts `count` pieces of work at a constant rate, whether or not the earlier ones are done: a system that falls behind
 * shows it as latency, counted from when each was due.
 * @returns milliseconds from due to done, the shortest first
 */
export async function atConstantRate(perSecond: number, count: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const begun = performance.now();
  const latencies = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const due = begun + (index * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      await work();
      return performance.now() - due;
    }),
  );
  return latencies.sort((a, b) => a - b);
}

/** Milliseconds, the shortest first. */
export interface Visible {
  /** From the acknowledgement until the next office's queue shows the case. */
  readonly visible: readonly number[];
  /** Of the command itself. */
  readonly commands: readonly number[];
}

/** Where the next office's queue is looked at. */
export interface Watch {
  /** Settles when the queue shows the case, with the time at which it did: milliseconds since 1970, with fractions. */
  shows(id: string): Promise<number>;
}

/** Milliseconds since 1970, with fractions; the same for all processes of a machine. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}

/** From an acknowledged application at the portal until the desa sees it in its queue, both in this process. */
export async function visibleAfter({ kantor }: Pick<Kabupaten, 'kantor'>, perSecond: number, count: number): Promise<Visible> {
  return visibleIn(officeOf(kantor, 'portal-32.04'), new WatchedQueue(officeOf(kantor, `desa-${DESA}`)), perSecond, count);
}

/** The same with the queue looked at anywhere. */
export async function visibleIn(portal: OfficeRuntime, watch: Watch, perSecond: number, count: number): Promise<Visible> {
  const visible: number[] = [];
  const commands: number[] = [];
  await atConstantRate(perSecond, count, async () => {
    const id = randomUUID();
    const begun = instant();
    await ajukan(portal, id);
    const acknowledged = instant();
    commands.push(acknowledged - begun);
    visible.push((await watch.shows(id)) - acknowledged);
  });
  return { visible: visible.sort((a, b) => a - b), commands: commands.sort((a, b) => a - b) };
}

/** One reader for all cases waited for: many would slow down what they measure. */
export class WatchedQueue implements Watch {
  private readonly waited = new Map<string, (at: number) => void>();
  private looking = false;

  constructor(private readonly office: OfficeRuntime) {}

  shows(id: string): Promise<number> {
    const shown = new Promise<number>((resolve) => this.waited.set(id, resolve));
    if (!this.looking) void this.look();
    return Promise.race([shown, sleep(SABAR_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('an application did not reach the desa')))]);
  }

  private async look(): Promise<void> {
    this.looking = true;
    while (this.waited.size > 0) {
      for (const { id } of await this.office.ports.models.getMany('permohonan', [...this.waited.keys()])) {
        this.waited.get(id)?.(instant());
        this.waited.delete(id);
      }
      await sleep(LOOK_MS);
    }
    this.looking = false;
  }
}

async function ajukan(portal: OfficeRuntime, id: string): Promise<void> {
  const command = { type: 'AjukanOnline', permohonanId: id, jenis: 'C1-hilang', desa: DESA, rt: '001', rw: '001', pemohon: { nama: 'CONTOH', nik: '3204060101900001' } } as { type: string };
  const result = await portal.gateway.execute({ aggregate: PERMOHONAN_PORTAL, id, command, actor: { jenis: 'sistem', nama: 'bench' }, commandId: randomUUID() });
  if (result.kind !== 'accepted') throw new Error(`application ${result.kind}`);
}

function officeOf(kantor: Kabupaten['kantor'], id: string): OfficeRuntime {
  const found = kantor.find(({ office }) => office.kantor.id === id);
  if (found === undefined) throw new Error(`no office ${id}`);
  return found.office;
}
