import type { MessageToPublish } from '../message-bus.port';
import type { TopicPartition } from '../partition';

/** One member of a consumer group; it lives as long as its lease is renewed. */
export interface Member {
  readonly group: string;
  readonly member: string;
  readonly topics: readonly string[];
}

/** A partition held by a member. Who claims it next gets a higher generation, which shuts out the one before. */
export interface Claim extends TopicPartition {
  readonly generation: number;
  /** First offset not committed yet. */
  readonly next: number;
}

/** A partition that messages were added to. */
export interface Grown extends TopicPartition {
  /** The offset after the last message added. */
  readonly next: number;
}

/** What the writing thread of a log can be asked. All times are milliseconds since 1970. */
export interface LogOperations {
  /** Appends all, in order. @returns the partitions that grew */
  publish(messages: readonly MessageToPublish[]): Grown[];
  /** Lets members live until a time (a new one joins) and forgets members whose lease ran out before now. */
  renew(args: { readonly members: readonly Member[]; readonly now: number; readonly until: number }): void;
  /** Forgets a member and frees what it held. */
  leave(args: Pick<Member, 'group' | 'member'>): void;
  /** Takes partitions that are free, the member's own already or held by a dead member. @returns those it got */
  claim(args: Pick<Member, 'group' | 'member'> & { readonly partitions: readonly TopicPartition[]; readonly now: number }): Claim[];
  /** Frees partitions that the member holds. */
  release(args: Pick<Member, 'group' | 'member'> & { readonly partitions: readonly TopicPartition[] }): void;
  /** Moves committed offsets on. @returns the claims refused because another generation holds the partition */
  commit(args: Pick<Member, 'group' | 'member'> & { readonly claims: readonly Claim[] }): Claim[];
}
