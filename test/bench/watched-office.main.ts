import { once } from 'node:events';
import { startOffice, type NodeEnv } from './distributed-office';
import { WatchedQueue } from './latency-bench';

/** To the process of a watched office: first what it is, then each case that its queue is to show. */
export type ToWatched = { readonly office: string; readonly env: NodeEnv } | { readonly watch: string } | { readonly end: true };

/** From it: that it runs, then when each case was shown. */
export type FromWatched = { readonly running: true } | { readonly shown: string; readonly at: number } | { readonly failed: string };

const tell = (news: FromWatched) => void process.send?.(news);

async function main(): Promise<void> {
  const [task] = (await once(process, 'message')) as [ToWatched];
  if (!('office' in task)) throw new Error('the first message says which office it is');
  const { office, close } = await startOffice(task.office, task.env);
  const queue = new WatchedQueue(office);
  process.on('message', (message: ToWatched) => {
    if ('watch' in message) queue.shows(message.watch).then((at) => tell({ shown: message.watch, at }), failed);
    if ('end' in message) void close().then(() => process.exit(0), failed);
  });
  process.on('disconnect', () => process.exit(1)); // nobody asks any more
  tell({ running: true });
}

function failed(error: unknown): void {
  tell({ failed: error instanceof Error ? error.message : String(error) });
}

main().catch((error: unknown) => {
  failed(error);
  process.exitCode = 1;
});
