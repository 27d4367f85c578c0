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

  it.each(['"teks"', '[]', '7', 'null'])('that is JSON but no object is told so, and no field that it lacks: %s', async (body) => {
    for (const url of [`${desa().kantor.url}/masuk`, `${portal().kantor.url}/keaslian`]) {
      expect(await kirimSebagai(url, 'application/json', body)).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON, isi: { errors: [{ field: '', reason: 'isi permintaan harus berupa objek JSON' }] } });
    }
  });

  it.each(['{}', '%PDF-1.7', '[]', ''])('is refused where a file or a form is wanted before it is read: %j as JSON', async (body) => {
    for (const [path, jenis] of [['/keaslian/pdf', 'application/pdf'], ['/periksa', 'multipart/form-data atau application/x-www-form-urlencoded'], ['/perjalanan', 'application/x-www-form-urlencoded']]) {
      expect(await kirimSebagai(`${portal().kantor.url}${path}`, 'application/json; charset=utf-8', body)).toMatchObject({ status: 415, jenisIsi: PROBLEM_JSON, isi: { title: `Isi permintaan harus ${jenis}` } });
    }
  });
});

it('who opens the bare address of an office in a browser reads what it is, and where its API and the portal are', async () => {
  const jawaban = await fetch(desa().kantor.url);
  expect([jawaban.status, jawaban.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const halaman = await jawaban.text();
  for (const isi of [desa().kantor.nama, 'href="/openapi.json"', `href="${portal().kantor.url}"`]) expect(halaman).toContain(isi);
});

describe('a method that an address does not take', () => {
  const SALAH: readonly (readonly [layanan: 'desa' | 'portal', path: string, metode: string, boleh: string])[] = [
    ['desa', '/masuk', 'GET', 'POST'],
    ['desa', '/masuk', 'PUT', 'POST'],
    ['desa', '/antrean?banyak=5', 'DELETE', 'GET, HEAD'],
    ['desa', '/permohonan/apa-saja/isi-formulir', 'GET', 'POST'],
    ['portal', '/keaslian/pdf', 'GET', 'POST'],
    ['portal', '/keaslian/kunci', 'PATCH', 'GET, HEAD'],
    ['portal', '/', 'POST', 'GET, HEAD'],
    ['desa', '/', 'POST', 'GET, HEAD'],
  ];

  it.each(SALAH)('is refused with those that it takes: %s %s %s', async (layanan, path, metode, boleh) => {
    const { url } = (layanan === 'desa' ? desa() : portal()).kantor;
    const jawaban = await fetch(`${url}${path}`, { method: metode, ...(metode !== 'GET' && { headers: { 'content-type': 'text/plain' }, body: 'x' }) });
    expect([jawaban.status, jawaban.headers.get('allow'), jawaban.headers.get('content-type')]).toEqual([405, boleh, PROBLEM_JSON]);
    expect(await jawaban.json()).toEqual({ type: `${MASALAH}http-405`, title: 'Alamat ini tidak menerima metode itu', status: 405, detail: `Metode yang diterima: ${boleh}.` });
  });

  it('is another matter than an address that there is not', async () => {
    for (const metode of ['GET', 'POST', 'PUT']) {
      const jawaban = await fetch(`${portal().kantor.url}/tidak-ada`, { method: metode });
      expect([jawaban.status, jawaban.headers.get('allow')]).toEqual([404, null]);
    }
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

  it('is told in characters how long it may be', async () => {
    const reason = 'panjangnya 1 sampai 200 karakter';
    expect(await post(`${desa().kantor.url}/masuk`, { nip: '', sandi: 'x' })).toMatchObject({ status: 400, isi: { errors: [{ field: 'nip', reason }] } });
    expect(await post(`${portal().kantor.url}/lacak`, { nomor: 'x'.repeat(201), rahasia: 'x' })).toMatchObject({ status: 400, isi: { errors: [{ field: 'nomor', reason }] } });
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

describe('parts of a body that are no part of a form', () => {
  const DIAJUKAN = { jenis: KELUARGA_BARU.jenis, desa: KELUARGA_BARU.peraga.desa, rt: '001', rw: '002', pemohon: { nama: 'CONTOH', nik: '3204060101900001' } };

  it('are refused by their field when an application is made from home', async () => {
    const { url } = portal().kantor;
    for (const [bagian, field, reason] of [
      [{ pemohon: [] }, 'pemohon', 'harus berupa objek'],
      [{ pemohon: 'x' }, 'pemohon', 'harus berupa objek'],
      [{ pemohon: { ...DIAJUKAN.pemohon, nama: 'CONTOH\u202e' } }, 'pemohon.nama', 'tidak boleh berisi karakter kendali'],
      [{ rt: '000' }, 'rt', 'harus tiga angka, 001 sampai 999'],
    ] as const) {
      expect(await post(`${url}/permohonan-online`, { ...DIAJUKAN, ...bagian })).toMatchObject({ status: 400, isi: { errors: [{ field, reason }] } });
    }
  });

  it.each([{ token: null }, { nomorDokumen: null }, { serial: null, akhiran: null }])('are not filled in when they are null: %j', async (isian) => {
    expect(await post(`${portal().kantor.url}/keaslian`, isian)).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON, isi: { errors: [{ field: '', reason: 'isi tepat satu: token, nomorDokumen, atau serial bersama akhiran' }] } });
  });

  it.each(['', '   ', '\u200b'])('are refused by the field when they are empty texts, at every address of the portal that asks for something: %j', async (kosong) => {
    const terisi = { nomor: kasus.pemohon.nomor, rahasia: kasus.pemohon.rahasia };
    const kirim: readonly (readonly [path: string, isi: object, field: string])[] = [
      ['/keaslian', { token: kosong }, 'token'],
      ['/keaslian', { nomorDokumen: kosong }, 'nomorDokumen'],
      ['/keaslian', { serial: kosong, akhiran: '0001' }, 'serial'],
      ['/keaslian', { serial: 'K0000001', akhiran: kosong }, 'akhiran'],
      ...['/lacak', '/kartu', '/siapa-membuka', '/masuk-pemohon'].flatMap((path) => (['nomor', 'rahasia'] as const).map((field) => [path, { ...terisi, [field]: kosong }, field] as const)),
      ['/masuk', { nip: kosong, sandi: 'peraga-kk-lintas' }, 'nip'],
      ['/permohonan-online', { ...DIAJUKAN, jenis: kosong }, 'jenis'],
      ['/permohonan-online', { ...DIAJUKAN, pemohon: { ...DIAJUKAN.pemohon, nama: kosong } }, 'pemohon.nama'],
    ];
    for (const [path, isi, field] of kirim) {
      const jawaban = await post(`${portal().kantor.url}${path}`, isi);
      expect([path, jawaban.status, jawaban.isi.errors]).toEqual([path, 400, [{ field, reason: expect.any(String) as string }]]);
    }
  });

  it('are refused when they are a file without a byte', async () => {
    expect(await kirimSebagai(`${portal().kantor.url}/keaslian/pdf`, 'application/pdf', '')).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON, isi: { errors: [{ field: '', reason: 'berkas PDF tidak boleh kosong' }] } });
  });

  it.each([
    ['akhiran', 'harus diisi bersama serial', { serial: 'K1' }],
    ['akhiran', 'harus diisi bersama serial', { serial: 'K1', akhiran: null }],
    ['serial', 'harus diisi bersama akhiran', { akhiran: '0001' }],
    ['nomorDokumen', 'isi tepat satu: token, nomorDokumen, atau serial bersama akhiran', { token: 'K', nomorDokumen: '3204-26-K7QF2M9M' }],
    ['serial', 'isi tepat satu: token, nomorDokumen, atau serial bersama akhiran', { nomorDokumen: '3204-26-K7QF2M9M', serial: 'K1' }],
    ['akhiran', 'isi tepat satu: token, nomorDokumen, atau serial bersama akhiran', { token: 'K', akhiran: '0001' }],
  ])('are refused by the field %s that is missing or too much for one way to check a card: %s', async (field, reason, isian) => {
    expect(await post(`${portal().kantor.url}/keaslian`, isian)).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON, isi: { errors: [{ field, reason }] } });
  });

  it('are refused when they are nested without end', async () => {
    const body = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    for (const url of [`${portal().kantor.url}/keaslian`, `${desa().kantor.url}/masuk`]) {
      expect(await kirimSebagai(url, 'application/json', body)).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON, isi: { errors: [{ field: '', reason: 'isi permintaan bersarang lebih dari 20 tingkat' }] } });
    }
  });
});

it('a command that takes nothing is done without a body, and not with anything in it', async () => {
  await kasus.sampaiLangkah('berikan-formulir');
  for (const isian of [{ serial: 'x' }, { zzz: null }, []]) expect(await kasus.coba('desa', ['petugas-desa'], 'berikan-formulir', isian)).toMatchObject({ status: 400, isi: { type: `${MASALAH}masukan-tidak-sah` } });
  const authorization = await new Orang().masuk(desa(), kasus.petugas('desa', ['petugas-desa']));
  const { status } = await fetch(`${desa().kantor.url}/permohonan/${kasus.id}/berikan-formulir`, { method: 'POST', headers: { authorization } });
  expect(status).toBe(200);
});

it('nothing was complained of', () => expect(uji.keluhan).toEqual([]));
