import { adalahJenisPesan, bagianCacat, TOPIK, type IdKantor, type JenisPesan, type Layanan, type PesanKantor, type PesanMasuk } from '@kk-lintas/contracts';
import { canonicalJson, decrypt, verifyText } from '@kk-lintas/trust';
import type { KantorTerdaftar } from '../directory/direktori';
import { messageOf } from '../node/message-of';
import type { Sender } from '../relay/write-message';

/** A message that no second try makes right: it is parked at once, never believed. Its text names no personal data. */
export class PesanCacat extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PesanCacat';
  }

  static bukanWilayah(dari: string): string {
    return `the case is none that ${dari} may speak of`;
  }
}

const AMPLOP = ['id', 'source', 'type', 'subject', 'time', 'tandatangan'] as const;

/**
 * Opens a message: the signature must be that of the office it names as its source, its type one that this office may send,
 * its members those of the type, its case one of the sender's region, and personal data must be for us.
 * @throws PesanCacat when it is not so
 */
export async function readMessage(receiver: Sender, value: string): Promise<PesanMasuk> {
  const { tandatangan, ...unsigned } = parse(value);
  const { id, type } = unsigned;
  const sender = senderOf(receiver, unsigned.source);
  if (!(await isSigned(sender, unsigned, tandatangan))) throw new PesanCacat(`message ${id}: not signed by ${sender.id}`);
  if (!adalahJenisPesan(type)) throw new PesanCacat(`message ${id}: type ${String(type)} is not known`);
  if (!maySend(sender.layanan, type)) throw new PesanCacat(`message ${id}: ${type} is not for ${sender.id} to send`);
  const pribadi = unsigned.pribadi === undefined ? undefined : await open(receiver, unsigned.pribadi, id);
  const cacat = bagianCacat(type, unsigned.data, pribadi);
  if (cacat !== undefined) throw new PesanCacat(`message ${id}: ${type} with a faulty ${cacat}`);
  if (!isOwnCase(receiver, sender, unsigned)) throw new PesanCacat(`message ${id}: ${PesanCacat.bukanWilayah(sender.id)}`);
  return { id, type, dari: sender.id, permohonanId: unsigned.subject, time: unsigned.time, data: unsigned.data, pribadi: pribadi as PesanMasuk['pribadi'] };
}

function parse(value: string): PesanKantor {
  const pesan = json(value);
  if (typeof pesan !== 'object' || pesan === null) throw new PesanCacat('the message is no JSON object');
  const missing = AMPLOP.find((name) => typeof (pesan as Record<string, unknown>)[name] !== 'string');
  if (missing !== undefined) throw new PesanCacat(`the message has no ${missing}`);
  return pesan as PesanKantor;
}

function json(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new PesanCacat('the message is no JSON');
  }
}

function senderOf({ direktori }: Sender, source: string) {
  try {
    return direktori.kantor(source.replace('/kantor/', '') as IdKantor);
  } catch (error) {
    throw new PesanCacat(messageOf(error));
  }
}

async function isSigned(sender: ReturnType<typeof senderOf>, unsigned: object, tandatangan: string): Promise<boolean> {
  try {
    return await verifyText(sender.keys.signing, canonicalJson(unsigned), tandatangan);
  } catch {
    return false;
  }
}

/** `kk.desa.pengantar-terbit.v1` is a desa's alone; `kk.kemajuan.v1` is everybody's. */
function maySend(layanan: Layanan, type: JenisPesan): boolean {
  const [system, owner, ...rest] = type.split('.');
  return rest.length < 2 || TOPIK[layanan] === `${system}.${owner}.v1`;
}

/** An office speaks of cases of its own region alone, and of the very case by which the message is ordered. */
function isOwnCase({ direktori }: Sender, sender: KantorTerdaftar, { subject, data }: Pick<PesanKantor, 'subject' | 'data'>): boolean {
  const { permohonanId, desa } = data as { permohonanId: string; desa?: string };
  return permohonanId === subject && (desa === undefined || direktori.melayani(sender, desa));
}

async function open(receiver: Sender, jwe: string, id: string): Promise<object> {
  const opened = await decrypt(receiver.keys, receiver.id, jwe, id).catch(() => {
    throw new PesanCacat(`message ${id}: its personal data cannot be opened`);
  });
  if (opened === undefined) throw new PesanCacat(`message ${id}: its personal data is not for ${receiver.id}`);
  return opened;
}
