import { TOPIK, tulisTujuan, type Layanan, type PesanKantor, type PesanKeluar } from '@kk-lintas/contracts';
import { uuidV5 } from '@kk-lintas/trust';
import { plainJson } from '../../../libs/office/src/history/plain-json';
import type { RecordedEvent } from '../../../libs/office/src/history/recorded-event';

/** What a message says but for its ciphertext and its signature, which are others each time it is made. */
export interface PokokPesan extends Omit<PesanKantor, 'pribadi' | 'tandatangan'> {
  readonly topik: string;
  /** Key by which the bus keeps the order of its case. */
  readonly kunci: string;
  readonly berpribadi: boolean;
}

/** Of a message as it lies on the bus. */
export function pokokPesan({ topik, kunci, amplop: { tandatangan: _, pribadi, ...sisa } }: { readonly topik: string; readonly kunci: string; readonly amplop: PesanKantor }): PokokPesan {
  return { ...sisa, topik, kunci, berpribadi: pribadi !== undefined };
}

/** Of the message that an event makes in this place among its messages. */
export function pokokDariPeristiwa(dari: { readonly id: string; readonly layanan: Layanan }, event: RecordedEvent, ke: number, { type, tujuan, data, pribadi }: PesanKeluar): PokokPesan {
  const { correlationId, traceparent } = event.meta;
  return {
    topik: TOPIK[dari.layanan],
    kunci: correlationId,
    specversion: '1.0',
    id: uuidV5(`${event.id}/${ke}/${type}`),
    source: `/kantor/${dari.id}`,
    type,
    subject: correlationId,
    time: event.time,
    datacontenttype: 'application/json',
    data: plainJson(data) as PokokPesan['data'],
    causationid: event.id,
    ...(traceparent !== undefined && { traceparent }),
    ...(tujuan !== undefined && { tujuan: tulisTujuan(tujuan) }),
    berpribadi: pribadi !== undefined,
  };
}
