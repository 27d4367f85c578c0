import { canonicalJson } from '../canonical/canonical-json';
import { sha256Hex } from '../canonical/sha256';
import type { Sealed } from '../sealing/sealed';

/** An event as it is hashed and stored. Its position is not part of it: the store assigns that. */
export interface Envelope {
  /** UUIDv5 of the command id and the event's index. */
  readonly id: string;
  readonly type: string;
  /** Version of the type's data, 1 for the first. */
  readonly version: number;
  readonly stream: string;
  /** 0 for the first event of the stream. */
  readonly revision: number;
  /** ISO 8601 UTC. */
  readonly time: string;
  /** Facts without personal data. */
  readonly data: object;
  /** Personal data under the case's key; absent where there is none. */
  readonly sealed?: Sealed;
  readonly meta: EnvelopeMeta;
}

export interface EnvelopeMeta {
  readonly actor: { readonly nip?: string; readonly jabatan: string; readonly kantor: string };
  /** The permohonanId. */
  readonly correlationId: string;
  /** Id of the event or message that led to the command. */
  readonly causationId?: string;
  readonly commandId: string;
  /** Keyed digest of the command, by which a reused command id with another content is noticed. */
  readonly commandDigest?: string;
  readonly traceparent?: string;
  /** Hash of the stream's previous event, {@link GENESIS_HASH} for the first. */
  readonly prevHash: string;
}

/** What the first event of every stream names as its predecessor. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The text to store and its hash. `prevHash` lies inside the text, so each hash vouches for the whole stream before it;
 * the chain covers the ciphertext of personal data, so destroying a key leaves it whole.
 * @throws TypeError when the envelope holds what JSON cannot
 */
export function chainEvent(envelope: Envelope): { readonly body: string; readonly hash: string } {
  const body = canonicalJson(envelope);
  return { body, hash: sha256Hex(body) };
}

/** @throws SyntaxError when the text is no JSON. What it holds is believed: judging it is the verifier's work. */
export function readEnvelope(body: string): Envelope {
  return JSON.parse(body) as Envelope;
}
