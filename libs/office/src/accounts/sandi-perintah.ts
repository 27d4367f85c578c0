import { hashSandi, periksaSandi } from '@kk-lintas/identity';
import { hmacHex } from '@kk-lintas/trust';
import { rejectionProblem } from '../http/problem';

/**
 * The hash of a new password for one command. Its salt follows from the office's secret and the command's id, so the command
 * sent again is the same command; no other command has that salt.
 * @throws ProblemError when the password is not good enough
 */
export async function hashUntukPerintah(secret: Buffer, nip: string, commandId: string, sandi: string): Promise<string> {
  const ditolak = periksaSandi(sandi, nip);
  if (ditolak !== undefined) throw rejectionProblem(ditolak, undefined);
  return hashSandi(sandi, Buffer.from(hmacHex(secret, `garam/${nip}/${commandId}`), 'hex').subarray(0, 16));
}
