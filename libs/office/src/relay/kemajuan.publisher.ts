import type { RecordedEvent } from '../history/recorded-event';
import { langkahTerjadi } from '../node/langkah-terjadi';
import type { LangkahPeristiwa } from '../node/office-definition';
import type { Publisher } from './publisher';

/** Tells the portal every event of a case: step, what happened, by which office and office-holder, when. No personal data. */
export function kemajuanPublisher(langkah: Readonly<Record<string, LangkahPeristiwa>>): Publisher {
  return (event: RecordedEvent) => {
    const step = langkah[event.type];
    if (step === undefined || step.bila?.(event.data as never) === false) return [];
    const keterangan = step.keterangan?.(event.data as never);
    const tautan = step.tautan?.(event.data as never);
    return [
      {
        type: 'kk.kemajuan.v1',
        data: {
          permohonanId: event.meta.correlationId,
          langkah: langkahTerjadi(step, event.data),
          peristiwa: event.type,
          jabatan: event.meta.actor.jabatan,
          waktu: event.time,
          revisi: event.revision,
          ...(keterangan !== undefined && { keterangan }),
          ...(tautan !== undefined && { tautan }),
        },
      },
    ];
  };
}
