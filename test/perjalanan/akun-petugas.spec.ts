import { randomUUID } from 'node:crypto';
import { SANDI_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { KabupatenUji } from './kabupaten-uji';
import { Orang, post, type Balasan, type Permintaan } from './orang';
import { kantorKasus, KELUARGA_BARU, petugas } from './perjalanan';

const MASALAH = 'urn:kk-lintas:masalah:';
const [SANDI, SANDI_BARU, SANDI_LAIN] = ['kopi-tubruk-pagi', 'teh-poci-gula-batu', 'jamu-kunyit-asam'] as const;
let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5900);
}, 60_000);
afterAll(() => uji.tutup());

const desa = () => kantorKasus(uji, 'desa', KELUARGA_BARU);
const sebagaiAdmin = (aksi: string, isi: object, permintaan: Permintaan = {}) => orang.kirim(desa(), { nip: petugas(desa(), ['admin-kantor']).nip }, `/petugas/${aksi}`, isi, permintaan);
const masuk = (nip: string, sandi: string) => post(`${desa().kantor.url}/masuk`, { nip, sandi });
const antrean = async (token: string) => (await fetch(`${desa().kantor.url}/antrean`, { headers: { authorization: `Bearer ${token}` } })).status;
const gantiSendiri = (token: string, sandiLama: string, sandi: string, key: string = randomUUID()) =>
  post(`${desa().kantor.url}/petugas/ganti-sandi-sendiri`, { sandiLama, sandi }, { authorization: `Bearer ${token}`, 'idempotency-key': key });

let urutan = 0;
async function petugasBaru(): Promise<{ readonly nip: string; readonly token: string; readonly didaftarkan: Balasan }> {
  urutan += 1;
  const nip = `1985010120100110${String(urutan).padStart(2, '0')}`;
  const didaftarkan = await sebagaiAdmin('daftarkan', { nip, nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['petugas-desa'], sandi: SANDI });
  return { nip, token: (await masuk(nip, SANDI)).isi.token, didaftarkan };
}

it('the administrator opens an account, whose officer logs in; the answer and the log hold neither name nor password', async () => {
  const { nip, token, didaftarkan } = await petugasBaru();
  expect(didaftarkan).toMatchObject({ status: 201, etag: '"0"', isi: { id: nip, peristiwa: [{ type: 'PetugasDidaftarkan' }] } });
  expect(await antrean(token)).toBe(200);
  const [tercatat] = await desa().journal.read(`akun-${nip}`);
  expect(tercatat?.openPribadi()).toMatchObject({ nama: 'PETUGAS REKAAN', sandiHash: expect.stringMatching(/^\$argon2id\$/) });
  for (const teks of [JSON.stringify(didaftarkan.isi), JSON.stringify(tercatat), JSON.stringify(await desa().ports.store.readStream(`akun-${nip}`, 0))]) {
    for (const rahasia of [SANDI, 'PETUGAS REKAAN', '$argon2id']) expect(teks).not.toContain(rahasia);
  }
});

it('one Idempotency-Key opens one account; with another password it is refused', async () => {
  const isi = { nip: '198501012010012001', nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['petugas-desa'], sandi: SANDI };
  const key = randomUUID();
  expect(await sebagaiAdmin('daftarkan', isi, { key })).toMatchObject({ status: 201, isi: { diulang: false } });
  expect(await sebagaiAdmin('daftarkan', isi, { key })).toMatchObject({ status: 201, isi: { diulang: true } });
  expect(await sebagaiAdmin('daftarkan', { ...isi, sandi: SANDI_LAIN }, { key })).toMatchObject({ status: 422, isi: { type: `${MASALAH}idempotency-key-terpakai` } });
  expect(await sebagaiAdmin('daftarkan', isi)).toMatchObject({ status: 409, isi: { errors: [{ field: 'nip' }] } });
  expect(await masuk(isi.nip, SANDI)).toMatchObject({ status: 200 });
});

