import { PARTITIONS } from '../message-bus.port';
import type { TopicPartition } from '../partition';
import type { Member } from './log-operations';

/**
 * The partitions that fall to one member. Every member computes it alone from the same list, so equal views give disjoint
 * shares; while views differ, the claims in the file decide.
 */
export function assignedTo(member: string, members: readonly Member[]): TopicPartition[] {
  const topics = members.find((other) => other.member === member)?.topics ?? [];
  return topics.flatMap((topic) => {
    const subscribed = members.filter((other) => other.topics.includes(topic)).map((other) => other.member).sort();
    const all = Array.from({ length: PARTITIONS }, (_, partition) => ({ topic, partition }));
    return all.filter(({ partition }) => subscribed[partition % subscribed.length] === member);
  });
}
