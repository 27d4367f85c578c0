import type { KafkaMessage, Message } from 'kafkajs';
import type { DeliveredMessage, MessageToPublish } from '../message-bus.port';
import { partitionOf, type TopicPartition } from '../partition';

/** Header of a message's id. */
const ID = 'message-id';

/** Bytes of the largest message; topics allow a little more. */
export const LARGEST_MESSAGE = 2 * 1024 * 1024;

/** @throws Error when the message can never be published: it is too large, or a header has the name that the id takes */
export function mustBeSendable(message: MessageToPublish): void {
  if (message.headers[ID] !== undefined) throw new Error(`the header ${ID} is the bus's own`);
  if (sizeOf(message) > LARGEST_MESSAGE) throw new Error(`message ${message.id} has more than ${LARGEST_MESSAGE} bytes`);
}

export function toWire({ key, id, value, headers }: MessageToPublish): Message {
  return { key, value, partition: partitionOf(key), headers: { ...headers, [ID]: id } };
}

/** A message of a stranger has no id header; where it lies is its id then, so that it is not skipped. */
export function fromWire({ topic, partition }: TopicPartition, { key, value, offset, headers = {} }: KafkaMessage): DeliveredMessage {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(Array.isArray(text) ? text[0] : (text ?? ''))]));
  const { [ID]: id = `${topic}/${partition}/${offset}`, ...rest } = texts;
  return { topic, partition, offset, key: key?.toString() ?? '', id, value: value?.toString() ?? '', headers: rest };
}

/** Bytes that the message takes in a request, a little more rather than less. */
export function sizeOf({ key, id, value, headers }: MessageToPublish): number {
  const texts = [key, id, value, ...Object.entries(headers).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 8, 64);
}
