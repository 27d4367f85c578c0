import { randomUUID } from 'node:crypto';
import { PENGAJUAN_PER_ALAMAT } from '@kk-lintas/identity';
import { KabupatenUji } from './kabupaten-uji';
import { post, postDari } from './orang';
import { KELAHIRAN } from './perjalanan';

let uji: KabupatenUji;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5950);
}, 60_000);
afterAll(() => uji.tutup());

it('one address applies online so often and no more; what was taken is answered again, and another household is served', async () => {
  const { peraga, jenis } = KELAHIRAN;
  const portal = uji.kantor('portal', '32.04');
  const [url, isi] = [`${portal.kantor.url}/permohonan-online`, { jenis, desa: peraga.desa, rt: '005', rw: '011', pemohon: peraga.pemohon }];
  const key = randomUUID();
  const pertama = await post(url, isi, { 'idempotency-key': key });
  for (let ke = 1; ke < PENGAJUAN_PER_ALAMAT; ke += 1) expect(await post(url, isi)).toMatchObject({ status: 201 });

  const ditolak = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(isi) });
  expect([ditolak.status, ditolak.headers.get('content-type')]).toEqual([429, 'application/problem+json; charset=utf-8']);
  expect(await ditolak.json()).toMatchObject({ type: 'urn:kk-lintas:masalah:terlalu-banyak-pengajuan' });
  const tunggu = Number(ditolak.headers.get('retry-after'));
  expect(tunggu > 0 && tunggu <= 900).toBe(true);

  expect(await post(url, isi, { 'idempotency-key': key })).toMatchObject({ status: 201, isi: pertama.isi });
  expect(await postDari('127.0.0.2', url, isi)).toMatchObject({ status: 201 });
  expect(await portal.journal.read(`buku-permohonan-online-${uji.sekarang().getFullYear()}`)).toHaveLength(PENGAJUAN_PER_ALAMAT + 1);

  uji.majukan(1);
  expect(await post(url, isi)).toMatchObject({ status: 201 });
});
