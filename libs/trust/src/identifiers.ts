import { v5 } from 'uuid';

const NAMESPACE = '5f0e3b0a-7f44-5c1e-9d0b-2c8f6f0a7b11';

/** A UUIDv5 of this project: the same name gives the same id, everywhere and for ever. */
export function uuidV5(name: string): string {
  return v5(name, NAMESPACE);
}

/** Id of the n-th event of a command: a command sent again makes the same events. */
export function eventId(commandId: string, index: number): string {
  return uuidV5(`event/${commandId}/${index}`);
}

/** Id of the command by which a policy, a timer or a claim answers something: answered twice, it acts once. */
export function commandIdFor(cause: string, name: string): string {
  return uuidV5(`command/${name}/${cause}`);
}