it.each([
  ['daftarkan', { nip: '198501012010012002', nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['petugas-desa'], sandi: 'pendek' }, 422, 'sandi'],
  ['daftarkan', { nip: '198501012010012002', nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['kepala-dinas'], sandi: SANDI }, 422, 'peran.0'],
  ['daftarkan', { nip: '123', nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['petugas-desa'], sandi: SANDI }, 422, 'nip'],
  ['daftarkan', { nip: 'rt uji', nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['petugas-desa'], sandi: SANDI }, 400, 'nip'],
  ['daftarkan', { nip: '198501012010012002', nama: 'PETUGAS REKAAN', jabatan: 'Petugas uji', peran: ['petugas-desa'], sandi: SANDI, kantor: '32.04' }, 400, 'kantor'],
  ['ubah-peran', { nip: '198501012010011001', peran: ['raja'] }, 400, 'peran'],
  ['nonaktifkan', { nip: '198501012010011001', alasan: 'bosan' }, 400, 'alasan'],
])('bad input to %s names its field', async (aksi, isi, status, field) => {
  expect(await sebagaiAdmin(aksi, isi)).toMatchObject({ status, isi: { errors: [{ field }] } });
});

it.each([
  ['ubah-peran', { peran: ['petugas-desa'] }],
  ['nonaktifkan', { alasan: 'mutasi' }],
  ['ganti-sandi', { sandi: SANDI_BARU }],
])('%s of an account that this office does not have is not found by its number, and opens none', async (aksi, isi) => {
  for (const nip of ['198501012010012099', '3204320310760001', 'RT-099-RW-099']) {
    const jawaban = await sebagaiAdmin(aksi, { nip, ...isi });
    expect(jawaban).toMatchObject({ status: 404, isi: { errors: [{ field: 'nip', reason: 'Akun petugas ini belum terdaftar di kantor ini.' }] } });
    expect(await desa().journal.read(`akun-${nip}`)).toEqual([]);
  }
});

it.each([
  ['ubah-peran', { peran: ['petugas-desa'] }],
  ['nonaktifkan', { alasan: 'mutasi' }],
  ['ganti-sandi', { sandi: SANDI_BARU }],
])('%s of a closed account, or of the own one, names the number and changes nothing', async (aksi, isi) => {
  const { nip } = await petugasBaru();
  await sebagaiAdmin('nonaktifkan', { nip, alasan: 'pensiun' });
  expect(await sebagaiAdmin(aksi, { nip, ...isi })).toMatchObject({ status: 409, isi: { errors: [{ field: 'nip' }] } });
  expect((await desa().journal.read(`akun-${nip}`)).map(({ type }) => type)).toEqual(['PetugasDidaftarkan', 'PetugasDinonaktifkan']);
  expect(await sebagaiAdmin(aksi, { nip: petugas(desa(), ['admin-kantor']).nip, ...isi })).toMatchObject({ status: 403, isi: { errors: [{ field: 'nip' }] } });
});

it('accounts are for the administrator of the same office alone', async () => {
  const { nip } = await petugasBaru();
  const isi = { nip, peran: ['lurah'] };
  expect(await orang.kirim(desa(), { nip: petugas(desa(), ['lurah']).nip }, '/petugas/ubah-peran', isi)).toMatchObject({ status: 403 });
  const lain = uji.berjalan.kantor.map(({ office }) => office).find(({ kantor }) => kantor.layanan === 'desa' && kantor.id !== desa().kantor.id);
  if (lain === undefined) throw new Error('there is one desa only');
  const authorization = await orang.masuk(lain, { nip: petugas(lain, ['admin-kantor']).nip });
  expect(await post(`${desa().kantor.url}/petugas/ubah-peran`, isi, { authorization })).toMatchObject({ status: 403 });
  const { nip: admin } = petugas(desa(), ['admin-kantor']);
  expect(await sebagaiAdmin('nonaktifkan', { nip: admin, alasan: 'mutasi' })).toMatchObject({ status: 403, isi: { type: `${MASALAH}empat-mata` } });
  expect(await sebagaiAdmin('ganti-sandi', { nip: admin, sandi: SANDI_BARU })).toMatchObject({ status: 403, isi: { type: `${MASALAH}empat-mata` } });
});

it('new roles hold at once, also for who is logged in; an ETag that is outdated is refused', async () => {
  const { nip, token } = await petugasBaru();
  const pengantar = () => post(`${desa().kantor.url}/permohonan/${randomUUID()}/terbitkan-surat-pengantar`, { penerbit: 'ketua-rt' }, { authorization: `Bearer ${token}` });
  expect(await pengantar()).toMatchObject({ status: 403 });
  expect(await sebagaiAdmin('ubah-peran', { nip, peran: ['ketua-rt'], jabatan: 'Ketua RT 001' }, { ifMatch: '"0"' })).toMatchObject({ status: 422, isi: { errors: [{ field: 'rt' }] } });
  expect(await sebagaiAdmin('ubah-peran', { nip, peran: ['ketua-rt'], jabatan: 'Ketua RT 001', rt: '001', rw: '002' }, { ifMatch: '"0"' })).toMatchObject({ status: 200, etag: '"1"' });
  expect(await pengantar()).toMatchObject({ status: 404 });
  expect(await sebagaiAdmin('ubah-peran', { nip, peran: ['lurah'] }, { ifMatch: '"0"' })).toMatchObject({ status: 409 });
});

