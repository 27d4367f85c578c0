import { createPrivateKey, createPublicKey, createSecretKey, generateKeyPairSync, randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';
import { loadOrCreateSecretFile } from './key-file';
import type { PublicJwk, PublicNodeKeys } from './public-keys';
import { signText } from './signing';

const FILE = 'kunci-node.json';

interface StoredKeys {
  readonly signing: JsonWebKey;
  readonly encryption: JsonWebKey;
  /** 32 bytes each, base64url. */
  readonly master: string;
  readonly secret: string;
}

/** The secrets of one node. They stay in key objects: printing or serialising this shows none of them. */
export class NodeKeys {
  readonly #signing: KeyObject;
  readonly #encryption: KeyObject;
  readonly #master: KeyObject;
  readonly #secret: Buffer;

  private constructor(stored: StoredKeys) {
    this.#signing = createPrivateKey({ key: stored.signing, format: 'jwk' });
    this.#encryption = createPrivateKey({ key: stored.encryption, format: 'jwk' });
    this.#master = createSecretKey(stored.master, 'base64url');
    this.#secret = Buffer.from(stored.secret, 'base64url');
  }

  /** Loads the node's keys, creating them on the first call (folder 0700, file 0600). */
  static open(folder: string): NodeKeys {
    const text = loadOrCreateSecretFile(folder, FILE, () => JSON.stringify(newKeys()));
    return new NodeKeys(JSON.parse(text) as StoredKeys);
  }

  publicKeys(): PublicNodeKeys {
    return { signing: publicJwk(this.#signing), encryption: publicJwk(this.#encryption) };
  }

  /** Ed25519 signature of a text, base64url. */
  signText(text: string): Promise<string> {
    return signText(this.#signing, text);
  }

  /** X25519 private key: opens what was encrypted for this node. */
  get encryptionKey(): KeyObject {
    return this.#encryption;
  }

  /** 32 bytes; wraps the data keys of the key store. */
  get masterKey(): KeyObject {
    return this.#master;
  }

  /** 32 bytes, for sessions and keyed digests. */
  get secret(): Buffer {
    return this.#secret;
  }
}

function newKeys(): StoredKeys {
  return {
    signing: generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    encryption: generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }),
    master: randomBytes(32).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
  };
}

function publicJwk(key: KeyObject): PublicJwk {
  const { kty, crv, x } = createPublicKey(key).export({ format: 'jwk' });
  return { kty, crv, x } as PublicJwk;
}
