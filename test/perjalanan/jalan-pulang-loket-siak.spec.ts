import { KabupatenUji, sampai } from './kabupaten-uji';
import { Orang } from './orang';
import { KARTU_HILANG, KELUARGA_BARU, Perjalanan } from './perjalanan';
import { petugasBaru } from './petugas-baru';

const SEJAM = 1 / 24;
let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5200);
}, 60_000);
afterAll(() => uji.tutup());

const mulai = (kasus = KELUARGA_BARU) => Perjalanan.mulai(uji, orang, kasus);

it('papers refused at the loket go back to the family, who comes again', async () => {
  const kasus = await (await mulai()).sampaiLangkah('verifikasi-berkas');
  const alasan = 'buku nikah belum dilegalisir';
  expect(await kasus.coba('kecamatan', ['petugas-loket'], 'verifikasi-berkas', { sesuai: false, alasan })).toMatchObject({ status: 422, isi: { errors: [{ field: 'tujuan' }] } });
  await kasus.kerjakan('kecamatan', ['petugas-loket'], 'verifikasi-berkas', { sesuai: false, alasan, tujuan: 'pemohon' });
  expect(await kasus.antrean('kecamatan', 'pemohon')).toMatchObject({ langkah: '9', dikembalikan: alasan });
  const { isi } = await kasus.lihat('kecamatan', ['petugas-loket']);
  expect(new Set(isi.penerimaan.berkas.map(({ pemegang }: { pemegang: { jenis: string } }) => pemegang.jenis))).toEqual(new Set(['pemohon']));
  await kasus.kembaliKe('datang-ke-loket').lewat('register-permohonan');
  expect(await kasus.riwayat('desa')).not.toContain('BerkasDitolakKecamatan');
});

it('papers refused at the loket for the desa are signed there again and keep their number in the Buku Harian', async () => {
  const kasus = await mulai();
  const nomor = async () => (await kasus.lewat('catat-buku-harian')).peristiwa[0]?.data['nomor'];
  const pertama = await nomor();
  await kasus.sampaiLangkah('verifikasi-berkas');
  const alasan = 'tanda tangan tidak jelas';
  await kasus.kerjakan('kecamatan', ['petugas-loket'], 'verifikasi-berkas', { sesuai: false, alasan, tujuan: 'desa' });
  await kasus.terjadi('desa', 'BerkasDitolakKecamatan');
  expect(await kasus.antrean('desa', 'pemohon')).toMatchObject({ langkah: '6', dikembalikan: alasan });
  expect(await kasus.coba('kecamatan', ['pemohon'], 'datang-ke-loket')).toMatchObject({ status: 409 });
  kasus.kembaliKe('serahkan-formulir');
  expect(await nomor()).toBe(pertama);
  await kasus.lewat('register-permohonan');
  expect((await kasus.riwayat('desa')).filter((satu) => satu === 'PermohonanDitandatangani')).toHaveLength(2);
  expect((await kasus.riwayat('kecamatan')).filter((satu) => satu === 'BerkasDesaSiap')).toHaveLength(2);
});

it('a finding of SIAK comes to the loket with the values of both sides, which no history shows', async () => {
  const kasus = await (await mulai(KARTU_HILANG)).sampaiLangkah('sinkronkan-biodata');
  const { anggotaKe = 0, field = '', tertulis: nilaiPermohonan = '' } = KARTU_HILANG.salahTulis ?? {};
  const nilaiSiak = KARTU_HILANG.peraga.permohonan.anggota[anggotaKe]?.namaLengkap ?? '';
  await kasus.lewat('sinkronkan-biodata');
  expect(await kasus.antrean('kecamatan', 'petugas-loket')).toMatchObject({ langkah: '10', dikembalikan: expect.stringContaining('1 data') });
  const { isi } = await kasus.lihat('kecamatan', ['petugas-loket']);
  expect(isi.nilaiTemuan).toEqual([{ anggotaKe, field, nilaiPermohonan, nilaiSiak }]);
  expect(isi.temuan).toEqual([expect.objectContaining({ anggotaKe, field, kantorPerbaikan: 'kecamatan' })]);
  const office = kasus.kantor('kecamatan');
  const { isi: riwayat } = await orang.lihat(office, { nip: kasus.petugas('kecamatan', ['petugas-loket']).nip }, `/permohonan/${kasus.id}/riwayat`);
  expect(JSON.stringify(riwayat)).not.toContain(nilaiPermohonan);
  expect(await kasus.coba('siak-sync', ['operator-siak'], 'cetak-kartu')).toMatchObject({ status: 409 });
  const { permohonan } = kasus.kasus.peraga;
  const lain = { ...permohonan, anggota: permohonan.anggota.map((satu) => ({ ...satu, tempatLahir: 'GARUT' })) };
  expect(await kasus.coba('kecamatan', ['petugas-loket'], 'perbaiki-data', { keluarga: lain })).toMatchObject({ status: 422, isi: { errors: [{ field: 'keluarga.anggota.0.tempatLahir' }], rincian: { aturan: 'R15' } } });
  await kasus.lewat('cetak-kartu');
  expect((await kasus.riwayat('kecamatan')).slice(-3)).toEqual(['TemuanSiakDiterima', 'DataDiperbaiki', 'BerkasDiteruskanKeOperator']);
});

