import { randomUUID } from 'node:crypto';
import type { Anggota, Keluarga } from '@kk-lintas/domain';
import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { KELAHIRAN, KELUARGA_BARU, Perjalanan } from './perjalanan';

const OPERATOR = ['operator-siak'] as const;
const LOKET = ['petugas-loket'] as const;
const VERIFIKATOR = ['verifikator-dinas'] as const;
const KABID = ['kabid-dafduk'] as const;
const ALASAN = 'isi kartu tidak sama dengan lampirannya';
const TETAP = 'isian sama dengan akta yang diperlihatkan';
const CATATAN = 'lihat surat kelahiran yang dilampirkan';
const [, , , , KELUARGA_BARU_TTE] = skenario() as readonly [Kasus, Kasus, Kasus, Kasus, Kasus];
const orang = new Orang();

let uji: KabupatenUji;
let kelahiran: Perjalanan;
let pisah: Perjalanan;
let tte: Perjalanan;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6360);
  const siapkan = async (kasus: Kasus, aksi: string) => (await Perjalanan.mulai(uji, orang, kasus)).sampaiLangkah(aksi);
  [kelahiran, pisah, tte] = await Promise.all([siapkan(KELAHIRAN, 'teliti-cetakan'), siapkan(berdua(KELUARGA_BARU), 'paraf-kabid'), siapkan(KELUARGA_BARU_TTE, 'paraf-kabid')]);
}, 120_000);
afterAll(() => uji.tutup());

function diBaris(keluarga: Keluarga, ke: number, ubah: Partial<Anggota>): Keluarga {
  return { ...keluarga, anggota: keluarga.anggota.map((satu, baris) => (baris === ke ? { ...satu, ...ubah } : satu)) };
}

/** The son and his mother leave the card of the father, says the form. */
function berdua(contoh: Kasus): Kasus {
  const { peraga, langkah } = contoh;
  const [rumah] = peraga.kartuLama;
  const [, ibu, anak] = rumah?.anggota ?? [];
  if (rumah === undefined || ibu === undefined || anak === undefined) throw new Error('the demonstration has no such family');
  const keluarga: Keluarga = { alamat: peraga.permohonan.alamat, anggota: [{ ...anak, shdk: 1 }, { ...ibu, shdk: 7 }], mutasi: [keluar(anak, rumah), keluar(ibu, rumah)] };
  const isi: Readonly<Record<string, () => object>> = {
    'ajukan-permohonan': () => ({ berkas: ['surat-pengantar', 'kk-lama', 'ktp-pemohon'].map((kode) => ({ kode, asli: kode !== 'surat-pengantar' })) }),
    'isi-formulir': () => ({ keluarga }),
  };
  return { ...contoh, judul: `${contoh.judul}: pisah`, jenis: 'A3-pisah-kk', peraga: { ...peraga, permohonan: keluarga }, langkah: langkah.map((satu) => ({ ...satu, ...(isi[satu.aksi] !== undefined && { isi: isi[satu.aksi] }) })) };
}

function keluar({ nik }: Anggota, { nomorKk }: Keluarga) {
  return { nik, arah: 'masuk', sebab: 'pisah', nomorKk } as const;
}

const keadaanDiSiak = async (nik = '') => (await (await fetch(`${uji.berjalan.urlSiak}/penduduk/${nik}`)).json()) as { biodata?: Anggota; keluarga?: Keluarga };

