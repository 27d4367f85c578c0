import type { RecordedEvent } from '../history/recorded-event';
import { toPublicEvent } from '../history/recorded-event';
import type { Projection } from '../projection/projection';
import { PARKIR, type Parkir, type PeristiwaParkir } from './parkir.aggregate';

/** One open incident: messages of one case that wait for a person. */
export interface Insiden extends Parkir {
  readonly status: 'terbuka' | 'selesai';
  readonly sejak: string;
}

export const INSIDEN = 'insiden';

export const insidenProjection: Projection<Insiden> = {
  collection: INSIDEN,
  version: 1,
  fields: ['status', 'sejak'],
  key: (event: RecordedEvent) => (event.stream.startsWith(`${PARKIR.name}-`) ? event.stream.slice(PARKIR.name.length + 1) : undefined),
  evolve: (doc, event) => {
    const state = PARKIR.decider.evolve(doc ?? PARKIR.decider.initialState(), toPublicEvent(event) as PeristiwaParkir);
    const open = state.menunggu.length > 0;
    return { menunggu: state.menunggu, status: open ? 'terbuka' : 'selesai', sejak: doc?.status === 'terbuka' ? doc.sejak : event.time };
  },
};
