import { InHand } from '../in-hand';
import { MessageBusUnavailable, type ConsumeOptions, type Consumer } from '../message-bus.port';
import { nameOf, type TopicPartition } from '../partition';
import { assignedTo } from './assignment';
import type { Lease } from './lease';
import type { Claim, Member } from './log-operations';
import type { LogReader } from './log-reader';
import type { LogWriter } from './log-writer';
import type { MessageTail } from './message-tail';
import { OffsetCommits } from './offset-commits';
import { PartitionFeed } from './partition-feed';

export interface ConsumerParts {
  readonly reader: LogReader;
  readonly tail: MessageTail;
  readonly writer: LogWriter;
  readonly lease: Lease;
  readonly now: () => number;
  /** The lease of this member is renewed no more. */
  readonly onLeaving: (consumer: SqliteConsumer) => void;
  /** Partitions of the group became free: other members of this process need not wait to see it. */
  readonly onFreed: (group: string) => void;
}

/**
 * One member of a group. It claims the partitions that fall to it and gives up the others, each only after its message in
 * hand is finished and committed, so no two living members ever hold one partition.
 */
export class SqliteConsumer implements Consumer {
  private readonly feeds = new Map<string, PartitionFeed>();
  private readonly commits: OffsetCommits;
  private readonly inHand: InHand;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private waiting = true;
  private failure: string | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    readonly member: Member,
    private readonly options: ConsumeOptions,
    private readonly parts: ConsumerParts,
  ) {
    this.inHand = new InHand(options);
    this.commits = new OffsetCommits(
      (claims) => parts.writer.call('commit', { ...member, claims }),
      (claim) => this.fenced(claim),
    );
  }

  /** True while a partition that falls to this member is held by another. */
  get isWaiting(): boolean {
    return this.waiting;
  }

  /** Compares what it holds with what falls to it now. */
  look(): void {
    if (this.stopped !== undefined) return;
    this.lookAgain = this.looking !== undefined;
    if (this.lookAgain) return;
    this.looking = this.takeAndGive()
      .then(
        () => void (this.failure = undefined),
        (error: unknown) => {
          this.waiting = true;
          this.failure = messageOf(error);
        },
      )
      .finally(() => {
        this.looking = undefined;
        if (this.lookAgain) this.look();
      });
  }

  wake(partition: TopicPartition): void {
    this.feeds.get(nameOf(partition))?.wake();
  }

  /** Wakes the partitions that have messages beyond what was delivered. */
  advance(ends: ReadonlyMap<string, number>): void {
    for (const [name, feed] of this.feeds) if (feed.isBehind(ends.get(name) ?? 0)) feed.wake();
  }

  async lag(): Promise<number> {
    try {
      const committed = this.parts.reader.progress(this.member.group);
      const ends = this.parts.reader.ends(new Set(this.options.topics));
      return [...ends].reduce((sum, [name, end]) => sum + end - (committed.get(name) ?? 0), 0);
    } catch (error) {
      throw new MessageBusUnavailable(messageOf(error));
    }
  }

  trouble(): string | undefined {
    return this.failure ?? this.inHand.trouble();
  }

  /** What cannot be committed now is delivered again later; a member that cannot say goodbye is forgotten with its lease. */
  stop(): Promise<void> {
    this.stopped ??= this.finish();
    return this.stopped;
  }

  private async finish(): Promise<void> {
    this.feeds.forEach((feed) => feed.stop());
    await this.looking;
    await this.inHand.finished(Promise.all([...this.feeds.values()].map((feed) => feed.ended)));
    await this.commits.flush();
    this.commits.close();
    this.parts.onLeaving(this);
    await this.parts.writer.call('leave', this.member).catch(() => undefined);
    this.parts.onFreed(this.member.group);
  }

  private async takeAndGive(): Promise<void> {
    const { reader, now } = this.parts;
    const members = reader.members(this.member.group, now());
    const owned = reader.owned(this.member.group);
    const assigned = assignedTo(this.member.member, members);
    const names = new Set(assigned.map(nameOf));
    for (const [name, feed] of this.feeds) if (!names.has(name) || !feed.holds()) feed.stop();

    const own = owned.filter(({ owner }) => owner === this.member.member);
    const surplus = own.filter((partition) => !names.has(nameOf(partition)) && !this.feeds.has(nameOf(partition)));
    if (surplus.length > 0) await this.release(surplus);

    const living = new Set(members.map(({ member }) => member).filter((member) => member !== this.member.member));
    const taken = new Set(owned.filter(({ owner }) => living.has(owner)).map(nameOf));
    const free = assigned.filter((partition) => !taken.has(nameOf(partition)) && !this.feeds.has(nameOf(partition)));
    if (free.length > 0) await this.claim(free);
    this.waiting = assigned.length === 0 || assigned.some((partition) => !this.feeds.has(nameOf(partition)));
  }

  private async release(partitions: readonly TopicPartition[]): Promise<void> {
    await this.parts.writer.call('release', { ...this.member, partitions });
    this.parts.onFreed(this.member.group);
  }

  private async claim(partitions: readonly TopicPartition[]): Promise<void> {
    const { writer, lease, now } = this.parts;
    const { term } = lease;
    const claims = await writer.call('claim', { ...this.member, partitions, now: now() });
    if (this.stopped !== undefined) return;
    claims.forEach((claim) => this.feed(claim, term));
  }

  private feed(claim: Claim, term: number): void {
    const feed = new PartitionFeed(claim, term, { ...this.parts, options: this.inHand.watched, onHandled: (handled) => this.commits.handled(handled) });
    this.feeds.set(nameOf(claim), feed);
    void feed.ended.then(() => this.ended(feed));
  }

  /** Commits first: the partition is claimed anew or given to another member only after that. */
  private async ended(feed: PartitionFeed): Promise<void> {
    await this.commits.flush();
    this.feeds.delete(nameOf(feed.claim));
    this.look();
  }

  private fenced(claim: Claim): void {
    const feed = this.feeds.get(nameOf(claim));
    if (feed?.claim.generation === claim.generation) feed.stop();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
