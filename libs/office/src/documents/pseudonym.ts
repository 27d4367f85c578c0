import { hmacHex } from '@kk-lintas/trust';

/** HMAC-SHA256 under the office's secret, shortened to 128 bits. */
export function pseudonymOf(secret: Buffer): (nomor: string) => string {
  return (nomor) => hmacHex(secret, `pseudonym/${nomor}`).slice(0, 32);
}
