import { inspect } from 'node:util';
import { chainEvent, GENESIS_HASH, type Envelope } from '../chain/envelope';
import { verifyHistory } from '../verifier/history-verifier';
import type { KeyStore } from './key-store.port';
import { openPribadi, sealPribadi } from './seal-pribadi';

/**
 * What every key store must do, whatever keeps its keys.
 * @param open a new empty store; the suite closes it
 */
export function keyStoreContract(name: string, open: () => Promise<KeyStore>): void {
  describe(`key store: ${name}`, () => {
    let keys: KeyStore;
    beforeEach(async () => {
      keys = await open();
    });
    afterEach(() => keys.close());

    it('opens again the key that it assigned', () => {
      const key = keys.assign();
      const sealed = sealPribadi(key, { nama: 'Warga Peraga' }, 'p-1/e-1');
      const opened = keys.open(sealed.kid);
      expect(opened && openPribadi(opened, sealed, 'p-1/e-1')).toEqual({ nama: 'Warga Peraga' });
    });

    it('never assigns the same key twice', () => {
      const kids = Array.from({ length: 500 }, () => keys.assign().kid);
      expect(new Set(kids).size).toBe(kids.length);
    });

    it('does not know keys of others', () => {
      expect(keys.open('9.9.AAAAAAAAAAAAAAAA')).toBeUndefined();
      expect(keys.open('../../etc/passwd')).toBeUndefined();
    });

    it('can no longer open what was shredded, and leaves the other keys alone', async () => {
      const [shredded, kept] = [keys.assign(), keys.assign()];
      await keys.shred(shredded.kid);
      expect(keys.open(shredded.kid)).toBeUndefined();
      expect(keys.open(kept.kid)).toBeDefined();
    });

    it('shreds a second time without effect', async () => {
      const { kid } = keys.assign();
      await keys.shred(kid);
      await expect(keys.shred(kid)).resolves.toBeUndefined();
      await expect(keys.shred('9.9.AAAAAAAAAAAAAAAA')).resolves.toBeUndefined();
      expect(keys.open(kid)).toBeUndefined();
    });

    it('leaves the chain verifiable after the key is gone', async () => {
      const key = keys.assign();
      const first = lineOf(0, GENESIS_HASH, sealPribadi(key, { nama: 'Warga Peraga' }, 'p-1/0'));
      const second = lineOf(1, first.hash, sealPribadi(key, { alamat: 'Jalan Peraga 1' }, 'p-1/1'));
      await keys.shred(key.kid);
      expect(verifyHistory([first, second]).faults).toEqual([]);
    });

    it('never shows key material when a key is printed or serialised', () => {
      const key = keys.assign();
      for (const shown of [String(key), JSON.stringify({ key }), inspect(key, { depth: 9, showHidden: true }), inspect({ deep: { key } })]) {
        expect(shown).toContain(`DataKey ${key.kid}`);
        expect(shown.replace(key.kid, '')).not.toMatch(/[\w+/=-]{24,}|secret/i);
      }
      expect(Object.keys(key)).toEqual(['kid']);
    });
  });
}

function lineOf(revision: number, prevHash: string, sealed: Envelope['sealed']) {
  const [id, type, stream, position] = [`e-${revision}`, 'PermohonanDiajukan', 'permohonan-1', revision + 1];
  const meta = { actor: { jabatan: 'Pemohon', kantor: '32.04' }, correlationId: 'p-1', commandId: 'c-1', prevHash };
  return { position, stream, revision, id, type, ...chainEvent({ id, type, version: 1, stream, revision, time: '2026-03-02T01:00:00.000Z', data: {}, sealed, meta }) };
}