describe('the name of a newborn, against which SIAK has nothing, as it has none', () => {
  const BETUL = 'BENING PERMATASARI';
  let nikBayi: string | undefined;
  const bayi = () => kelahiran.kasus.peraga.permohonan.anggota.length - 1;
  const kembalikan = (isi: object, key?: string) => kelahiran.coba('siak-sync', OPERATOR, 'kembalikan-ke-loket', isi, key === undefined ? {} : { key });

  it('does not bring a case to the loket that the Dinas has in its hands', async () => {
    await kelahiran.terjadi('siak-sync', 'CetakanDiterimaDinas');
    expect(await kembalikan({})).toMatchObject({ status: 409, isi: { type: 'urn:kk-lintas:masalah:belum-waktunya', rincian: { tahap: 'diterima-dinas' } } });
  });

  it('is refused by the Dinas and found right by SIAK: the operator may print it again, or send it back', async () => {
    await kelahiran.kerjakan('dinas', VERIFIKATOR, 'teliti-cetakan', { sesuai: false, alasan: ALASAN });
    expect(await kelahiran.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '13', dikembalikan: ALASAN, tugas: expect.stringContaining('kembalikan ke loket') });
    await kelahiran.kembaliKe('sinkronkan-biodata').lewat('sinkronkan-biodata');
    nikBayi = (await kelahiran.lihat('siak-sync', OPERATOR)).isi.keluarga.anggota[bayi()].nik;
    expect(nikBayi).toMatch(/^\d{16}$/);
    expect(await kelahiran.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '14', dikembalikan: ALASAN, tugas: expect.stringContaining('kembalikan ke loket') });
  });

  it.each([
    ['catatan', { catatan: 'ya' }],
    ['catatan', { catatan: 17 }],
    ['bagian', { bagian: 'namaLengkap' }],
    ['bagian', { bagian: [{ anggotaKe: 0, field: 'ibu' }, { anggotaKe: 0, field: 'ibu' }] }],
    ['bagian.0.field', { bagian: [{ anggotaKe: 0, field: 'nomorKk' }] }],
    ['bagian.0.anggotaKe', { bagian: [{ anggotaKe: -1, field: 'ibu' }] }],
  ])('is not sent back by a form whose %s is wrong', async (field, isi) => {
    expect(await kembalikan(isi)).toMatchObject({ status: 400, jenisIsi: expect.stringContaining('application/problem+json'), isi: { errors: expect.arrayContaining([expect.objectContaining({ field })]) } });
  });

  it('is not sent back for a row that the form does not have, or with a note that says nothing', async () => {
    expect(await kembalikan({ bagian: [{ anggotaKe: 29, field: 'ibu' }] })).toMatchObject({ status: 422, isi: { errors: [{ field: 'bagian.0.anggotaKe' }] } });
    expect(await kembalikan({ catatan: '       ' })).toMatchObject({ status: 400, isi: { errors: [{ field: 'catatan' }] } });
    expect(await kelahiran.riwayat('siak-sync')).not.toContain('BerkasDikembalikanKeLoket');
  });

  it('is sent back once, however often it is clicked', async () => {
    const isi = { catatan: CATATAN, bagian: [{ anggotaKe: bayi(), field: 'namaLengkap' }] };
    const key = randomUUID();
    const [satu, dua] = await Promise.all([kembalikan(isi, key), kembalikan(isi, key)]);
    expect([satu.status, dua.status]).toEqual([200, 200]);
    expect(await kembalikan(isi)).toMatchObject({ status: 409, isi: { rincian: { tahap: 'dikembalikan-ke-loket' } } });
    expect((await kelahiran.riwayat('siak-sync')).filter((satuan) => satuan === 'BerkasDikembalikanKeLoket')).toHaveLength(1);
    expect(await kelahiran.coba('siak-sync', OPERATOR, 'cetak-kartu')).toMatchObject({ status: 409 });
  });

  it('comes to the loket with the reason of the Dinas, and with note and value that no history shows', async () => {
    await kelahiran.terjadi('kecamatan', 'PengembalianDinasDiterima');
    expect(await kelahiran.antrean('kecamatan', 'petugas-loket')).toMatchObject({ langkah: '10', dikembalikan: ALASAN });
    const { isi } = await kelahiran.lihat('kecamatan', LOKET);
    const { namaLengkap: nilaiPermohonan } = kelahiran.kasus.peraga.permohonan.anggota[bayi()] ?? {};
    expect(isi).toMatchObject({ temuan: [{ anggotaKe: bayi(), field: 'namaLengkap', kode: 'dikembalikan-dinas', kantorPerbaikan: 'kecamatan' }], nilaiTemuan: [{ nilaiPermohonan, nilaiSiak: '' }], catatan: CATATAN });
    for (const tempat of ['siak-sync', 'kecamatan'] as const) {
      const office = kelahiran.kantor(tempat);
      const { isi: riwayat } = await orang.lihat(office, { nip: kelahiran.petugas(tempat, ['admin-kantor']).nip }, `/permohonan/${kelahiran.id}/riwayat`);
      expect(JSON.stringify(riwayat)).not.toMatch(new RegExp(`${nilaiPermohonan}|${CATATAN}`));
    }
  });

  it('and the family reads where its case is, and why', async () => {
    const portal = uji.kantor('portal', '32.04');
    await dikenal(portal, kelahiran.pemohon.nomor);
    const baris = await sampai('the portal tells of the return', async () => {
      const { isi } = await post(`${portal.kantor.url}/lacak`, kelahiran.pemohon);
      const semua = (isi.riwayat ?? []).filter(({ peristiwa }: { peristiwa: string }) => ['BerkasDikembalikanKeLoket', 'PengembalianDinasDiterima'].includes(peristiwa));
      return semua.length === 2 ? semua : undefined;
    });
    expect(baris).toMatchObject([
      { langkah: '13', keterangan: ALASAN, uraian: 'Dikembalikan operator ke loket kecamatan' },
      { langkah: '10', keterangan: ALASAN, uraian: 'Kecamatan menerima kartu yang isinya ditolak Dinas' },
    ]);
  });

  it('is mended there, printed on other sheets, signed and handed over under the numbers from before', async () => {
    const lama = kelahiran.serial;
    await kelahiran.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: diBaris(kelahiran.kasus.peraga.permohonan, bayi(), { namaLengkap: BETUL }) });
    await kelahiran.kembaliKe('teruskan-ke-operator').lewat('bubuhi-stempel');
    expect(kelahiran.serial.filter((serial) => lama.includes(serial))).toEqual([]);
    expect((await kelahiran.lihat('dinas', VERIFIKATOR)).isi.kartu.keluarga.anggota[bayi()]).toMatchObject({ namaLengkap: BETUL, nik: nikBayi });
    await kelahiran.lewat('serahkan-kartu');
    const { isi } = await kelahiran.lihat('kecamatan', LOKET);
    expect(isi).toMatchObject({ tahap: 'diserahkan', temuan: [] });
    expect([isi.catatan, isi.dikembalikan]).toEqual([undefined, undefined]);
    expect(isi.penerimaan.keluarga.anggota[bayi()]).toMatchObject({ namaLengkap: BETUL, nik: nikBayi });
    await kelahiran.terjadi('siak-sync', 'KartuAktifDiSiak');
    expect((await keadaanDiSiak(nikBayi)).biodata).toMatchObject({ namaLengkap: BETUL });
  });
});

