import type { RecordedEvent } from '../history/recorded-event';
import type { DataDibaca } from '../accounts/akses.aggregate';
import type { Publisher } from './publisher';

const DATA_DIBACA: DataDibaca['type'] = 'DataDibaca';

/** Tells the portal who opened a case's personal data: office-holder, purpose, when. Neither the data nor the officer's name. */
export const pembacaanPublisher: Publisher = (event: RecordedEvent) => {
  if (event.type !== DATA_DIBACA) return [];
  const { tujuan } = event.data as DataDibaca['data'];
  const { correlationId, actor } = event.meta;
  return [{ type: 'kk.data-dibaca.v1', data: { permohonanId: correlationId, jabatan: actor.jabatan, untuk: tujuan, waktu: event.time, revisi: event.revision } }];
};