it('a SIAK that is silent once is asked again without anybody', async () => {
  const kasus = await (await mulai()).sampaiLangkah('sinkronkan-biodata');
  await uji.aturSiak({ gagal: 'http-500', untukBerapaKali: 1 });
  await kasus.lewat('sinkronkan-biodata');
  expect(await kasus.riwayat('siak-sync')).toEqual(['BerkasTiba', 'SinkronisasiDiminta', 'SiakTidakMenjawab', 'SinkronisasiDiminta', 'BiodataValid']);
});

it('a SIAK that stays silent is an incident of the case until it answers', async () => {
  const kasus = await (await mulai()).sampaiLangkah('sinkronkan-biodata');
  await uji.aturSiak({ gagal: 'http-500' });
  await kasus.kerjakan('siak-sync', ['operator-siak'], 'sinkronkan-biodata');
  for (let kali = 1; kali < 3; kali += 1) {
    await kasus.terjadi('siak-sync', 'SiakTidakMenjawab', kali);
    uji.majukan(SEJAM);
  }
  await kasus.terjadi('siak-sync', 'SiakTidakMenjawab', 3);
  expect(await kasus.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '13', insiden: expect.stringContaining('status 500') });
  await uji.aturSiak({});
  uji.majukan(SEJAM);
  await kasus.terjadi('siak-sync', 'BiodataValid');
  expect(await kasus.antrean('siak-sync', 'operator-siak')).toEqual(expect.not.objectContaining({ insiden: expect.anything() }));
});

it('a SIAK that fails at the stamp holds up no sheet, is an incident of the case meanwhile, and makes the card active when it is back', async () => {
  const kasus = await (await mulai()).sampaiLangkah('bubuhi-stempel');
  await uji.aturSiak({ gagal: 'http-500' });
  await kasus.lewat('bubuhi-stempel');
  for (let kali = 1; kali < 3; kali += 1) {
    await kasus.terjadi('siak-sync', 'AktivasiSiakGagal', kali);
    uji.majukan(SEJAM);
  }
  await kasus.terjadi('siak-sync', 'AktivasiSiakGagal', 3);
  expect(await kasus.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '16c', insiden: expect.stringContaining('status 500') });
  await kasus.lewat('serahkan-kartu');
  await kasus.terjadi('siak-sync', 'PermohonanSelesai');
  await uji.aturSiak({});
  uji.majukan(SEJAM);
  await kasus.terjadi('siak-sync', 'KartuAktifDiSiak');
  expect((await kasus.riwayat('siak-sync')).filter((satu) => satu === 'KartuAktifDiSiak')).toHaveLength(1);
});

it('a spoiled sheet is printed again by a second person alone', async () => {
  const kasus = await (await mulai()).sampaiLangkah('serahkan-cetakan');
  const lama = kasus.serial;
  const [pertama, kedua] = [['operator-siak', 0], ['operator-siak', 1]] as const;
  expect(await kasus.coba('siak-sync', pertama, 'nyatakan-blanko-rusak', { serial: 'K9999999', alasan: 'tinta luntur' })).toMatchObject({ status: 422, isi: { errors: [{ field: 'serial' }] } });
  await kasus.kerjakan('siak-sync', pertama, 'nyatakan-blanko-rusak', { serial: lama[2], alasan: 'tinta luntur' });
  expect(await kasus.coba('siak-sync', pertama, 'serahkan-cetakan')).toMatchObject({ status: 409 });
  expect(await kasus.coba('siak-sync', pertama, 'cetak-ulang')).toMatchObject({ status: 403, isi: { type: 'urn:kk-lintas:masalah:empat-mata' } });
  await kasus.kerjakan('siak-sync', kedua, 'cetak-ulang');
  expect(kasus.serial.map((serial, index) => serial === lama[index])).toEqual([true, true, false, true, true]);
  expect(lama).not.toContain(kasus.serial[2]);
  const office = kasus.kantor('siak-sync');
  const auditor = await petugasBaru(office, 'auditor', { nip: '197001012000011902' });
  const buku = await sampai('the ledger shows the case', async () => {
    const { isi } = await orang.lihat(office, auditor, `/blanko?serial=${lama[2]}`);
    return isi.baris[0]?.dipakai.length === lama.length ? isi : undefined;
  });
  const sebutan = (oleh: typeof pertama | typeof kedua) => `${kasus.petugas('siak-sync', oleh).jabatan}, NIP ${kasus.petugas('siak-sync', oleh).nip}`;
  expect(buku.baris).toEqual([{ permohonanId: kasus.id, dipakai: expect.arrayContaining([...kasus.serial]), rusak: [{ serial: lama[2], alasan: 'tinta luntur', waktu: expect.any(String), petugas: sebutan(pertama) }], petugas: [sebutan(pertama), sebutan(kedua)], sejak: expect.any(String) }]);
  const { isi } = await orang.lihat(office, { nip: kasus.petugas('siak-sync', pertama).nip }, '/blanko?rusak=ya');
  expect(isi.baris).toEqual(buku.baris);
  const { diterima, persediaan, dipakai, rusak } = isi.jumlah;
  expect({ diterima, rusak, persediaan }).toEqual({ diterima: 9_999_999, rusak: 1, persediaan: 9_999_999 - dipakai - 1 });
  expect(isi.persediaan).toEqual([{ awalan: 'K', dari: dipakai + 2, sampai: 9_999_999, jumlah: persediaan }]);
  expect((await orang.lihat(office, auditor, '/blanko?serial=K9999999')).isi.baris).toEqual([]);
  expect(await orang.lihat(kasus.kantor('dinas'), { nip: kasus.petugas('dinas', ['kabid-dafduk']).nip }, '/blanko')).toMatchObject({ status: 404 });
  await kasus.lewat('terima-cetakan');
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
