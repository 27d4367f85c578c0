import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSecret } from './write-secret';

/** What other offices know of a node. */
export interface PublicNodeKeys {
  /** Ed25519. */
  readonly signing: JsonWebKey;
  /** X25519. */
  readonly encryption: JsonWebKey;
}

interface KeyFile {
  readonly signing: JsonWebKey;
  readonly encryption: JsonWebKey;
  readonly master: string;
  readonly secret: string;
}

/** A node's own keys, made on its first start in a folder that only its user may read. */
export class NodeKeys {
  private constructor(
    private readonly signing: KeyObject,
    readonly encryption: KeyObject,
    /** Wraps the keys of cases. */
    readonly master: Buffer,
    /** For sessions and keyed digests. */
    readonly secret: Buffer,
  ) {}

  static open(folder: string): NodeKeys {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'kunci-node.json');
    if (!existsSync(file)) writeSecret(file, JSON.stringify(fresh()));
    const stored = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
    return new NodeKeys(
      createPrivateKey({ key: stored.signing, format: 'jwk' }),
      createPrivateKey({ key: stored.encryption, format: 'jwk' }),
      Buffer.from(stored.master, 'base64url'),
      Buffer.from(stored.secret, 'base64url'),
    );
  }

  publicKeys(): PublicNodeKeys {
    return { signing: publicJwk(this.signing), encryption: publicJwk(this.encryption) };
  }

  /** Ed25519 signature, base64url. */
  signText(text: string): string {
    return sign(null, Buffer.from(text), this.signing).toString('base64url');
  }
}

const imported = new WeakMap<JsonWebKey, KeyObject>();

/** False for a signature that is not of this key over this text. */
export function verifyText(publicKey: JsonWebKey, text: string, signature: string): boolean {
  let key = imported.get(publicKey);
  if (key === undefined) {
    key = createPublicKey({ key: publicKey, format: 'jwk' });
    imported.set(publicKey, key);
  }
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}

function fresh(): KeyFile {
  return {
    signing: generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    encryption: generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }),
    master: randomBytes(32).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
  };
}

function publicJwk(key: KeyObject): JsonWebKey {
  return createPublicKey(key).export({ format: 'jwk' });
}
