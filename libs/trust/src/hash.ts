import * as crypto from 'node:crypto';

/** Hex SHA-256 of a text's UTF-8 bytes. */
export function sha256Hex(text: string): string {
  return crypto.hash === undefined ? crypto.createHash('sha256').update(text).digest('hex') : crypto.hash('sha256', text, 'hex');
}

/** Hex HMAC-SHA256: a digest that says nothing to those without the key. */
export function hmacHex(key: Buffer, text: string): string {
  return crypto.createHmac('sha256', key).update(text).digest('hex');
}

/** What offices keep of an applicant's secret. The secret has 60 random bits, so a plain hash cannot be searched. */
export function sidikRahasia(permohonanId: string, rahasia: string): string {
  return sha256Hex(`${permohonanId}/${rahasia.toUpperCase()}`);
}
