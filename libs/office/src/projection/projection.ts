import type { RecordedEvent } from '../history/recorded-event';

/** One kind of document, folded from the office's events. Pure: no clock, no I/O, no personal data in what it keeps. */
export interface Projection<Doc extends object = object> {
  readonly collection: string;
  /**
   * From 1 on; raised whenever the same events make other documents, so that an office that starts on those of another number builds
   * them anew. `test/riwayat-beku/baris-beku.spec.ts` tells when it was forgotten.
   */
  readonly version: number;
  /** Fields by which the documents may be found or ordered. */
  readonly fields: readonly string[];
  /** Id of the document that an event changes, or of each of them; `undefined` when the event means nothing here. */
  readonly key: (event: RecordedEvent) => string | readonly string[] | undefined;
  /** `undefined` removes the document. @param id of the document, for an event that changes several */
  readonly evolve: (doc: Doc | undefined, event: RecordedEvent, id: string) => Doc | undefined;
}

// A list of projections mixes document types that only each projection itself knows.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyProjection = Projection<any>;

const NONE: readonly string[] = [];

/** Ids of all documents that an event changes. */
export function keysOf({ key }: Pick<AnyProjection, 'key'>, event: RecordedEvent): readonly string[] {
  const found = key(event);
  if (found === undefined) return NONE;
  return typeof found === 'string' ? [found] : found;
}
