import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELUARGA_BARU, Perjalanan } from './perjalanan';
import { petugasBaru } from './petugas-baru';

const OPERATOR = ['operator-siak'] as const;
const KEPALA = ['kepala-dinas'] as const;
const ALASAN = 'pusat SIAK membenarkan nomor baru';
const [, , , , KELUARGA_BARU_TTE] = skenario() as readonly [Kasus, Kasus, Kasus, Kasus, Kasus];
const orang = new Orang();

let uji: KabupatenUji;
let pisah: Perjalanan;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6160);
  pisah = await Perjalanan.mulai(uji, orang, kepalaPergi(KELUARGA_BARU));
  await pisah.lewat('sinkronkan-biodata');
}, 90_000);
afterAll(() => uji.tutup());

/** One who leaves a card alone; the officer of the intake ticks that it is the head, who under this policy takes the number along. */
function kepalaPergi(contoh: Kasus): Kasus {
  const { peraga, langkah } = contoh;
  const [rumah] = peraga.kartuLama;
  const pergi = rumah?.anggota.find(({ nik }) => nik === peraga.pemohon.nik);
  if (rumah === undefined || pergi === undefined) throw new Error('the demonstration has no such family');
  const keluarga = { alamat: peraga.permohonan.alamat, anggota: [{ ...pergi, shdk: 1 }], mutasi: [{ nik: pergi.nik, arah: 'masuk', sebab: 'pisah', nomorKk: rumah.nomorKk }] };
  const isi: Readonly<Record<string, () => object>> = {
    'ajukan-permohonan': () => ({ berkas: ['surat-pengantar', 'kk-lama', 'ktp-pemohon'].map((kode) => ({ kode, asli: kode !== 'surat-pengantar' })) }),
    'periksa-kelengkapan': () => ({ keadaan: ['kepala-pergi'] }),
    'isi-formulir': () => ({ keluarga }),
  };
  return { ...contoh, judul: `${contoh.judul}: kepala keluarga keluar sendiri`, jenis: 'A3-pisah-kk', langkah: langkah.map((satu) => ({ ...satu, ...(isi[satu.aksi] !== undefined && { isi: isi[satu.aksi] }) })) };
}

it('a number that differs from the table waits for an operator, who sees why', async () => {
  const { insiden, tugas } = await pisah.antrean('siak-sync', 'operator-siak');
  expect(insiden).toBe('Kepala keluarga keluar sendiri dan membawa nomor KK. Tetapi SIAK memberi nomor baru.');
  expect(tugas).toContain('akui');
  const { isi } = await pisah.lihat('siak-sync', OPERATOR);
  expect(isi).toMatchObject({ sebabNomor: 'pisah-kartu', nomorMenurutTabel: { alasan: 'kepala-pergi-membawa-nomor', kebijakan: 'peraga-1', siak: 'baru' } });
});

it('no sheet is printed with it before the operator answers for it with a reason, once', async () => {
  expect((await pisah.coba('siak-sync', OPERATOR, 'cetak-kartu')).status).toBe(409);
  expect((await pisah.coba('siak-sync', OPERATOR, 'akui-nomor-kk', { alasan: 'ya' })).status).toBe(400);
  const { peristiwa } = await pisah.kerjakan('siak-sync', OPERATOR, 'akui-nomor-kk', { alasan: ALASAN });
  expect(peristiwa).toMatchObject([{ type: 'NomorKkDiakui', data: { alasan: ALASAN, nip: pisah.petugas('siak-sync', OPERATOR).nip } }]);
  expect((await pisah.coba('siak-sync', OPERATOR, 'akui-nomor-kk', { alasan: ALASAN })).status).toBe(409);
});

it('the card then goes on to the hand-over, and the reason stays in sight while the operator has it', async () => {
  await pisah.lewat('cetak-kartu');
  expect(await pisah.antrean('siak-sync', 'operator-siak')).toMatchObject({ langkah: '15', keterangan: expect.stringContaining('membawa nomor KK') });
  await pisah.lewat('serahkan-kartu');
  expect((await pisah.lihat('kecamatan', ['petugas-loket'])).isi.tahap).toBe('diserahkan');
});

it('in mode TTE nobody who approved the draft answers for its number at the operator, and nothing is signed before somebody does', async () => {
  const tte = await (await Perjalanan.mulai(uji, orang, kepalaPergi(KELUARGA_BARU_TTE))).sampaiLangkah('tandatangani-kartu');
  await tte.kerjakan('dinas', KEPALA, 'tandatangani-kartu', { sesuai: true });
  await tte.terjadi('siak-sync', 'NomorTerbit');
  const siak = tte.kantor('siak-sync');
  const kepala = await petugasBaru(siak, 'operator-siak', { nip: tte.petugas('dinas', KEPALA).nip });
  expect(await orang.kirim(siak, kepala, `/permohonan/${tte.id}/akui-nomor-kk`, { alasan: ALASAN })).toMatchObject({ status: 403, isi: { type: 'urn:kk-lintas:masalah:empat-mata', rincian: { aturan: 'satu-orang-satu-tindakan' } } });
  expect([(await tte.riwayat('siak-sync')).at(-1), (await tte.riwayat('dinas')).at(-1)]).toEqual(['NomorTerbit', 'PenerbitanDisetujui']);
  await tte.kerjakan('siak-sync', OPERATOR, 'akui-nomor-kk', { alasan: ALASAN });
  await tte.terjadi('dinas', 'KartuDitandatanganiElektronik');
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
