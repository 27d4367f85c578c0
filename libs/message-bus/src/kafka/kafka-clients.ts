import type { Kafka, logCreator, RetryOptions } from 'kafkajs';
import { guardIdleTimers } from './idle-guard';
import type { KafkaLog, KafkaOptions } from './kafka.options';
import { Sockets } from './sockets';

/** Said by name, because the library's own values differ under test. */
export const RETRY: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1000, multiplier: 2, factor: 0.2, retries: 5 };

const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 3000;

/** One client of the library and its connections. */
export interface KafkaClient {
  readonly kafka: Kafka;
  readonly sockets: Sockets;
}

/** Loads kafkajs when it is first needed: a start on SQLite does without it. */
export async function newClient({ brokers, clientId, security, log, connect }: KafkaOptions): Promise<KafkaClient> {
  const { Kafka, logLevel } = await import('kafkajs');
  guardIdleTimers();
  const sockets = new Sockets(connect);
  const kafka = new Kafka({
    brokers: [...brokers],
    clientId,
    ...(security.tls && { ssl: security.tls }),
    ...(security.sasl && { sasl: security.sasl }),
    socketFactory: sockets.factory,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: RETRY,
    logLevel: logLevel.WARN,
    logCreator: loggerTo((...report) => sockets.isSevered || log(...report), logLevel.ERROR), // cut connections are no news
  });
  return { kafka, sockets };
}

/** What may be written down of the library's reports: where something happened, never what was sent. */
const DETAILS = ['broker', 'clientId', 'groupId', 'memberId', 'topic', 'partition', 'offset', 'error', 'retryCount'] as const;

/** Retries end because a publish must end; afterwards the producer is thrown away with its sequence numbers. */
const LIMITED_RETRIES = 'Limiting retries for the idempotent producer';

function loggerTo(log: KafkaLog, errorLevel: number): logCreator {
  return () =>
    ({ level, namespace, log: { message, ...extra } }) => {
      if (message.startsWith(LIMITED_RETRIES)) return;
      const details = DETAILS.flatMap((name) => (typeof extra[name] === 'string' || typeof extra[name] === 'number' ? [[name, extra[name]]] : []));
      log(level === errorLevel ? 'error' : 'warn', `${namespace}: ${message}`, Object.fromEntries(details));
    };
}
