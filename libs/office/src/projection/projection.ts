import type { RecordedEvent } from '../history/recorded-event';

/** One kind of document, folded from the office's events. Pure: no clock, no I/O, no personal data in what it keeps. */
export interface Projection<Doc extends object = object> {
  readonly collection: string;
  /** Fields by which the documents may be found or ordered. */
  readonly fields: readonly string[];
  /** Id of the one document that an event changes; `undefined` when the event means nothing here. */
  readonly key: (event: RecordedEvent) => string | undefined;
  /** `undefined` removes the document. */
  readonly evolve: (doc: Doc | undefined, event: RecordedEvent) => Doc | undefined;
}

// A list of projections mixes document types that only each projection itself knows.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyProjection = Projection<any>;
