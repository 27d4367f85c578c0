import type { IdKantor, PesanKantor, PesanMasuk } from '@kk-lintas/contracts';
import { canonicalJson, decrypt, verifyText } from '@kk-lintas/trust';
import type { Sender } from '../relay/write-message';

/**
 * Opens a message: the signature must be that of the office it names as its source, and personal data must be for us.
 * @throws Error when it is not: the message is parked, never believed
 */
export async function readMessage(receiver: Sender, value: string): Promise<PesanMasuk> {
  const { tandatangan, ...unsigned } = JSON.parse(value) as PesanKantor;
  const dari = unsigned.source.replace('/kantor/', '') as IdKantor;
  const sender = receiver.direktori.kantor(dari);
  if (!(await verifyText(sender.keys.signing, canonicalJson(unsigned), tandatangan))) throw new Error(`message ${unsigned.id}: not signed by ${dari}`);
  return {
    id: unsigned.id,
    type: unsigned.type,
    dari,
    permohonanId: unsigned.subject,
    time: unsigned.time,
    data: unsigned.data,
    pribadi: unsigned.pribadi === undefined ? undefined : ((await open(receiver, unsigned.pribadi, unsigned.id)) as PesanMasuk['pribadi']),
  };
}

async function open(receiver: Sender, jwe: string, id: string): Promise<object> {
  const opened = await decrypt(receiver.keys, receiver.id, jwe, id);
  if (opened === undefined) throw new Error(`message ${id}: its personal data is not for ${receiver.id}`);
  return opened;
}
