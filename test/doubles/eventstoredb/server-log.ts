import { checkCommit, type Expected, type Verdict } from './commit-check';

/** An event as the server keeps it. */
export interface ServerRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Of gRPC appends commit and prepare position are one number: the offset of the record in the log file. */
  readonly position: bigint;
}

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

const RECORD_HEADER = 128n;
const SYSTEM_EVERY = 3;

/** All that the server has on its disk; it outlives stops and starts of the server. */
export class ServerLog {
  readonly records: ServerRecord[] = [];
  private readonly streams = new Map<string, ServerRecord[]>();
  private readonly listeners = new Set<() => void>();
  private appends = 0;

  /** @param next where the next record goes; far beyond 2^53 so that nobody takes positions for JavaScript numbers */
  constructor(private next: bigint) {
    this.addSystem('$users', '$UserCreated');
    this.addSystem('$$$scavenges', '$metadata');
  }

  stream(name: string): readonly ServerRecord[] | undefined {
    return this.streams.get(name);
  }

  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): Verdict {
    const there = this.streams.get(stream) ?? [];
    const verdict = checkCommit(there, expected, events.map(({ id }) => id));
    if (verdict.kind !== 'ok') return verdict;
    const added = events.map((event) => this.add(stream, event));
    const last = added.at(-1);
    this.interleave(stream, last);
    this.notify();
    return last === undefined ? verdict : { kind: 'done', revision: last.revision, position: last.position };
  }

  /** Something that happens on the server itself. */
  addSystem(stream: string, type: string, data = '{}'): void {
    const id = `00000000-0000-4000-8000-${String(this.records.length).padStart(12, '0')}`;
    this.add(stream, { id, type, contentType: 'application/json', data: Buffer.from(data), metadata: new Uint8Array() });
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Statistics, and the links of the projection by category, stand between the events as on a server that runs them. */
  private interleave(stream: string, last: ServerRecord | undefined): void {
    if (last === undefined || ++this.appends % SYSTEM_EVERY !== 0) return;
    this.addSystem(`$ce-${stream.split('-')[0]}`, '$>', `${last.revision}@${stream}`);
    this.addSystem('$stats-127.0.0.1:2113', '$statsCollected');
  }

  private add(stream: string, event: ProposedEvent): ServerRecord {
    const before = this.streams.get(stream);
    const record = { ...event, stream, revision: BigInt(before?.length ?? 0), position: this.next };
    this.next += RECORD_HEADER + BigInt(event.data.length + event.metadata.length);
    this.records.push(record);
    if (before === undefined) this.streams.set(stream, [record]);
    else before.push(record);
    return record;
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
