import { MEDIA_PESAN, TOPIK, tulisTujuan, type IdKantor, type Layanan, type PesanKantor, type PesanKeluar } from '@kk-lintas/contracts';
import type { MessageToPublish } from '@kk-lintas/message-bus';
import { canonicalJson, encryptFor, uuidV5, type NodeKeys } from '@kk-lintas/trust';
import type { Direktori } from '../directory/direktori';
import { plainJson } from '../history/plain-json';
import type { RecordedEvent } from '../history/recorded-event';

export interface Sender {
  readonly id: IdKantor;
  readonly layanan: Layanan;
  readonly keys: NodeKeys;
  readonly direktori: Direktori;
}

/** Writes one outgoing message: CloudEvent in structured mode, deterministic id, personal data encrypted for its addressees, signed. */
export async function writeMessage(sender: Sender, event: RecordedEvent, index: number, pesan: PesanKeluar): Promise<MessageToPublish> {
  const id = uuidV5(`${event.id}/${index}/${pesan.type}`);
  const subject = event.meta.correlationId;
  const tujuan = pesan.tujuan !== undefined && { tujuan: tulisTujuan(pesan.tujuan) };
  const unsigned: Omit<PesanKantor, 'tandatangan'> = {
    specversion: '1.0',
    id,
    source: `/kantor/${sender.id}`,
    type: pesan.type,
    subject,
    time: event.time,
    datacontenttype: 'application/json',
    data: plainJson(pesan.data),
    causationid: event.id,
    ...(event.meta.traceparent !== undefined && { traceparent: event.meta.traceparent }),
    ...tujuan,
    ...(pesan.pribadi !== undefined && { pribadi: await encrypt(sender, pesan, id) }),
  };
  const tandatangan = await sender.keys.signText(canonicalJson(unsigned));
  return {
    topic: TOPIK[sender.layanan],
    key: subject,
    id,
    value: JSON.stringify({ ...unsigned, tandatangan }),
    headers: { 'content-type': MEDIA_PESAN, type: pesan.type, ...tujuan },
  };
}

function encrypt(sender: Sender, pesan: PesanKeluar, id: string): Promise<string> {
  if (pesan.tujuan === undefined || pesan.pribadi === undefined) throw new Error(`${pesan.type}: personal data must name its addressees`);
  const recipients = pesan.tujuan.map((tujuan) => ({ kid: tujuan, publicKey: sender.direktori.kantor(tujuan).keys.encryption }));
  return encryptFor(recipients, plainJson(pesan.pribadi), id);
}
