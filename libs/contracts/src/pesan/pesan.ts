import type { IdKantor } from '../layanan';
import type { JenisPesan, KatalogPesan } from './katalog';

/**
 * A message on the wire: CloudEvents 1.0 in structured JSON. Personal data is in `pribadi` (JWE for the offices of
 * `tujuan`); `tandatangan` is the sending node's Ed25519 signature over the canonical JSON of all other members.
 */
export interface PesanKantor<Jenis extends JenisPesan = JenisPesan> {
  readonly specversion: '1.0';
  readonly id: string;
  /** `/kantor/<id of the node>` */
  readonly source: string;
  readonly type: Jenis;
  /** The permohonanId; also the key of the message. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: KatalogPesan[Jenis]['data'];
  readonly tujuan?: readonly IdKantor[];
  readonly pribadi?: string;
  readonly causationid: string;
  readonly traceparent?: string;
  readonly tandatangan: string;
}

/** What a service hands to its relay for one event. */
export type PesanKeluar = { [Jenis in JenisPesan]: PesanKeluarJenis<Jenis> }[JenisPesan];

export interface PesanKeluarJenis<Jenis extends JenisPesan> {
  readonly type: Jenis;
  /** Offices that it is for; absent: everybody who listens. */
  readonly tujuan?: readonly IdKantor[];
  readonly data: KatalogPesan[Jenis]['data'];
  readonly pribadi?: KatalogPesan[Jenis]['pribadi'];
}

/** What an inbox hands to a policy: verified and opened. */
export interface PesanMasuk<Jenis extends JenisPesan = JenisPesan> {
  readonly id: string;
  readonly type: Jenis;
  readonly dari: IdKantor;
  readonly permohonanId: string;
  readonly time: string;
  readonly data: KatalogPesan[Jenis]['data'];
  readonly pribadi: KatalogPesan[Jenis]['pribadi'];
}
