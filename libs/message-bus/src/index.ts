export { InMemoryBroker } from './in-memory/in-memory.broker';
export { InMemoryMessageBus } from './in-memory/in-memory.message-bus';
export { InMemoryParkingLot, type ParkedMessage } from './in-memory/in-memory.parking-lot';
export type { Connect, KafkaLog, KafkaOptions, KafkaSecurity } from './kafka/kafka.options';
export { KafkaMessageBus } from './kafka/kafka.message-bus';
export { createTopics, deadLettersOf, WrongTopic, type TopicSettings } from './kafka/topics';
export * from './message-bus.port';
export { partitionOf } from './partition';
export { SqliteMessageBus, type SqliteMessageBusOptions } from './sqlite/sqlite.message-bus';
