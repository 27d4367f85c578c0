import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decrypt, encryptFor, type Recipient } from './encrypted-message';
import { NodeKeys } from './node-keys';

const DESA = 'desa-32.04.05.2001';
const DINAS = 'dinas-32.04';
const PORTAL = 'portal-32.04';
const plain = { nama: 'Warga Peraga', anggota: [] };

let parent: string;
let nodes: Record<string, NodeKeys>;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'kk-jwe-'));
  nodes = Object.fromEntries([DESA, DINAS, PORTAL].map((name) => [name, NodeKeys.open(join(parent, name))]));
});
afterAll(() => rmSync(parent, { recursive: true }));

const keysOf = (name: string) => nodes[name] as NodeKeys;
const recipient = (kid: string): Recipient => ({ kid, publicKey: keysOf(kid).publicKeys().encryption });

describe('a message encrypted for offices', () => {
  it.each([[[DINAS]], [[DESA, DINAS]]])('opens for each of %j and for nobody else', async (kids) => {
    const jwe = await encryptFor(kids.map(recipient), plain, 'pesan-1');
    for (const kid of kids) await expect(decrypt(keysOf(kid), kid, jwe, 'pesan-1')).resolves.toEqual(plain);
    await expect(decrypt(keysOf(PORTAL), PORTAL, jwe, 'pesan-1')).resolves.toBeUndefined();
    await expect(decrypt(keysOf(PORTAL), DINAS, jwe, 'pesan-1')).rejects.toThrow();
  });

  it('is standard general JSON and shows nothing of its content', async () => {
    const jwe = await encryptFor([recipient(DESA), recipient(DINAS)], plain, 'pesan-1');
    const parsed = JSON.parse(jwe);
    expect(Object.keys(parsed).sort()).toEqual(['aad', 'ciphertext', 'iv', 'protected', 'recipients', 'tag']);
    expect(JSON.parse(Buffer.from(parsed.protected, 'base64url').toString())).toEqual({ enc: 'A256GCM' });
    expect(parsed.recipients.map(({ header }: { header: object }) => header)).toMatchObject([
      { alg: 'ECDH-ES+A256KW', kid: DESA, epk: { crv: 'X25519' } },
      { alg: 'ECDH-ES+A256KW', kid: DINAS, epk: { crv: 'X25519' } },
    ]);
    expect(jwe).not.toContain('Warga');
  });

  it('does not open in another message, even when its context was exchanged too', async () => {
    const jwe = await encryptFor([recipient(DINAS)], plain, 'pesan-1');
    await expect(decrypt(keysOf(DINAS), DINAS, jwe, 'pesan-2')).rejects.toThrow('does not belong to pesan-2');
    const moved = JSON.stringify({ ...JSON.parse(jwe), aad: Buffer.from('pesan-2').toString('base64url') });
    await expect(decrypt(keysOf(DINAS), DINAS, moved, 'pesan-2')).rejects.toThrow();
  });

  it.each(['ciphertext', 'tag', 'iv', 'protected'])('does not open with another %s', async (member) => {
    const [one, other] = await Promise.all([encryptFor([recipient(DINAS)], plain, 'x'), encryptFor([recipient(DINAS)], { ...plain, nama: 'Lain' }, 'x')]);
    const bent = { ...JSON.parse(one), [member]: member === 'protected' ? Buffer.from('{"enc":"A128GCM"}').toString('base64url') : JSON.parse(other)[member] };
    await expect(decrypt(keysOf(DINAS), DINAS, JSON.stringify(bent), 'x')).rejects.toThrow();
  });

  it('needs somebody to be for', async () => {
    await expect(encryptFor([], plain, 'x')).rejects.toThrow(TypeError);
  });
});
