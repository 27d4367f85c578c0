import { randomUUID } from 'node:crypto';
import { KabupatenUji } from './kabupaten-uji';
import { SANDI_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { dikenal, Orang, post, postDari } from './orang';
import { KELAHIRAN, KELUARGA_BARU, kantorKasus, penerbitSurat, Perjalanan, permintaanSurat, petugas } from './perjalanan';

const MASALAH = 'urn:kk-lintas:masalah:';
const PROBLEM_JSON = 'application/problem+json; charset=utf-8';
let uji: KabupatenUji;
let kasus: Perjalanan;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5600);
  kasus = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah('periksa-kelengkapan');
}, 60_000);
afterAll(() => uji.tutup());

describe('one Idempotency-Key', () => {
  it('sent three times, twice of them at once, makes one event and one answer', async () => {
    const kirim = () => kasus.coba('desa', ['petugas-desa'], 'periksa-kelengkapan', {}, { key });
    const key = randomUUID();
    const [pertama, kedua] = await Promise.all([kirim(), kirim()]);
    const ketiga = await kirim();
    const tanpaUlang = ({ status, etag, isi: { diulang: _, ...isi } }: typeof ketiga) => ({ status, etag, isi });
    expect(tanpaUlang(kedua)).toEqual(tanpaUlang(pertama));
    expect(tanpaUlang(ketiga)).toEqual(tanpaUlang(pertama));
    expect([pertama, kedua, ketiga].map(({ isi }) => isi.diulang).sort()).toEqual([false, true, true]);
    expect((await kasus.riwayat('desa')).filter((satu) => satu === 'KelengkapanDiperiksa')).toHaveLength(1);
  });

  it('opens one case with one number and one secret', async () => {
    const office = kantorKasus(uji, 'desa', KELAHIRAN);
    const rt = penerbitSurat(office, KELAHIRAN);
    const key = randomUUID();
    const terbit = () => orang.kirim(office, rt, '/permohonan/terbitkan-surat-pengantar', permintaanSurat(KELAHIRAN), { key });
    const [pertama, kedua] = [await terbit(), await terbit()];
    expect([pertama.status, pertama.etag]).toEqual([201, '"0"']);
    expect(pertama.isi.rahasia).toEqual(expect.stringMatching(/.{8,}/));
    expect([kedua.isi.id, kedua.isi.nomor, kedua.isi.rahasia]).toEqual([pertama.isi.id, pertama.isi.nomor, pertama.isi.rahasia]);
  });

  it('with another body is refused and changes nothing', async () => {
    await kasus.kembaliKe('berikan-formulir').sampaiLangkah('periksa-berkas');
    const key = randomUUID();
    const alasan = 'alamat tidak lengkap';
    expect(await kasus.coba('desa', ['petugas-desa'], 'periksa-berkas', { sesuai: false, alasan }, { key })).toMatchObject({ status: 200 });
    const sebelum = await kasus.riwayat('desa');
    expect(await kasus.coba('desa', ['petugas-desa'], 'periksa-berkas', { sesuai: true }, { key })).toMatchObject({ status: 422, isi: { type: `${MASALAH}idempotency-key-terpakai` } });
    expect(await kasus.riwayat('desa')).toEqual(sebelum);
  });

  it('must be a UUID', async () => {
    expect(await kasus.coba('desa', ['petugas-desa'], 'periksa-berkas', { sesuai: true }, { key: 'satu' })).toMatchObject({ status: 400, isi: { errors: [{ field: 'Idempotency-Key' }] } });
  });
});