it('a closed account opens nothing any more, with a token from before neither', async () => {
  const { nip, token } = await petugasBaru();
  expect(await sebagaiAdmin('nonaktifkan', { nip, alasan: 'pensiun' })).toMatchObject({ status: 200 });
  expect(await antrean(token)).toBe(403);
  expect(await masuk(nip, SANDI)).toMatchObject({ status: 401 });
});

it('a password that the administrator set anew ends the sessions under the old one', async () => {
  const { nip, token } = await petugasBaru();
  expect(await sebagaiAdmin('ganti-sandi', { nip, sandi: SANDI_BARU })).toMatchObject({ status: 200, isi: { peristiwa: [{ type: 'SandiDiganti', data: { nip } }] } });
  expect(await antrean(token)).toBe(401);
  expect(await masuk(nip, SANDI)).toMatchObject({ status: 401 });
  expect(await antrean((await masuk(nip, SANDI_BARU)).isi.token)).toBe(200);
});

it('an officer changes the own password by the old one; every earlier session ends, after a restart too', async () => {
  const { nip, token } = await petugasBaru();
  const lain = (await masuk(nip, SANDI)).isi.token;
  expect(await gantiSendiri(token, SANDI_LAIN, SANDI_BARU)).toMatchObject({ status: 422, isi: { type: `${MASALAH}sandi-lama-salah`, errors: [{ field: 'sandiLama' }] } });
  expect(await gantiSendiri(token, SANDI, 'pendek')).toMatchObject({ status: 422, isi: { errors: [{ field: 'sandi' }] } });
  expect(await antrean(token)).toBe(200);
  const key = randomUUID();
  const diganti = await gantiSendiri(token, SANDI, SANDI_BARU, key);
  expect(diganti).toMatchObject({ status: 200, isi: { diulang: false } });
  expect([await antrean(token), await antrean(lain), await antrean(diganti.isi.token)]).toEqual([401, 401, 200]);
  expect(await gantiSendiri(diganti.isi.token, SANDI, SANDI_BARU, key)).toMatchObject({ status: 200, isi: { diulang: true } });
  await uji.mulaiLagi();
  expect([await antrean(token), await antrean(diganti.isi.token)]).toEqual([401, 200]);
  expect(await masuk(nip, SANDI_BARU)).toMatchObject({ status: 200 });
});

it('a stolen session cannot guess the old password', async () => {
  const { nip, token } = await petugasBaru();
  for (let kali = 0; kali < 5; kali += 1) expect(await gantiSendiri(token, `salah-salah-${kali}`, SANDI_BARU)).toMatchObject({ status: 422 });
  expect(await gantiSendiri(token, SANDI, SANDI_BARU)).toMatchObject({ status: 429 });
  expect((await desa().journal.read(`akun-${nip}`)).map(({ type }) => type)).toEqual(['PetugasDidaftarkan']);
});

it('the API document describes the accounts and shows no password in an answer', async () => {
  const { isi } = await orang.lihat(desa(), { nip: petugas(desa(), ['lurah']).nip }, '/openapi.json');
  const aksi = ['daftarkan', 'ubah-peran', 'nonaktifkan', 'ganti-sandi', 'ganti-sandi-sendiri'];
  expect(Object.keys(isi.paths).filter((path) => path.startsWith('/petugas/'))).toEqual(aksi.map((satu) => `/petugas/${satu}`));
  for (const satu of aksi) expect(isi.paths[`/petugas/${satu}`].post.parameters.map(({ name }: { name: string }) => name)).toEqual(['Idempotency-Key', 'If-Match']);
  expect(isi.components.schemas.DaftarkanPetugasDto.properties.sandi).toMatchObject({ writeOnly: true, minLength: 12 });
});

it('nobody of the demonstration was locked out, and no background part complained', async () => {
  expect(await masuk(petugas(desa(), ['lurah']).nip, SANDI_PERAGA)).toMatchObject({ status: 200 });
  expect(uji.keluhan).toEqual([]);
});
