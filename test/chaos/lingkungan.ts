import type { Ciphertexts } from '@kk-lintas/blob-store';
import type { EventStore } from '@kk-lintas/event-store';
import type { MessageBus } from '@kk-lintas/message-bus';
import type { ReadModels } from '@kk-lintas/read-models';
import type { AlamatKantor } from '../demo/alamat-kantor';
import type { Gangguan } from './gangguan';
import type { Proses } from './proses';

/** The documents of one office, as they are kept. */
export interface BerkasTerbuka {
  readonly ciphertexts: Ciphertexts;
  readonly close: () => Promise<void>;
}

/** What the offices run on during the storm, and how it breaks. */
export interface Lingkungan {
  /** Adapters, for the closing note. */
  readonly nama: string;
  /** Folder of the offices: their keys lie in it. */
  readonly data: string;
  readonly env: (kantor: AlamatKantor) => Readonly<Record<string, string>>;
  /** Faults of servers, links and disks; those of the offices' processes come with the offices. */
  readonly gangguan: (simpul: readonly Proses[]) => readonly Gangguan[];
  /** What shows that faults were real, for the closing note. */
  readonly bukti: () => readonly string[];
  /** Opens an office's log to read it, past every proxy. */
  readonly bukaLog: (kantor: AlamatKantor) => Promise<EventStore>;
  readonly bukaModel: (kantor: AlamatKantor) => Promise<ReadModels>;
  /** Its keys open them. */
  readonly bukaBerkas: (kantor: AlamatKantor) => Promise<BerkasTerbuka>;
  readonly bukaBus: () => Promise<MessageBus>;
  readonly tutup: () => Promise<void>;
}
