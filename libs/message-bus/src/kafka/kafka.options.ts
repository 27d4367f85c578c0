import type { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { SASLOptions } from 'kafkajs';
import { connectSocket } from './sockets';

export interface KafkaOptions {
  /** `host:port` of some brokers; they name the others. */
  readonly brokers: readonly string[];
  /** Names this program in the brokers' logs and quotas. */
  readonly clientId: string;
  /** Topics without which it does not start, dead letters included. */
  readonly topics: readonly string[];
  readonly security: KafkaSecurity;
  /** Told what the client library reports, never what is in a message. */
  readonly log: KafkaLog;
  /** Milliseconds after which a publish that is not acknowledged is given up as of unknown outcome. */
  readonly publishTimeoutMs: number;
  /** Milliseconds without a heartbeat after which the partitions of a dead member go to others. The broker sets bounds, by default 6 s to 5 min. */
  readonly sessionTimeoutMs: number;
  /** Milliseconds between heartbeats: a member learns at the latest then that partitions must be shared anew. */
  readonly heartbeatMs: number;
  /** Milliseconds a fetch waits at the broker for news; news end it at once. */
  readonly fetchWaitMs: number;
  /** Milliseconds without a fetch after which a consumer that lags is taken for dead and made anew. */
  readonly stallMs: number;
  /** Milliseconds that leaving in order may take; after that, connections are cut. */
  readonly closeTimeoutMs: number;
  /** Opens one connection; tests put faults here. */
  readonly connect: Connect;
}

export interface KafkaSecurity {
  /** Encrypts connections: `{}` trusts the system's authorities; `ca`, `cert` and `key` as in Node. */
  readonly tls?: ConnectionOptions;
  /** `plain` sends the password as it is: never without `tls`. */
  readonly sasl?: Extract<SASLOptions, { username: string }>;
}

export type KafkaLog = (level: 'error' | 'warn' | 'info', message: string, details: Readonly<Record<string, string | number>>) => void;

/** @param onConnect to be called when the connection, encrypted or not, may be written to */
export type Connect = (to: { readonly host: string; readonly port: number; readonly tls?: ConnectionOptions }, onConnect: () => void) => Socket;

/** What must be said; the rest has defaults. */
export type KafkaSettings = Pick<KafkaOptions, 'brokers' | 'clientId'> & Partial<KafkaOptions>;

const DEFAULTS: Omit<KafkaOptions, 'brokers' | 'clientId'> = {
  topics: [],
  security: {},
  log: () => undefined,
  publishTimeoutMs: 15_000,
  sessionTimeoutMs: 30_000,
  heartbeatMs: 1000,
  fetchWaitMs: 250,
  stallMs: 60_000,
  closeTimeoutMs: 5000,
  connect: connectSocket,
};

export function withDefaults(settings: KafkaSettings): KafkaOptions {
  return { ...DEFAULTS, ...settings };
}
