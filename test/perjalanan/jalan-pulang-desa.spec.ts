import { randomUUID } from 'node:crypto';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { kantorKasus, KARTU_HILANG, KELAHIRAN, KELUARGA_BARU, penerbitSurat, Perjalanan } from './perjalanan';

const ALASAN = { sesuai: false, alasan: 'nama ibu tidak sama dengan buku nikah' };
let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5100);
}, 60_000);
afterAll(() => uji.tutup());

const mulai = (kasus = KELUARGA_BARU) => Perjalanan.mulai(uji, orang, kasus);

it('a family that applied online learns why the RT refuses its letter, and the case ends there', async () => {
  const portal = uji.kantor('portal', '32.04');
  const desa = kantorKasus(uji, 'desa', KELAHIRAN);
  const { jenis, peraga } = KELAHIRAN;
  const diajukan = await post(`${portal.kantor.url}/permohonan-online`, { jenis, desa: peraga.desa, rt: '005', rw: '011', pemohon: peraga.pemohon }, { 'idempotency-key': randomUUID() });
  expect(diajukan).toMatchObject({ status: 201, isi: { nomor: expect.stringMatching(/^ONLINE-\d{4}-\d{6}$/) } });
  const { permohonanId, nomor, rahasia } = diajukan.isi;
  const rt = penerbitSurat(desa, KELAHIRAN);
  const path = `/permohonan/${permohonanId}/tolak-surat-pengantar`;
  const ditolak = await sampai('the desa has the application', async () => {
    const balasan = await orang.kirim(desa, rt, path, { alasan: 'bukan warga RT 005' });
    return balasan.status === 404 ? undefined : balasan;
  });
  expect(ditolak).toMatchObject({ status: 200, isi: { peristiwa: [{ type: 'SuratPengantarDitolak' }] } });
  expect(await orang.kirim(desa, rt, `/permohonan/${permohonanId}/terbitkan-surat-pengantar`, { penerbit: 'ketua-rt' })).toMatchObject({ status: 409 });
  await dikenal(portal, nomor);
  const lacak = await sampai('the portal tells it', async () => {
    const { isi } = await post(`${portal.kantor.url}/lacak`, { nomor, rahasia });
    return isi.riwayat.length > 0 ? isi : undefined;
  });
  expect(lacak.riwayat).toEqual([expect.objectContaining({ langkah: '1', peristiwa: 'SuratPengantarDitolak', keterangan: 'bukan warga RT 005' })]);
});

it('a letter of the RT is unknown at the kecamatan; once its papers come from the desa, the kecamatan names the desa', async () => {
  const kasus = await mulai();
  const ajukan = () => kasus.coba('kecamatan', ['petugas-loket'], 'ajukan-permohonan', { berkas: [{ kode: 'buku-nikah', asli: true }] });
  expect(await ajukan()).toMatchObject({ status: 404, isi: { type: 'urn:kk-lintas:masalah:tidak-ditemukan', title: expect.stringContaining('desa atau kelurahan') } });
  expect(await kasus.riwayat('kecamatan')).toEqual([]);
  await kasus.lewat('kembalikan-ke-pemohon');
  await kasus.terjadi('kecamatan', 'BerkasDesaSiap');
  expect(await ajukan()).toMatchObject({ status: 403, isi: { type: 'urn:kk-lintas:masalah:salah-kantor', rincian: { kantor: kasus.kantor('desa').kantor.id } } });
  expect(await kasus.riwayat('kecamatan')).toEqual(['BerkasDesaSiap']);
});

it('a letter of the Kepala Desa is refused at the desa, which names the kecamatan', async () => {
  const kasus = await mulai(KARTU_HILANG);
  expect(await kasus.coba('desa', ['pemohon'], 'ajukan-permohonan', { berkas: [{ kode: 'ktp-pemohon', asli: true }] })).toMatchObject({
    status: 403,
    isi: { type: 'urn:kk-lintas:masalah:salah-kantor', rincian: { kantor: kasus.kantor('kecamatan').kantor.id } },
  });
  expect(await kasus.riwayat('desa')).toEqual(['SuratPengantarDiterbitkan']);
});

it('an applicant’s own token moves no original; the officer at the counter takes in what is really there', async () => {
  const kasus = await mulai();
  const pemegang = async () => {
    const { isi } = await kasus.lihat('desa', ['petugas-desa']);
    return Object.fromEntries(isi.penerimaan.berkas.map((satu: { kode: string; pemegang: { jenis: string } }) => [satu.kode, satu.pemegang.jenis]));
  };
  await kasus.lewat('ajukan-permohonan');
  expect(await pemegang()).toEqual({ 'buku-nikah': 'pemohon', 'kk-lama-suami': 'pemohon', 'kk-lama-istri': 'pemohon' });
  expect(await kasus.coba('desa', ['petugas-desa'], 'periksa-kelengkapan', { diterima: ['ijazah'] })).toMatchObject({ status: 404 });
  const { peristiwa } = await kasus.kerjakan('desa', ['petugas-desa'], 'periksa-kelengkapan', { diterima: ['kk-lama-suami', 'kk-lama-istri'] });
  expect(peristiwa).toMatchObject([{ type: 'BerkasKurang', data: { kurang: [{ kode: 'bukti-perkawinan' }], tidakDibawa: ['buku-nikah'] } }]);
  expect(await pemegang()).toEqual({ 'kk-lama-suami': 'kantor', 'kk-lama-istri': 'kantor' });
  await kasus.kembaliKe('ajukan-permohonan').lewat('periksa-kelengkapan');
  expect(await pemegang()).toEqual({ 'kk-lama-suami': 'kantor', 'kk-lama-istri': 'kantor', 'buku-nikah': 'kantor' });
});

