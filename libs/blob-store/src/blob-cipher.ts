import type { DataKey } from '@kk-lintas/trust';
import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { inFrames } from './frames';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = Buffer.from('KKB1');
const ID_BYTES = 16;
const HEADER_BYTES = FORMAT.length + ID_BYTES;
const TAG_BYTES = 16;
/** Plain bytes in one piece. */
const PIECE_BYTES = 64 * 1024;

/**
 * Encrypts content piece by piece: a header (format, random id), then each piece with its tag. The key is derived for this id
 * alone, so counting nonces never repeat; number and "last" stand in the nonce, so pieces cannot be moved, dropped or cut off.
 */
export async function* encrypted(key: DataKey, content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const id = randomBytes(ID_BYTES);
  const secret = contentKey(key, id);
  yield Buffer.concat([FORMAT, id]);
  let number = 0;
  for await (const { bytes, last } of inFrames(content, PIECE_BYTES)) {
    const cipher = createCipheriv(ALGORITHM, secret, nonce(number++, last), { authTagLength: TAG_BYTES });
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws Error when a byte, the order or the end is not what {@link encrypted} gave */
export async function* decrypted(key: DataKey, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const source = new Headed(bytes[Symbol.asyncIterator]());
  try {
    const header = await source.head(HEADER_BYTES);
    if (!header.subarray(0, FORMAT.length).equals(FORMAT)) throw new Error('unknown format');
    const secret = contentKey(key, header.subarray(FORMAT.length));
    let number = 0;
    for await (const { bytes: frame, last } of inFrames(source.rest(), PIECE_BYTES + TAG_BYTES)) {
      const plain = opened(secret, nonce(number++, last), frame);
      if (plain.length > 0) yield plain;
    }
  } finally {
    await source.close();
  }
}

function opened(secret: KeyObject, iv: Buffer, frame: Buffer): Buffer {
  const end = frame.length - TAG_BYTES;
  if (end < 0) throw new Error('the content is cut off');
  const decipher = createDecipheriv(ALGORITHM, secret, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(frame.subarray(end));
  return Buffer.concat([decipher.update(frame.subarray(0, end)), decipher.final()]);
}

function contentKey(key: DataKey, id: Buffer): KeyObject {
  return key.derive(`blob content ${id.toString('hex')}`);
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

/** A stream whose first bytes are taken before the rest. */
class Headed {
  private begun = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  async head(length: number): Promise<Buffer> {
    while (this.begun.length < length) {
      const { done, value } = await this.source.next();
      if (done === true) throw new Error('the content is cut off');
      this.begun = Buffer.concat([this.begun, value]);
    }
    const head = this.begun.subarray(0, length);
    this.begun = this.begun.subarray(length);
    return head;
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    yield this.begun;
    for (let next = await this.source.next(); next.done !== true; next = await this.source.next()) yield next.value;
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }
}
