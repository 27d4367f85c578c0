import type { Kebijakan } from '../kebijakan/kebijakan';
import type { Pelaku } from './pelaku';

/**
 * A fact of the domain before it is recorded. `data` holds public facts only; whatever says something about a person
 * (name, NIK, nomor KK, address, telephone) belongs in `pribadi`, which is stored sealed under the case's key (UU 27/2022).
 */
export interface DomainEvent<Type extends string = string, Data extends object = object, Pribadi extends object | undefined = object | undefined> {
  readonly type: Type;
  readonly data: Data;
  readonly pribadi?: Pribadi;
}

/** All that a decision may know of the world around it: no clock, id or random source is read inside `decide`. */
export interface DecisionContext {
  /** The moment of the command, ISO 8601 in UTC. */
  readonly now: string;
  readonly actor: Pelaku;
  /** UUID of the command; event ids and ids of new cases derive from it. */
  readonly commandId: string;
  /** Cryptographically random lower-case hex, the same for the same command: seed of secrets and codes given out. */
  readonly random: string;
  /** Every policy of the system, for `kebijakanPada` to choose from; absent: those of the demonstration. */
  readonly kebijakan?: readonly Kebijakan[];
  /** Stands for a personal number in facts without personal data: always the same for the same number, and only this office can make it. Absent: the fact does without. */
  readonly pseudonym?: (nomor: string) => string;
}

/** Why a command is refused: data, not an exception. */
export interface Rejected {
  readonly rejected: true;
  readonly code: RejectionCode;
  /** One plain Indonesian sentence for the person at the counter. */
  readonly reason: string;
  /** Path of the input that is wrong, when one is (`anggota.0.nik`). */
  readonly field?: string;
  /** Everything that is wrong, where it is more than one thing; the first is `field`. */
  readonly errors?: readonly IsianSalah[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One input that is wrong, with the number of the business rule (`R5`) that it breaks, when it breaks one. */
export interface IsianSalah {
  readonly field: string;
  readonly reason: string;
  readonly aturan?: string;
}

/**
 * `tidak-ditemukan` no such case (404) · `belum-waktunya`, `sudah-dilakukan` the case stands elsewhere (409) ·
 * `empat-mata` four-eyes rule, `bukan-wewenang` role or office, `salah-kantor` another office's, which `details.kantor`
 * names as its node (`desa-32.04.06.2003`) (403) ·
 * `tidak-lengkap`, `tidak-sah` the input breaks a rule (422) · `kedaluwarsa` a validity ended (409).
 */
export type RejectionCode =
  | 'tidak-ditemukan'
  | 'belum-waktunya'
  | 'sudah-dilakukan'
  | 'empat-mata'
  | 'bukan-wewenang'
  | 'salah-kantor'
  | 'tidak-lengkap'
  | 'tidak-sah'
  | 'kedaluwarsa';

export type Decision<Event> = readonly Event[] | Rejected;

/** The pure heart of an aggregate: what may happen (`decide`) and what it means (`evolve`). */
export interface Decider<State, Command, Event> {
  readonly initialState: () => State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State, context: DecisionContext) => Decision<Event>;
}

/** Builds a {@link Rejected}. */
export function reject(code: RejectionCode, reason: string, more: Pick<Rejected, 'field' | 'errors' | 'details'> = {}): Rejected {
  return { rejected: true, code, reason, ...more };
}

export function isRejected<Event>(decision: Decision<Event>): decision is Rejected {
  return 'rejected' in decision;
}

/** Makes the compiler prove that a `switch` handles every case. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
