import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

const guarded = new WeakSet<RequestQueue>();

/**
 * kafkajs 2.2.4 arms a timer of no length again and again on every connection, also when nothing waits to be sent: some
 * thousand a second (tulios/kafkajs#1751). With nothing pending there is nothing to look after.
 */
export function guardIdleTimers(): void {
  const { prototype } = createRequire(__filename)('kafkajs/src/network/requestQueue') as { readonly prototype: RequestQueue };
  if (guarded.has(prototype)) return;
  guarded.add(prototype);
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
