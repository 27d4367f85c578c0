import { v5 } from 'uuid';

/** The namespace of all deterministic ids of this project. It must never change: ids of stored events derive from it. */
export const KK_LINTAS_NAMESPACE = '3d1c2f5e-7a56-5b0e-9c1d-6f0f8a4b2e77';

/** The same name gives the same id, on every node and in every run. */
export function uuidV5(name: string, namespace: string = KK_LINTAS_NAMESPACE): string {
  return v5(name, namespace);
}

/** Id of a command's n-th event: a command sent twice makes the same events. */
export function eventId(commandId: string, index: number): string {
  return uuidV5(`event/${commandId}/${index}`);
}

/** Id of the command that a policy derives from a message (or event): a message delivered twice gives the same command. */
export function commandIdFor(messageId: string, policyName: string): string {
  return uuidV5(`command/${messageId}/${policyName}`);
}