it('missing papers are named, and only with all of them the form is given', async () => {
  const kasus = await mulai();
  await kasus.kerjakan('desa', ['pemohon'], 'ajukan-permohonan', { berkas: [{ kode: 'surat-pengantar', asli: false }, { kode: 'kk-lama-suami', asli: true }] });
  const { peristiwa } = await kasus.kerjakan('desa', ['petugas-desa'], 'periksa-kelengkapan');
  expect(peristiwa).toMatchObject([{ type: 'BerkasKurang' }]);
  const kurang = (peristiwa[0]?.data['kurang'] as { kode: string }[]).map(({ kode }) => kode);
  expect(kurang).toEqual(['bukti-perkawinan', 'kk-lama-istri']);
  expect(await kasus.coba('desa', ['petugas-desa'], 'berikan-formulir')).toMatchObject({ status: 409 });
  expect(await kasus.antrean('desa', 'pemohon')).toMatchObject({ langkah: '3' });
  await kasus.kerjakan('desa', ['pemohon'], 'ajukan-permohonan', { berkas: [{ kode: 'buku-nikah', asli: true }, { kode: 'kk-lama-istri', asli: true }] });
  expect((await kasus.kerjakan('desa', ['petugas-desa'], 'periksa-kelengkapan')).peristiwa).toMatchObject([{ type: 'KelengkapanDiperiksa' }]);
  await kasus.kembaliKe('berikan-formulir').lewat('isi-formulir');
  const { isi } = await kasus.lihat('desa', ['petugas-desa']);
  expect(isi.penerimaan.berkas.map(({ kode }: { kode: string }) => kode)).toEqual(['kk-lama-suami', 'buku-nikah', 'kk-lama-istri']);
});

it('a form returned at step 5 is filled again with the reason at hand', async () => {
  const kasus = await (await mulai()).sampaiLangkah('periksa-berkas');
  expect(await kasus.coba('desa', ['petugas-desa'], 'periksa-berkas', { sesuai: false })).toMatchObject({ status: 422, isi: { errors: [{ field: 'alasan' }] } });
  await kasus.kerjakan('desa', ['petugas-desa'], 'periksa-berkas', ALASAN);
  expect(await kasus.antrean('desa', 'pemohon')).toMatchObject({ langkah: '4', dikembalikan: ALASAN.alasan });
  await kasus.kembaliKe('isi-formulir').lewat('periksa-berkas');
  expect((await kasus.riwayat('desa')).slice(-4)).toEqual(['FormulirDiisi', 'BerkasDikembalikan', 'FormulirDiisi', 'BerkasDiperiksa']);
});

it('a form returned by Seksi Pemerintahan goes back to step 4 and is not in the Buku Harian', async () => {
  const kasus = await (await mulai()).sampaiLangkah('teliti-formulir');
  await kasus.kerjakan('desa', ['kasi-pemerintahan'], 'teliti-formulir', ALASAN);
  expect(await kasus.coba('desa', ['kasi-pemerintahan'], 'catat-buku-harian')).toMatchObject({ status: 409 });
  expect(await kasus.antrean('desa', 'pemohon')).toMatchObject({ langkah: '4', dikembalikan: ALASAN.alasan });
  await kasus.kembaliKe('isi-formulir').lewat('teliti-formulir');
  expect(await kasus.antrean('desa', 'kasi-pemerintahan')).toMatchObject({ langkah: '7', tugas: 'Catat di Buku Harian' });
});

it('a signature refused by the Kepala Desa goes back to step 7 and keeps its number in the Buku Harian', async () => {
  const kasus = await (await mulai()).sampaiLangkah('catat-buku-harian');
  const nomor = async () => (await kasus.lewat('catat-buku-harian')).peristiwa[0]?.data['nomor'];
  const pertama = await nomor();
  await kasus.sampaiLangkah('tandatangani-permohonan');
  await kasus.kerjakan('desa', ['lurah'], 'tandatangani-permohonan', ALASAN);
  expect(await kasus.antrean('desa', 'kasi-pemerintahan')).toMatchObject({ langkah: '7', tugas: 'Teliti formulir', dikembalikan: ALASAN.alasan });
  kasus.kembaliKe('teliti-formulir');
  expect(await nomor()).toBe(pertama);
  await kasus.lewat('kembalikan-ke-pemohon');
  await kasus.terjadi('kecamatan', 'BerkasDesaSiap');
  expect((await kasus.riwayat('desa')).filter((satu) => satu === 'PermohonanDitandatangani')).toHaveLength(1);
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