describe('bad input', () => {
  it('is a problem that names each field, deep inside the family too', async () => {
    const { alamat, anggota } = KELUARGA_BARU.peraga.permohonan;
    const keluarga = { alamat: { ...alamat, rt: '7' }, anggota: anggota.map((satu, index) => (index === 1 ? { ...satu, nik: '123' } : satu)) };
    const { status, jenisIsi, isi } = await kasus.coba('desa', ['pemohon'], 'isi-formulir', { keluarga });
    expect({ status, jenisIsi, type: isi.type }).toEqual({ status: 400, jenisIsi: PROBLEM_JSON, type: `${MASALAH}masukan-tidak-sah` });
    expect(isi.errors.map(({ field }: { field: string }) => field)).toEqual(['keluarga.alamat.rt', 'keluarga.anggota.1.nik']);
    expect(JSON.stringify(isi)).not.toContain('123');
  });

  it.each([
    ['a missing field', {}, 'sesuai'],
    ['an unknown field', { sesuai: true, admin: true }, 'admin'],
    ['another type', { sesuai: 'ya' }, 'sesuai'],
  ])('is refused: %s', async (_, isi, field) => {
    expect(await kasus.coba('desa', ['petugas-desa'], 'periksa-berkas', isi)).toMatchObject({ status: 400, jenisIsi: PROBLEM_JSON, isi: { errors: [{ field }] } });
  });

  it.each([
    ['an unknown field', { berkas: [], admin: true }, 'admin', 'isian ini tidak dikenal'],
    ['a text where a list belongs', { berkas: 'ktp' }, 'berkas', 'harus berupa daftar'],
  ])('is explained in Indonesian, by its type before its size: %s', async (_, isi, field, reason) => {
    const jawaban = await kasus.coba('desa', ['pemohon'], 'ajukan-permohonan', isi);
    expect(jawaban).toMatchObject({ status: 400, isi: { errors: [{ field, reason }] } });
  });

  it('at an address that is none of ours is a problem in Indonesian too', async () => {
    const jawaban = await orang.lihat(kasus.kantor('desa'), kasus.pemohon, '/tidak-ada');
    expect(jawaban).toMatchObject({ status: 404, jenisIsi: PROBLEM_JSON, isi: { title: 'Alamat ini tidak ada di kantor ini' } });
  });

  it('is refused where a whole part of it is missing', async () => {
    const { anggota } = KELUARGA_BARU.peraga.permohonan;
    expect(await kasus.coba('desa', ['pemohon'], 'isi-formulir', { keluarga: { anggota } })).toMatchObject({ status: 400, isi: { errors: [{ field: 'keluarga.alamat' }] } });
    const office = kasus.kantor('desa');
    const tanpaPemohon = { penerbit: 'ketua-rt', permintaan: { jenis: KELUARGA_BARU.jenis, rt: '001', rw: '002' } };
    const rt = penerbitSurat(office, KELUARGA_BARU);
    expect(await orang.kirim(office, rt, '/permohonan/terbitkan-surat-pengantar', tanpaPemohon)).toMatchObject({ status: 400, isi: { errors: [{ field: 'permintaan.pemohon' }] } });
  });

  it.each([
    ['/antrean?lanjut=e30', 400, 'lanjut'],
    ['/buku/buku-harian/2026?lanjut=e30', 400, 'lanjut'],
    ['/buku/buku-harian/duaribu', 400, 'tahun'],
    ['/%ff', 400, undefined],
    [`/permohonan/${'a'.repeat(500)}`, 414, undefined],
    ['/tidak-ada', 404, undefined],
  ])('in an address is a problem too: %s', async (path, status, field) => {
    const office = kasus.kantor('desa');
    const jawaban = await orang.lihat(office, { nip: petugas(office, ['petugas-desa']).nip }, path);
    expect(jawaban).toMatchObject({ status, jenisIsi: PROBLEM_JSON, isi: field === undefined ? { status } : { errors: [{ field }] } });
  });

  it('in a number is told as what it is', async () => {
    const office = kasus.kantor('desa');
    const alasan = async (banyak: string) => (await orang.lihat(office, { nip: petugas(office, ['petugas-desa']).nip }, `/antrean?banyak=${banyak}`)).isi.errors;
    expect([await alasan('abc'), await alasan('1.5'), await alasan('201')]).toEqual([[{ field: 'banyak', reason: 'harus bilangan bulat' }], [{ field: 'banyak', reason: 'harus bilangan bulat' }], [{ field: 'banyak', reason: 'paling banyak 200' }]]);
  });

  it('that is no JSON at all is a problem too', async () => {
    const office = kasus.kantor('desa');
    const authorization = await orang.masuk(office, kasus.pemohon);
    const response = await fetch(`${office.kantor.url}/permohonan/${kasus.id}/isi-formulir`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: '{"keluarga":' });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, PROBLEM_JSON]);
    expect(await response.json()).toMatchObject({ title: 'Permintaan tidak dapat dibaca; isinya harus JSON yang sah dan tidak kosong' });
  });
});

it('the API document tells of every operation that its errors are problems, and of every command its headers', async () => {
  const { isi } = await orang.lihat(kasus.kantor('kecamatan'), { nip: kasus.petugas('kecamatan', ['petugas-loket']).nip }, '/openapi.json');
  const operasi = Object.values<Record<string, { responses: object; parameters: { name: string }[] }>>(isi.paths).flatMap((path) => Object.values(path));
  expect(operasi.length).toBeGreaterThan(20);
  for (const { responses } of operasi) expect(responses).toHaveProperty(['default', '$ref'], '#/components/responses/Masalah');
  expect(isi.components.responses.Masalah.content).toHaveProperty(['application/problem+json']);
  const header = (path: string) => isi.paths[path].post.parameters.map(({ name }: { name: string }) => name);
  expect(header('/permohonan/{id}/verifikasi-berkas')).toEqual(['id', 'Idempotency-Key', 'If-Match']);
  expect(header('/masuk')).toEqual([]);
  expect(isi.components.schemas).toHaveProperty('Masalah');
});