describe('a member who does not leave the card of others, says the Dinas', () => {
  let nomorKk: string;
  const periksaIbu = async () => {
    const [rumah] = pisah.kasus.peraga.kartuLama as [Keluarga];
    const [, ibu] = rumah.anggota as readonly [Anggota, Anggota];
    const { isi } = await post(`${uji.berjalan.urlSiak}/biodata/periksa`, { permohonanId: 'kasus-lain', jenis: 'A3-pisah-kk', keluarga: { alamat: rumah.alamat, anggota: [{ ...ibu, shdk: 1 }], mutasi: [keluar(ibu, rumah)] } });
    return isi.temuan.map(({ kode }: { kode: string }) => kode);
  };

  it('is held by SIAK for the case while the loket has it', async () => {
    nomorKk = (await pisah.lihat('siak-sync', OPERATOR)).isi.nomorKk;
    await pisah.kerjakan('dinas', KABID, 'paraf-kabid', { sesuai: false, alasan: ALASAN });
    await pisah.kerjakan('siak-sync', OPERATOR, 'kembalikan-ke-loket', {});
    await pisah.terjadi('kecamatan', 'PengembalianDinasDiterima');
    expect(await periksaIbu()).toEqual(expect.arrayContaining(['kartu-ditahan', 'nik-ditahan']));
    const { isi } = await pisah.lihat('siak-sync', OPERATOR);
    expect([isi.tahap, isi.nomorKk, isi.versi, isi.kartuLain]).toEqual(['dikembalikan-ke-loket', undefined, undefined, undefined]);
  });

  it('is held no more when the mended form has its plan, under the same number', async () => {
    const { permohonan } = pisah.kasus.peraga;
    await pisah.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: { ...permohonan, anggota: permohonan.anggota.slice(0, 1), mutasi: permohonan.mutasi?.slice(0, 1) } });
    await pisah.kembaliKe('teruskan-ke-operator').lewat('sinkronkan-biodata');
    expect((await pisah.lihat('siak-sync', OPERATOR)).isi).toMatchObject({ nomorKk, kartuLain: [{ keluarga: { anggota: [{ shdk: 1 }, { shdk: 3 }] } }] });
    expect(await periksaIbu()).toEqual(expect.not.arrayContaining(['nik-ditahan']));
  });

  it('is on the other card that the stamp makes valid, and not on the new one', async () => {
    await pisah.lewat('serahkan-kartu');
    const { isi } = await pisah.lihat('kecamatan', LOKET);
    expect(isi).toMatchObject({ tahap: 'diserahkan', nomorKk, penerimaan: { keluarga: { anggota: [expect.any(Object)] } } });
    await pisah.terjadi('siak-sync', 'KartuAktifDiSiak');
    const [rumah] = pisah.kasus.peraga.kartuLama as [Keluarga];
    const { keluarga } = await keadaanDiSiak(rumah.anggota[1]?.nik);
    expect(keluarga).toMatchObject({ nomorKk: rumah.nomorKk, anggota: rumah.anggota.slice(0, 2).map(({ nik }) => ({ nik })) });
  });
});

