import { InMemoryReadModels } from '@kk-lintas/read-models';
import { insidenProjection } from '../inbox/insiden.projection';
import { Projector } from '../projection/projector';
import type { Reaction } from '../reactor/reaction';
import { Reactor } from '../reactor/reactor';
import { KantorUji } from './kantor-uji';
import { until } from './until';

/** Reactors of one office, each as in a new process: on its log and its read models, with nothing remembered. */
export class ReaktorUji {
  readonly office = new KantorUji();
  /** The office as the last of its processes sees it. */
  proses = this.office;
  models = new InMemoryReadModels();
  readonly failures: string[] = [];
  private readonly running: { readonly reactor: Reactor; readonly projector: Projector }[] = [];

  async mulai(reaction: Reaction): Promise<Reactor> {
    const { store, codec, gateway, journal } = (this.proses = this.office.lagi());
    const projector = new Projector(store, codec, this.models, [insidenProjection], (error) => {
      throw error;
    });
    await projector.start();
    await projector.caughtUp();
    const reactor = new Reactor({ store, blobs: this.office.blobs, codec, models: this.models, gateway, journal, reaction }, (error) => this.failures.push((error as Error).message));
    this.running.push({ reactor, projector });
    await reactor.start();
    return reactor;
  }

  /** The checkpoint stands at the end of the log, and so do the incidents. Runs on the clock of the test. */
  async selesai(nama = 'uji'): Promise<void> {
    await until('the reactor reached the head', async () => {
      await jest.advanceTimersByTimeAsync(100);
      return (await this.models.checkpoint(`reaksi-${nama}`)) === (await this.office.store.head());
    });
    await this.running.at(-1)?.projector.caughtUp();
  }

  /** The process dies once after the reactor's work and before its checkpoint. */
  matiSebelumCatatanPosisi(nama = 'uji'): void {
    const apply = this.models.apply.bind(this.models);
    this.models.apply = async (batch) => {
      if (batch.projection !== `reaksi-${nama}`) return apply(batch);
      this.models.apply = apply;
      throw new Error('mati');
    };
  }

  /** The read models are lost with all checkpoints; a process started after it builds them anew. */
  kehilanganModel(): void {
    this.models = new InMemoryReadModels();
  }

  async henti(): Promise<void> {
    for (const { reactor, projector } of this.running.splice(0)) {
      await reactor.stop();
      await projector.stop();
    }
  }
}
