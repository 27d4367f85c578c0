import { parse, v5 } from 'uuid';

/** The namespace of all deterministic ids of this project. It must never change: ids of stored events derive from it. */
export const KK_LINTAS_NAMESPACE = '5f0e3b0a-7f44-5c1e-9d0b-2c8f6f0a7b11';

/** Parsed once: an id is made for every event and every message. */
const NAMESPACE_BYTES = parse(KK_LINTAS_NAMESPACE);

/** The same name gives the same id, on every node and in every run. */
export function uuidV5(name: string, namespace: string | Uint8Array = NAMESPACE_BYTES): string {
  return v5(Buffer.from(name), namespace);
}

/** Id of a command's n-th event: a command sent twice makes the same events. */
export function eventId(commandId: string, index: number): string {
  return uuidV5(`event/${commandId}/${index}`);
}

/**
 * Id of the command by which a policy, a timer or a claim answers something: answered twice, it acts once.
 * @param messageId what is answered: the id of a message, an event or a command
 */
export function commandIdFor(messageId: string, policyName: string): string {
  return uuidV5(`command/${JSON.stringify([messageId, policyName])}`);
}
