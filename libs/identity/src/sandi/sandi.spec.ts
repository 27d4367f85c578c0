import { periksaSandi } from './aturan-sandi';
import { adalahHashSandi, hashSandi, sandiCocok } from './sandi';

const NIP = '198501012010011001';

describe('a password', () => {
  it('is kept as argon2id with 19 MiB, two passes and one lane', async () => {
    const sandiHash = await hashSandi('kopi-tubruk-pagi');
    expect(sandiHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(adalahHashSandi(sandiHash)).toBe(true);
  });

  it('fits its own hash and no other does', async () => {
    const sandiHash = await hashSandi('kopi-tubruk-pagi');
    expect(await sandiCocok(sandiHash, 'kopi-tubruk-pagi')).toBe(true);
    expect(await sandiCocok(sandiHash, 'kopi-tubruk-Pagi')).toBe(false);
  });

  it('has a new salt each time', async () => {
    expect(await hashSandi('kopi-tubruk-pagi')).not.toBe(await hashSandi('kopi-tubruk-pagi'));
  });

  it('comes out the same with the same salt, and fits', async () => {
    const garam = Buffer.alloc(16, 7);
    const sandiHash = await hashSandi('kopi-tubruk-pagi', garam);
    expect(await hashSandi('kopi-tubruk-pagi', garam)).toBe(sandiHash);
    expect(await hashSandi('teh-poci-gula-batu', garam)).not.toBe(sandiHash);
    expect([adalahHashSandi(sandiHash), await sandiCocok(sandiHash, 'kopi-tubruk-pagi')]).toEqual([true, true]);
  });

  it('never fits an account that does not exist', async () => {
    expect(await sandiCocok(undefined, 'kopi-tubruk-pagi')).toBe(false);
  });

  it('makes a broken stored hash an error, not a refused login', async () => {
    await expect(sandiCocok('bukan-hash', 'kopi-tubruk-pagi')).rejects.toThrow();
    expect(adalahHashSandi('kopi-tubruk-pagi')).toBe(false);
  });
});

describe('the rules for a new password', () => {
  it.each([
    ['sebelas-hrf', 'paling sedikit 12'],
    [`${'x1y2'.repeat(32)}z`, 'paling banyak 128'],
    [`sandi${NIP}`, 'NIP'],
    ['ababababababab', 'empat karakter'],
  ])('refuse %s', (sandi, sebab) => {
    expect(periksaSandi(sandi, NIP)).toMatchObject({ code: 'tidak-sah', field: 'sandi', reason: expect.stringContaining(sebab) });
  });

  it('take twelve characters of any kind', () => {
    expect(periksaSandi('dua-belas-hr', NIP)).toBeUndefined();
  });

  it('count characters, not UTF-16 units', () => {
    expect(periksaSandi('😀😁😂🤣😃😄', NIP)).toMatchObject({ code: 'tidak-sah' });
  });
});
