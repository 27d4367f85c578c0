import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { NodeKeys } from './node-keys';
import { verifyText } from './signing';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'kk-simpul-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

const folderOf = (name: string) => join(parent, name, 'kunci');

describe('NodeKeys', () => {
  it('are created once and loaded ever after', () => {
    const first = NodeKeys.open(folderOf('a'));
    const second = NodeKeys.open(folderOf('a'));
    expect(second.publicKeys()).toEqual(first.publicKeys());
    expect(second.masterKey.equals(first.masterKey)).toBe(true);
    expect(second.secret.equals(first.secret)).toBe(true);
    expect(NodeKeys.open(folderOf('b')).publicKeys()).not.toEqual(first.publicKeys());
  });

  it('lie in one file that its owner alone may read', () => {
    NodeKeys.open(folderOf('c'));
    expect(readdirSync(folderOf('c'))).toEqual(['kunci-node.json']);
    expect(statSync(folderOf('c')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folderOf('c'), 'kunci-node.json')).mode & 0o777).toBe(0o600);
  });

  it('publish public keys only, as JSON', () => {
    const published = JSON.parse(JSON.stringify(NodeKeys.open(folderOf('d')).publicKeys()));
    expect(published).toEqual({
      signing: { kty: 'OKP', crv: 'Ed25519', x: expect.stringMatching(/^[\w-]{43}$/) },
      encryption: { kty: 'OKP', crv: 'X25519', x: expect.stringMatching(/^[\w-]{43}$/) },
    });
  });

  it('show no secret when printed or serialised', () => {
    const keys = NodeKeys.open(folderOf('e'));
    const stored = JSON.parse(readFileSync(join(folderOf('e'), 'kunci-node.json'), 'utf8'));
    const shown = [JSON.stringify(keys), inspect(keys, { depth: 9, showHidden: true }), String(keys)].join();
    for (const secret of [stored.signing.d, stored.encryption.d, stored.master, stored.secret]) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(shown).not.toContain(secret);
    }
  });

  it('sign so that anyone with the public key can check, with any tool', async () => {
    const keys = NodeKeys.open(folderOf('g'));
    const { signing } = keys.publicKeys();
    const signature = await keys.signText('KK no. 1 – Ñ');
    await expect(verifyText(signing, 'KK no. 1 – Ñ', signature)).resolves.toBe(true);
    const key = createPublicKey({ key: { ...signing }, format: 'jwk' });
    expect(verify(null, Buffer.from('KK no. 1 – Ñ'), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('find another text, another signer or a bent signature', async () => {
    const [keys, other] = [NodeKeys.open(folderOf('g')), NodeKeys.open(folderOf('h'))];
    const signature = await keys.signText('teks');
    await expect(verifyText(keys.publicKeys().signing, 'Teks', signature)).resolves.toBe(false);
    await expect(verifyText(other.publicKeys().signing, 'teks', signature)).resolves.toBe(false);
    for (const bent of ['', 'x', `${signature} `, `${signature}=`, signature.slice(0, -4)]) {
      await expect(verifyText(keys.publicKeys().signing, 'teks', bent)).resolves.toBe(false);
    }
  });
});
