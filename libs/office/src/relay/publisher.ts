import type { BlobAddress } from '@kk-lintas/blob-store';
import type { PesanKeluar } from '@kk-lintas/contracts';
import type { RecordedEvent } from '../history/recorded-event';
import type { Direktori } from '../directory/direktori';

/** What an event means to other offices: messages of the published language, none for most events. */
export type Publisher = (event: RecordedEvent, context: PublishContext) => Promise<readonly PesanKeluar[]> | readonly PesanKeluar[];

export interface PublishContext {
  readonly direktori: Direktori;
  /** The case right after this event, whenever the relay gets to it: a message sent again is the same message. */
  readonly state: <State>() => Promise<State>;
  /** A document of the case, as it was kept under the event's key. */
  readonly document: (address: BlobAddress) => Promise<Buffer>;
  /** Stands for a personal number towards other offices: always the same for the same number, and nobody else can make or undo it. */
  readonly pseudonym: (nomor: string) => string;
}
