import type { Admin } from 'kafkajs';
import { PARTITIONS } from '../message-bus.port';
import { isRetriable, patiently } from './patiently';
import { LARGEST_MESSAGE } from './wire-message';

const SUFFIX = '.dlq';

/** Where copies of a topic's parked messages go. */
export function deadLettersOf(topic: string): string {
  return `${topic}${SUFFIX}`;
}

/** Dead letters have none of their own. */
export function hasDeadLetters(topic: string): boolean {
  return !topic.endsWith(SUFFIX);
}

export interface TopicSettings {
  /** Copies of every message on different brokers; from three on, two must have it before it counts as stored. */
  readonly replicas: number;
  /** Days that dead letters are kept. Topics keep all: an office that was away for long must miss nothing. */
  readonly deadLetterDays: number;
}

/** A topic is not there or not as it must be. Trying again mends nothing. */
export class WrongTopic extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongTopic';
  }
}

class TopicMissing extends WrongTopic {}

/** As `createTopics`, by a client that is connected. */
export async function createTopicsBy(admin: Admin, topics: readonly string[], settings: TopicSettings): Promise<string[]> {
  const wanted = topics.flatMap((topic) => [topic, deadLettersOf(topic)]);
  const known = await partitionsOfTopics(admin);
  mustHavePartitions(wanted.filter((topic) => known.has(topic)), known);
  const missing = wanted.filter((topic) => !known.has(topic));
  if (missing.length === 0) return [];
  await admin.createTopics({
    waitForLeaders: false, // kafkajs fails when it looks before the broker knows them
    topics: missing.map((topic) => ({
      topic,
      numPartitions: PARTITIONS,
      replicationFactor: settings.replicas,
      configEntries: configOf(topics.includes(topic) ? -1 : settings.deadLetterDays * 86_400_000, settings.replicas),
    })),
  });
  // Somebody else may have made them at the same moment, in another way.
  await patiently(
    () => topicsMustExist(admin, wanted),
    (error) => error instanceof TopicMissing || isRetriable(error),
  );
  return missing;
}

/** @throws WrongTopic when one is missing or has another number of partitions */
export async function topicsMustExist(admin: Admin, topics: readonly string[]): Promise<void> {
  mustHavePartitions(topics, await partitionsOfTopics(admin));
}

function mustHavePartitions(topics: readonly string[], known: ReadonlyMap<string, number>): void {
  for (const topic of topics) {
    const partitions = known.get(topic);
    if (partitions === undefined) throw new TopicMissing(`Kafka has no topic ${topic}: make it with \`npm run topics -- create\``);
    if (partitions !== PARTITIONS) throw new WrongTopic(`topic ${topic} has ${partitions} partitions, it must have ${PARTITIONS}`);
  }
}

async function partitionsOfTopics(admin: Admin): Promise<Map<string, number>> {
  const { topics } = await admin.fetchTopicMetadata();
  return new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
}

function configOf(retentionMs: number, replicas: number): { name: string; value: string }[] {
  const config = {
    'cleanup.policy': 'delete',
    'retention.ms': String(retentionMs),
    'max.message.bytes': String(LARGEST_MESSAGE + 64 * 1024),
    'min.insync.replicas': String(replicas > 2 ? 2 : 1),
  };
  return Object.entries(config).map(([name, value]) => ({ name, value }));
}
