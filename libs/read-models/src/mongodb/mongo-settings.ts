import type { MongoClientOptions } from 'mongodb';

export interface MongoSettings {
  /** Connection string of a replica set; transactions need one. */
  readonly url: string;
  /** Whose read models these are: each office has a database of its own. */
  readonly office: string;
  readonly limits?: Partial<MongoLimits>;
}

/** How long things may take, in milliseconds. */
export interface MongoLimits {
  /** Until a primary is found: a restart of the primary fits in. */
  readonly select: number;
  /** Silence on a connection after which it counts as dead. */
  readonly socket: number;
  /** One reading operation in the server. */
  readonly operation: number;
  /** Trying a change again, after conflicts and lost answers. */
  readonly retry: number;
  /** Silence inside of a transaction after which its process counts as dead. */
  readonly abandoned: number;
  /** How long applying may be held back while other read models take over. */
  readonly hold: number;
  /** After so long a replacement that nobody works on counts as unfinished. */
  readonly lease: number;
  /** Any call at all; of declaring, and of building, comparing and removing read models, each step. Longer than what it is made of. */
  readonly patience: number;
  /** What was replaced is kept so long for snapshots of it. MongoDB itself keeps no older moment than five minutes. */
  readonly keepReplaced: number;
}

const LIMITS: MongoLimits = { select: 5_000, socket: 20_000, operation: 10_000, retry: 15_000, abandoned: 3_000, hold: 20_000, lease: 30_000, patience: 45_000, keepReplaced: 300_000 };

export function limitsOf({ limits }: MongoSettings): MongoLimits {
  return { ...LIMITS, ...limits };
}

/** What is acknowledged survives the loss of the primary; what is read was so acknowledged. */
export function clientOptions({ select, socket, operation }: MongoLimits): MongoClientOptions {
  return {
    appName: 'kk-lintas',
    readPreference: 'primary',
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: operation },
    serverSelectionTimeoutMS: select,
    connectTimeoutMS: select,
    waitQueueTimeoutMS: select,
    socketTimeoutMS: socket,
    heartbeatFrequencyMS: 2_000,
    maxPoolSize: 20,
  };
}
