import type { Kebijakan, Peran, SaatPemeriksaan, TemuanPetugas } from '@kk-lintas/domain';
import { toPublicEvent, type RecordedEvent } from '../history/recorded-event';
import type { Lingkungan } from '../accounts/lingkungan-petugas';
import type { AnyAggregate } from '../command/aggregate';
import type { Tenggat } from '../timer/timers';
import type { Projection } from './projection';

/** What waits in an office for somebody. */
export interface Antrean {
  /** Step of the nineteen. */
  readonly langkah: string;
  /** For whom it waits. */
  readonly menunggu: Peran;
  /** What that person has to do, in plain Indonesian. */
  readonly tugas: string;
  /** Due time, ISO 8601 UTC, when there is one. */
  readonly jatuhTempo?: string;
  /** Why it came back, when it did. */
  readonly dikembalikan?: string;
  /** What that person should know of the case, in plain Indonesian. */
  readonly keterangan?: string;
  /** What hinders it, when something does. */
  readonly insiden?: string;
}

/** A case as an office's queue shows it: the public part of its state, and what it waits for. */
export interface PermohonanDoc {
  readonly id: string;
  readonly nomor: string | null;
  readonly jenis: string | null;
  readonly desa: string | null;
  readonly status: string;
  readonly antrean: Antrean | null;
  readonly menunggu: string | null;
  readonly insiden: string | null;
  readonly sejak: string;
  readonly tenggatBerikut: string | null;
  readonly revisi: number;
  readonly state: object;
}

/** How an office sees its cases: public facts of the state, the queue, the timers. */
export interface PermohonanView<State> {
  /** Of the documents that this view and the state make, as a projection's `version`. */
  readonly version: number;
  readonly pokok: (state: State) => { readonly nomor?: string; readonly jenis?: string; readonly desa?: string; readonly status: string };
  /** `undefined` when the case waits for nobody here. @param kebijakan as for `tenggat` */
  readonly antrean: (state: State, kebijakan?: readonly Kebijakan[]) => Antrean | undefined;
  /** Where its family lives, in an office whose officers see the cases of their own RT or RW alone. */
  readonly lingkungan?: (state: State) => Lingkungan | undefined;
  /** What the rules of the family say to an officer who opens the case. */
  readonly temuan?: (state: State, saat: SaatPemeriksaan) => readonly TemuanPetugas[];
  /** @param kebijakan every policy of the system; absent: those of the demonstration */
  readonly tenggat: (state: State, kebijakan?: readonly Kebijakan[]) => readonly Tenggat[];
}

export const PERMOHONAN = 'permohonan';

/** Folds the case's public events with the aggregate's own `evolve`: queue, register and decision cannot disagree. */
export function permohonanProjection<State extends object>(aggregate: AnyAggregate, view: PermohonanView<State>, kebijakan?: readonly Kebijakan[]): Projection<PermohonanDoc> {
  const prefix = `${aggregate.name}-`;
  return {
    collection: PERMOHONAN,
    version: view.version,
    fields: ['nomor', 'jenis', 'desa', 'status', 'menunggu', 'insiden', 'sejak', 'tenggatBerikut'],
    key: (event) => (event.stream.startsWith(prefix) ? event.stream.slice(prefix.length) : undefined),
    evolve: (doc, event) => {
      const before = (doc?.state ?? aggregate.decider.initialState()) as State;
      const state = aggregate.decider.evolve(before, toPublicEvent(event)) as State;
      const tenggat = view.tenggat(state, kebijakan).map(({ pada }) => pada);
      return documentOf({ ...view.pokok(state), antrean: view.antrean(state, kebijakan) ?? null }, state, event, prefix, doc, tenggat);
    },
  };
}

interface Terlihat extends ReturnType<PermohonanView<never>['pokok']> {
  readonly antrean: Antrean | null;
}

function documentOf({ nomor, jenis, desa, status, antrean }: Terlihat, state: object, event: RecordedEvent, prefix: string, doc: PermohonanDoc | undefined, dues: readonly string[]): PermohonanDoc {
  return {
    id: event.stream.slice(prefix.length),
    nomor: nomor ?? null,
    jenis: jenis ?? null,
    desa: desa ?? null,
    status,
    antrean,
    menunggu: antrean?.menunggu ?? null,
    insiden: antrean?.insiden ?? null,
    sejak: doc !== undefined && sameWait(doc.antrean, antrean) ? doc.sejak : event.time,
    tenggatBerikut: dues.length === 0 ? null : dues.reduce((earliest, due) => (due < earliest ? due : earliest)),
    revisi: event.revision,
    state,
  };
}

function sameWait(before: Antrean | null, after: Antrean | null): boolean {
  return before?.menunggu === after?.menunggu && before?.tugas === after?.tugas;
}