describe('a draft (mode TTE)', () => {
  const JALAN = 'KP. BARU NO. 17';

  it('is refused, found right by SIAK, mended at the loket, and signed with the mended address', async () => {
    await tte.kerjakan('dinas', KABID, 'paraf-kabid', { sesuai: false, alasan: ALASAN });
    await tte.kembaliKe('sinkronkan-biodata').lewat('sinkronkan-biodata');
    expect(await tte.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '14', tugas: expect.stringContaining('kembalikan ke loket') });
    await tte.kerjakan('siak-sync', OPERATOR, 'kembalikan-ke-loket', { bagian: [{ anggotaKe: 0, field: 'alamat.jalan' }] });
    const { permohonan } = tte.kasus.peraga;
    const betul = { ...permohonan, alamat: { ...permohonan.alamat, jalan: JALAN } };
    await tte.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: betul });
    await tte.kembaliKe('teruskan-ke-operator').lewat('tandatangani-kartu');
    const { isi } = await tte.lihat('dinas', VERIFIKATOR);
    expect(isi).toMatchObject({ tahap: 'terbit', kartu: { keluarga: { alamat: { jalan: JALAN } } }, draf: { kartuLain: isi.kartu.kartuLain } });
    await tte.lewat('serahkan-kartu');
    expect((await tte.lihat('kecamatan', LOKET)).isi).toMatchObject({ tahap: 'diserahkan', penerimaan: { keluarga: { alamat: { jalan: JALAN } } } });
  });

  it('is not returned to the loket a second time without a second refusal', async () => {
    const lagi = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU_TTE)).sampaiLangkah('teliti-cetakan');
    await lagi.kerjakan('dinas', VERIFIKATOR, 'teliti-cetakan', { sesuai: false, alasan: ALASAN });
    await lagi.kerjakan('siak-sync', OPERATOR, 'kembalikan-ke-loket', {});
    await lagi.terjadi('kecamatan', 'PengembalianDinasDiterima');
    expect(await lagi.coba('kecamatan', LOKET, 'perbaiki-data', { keluarga: lagi.kasus.peraga.permohonan })).toMatchObject({ status: 422, isi: { errors: [{ field: 'keluarga', reason: expect.stringContaining('Tidak ada yang berubah') }] } });
    await lagi.kerjakan('kecamatan', LOKET, 'perbaiki-data', { keluarga: lagi.kasus.peraga.permohonan, alasan: TETAP });
    await lagi.kembaliKe('teruskan-ke-operator').lewat('sinkronkan-biodata');
    expect(await lagi.coba('siak-sync', OPERATOR, 'kembalikan-ke-loket', {})).toMatchObject({ status: 409, isi: { title: expect.stringContaining('tidak mengembalikan') } });
    await lagi.lewat('tandatangani-kartu');
  });
});

it('a family that gives its case up at the loket leaves nothing held in SIAK', async () => {
  const kasus = await (await Perjalanan.mulai(uji, orang, KELAHIRAN)).sampaiLangkah('teliti-cetakan');
  const [rumah] = kasus.kasus.peraga.kartuLama as [Keluarga];
  const periksa = async () => {
    const { isi } = await post(`${uji.berjalan.urlSiak}/biodata/periksa`, { permohonanId: 'kasus-kemudian', jenis: 'B3-perubahan-elemen', keluarga: diBaris(rumah, 0, { pekerjaan: 88 }) });
    return isi.hasil;
  };
  await kasus.kerjakan('dinas', VERIFIKATOR, 'teliti-cetakan', { sesuai: false, alasan: ALASAN });
  await kasus.kerjakan('siak-sync', OPERATOR, 'kembalikan-ke-loket', {});
  expect(await periksa()).toBe('tidak-valid');
  await kasus.kerjakan('kecamatan', LOKET, 'hentikan-permohonan', { alasan: 'keluarga menunda permohonannya' });
  await kasus.terjadi('siak-sync', 'PenahananSiakDilepas');
  expect(await periksa()).toBe('valid');
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
