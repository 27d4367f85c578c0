import { canonicalJson } from './canonical-json';
import { sha256Hex } from './hash';
import type { Sealed } from './sealing/sealing';

/** An event as it is stored: its canonical JSON is what the hash chain covers. */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  /** ISO 8601 UTC. */
  readonly time: string;
  /** Facts without personal data. */
  readonly data: object;
  /** Personal data under the case's key; absent where there is none. */
  readonly sealed?: Sealed;
  readonly meta: {
    readonly actor: { readonly nip?: string; readonly jabatan: string; readonly kantor: string };
    /** The case, in every office. */
    readonly correlationId: string;
    readonly causationId?: string;
    readonly commandId: string;
    /** Keyed digest of the command's content: tells a repeated command from a reused id. */
    readonly commandDigest?: string;
    readonly traceparent?: string;
    /** Hash of the stream's event before this one. */
    readonly prevHash: string;
  };
}

/** What the first event of a stream names as its predecessor's hash. */
export const GENESIS_HASH = '0'.repeat(64);

/** The bytes to store and their hash. */
export function chainEvent(envelope: Envelope): { body: string; hash: string } {
  const body = canonicalJson(envelope);
  return { body, hash: sha256Hex(body) };
}

export function readEnvelope(body: string): Envelope {
  return JSON.parse(body) as Envelope;
}
