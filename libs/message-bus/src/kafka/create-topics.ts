import { KafkaAdmin } from './kafka-admin';
import { withDefaults, type KafkaSettings } from './kafka.options';
import { createTopicsBy, type TopicSettings } from './topics';

/**
 * Makes the topics that are missing, each with its dead letters; those that are there stay as they are.
 * @returns the names of those that were made
 * @throws WrongTopic when one is there with another number of partitions: keys would not be where they are looked for
 * @throws MessageBusUnavailable when Kafka does not answer
 */
export async function createTopics(kafka: KafkaSettings, topics: readonly string[], settings: TopicSettings): Promise<string[]> {
  const admin = new KafkaAdmin(withDefaults(kafka));
  return admin.ask((cluster) => createTopicsBy(cluster, topics, settings)).finally(() => admin.close());
}
