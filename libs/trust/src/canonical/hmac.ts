import { createHmac, type KeyObject } from 'node:crypto';

/** Hex HMAC-SHA256 of a text: a digest that only the holder of the key can compute or guess from. */
export function hmacHex(key: Buffer | KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
