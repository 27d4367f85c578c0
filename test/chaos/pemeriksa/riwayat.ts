import { SqliteEventStore, type EventStore, type Position, type StoredEvent } from '@kk-lintas/event-store';
import { readEnvelope, type Envelope } from '@kk-lintas/trust';
import type { AlamatKantor } from '../../demo/alamat-kantor';

/** One event of an office's log with what its text says. */
export interface PeristiwaTercatat {
  readonly stored: StoredEvent;
  readonly isi: Envelope;
}

/** The whole log of one office, in the order of its positions. */
export interface RiwayatKantor {
  readonly kantor: AlamatKantor;
  readonly peristiwa: readonly PeristiwaTercatat[];
  /** Positions are counted from 1 without a gap; elsewhere they are offsets in the server's file. */
  readonly terhitung: boolean;
}

const BATCH = 1_000;

export async function bacaRiwayat(kantor: AlamatKantor, store: EventStore): Promise<RiwayatKantor> {
  const peristiwa: PeristiwaTercatat[] = [];
  for (let after: Position | undefined; ; ) {
    const batch = await store.readAll(after, BATCH);
    if (batch.length === 0) return { kantor, peristiwa, terhitung: store instanceof SqliteEventStore };
    peristiwa.push(...batch.map((stored) => ({ stored, isi: readEnvelope(stored.body) })));
    after = batch.at(-1)?.position;
  }
}

/** Cases of which any of these events is in one of the logs. */
export function kasusDengan(riwayat: readonly RiwayatKantor[], jenis: ReadonlySet<string>): Set<string> {
  return new Set(riwayat.flatMap(({ peristiwa }) => peristiwa.filter(({ stored }) => jenis.has(stored.type)).map(({ isi }) => isi.meta.correlationId)));
}

/** The logs of the operators of SIAK. */
export function riwayatOperator(riwayat: readonly RiwayatKantor[]): readonly RiwayatKantor[] {
  return riwayat.filter(({ kantor }) => kantor.layanan === 'siak-sync');
}
