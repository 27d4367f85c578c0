import { createHmac } from 'node:crypto';
import { CacheToken } from './cache-token';
import { UMUR_TOKEN_DETIK, bacaToken, terbitkanToken, type IsiToken } from './token';

const RAHASIA = new Uint8Array(32).fill(7);
const ISI: IsiToken = { nip: '198501012010011001', kantor: '32.04.05.2001', layanan: 'desa' };
const PAGI = new Date('2026-03-02T01:00:00Z');

function sesudah(detik: number): Date {
  return new Date(PAGI.getTime() + detik * 1000);
}

function bagian(nilai: object): string {
  return Buffer.from(JSON.stringify(nilai)).toString('base64url');
}

function tandatangani(header: object, payload: object, rahasia = RAHASIA): string {
  const isi = `${bagian(header)}.${bagian(payload)}`;
  return `${isi}.${createHmac('sha256', rahasia).update(isi).digest('base64url')}`;
}

describe('a session token', () => {
  it('says who is logged in, where and until when', async () => {
    const token = await terbitkanToken(RAHASIA, ISI, PAGI);
    const terbit = PAGI.getTime() / 1000;
    expect(await bacaToken(RAHASIA, token, PAGI)).toEqual({ ...ISI, terbit, kedaluwarsa: terbit + UMUR_TOKEN_DETIK });
  });

  it('carries nothing about the person but the NIP', async () => {
    const token = await terbitkanToken(RAHASIA, ISI, PAGI);
    const isi = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(Object.keys(isi).sort()).toEqual(['exp', 'iat', 'iss', 'kantor', 'layanan', 'sub']);
  });

  it('says under which password the session began', async () => {
    const token = await terbitkanToken(RAHASIA, { ...ISI, sandi: 'a1b2' }, PAGI);
    expect(await bacaToken(RAHASIA, token, PAGI)).toMatchObject({ ...ISI, sandi: 'a1b2' });
  });

  it('outlives a restart: another copy of the same secret reads it', async () => {
    const token = await terbitkanToken(RAHASIA, ISI, PAGI);
    expect(await bacaToken(Uint8Array.from(RAHASIA), token, PAGI)).toMatchObject(ISI);
  });

  it('lasts eight hours to the second', async () => {
    const token = await terbitkanToken(RAHASIA, ISI, PAGI);
    expect(await bacaToken(RAHASIA, token, sesudah(UMUR_TOKEN_DETIK - 1))).toMatchObject(ISI);
    expect(await bacaToken(RAHASIA, token, sesudah(UMUR_TOKEN_DETIK))).toBe('kedaluwarsa');
  });

  it('expires whether or not it was read before', async () => {
    const dibaca = await terbitkanToken(RAHASIA, ISI, PAGI, 60);
    const belumDibaca = await terbitkanToken(RAHASIA, { ...ISI, nip: '197001011995031002' }, PAGI, 60);
    await bacaToken(RAHASIA, dibaca, PAGI);
    expect([await bacaToken(RAHASIA, dibaca, sesudah(60)), await bacaToken(RAHASIA, belumDibaca, sesudah(60))]).toEqual(['kedaluwarsa', 'kedaluwarsa']);
  });

  it('of another office is not valid, even right after its own office read it', async () => {
    const token = await terbitkanToken(RAHASIA, ISI, PAGI);
    await bacaToken(RAHASIA, token, PAGI);
    expect(await bacaToken(new Uint8Array(32).fill(8), token, PAGI)).toBe('tidak-sah');
  });

  it('of another office is not valid, not merely expired, when it is old', async () => {
    const token = await terbitkanToken(new Uint8Array(32).fill(8), ISI, PAGI, 1);
    expect(await bacaToken(RAHASIA, token, sesudah(60))).toBe('tidak-sah');
  });

  const payload = { iss: 'kk-lintas', sub: ISI.nip, kantor: ISI.kantor, layanan: ISI.layanan, iat: PAGI.getTime() / 1000, exp: PAGI.getTime() / 1000 + 60 };

  it('made by hand with the secret is one like any other', async () => {
    expect(await bacaToken(RAHASIA, tandatangani({ alg: 'HS256' }, payload), PAGI)).toMatchObject(ISI);
  });

  it.each([
    ['nothing', ''],
    ['no token', 'a.b.c'],
    ['no signature', `${bagian({ alg: 'none' })}.${bagian(payload)}.`],
    ['another issuer', tandatangani({ alg: 'HS256' }, { ...payload, iss: 'lain' })],
    ['no officer', tandatangani({ alg: 'HS256' }, { ...payload, sub: undefined })],
    ['no office', tandatangani({ alg: 'HS256' }, { ...payload, kantor: undefined })],
    ['no end', tandatangani({ alg: 'HS256' }, { ...payload, exp: undefined })],
    ['another algorithm', tandatangani({ alg: 'HS512' }, payload)],
  ])('with %s is not valid', async (_, token) => {
    expect(await bacaToken(RAHASIA, token, PAGI)).toBe('tidak-sah');
  });

  it('is refused to an office with a short secret', () => {
    expect(() => terbitkanToken(new Uint8Array(31), ISI, PAGI)).toThrow('32 bytes');
  });
});

describe('the cache of verified tokens', () => {
  it('drops what was not read for longest', () => {
    const cache = new CacheToken<number>(2);
    cache.simpan('a', 1);
    cache.simpan('b', 2);
    cache.ambil('a');
    cache.simpan('c', 3);
    expect([cache.ambil('a'), cache.ambil('b'), cache.ambil('c')]).toEqual([1, undefined, 3]);
  });
});
