import { createHash, createPrivateKey, createSecretKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataKey, NodeKeys, type KeyStore } from '@kk-lintas/trust';

/** PKCS#8 before the 32 bytes of a private key (RFC 8410). */
const PKCS8 = { ed25519: '302e020100300506032b657004220420', x25519: '302e020100300506032b656e04220420' } as const;

function seed(name: string): Buffer {
  return createHash('sha256').update(`riwayat beku/${name}`).digest();
}

function jwk(curve: keyof typeof PKCS8, name: string) {
  const der = Buffer.concat([Buffer.from(PKCS8[curve], 'hex'), seed(`${name}/${curve}`)]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
}

/** Keys of an office of the frozen corpus: they follow from its name, so the corpus needs no secret and can be read for ever. */
export function kunciNodeBeku(id: string): NodeKeys {
  const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-kunci-beku-'));
  try {
    const secrets = { master: seed(`${id}/master`).toString('base64url'), secret: seed(`${id}/secret`).toString('base64url') };
    writeFileSync(join(folder, 'kunci-node.json'), JSON.stringify({ signing: jwk('ed25519', id), encryption: jwk('x25519', id), ...secrets }), { mode: 0o600 });
    return NodeKeys.open(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Data keys of the frozen corpus: numbered, their material follows from the number. */
export class KunciDataBeku implements KeyStore {
  private last = 0;

  constructor(private readonly kantor: string) {}

  assign(): DataKey {
    this.last += 1;
    return this.open(`beku-${this.kantor}-${this.last}`);
  }

  open(kid: string): DataKey {
    return new DataKey(kid, createSecretKey(seed(kid)).export());
  }

  async shred(): Promise<void> {
    throw new Error('the corpus keeps its keys');
  }

  async close(): Promise<void> {
    return undefined;
  }
}
