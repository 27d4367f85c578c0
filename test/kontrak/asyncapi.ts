import { MEDIA_PESAN, TOPIK, type JenisPesan, type Layanan } from '@kk-lintas/contracts';
import { PARTITIONS } from '@kk-lintas/message-bus';
import { jenisDikirim, jenisDiterima, LAYANAN } from './jenis-terkirim';
import type { Skema } from './jenis-ke-skema';

/** Topic that is kept free for the offices' signed checkpoints; nobody writes there yet. */
const TOPIK_CHECKPOINT = 'kk.checkpoint.v1';

const PENJELASAN = `Messages between the offices of KK Lintas.

Every message is a CloudEvent 1.0 in structured JSON (Kafka binding): header \`content-type\`, one JSON Schema per type in
\`docs/skema/\`. The key is the permohonanId (the event's \`subject\`), so that the messages of one case keep their order.
Delivery is at least once: a receiver knows a message that comes again by its \`id\`. A message with \`tujuan\` asks something of
the offices named there alone; the others pass over it.

Trust is in the message, not in the broker: the sender signs it (\`tandatangan\`, Ed25519 over RFC 8785 canonical JSON), and
personal data travels only in \`pribadi\`, a JWE for the offices of \`tujuan\`. A receiver refuses a message whose signature is not
that of the office named in \`source\`, and a type that this kind of office may not send. Keys, headers and topics carry no
personal data.

Operations are those of the offices: \`<office>.kirim\` is what an office sends, \`<office>.terima.<other>\` what it takes from
another. This file is written by \`npm run asyncapi\` from the code; a spec fails when the two differ.`;

const KEPALA_DLQ = {
  'dlq-topic': 'topic that the message came from',
  'dlq-partition': 'its partition there',
  'dlq-offset': 'its offset there',
  'dlq-group': 'id of the office that parked it',
  'dlq-reason': 'why, in a fixed word; never the text of an error',
  'dlq-attempts': 'how often it was tried',
};

/** The AsyncAPI 3.0 document of all topics, from the definitions of the offices and the schemas of the messages. */
export function asyncapi(skema: Readonly<Record<string, Skema>>): Skema {
  return {
    asyncapi: '3.0.0',
    id: 'urn:kk-lintas:pesan',
    info: { title: 'KK Lintas: pesan antarkantor', version: '1.0.0', description: PENJELASAN, license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' } },
    defaultContentType: MEDIA_PESAN,
    servers: { kafka: { host: '{brokers}', protocol: 'kafka', description: 'The Kafka of the kabupaten/kota.', variables: { brokers: { default: 'localhost:9092', description: '`KAFKA_BROKERS` of a node' } } } },
    channels: Object.fromEntries([...LAYANAN.flatMap(kanal), ...kanalCheckpoint()]),
    operations: Object.fromEntries(LAYANAN.flatMap(operasi)),
    components: { messages: { ...Object.fromEntries(Object.entries(skema).map(([jenis, satu]) => [jenis, pesan(jenis as JenisPesan, satu)])), 'surat-mati': suratMati() } },
  };
}

function kanal(layanan: Layanan): [string, Skema][] {
  const jenis = jenisDikirim(layanan);
  const topik = TOPIK[layanan];
  return [
    [layanan, kanalDari(topik, `What every ${layanan} sends.`, jenis)],
    kanalSuratMati(layanan, topik),
  ];
}

function kanalCheckpoint(): [string, Skema][] {
  const dicadangkan = kanalDari(TOPIK_CHECKPOINT, 'Reserved: signed checkpoints over the history of each office. Nothing is sent yet.', []);
  return [['checkpoint', dicadangkan], kanalSuratMati('checkpoint', TOPIK_CHECKPOINT)];
}

function kanalSuratMati(nama: string, topik: string): [string, Skema] {
  const arti = `Copies of messages of ${topik} that an office parked, for whoever watches Kafka. The office's own history is the truth.`;
  return [`${nama}.dlq`, kanalDari(`${topik}.dlq`, arti, ['surat-mati'])];
}

function kanalDari(address: string, description: string, jenis: readonly string[]): Skema {
  return {
    address,
    description,
    messages: Object.fromEntries(jenis.map((satu) => [satu, { $ref: `#/components/messages/${satu}` }])),
    bindings: { kafka: { topic: address, partitions: PARTITIONS, bindingVersion: '0.5.0' } },
  };
}

function operasi(layanan: Layanan): [string, Skema][] {
  const terima = LAYANAN.map((dari) => [dari, jenisDiterima(layanan, dari)] as const).filter(([, jenis]) => jenis.length > 0);
  return [
    [`${layanan}.kirim`, operasiDari('send', layanan, jenisDikirim(layanan), layanan)],
    ...terima.map(([dari, jenis]): [string, Skema] => [
      `${layanan}.terima.${dari}`,
      { ...operasiDari('receive', dari, jenis, layanan), bindings: { kafka: { groupId: { type: 'string', pattern: `^${layanan}-[0-9.]+$`, description: 'id of the office' }, bindingVersion: '0.5.0' } } },
    ]),
  ];
}

function operasiDari(action: 'send' | 'receive', kanalnya: Layanan, jenis: readonly JenisPesan[], layanan: Layanan): Skema {
  return {
    action,
    channel: { $ref: `#/channels/${kanalnya}` },
    tags: [{ name: layanan }],
    messages: jenis.map((satu) => ({ $ref: `#/channels/${kanalnya}/messages/${satu}` })),
  };
}

function pesan(jenis: JenisPesan, { description, required }: Skema): Skema {
  const bertujuan = (required as string[]).includes('tujuan');
  return {
    name: jenis,
    title: jenis,
    summary: description,
    contentType: MEDIA_PESAN,
    headers: {
      type: 'object',
      required: ['content-type', 'type', ...(bertujuan ? ['tujuan'] : [])],
      properties: { 'content-type': { const: MEDIA_PESAN }, type: { const: jenis }, tujuan: { type: 'string', description: 'the same as in the message' } },
    },
    payload: { $ref: `./skema/${jenis}.json` },
    correlationId: { location: '$message.payload#/subject', description: 'the case' },
    bindings: { kafka: { key: { type: 'string', description: 'permohonanId; the same as `subject`' }, bindingVersion: '0.5.0' } },
  };
}

function suratMati(): Skema {
  return {
    name: 'surat-mati',
    title: 'A parked message',
    summary: 'The message as it was, with where it came from.',
    contentType: MEDIA_PESAN,
    headers: { type: 'object', required: Object.keys(KEPALA_DLQ), properties: Object.fromEntries(Object.entries(KEPALA_DLQ).map(([nama, description]) => [nama, { type: 'string', description }])) },
    payload: { type: 'object', description: 'Any message of the published language, or what could not be read as one.' },
  };
}
