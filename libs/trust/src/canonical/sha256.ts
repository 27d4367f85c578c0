import * as crypto from 'node:crypto';

/** `crypto.hash` exists since Node 20.12 and 21.7; it is about twice as fast as a Hash object for short texts. */
const oneShot = crypto.hash as typeof crypto.hash | undefined;

/** Hex SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export const sha256Hex: (content: string | Uint8Array) => string =
  oneShot === undefined ? (content) => crypto.createHash('sha256').update(content).digest('hex') : (content) => oneShot('sha256', content);