it('the ledger of blanko answers with the ETag that the next command may name', async () => {
  const office = uji.kantor('siak-sync', '32.04');
  const operator = { nip: petugas(office, ['operator-siak']).nip };
  const { etag } = await orang.kirim(office, operator, '/blanko/terima', { awalan: 'Z', dari: 1, sampai: 9 });
  expect(etag).toMatch(/^"\d+"$/);
  expect(await orang.kirim(office, operator, '/blanko/terima', { awalan: 'Z', dari: 10, sampai: 19 }, { ifMatch: etag ?? '' })).toMatchObject({ status: 200 });
  expect(await orang.kirim(office, operator, '/blanko/terima', { awalan: 'Z', dari: 20, sampai: 29 }, { ifMatch: etag ?? '' })).toMatchObject({ status: 409 });
});

describe('nobody may act', () => {
  const periksa = (authorization?: string) =>
    post(`${kasus.kantor('desa').kantor.url}/permohonan/${kasus.id}/periksa-berkas`, { sesuai: true }, authorization === undefined ? {} : { authorization });

  it('without a token, or with one that nobody gave out', async () => {
    expect(await periksa()).toMatchObject({ status: 401, jenisIsi: PROBLEM_JSON });
    expect(await periksa('Bearer a.b.c')).toMatchObject({ status: 401 });
  });

  it('in a role that is not for this', async () => {
    expect(await kasus.coba('desa', ['ketua-rt'], 'periksa-berkas', { sesuai: true })).toMatchObject({ status: 403, isi: { type: `${MASALAH}bukan-wewenang` } });
    expect(await kasus.coba('desa', ['pemohon'], 'periksa-berkas', { sesuai: true })).toMatchObject({ status: 403 });
  });

  it('with the token of another desa', async () => {
    const lain = kantorKasus(uji, 'desa', KELAHIRAN);
    expect(await periksa(await orang.masuk(lain, { nip: petugas(lain, ['petugas-desa']).nip }))).toMatchObject({
      status: 403,
      isi: { title: `Sesi dari ${lain.kantor.nama} tidak berlaku di sini; masuklah di kantor ini` },
    });
  });

  it('on a case that does not exist', async () => {
    const office = kasus.kantor('desa');
    const kasi = { nip: petugas(office, ['kasi-pemerintahan']).nip };
    expect(await orang.kirim(office, kasi, `/permohonan/${randomUUID()}/teliti-formulir`, { sesuai: true })).toMatchObject({ status: 404 });
    expect(await orang.lihat(office, kasi, `/permohonan/${randomUUID()}`)).toMatchObject({ status: 404, jenisIsi: PROBLEM_JSON });
  });

  it('by opening a case under an id of his choice', async () => {
    const office = kasus.kantor('desa');
    const rt = penerbitSurat(office, KELUARGA_BARU);
    const id = randomUUID();
    const path = `/permohonan/${id}/terbitkan-surat-pengantar`;
    expect(await orang.kirim(office, rt, path, permintaanSurat(KELUARGA_BARU))).toMatchObject({ status: 400, isi: { errors: [{ field: 'permintaan' }] } });
    expect(await orang.kirim(office, rt, path, { penerbit: 'ketua-rt' })).toMatchObject({ status: 404 });
    expect(await orang.lihat(office, rt, `/permohonan/${id}/riwayat`)).toMatchObject({ status: 404 });
  });

  it('or see anything with the token of another desa', async () => {
    const lain = kantorKasus(uji, 'desa', KELAHIRAN);
    const authorization = await orang.masuk(lain, { nip: petugas(lain, ['admin-kantor']).nip });
    for (const path of [`/permohonan/${kasus.id}`, `/permohonan/${kasus.id}/riwayat`, '/antrean', '/buku/buku-harian/2026', '/insiden', '/insiden/baris-buku']) {
      expect([path, (await fetch(`${kasus.kantor('desa').kantor.url}${path}`, { headers: { authorization } })).status]).toEqual([path, 403]);
    }
  });

  it('on the case of another family', async () => {
    const lain = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
    const path = `/permohonan/${lain.id}/ajukan-permohonan`;
    expect(await orang.kirim(kasus.kantor('desa'), kasus.pemohon, path, { berkas: [{ kode: 'buku-nikah', asli: true }] })).toMatchObject({ status: 403 });
    expect(await lain.riwayat('desa')).toEqual(['SuratPengantarDiterbitkan']);
  });
});

