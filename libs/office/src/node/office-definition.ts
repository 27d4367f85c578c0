import type { Layanan, Tautan } from '@kk-lintas/contracts';
import type { Kebijakan } from '@kk-lintas/domain';
import type { Provider, Type } from '@nestjs/common';
import type { AnyAggregate } from '../command/aggregate';
import type { Upcasters } from '../history/event-versions';
import type { Policies } from '../inbox/policy';
import type { PermohonanView } from '../projection/permohonan.projection';
import type { AnyProjection } from '../projection/projection';
import type { Reaction } from '../reactor/reaction';
import type { KolomBuku } from '../register/kolom-buku';
import type { Publisher } from '../relay/publisher';

/** All that makes one service: everything else of a node is the same for every office. */
export interface OfficeDefinition {
  readonly layanan: Layanan;
  /** The aggregate of a case in this office. Its name is `permohonan`. */
  readonly permohonan: AnyAggregate;
  // The state type is the slice's own.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly view: PermohonanView<any>;
  /** Every policy of the system, by which cases are decided and become due; absent: those of the demonstration. */
  readonly kebijakan?: readonly Kebijakan[];
  /** Step of the nineteen per event type; only these events are told to the portal. */
  readonly langkah: Readonly<Record<string, LangkahPeristiwa>>;
  readonly upcasters: Upcasters;
  /** Name of the register per event type that carries its `nomor` and `tahun`. */
  readonly registers: Readonly<Record<string, string>>;
  /** The columns of each of these registers, for who opens one of its lines. */
  readonly kolomBuku: Readonly<Record<string, KolomBuku>>;
  readonly projections: readonly AnyProjection[];
  readonly publishers: readonly Publisher[];
  /** Aggregates beside the case whose events the publishers tell of; absent: none. */
  readonly aggregates?: readonly AnyAggregate[];
  /** Topics that it listens to. */
  readonly topics: readonly string[];
  readonly policies: Policies;
  readonly reactions: readonly Reaction[];
  readonly controllers: readonly Type[];
  /** What its controllers share. */
  readonly providers?: readonly Provider[];
}

export interface LangkahPeristiwa {
  readonly langkah: string;
  /** Another step, where the event's data say that it happened there; undefined: `langkah`. */
  readonly langkahLain?: (data: never) => string | undefined;
  /** Reason in plain words that the applicant may read. */
  readonly keterangan?: (data: never) => string | undefined;
  /** Another case that the event leads to or comes from. */
  readonly tautan?: (data: never) => Tautan | undefined;
  /** Whether the portal is told of this one; absent: always. */
  readonly bila?: (data: never) => boolean;
}
