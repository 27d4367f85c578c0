import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { NodeEnv } from './distributed-office';
import type { Watch } from './latency-bench';
import type { FromWatched, ToWatched } from './watched-office.main';

/** An office in a process of its own, as every office has, that says when its queue shows a case. */
export class WatchedOffice implements Watch {
  private readonly waited = new Map<string, (at: number) => void>();
  private fail: (error: Error) => void = () => undefined;
  private readonly failed = new Promise<never>((_resolve, reject) => (this.fail = reject));

  private constructor(private readonly child: ChildProcess) {
    this.failed.catch(() => undefined); // told to everyone who waits
    child.on('message', (news: FromWatched) => this.hear(news));
    child.on('exit', (code) => this.fail(new Error(`the watched office ended with ${code}`)));
  }

  /** Settles when the office runs. */
  static async start(office: string, env: NodeEnv): Promise<WatchedOffice> {
    const child = fork(join(__dirname, 'watched-office.main.js'));
    const watched = new WatchedOffice(child);
    const running = once(child, 'message');
    watched.tell({ office, env });
    await Promise.race([running, watched.failed]);
    return watched;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  shows(id: string): Promise<number> {
    const shown = new Promise<number>((resolve) => this.waited.set(id, resolve));
    this.tell({ watch: id });
    return Promise.race([shown, this.failed]);
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.tell({ end: true });
    await ended;
  }

  private tell(message: ToWatched): void {
    this.child.send(message);
  }

  private hear(news: FromWatched): void {
    if ('failed' in news) return this.fail(new Error(news.failed));
    if (!('shown' in news)) return;
    this.waited.get(news.shown)?.(news.at);
    this.waited.delete(news.shown);
  }
}
