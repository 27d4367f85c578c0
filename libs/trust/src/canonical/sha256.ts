import * as crypto from 'node:crypto';

/** `crypto.hash` exists since Node 20.12 and 21.7; it is about twice as fast as a Hash object for short texts. */
const oneShot = crypto.hash as typeof crypto.hash | undefined;

/** Hex SHA-256 of the UTF-8 bytes of a text. */
export const sha256Hex: (text: string) => string =
  oneShot === undefined ? (text) => crypto.createHash('sha256').update(text).digest('hex') : (text) => oneShot('sha256', text);
