import type { IdKantor } from '../layanan';
import type { JenisPesan, KatalogPesan } from './katalog';

/** Media type of a message: CloudEvents' Kafka binding wants it in the header `content-type` of the structured mode. */
export const MEDIA_PESAN = 'application/cloudevents+json; charset=UTF-8';

/**
 * A message on the wire: CloudEvents 1.0 in structured JSON. Personal data is in `pribadi` (JWE for the offices of
 * `tujuan`); `tandatangan` is the sending node's Ed25519 signature over the canonical JSON of all other members.
 */
export interface PesanKantor<Jenis extends JenisPesan = JenisPesan> {
  readonly specversion: '1.0';
  /** UUIDv5 of the event, the message's place among those of the event, and the type: the same when it is sent again. @format uuid */
  readonly id: string;
  /** `/kantor/` and the id of the sending node. @format uri-reference @pattern ^/kantor/[a-z-]+-[0-9.]+$ */
  readonly source: string;
  readonly type: Jenis;
  /** The permohonanId; also the key of the message. @pattern ^.+$ */
  readonly subject: string;
  /** When the event happened that the message tells of. @format date-time */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: KatalogPesan[Jenis]['data'];
  /** Offices that it is for, commas between them; absent: everybody who listens. @pattern ^[a-z-]+-[0-9.]+(,[a-z-]+-[0-9.]+)*$ */
  readonly tujuan?: TujuanPesan;
  /** Personal data: a JWE in general JSON serialization, one recipient per office of `tujuan`, bound to the message's id. */
  readonly pribadi?: string;
  /** Id of the sender's event. @format uuid */
  readonly causationid: string;
  /** W3C Trace Context, as in CloudEvents' extension for distributed tracing. @pattern ^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$ */
  readonly traceparent?: string;
  /** Ed25519 signature over the canonical JSON (RFC 8785) of all other members, base64url. @pattern ^[A-Za-z0-9_-]{86}$ */
  readonly tandatangan: string;
}

/**
 * Ids of offices with commas between them. CloudEvents attributes know no lists: a list stands only in messages from before
 * that was kept.
 */
export type TujuanPesan = string | readonly IdKantor[];

export function tulisTujuan(kantor: readonly IdKantor[]): string {
  return kantor.join(',');
}

export function bacaTujuan(tujuan: TujuanPesan): readonly string[] {
  return typeof tujuan === 'string' ? tujuan.split(',') : tujuan;
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
