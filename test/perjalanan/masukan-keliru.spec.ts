import { KabupatenUji } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { kantorKasus, KELUARGA_BARU, Perjalanan } from './perjalanan';

const MASALAH = 'urn:kk-lintas:masalah:';
const PROBLEM_JSON = 'application/problem+json; charset=utf-8';
let uji: KabupatenUji;
let kasus: Perjalanan;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6100);
  kasus = await Perjalanan.mulai(uji, new Orang(), KELUARGA_BARU);
}, 60_000);
afterAll(() => uji.tutup());

const portal = () => uji.kantor('portal', '32.04');
const desa = () => kantorKasus(uji, 'desa', KELUARGA_BARU);

async function kirimSebagai(url: string, jenis: string, body: string) {
  const jawaban = await fetch(url, { method: 'POST', headers: { 'content-type': jenis }, body });
  return { status: jawaban.status, jenisIsi: jawaban.headers.get('content-type'), isi: (await jawaban.json()) as { title: string; detail: string } };
}

describe('a body of another kind', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('is refused at every office with the kind that is wanted: %s', async (jenis) => {
    for (const url of [`${desa().kantor.url}/masuk`, `${portal().kantor.url}/lacak`]) {
      expect(await kirimSebagai(url, jenis, '{"nip":"197001102010011001","sandi":"peraga-kk-lintas"}')).toMatchObject({
        status: 415,
        jenisIsi: PROBLEM_JSON,
        isi: { title: 'Isi permintaan harus application/json', detail: 'Kirim dengan kepala Content-Type: application/json.' },
      });
    }
  });

  it('is refused where a file or a form is wanted with the kinds that are', async () => {
    const { url } = portal().kantor;
    expect((await kirimSebagai(`${url}/keaslian/pdf`, 'text/plain', 'x')).isi.title).toBe('Isi permintaan harus application/pdf');
    expect((await kirimSebagai(`${url}/periksa`, 'text/plain', 'x')).isi.title).toBe('Isi permintaan harus multipart/form-data atau application/x-www-form-urlencoded');
  });

  it('that is JSON but no object is a problem too', async () => {
    for (const body of ['"teks"', '[]', '7']) expect(await kirimSebagai(`${desa().kantor.url}/masuk`, 'application/json', body)).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON });
  });
});

describe('a secret that cannot be right', () => {
  it.each(['x', 'bukan rahasia', '\u0000', 'x'.repeat(200)])('is answered as a wrong one, at the portal and at an office: %j', async (rahasia) => {
    for (const [office, paths] of [[portal(), ['/lacak', '/kartu', '/siapa-membuka']], [desa(), ['/masuk-pemohon']]] as const) {
      await dikenal(office, kasus.pemohon.nomor);
      for (const path of paths) {
        uji.majukan(1);
        expect(await post(`${office.kantor.url}${path}`, { nomor: kasus.pemohon.nomor, rahasia })).toMatchObject({ status: 401, jenisIsi: PROBLEM_JSON, isi: { type: `${MASALAH}masuk-ditolak` } });
      }
    }
  });

  it.each(['x', 'bukan nomor', '../..', 'x'.repeat(200)])('of a number that cannot be one is answered as of an unknown number: %j', async (nomor) => {
    expect(await post(`${portal().kantor.url}/lacak`, { nomor, rahasia: 'x' })).toMatchObject({ status: 404, isi: { type: `${MASALAH}nomor-belum-dikenal` } });
  });

  it.each([
    ['197001102010011001', 'x'],
    ['x', 'x'],
    ['bukan nip', 'peraga-kk-lintas'],
    ['$', 'x'.repeat(200)],
  ])('of an officer is answered as a wrong one, also for a NIP that cannot be one: %j', async (nip, sandi) => {
    uji.majukan(1);
    expect(await post(`${desa().kantor.url}/masuk`, { nip, sandi })).toMatchObject({ status: 401, jenisIsi: PROBLEM_JSON, isi: { title: 'NIP atau kata sandi salah' } });
  });
});

it('nothing was complained of', () => expect(uji.keluhan).toEqual([]));