describe('number and secret of a family', () => {
  const masuk = (tempat: 'desa' | 'kecamatan', isi: object) => post(`${kasus.kantor(tempat).kantor.url}/masuk-pemohon`, isi);

  it('asked too early and too often, open the case as soon as the office knows it', async () => {
    const satu = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
    for (let kali = 0; kali < 6; kali += 1) expect(await masuk('kecamatan', satu.pemohon)).toMatchObject({ status: 404, isi: { type: `${MASALAH}nomor-belum-dikenal` } });
    await satu.lewat('datang-ke-loket');
    expect(await masuk('kecamatan', satu.pemohon)).toMatchObject({ status: 200, isi: { permohonanId: satu.id } });
  });

  it('cannot be guessed: after five wrong secrets that address must wait even with the right one, and no other address', async () => {
    const satu = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
    await dikenal(satu.kantor('desa'), satu.pemohon.nomor);
    const status: number[] = [];
    for (let kali = 0; kali < 5; kali += 1) status.push((await masuk('desa', { ...satu.pemohon, rahasia: `salah-salah-${kali}` })).status);
    expect(status).toEqual([401, 401, 401, 401, 401]);
    expect(await masuk('desa', satu.pemohon)).toMatchObject({ status: 429, isi: { type: `${MASALAH}terlalu-banyak-percobaan` } });
    expect(await postDari('127.0.0.2', `${satu.kantor('desa').kantor.url}/masuk-pemohon`, satu.pemohon)).toMatchObject({ status: 200, isi: { permohonanId: satu.id } });
  });
});

it('an officer whose password is guessed at from one address logs in from another', async () => {
  const office = kantorKasus(uji, 'desa', KELUARGA_BARU);
  const { nip } = petugas(office, ['ketua-rw']);
  const masuk = (alamat: string, sandi: string) => postDari(alamat, `${office.kantor.url}/masuk`, { nip, sandi });
  for (let kali = 0; kali < 5; kali += 1) expect(await masuk('127.0.0.3', `salah-${kali}`)).toMatchObject({ status: 401 });
  expect(await masuk('127.0.0.3', SANDI_PERAGA)).toMatchObject({ status: 429 });
  expect(await masuk('127.0.0.4', SANDI_PERAGA)).toMatchObject({ status: 200 });
});

it('of two officers who decide on what both have seen, one wins and the other learns who', async () => {
  const dua = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah('verifikasi-berkas');
  const office = dua.kantor('kecamatan');
  const loket = [0, 1].map((ke) => petugas(office, ['petugas-loket', ke]));
  const { etag } = await orang.lihat(office, { nip: petugas(office, ['petugas-loket']).nip }, `/permohonan/${dua.id}`);
  const balasan = await Promise.all([0, 1].map((ke) => dua.coba('kecamatan', ['petugas-loket', ke], 'verifikasi-berkas', { sesuai: true }, { ifMatch: etag ?? '' })));
  expect(balasan.map(({ status }) => status).sort()).toEqual([200, 409]);
  const menang = loket[balasan.findIndex(({ status }) => status === 200)];
  const kalah = balasan.find(({ status }) => status === 409);
  expect(kalah?.isi).toMatchObject({ type: `${MASALAH}sudah-berubah`, terakhir: { nip: menang?.nip, nama: menang?.nama, jabatan: menang?.jabatan, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) } });
  expect((await dua.riwayat('kecamatan')).filter((satu) => satu === 'BerkasDiverifikasi')).toHaveLength(1);
});

it('who comes too early reads the stage in words, and of what the system did last that it was the system', async () => {
  const dini = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah('datang-ke-loket');
  await dini.terjadi('kecamatan', 'BerkasDesaSiap');
  const { status, isi } = await dini.coba('kecamatan', ['petugas-loket'], 'teruskan-ke-operator');
  expect({ status, title: isi.title, terakhir: isi.terakhir }).toMatchObject({ status: 409, title: 'Permohonan sedang pada tahap menunggu kedatangan.', terakhir: { event: 'BerkasDesaSiap', jabatan: 'Sistem' } });
  const berubah = await dini.coba('kecamatan', ['petugas-loket'], 'datang-ke-loket', {}, { ifMatch: '"9"' });
  expect(berubah).toMatchObject({ status: 409, isi: { detail: expect.stringMatching(/^Permohonan sudah berubah sejak dilihat: Sistem pada /) as string } });
  const riwayat = await orang.lihat(dini.kantor('kecamatan'), { nip: petugas(dini.kantor('kecamatan'), ['admin-kantor']).nip }, `/permohonan/${dini.id}/riwayat`);
  expect(riwayat.isi.at(-1)).toMatchObject({ peristiwa: 'BerkasDesaSiap', oleh: { jabatan: 'Sistem' } });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
