import type { OfficeRuntime } from '@kk-lintas/office';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { Orang, post, type Balasan } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas, type Oleh } from './perjalanan';

const VERIFIKATOR = ['verifikator-dinas'] as const;
const KABID = ['kabid-dafduk'] as const;
const OPERATOR = ['operator-siak'] as const;
const STAF = ['staf-dinas-kecamatan'] as const;
const HILANG = { alasan: 'tas kurir tertinggal di angkot', nomorLaporan: 'STPL/101/XI/2026/SPKT' };
const orang = new Orang();

/** An issue as the Dinas has it, with somebody on its card. */
interface Terbitan {
  readonly nomorDokumen: string;
  readonly versi: number;
  readonly nomorKk: string;
  readonly nik: string;
}

let uji: KabupatenUji;
let siak: OfficeRuntime;
let dinas: OfficeRuntime;
let kasus: Perjalanan;
let serialHilang: readonly string[];
let pertama: readonly Terbitan[];

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6180);
  siak = uji.kantor('siak-sync', '32.04');
  dinas = uji.kantor('dinas', '32.04');
  kasus = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
}, 90_000);
afterAll(() => uji.tutup());

function periksa(isi: object): Promise<Balasan> {
  return post(`${uji.kantor('portal', '32.04').kantor.url}/keaslian`, isi);
}

async function diSiak(nik: string): Promise<{ readonly nomorKk: string; readonly versi: number }> {
  const { keluarga, versi } = (await (await fetch(`${uji.berjalan.urlSiak}/penduduk/${nik}`)).json()) as { keluarga: { nomorKk: string }; versi: number };
  return { nomorKk: keluarga.nomorKk, versi };
}

/** The card of the case and those that change with it, as the Dinas issued them. */
async function terbitan(): Promise<readonly Terbitan[]> {
  const { isi } = await kasus.lihat('dinas', VERIFIKATOR);
  return isi.dokumen.map(({ nomorDokumen, versi, kartuKe }: { nomorDokumen: string; versi: number; kartuKe: number }) => {
    const { nomorKk, keluarga } = kartuKe < 0 ? isi.kartu : isi.kartu.kartuLain[kartuKe];
    return { nomorDokumen, versi, nomorKk, nik: keluarga.anggota[0].nik };
  });
}

/** SIAK's register has exactly these issues active. */
async function aktifDiSiak(semua: readonly Terbitan[]): Promise<void> {
  await sampai('active in SIAK', async () => {
    const kartu = await Promise.all(semua.map(({ nik }) => diSiak(nik)));
    return semua.every(({ nomorKk, versi }, ke) => kartu[ke]?.nomorKk === nomorKk && kartu[ke]?.versi === versi) ? true : undefined;
  });
}

async function dikatakan(nomorDokumen: string, status: string): Promise<Balasan['isi']> {
  return sampai(`${nomorDokumen} ${status}`, async () => {
    const { isi } = await periksa({ nomorDokumen });
    return isi.status === status ? isi : undefined;
  });
}

/** The public check calls these issues in force, and SIAK has the same ones active. */
async function sepakat(semua: readonly Terbitan[]): Promise<void> {
  await aktifDiSiak(semua);
  for (const { nomorDokumen, versi } of semua) expect(await dikatakan(nomorDokumen, 'aktif')).toMatchObject({ dokumen: { versi, moda: 'BLANKO' } });
}

function kirim(oleh: Oleh, path: string, body: object): Promise<Balasan> {
  return orang.kirim(siak, petugas(siak, oleh), path, body);
}

it('until the stamp the cards from before are the active ones; with it the new card and both others are, at the public check and in SIAK', async () => {
  await kasus.sampaiLangkah('bubuhi-stempel');
  const { isi } = await kasus.lihat('dinas', VERIFIKATOR);
  for (const lama of kasus.kasus.peraga.kartuLama) expect((await diSiak(lama.anggota[0]?.nik ?? '')).nomorKk).toBe(lama.nomorKk);
  expect((await diSiak(isi.kartu.keluarga.anggota[0].nik)).nomorKk).not.toBe(isi.kartu.nomorKk);
  await kasus.lewat('bubuhi-stempel');
  pertama = await terbitan();
  expect(pertama).toHaveLength(3);
  await sepakat(pertama);
});

it('on the way and while it is looked for, because the kecamatan misses it, they stay so', async () => {
  await kasus.lewat('kirim-ke-kecamatan');
  await kasus.terjadi('kecamatan', 'KartuDalamPengiriman');
  serialHilang = kasus.serial;
  await sepakat(pertama);
  expect(await kasus.coba('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG)).toMatchObject({ status: 409 });
  await kasus.kerjakan('kecamatan', STAF, 'laporkan-kartu-tidak-sampai', { alasan: 'kurir tidak datang' });
  await kasus.terjadi('dinas', 'PengirimanTidakSampai');
  expect(await kasus.antrean('dinas', 'verifikator-dinas')).toMatchObject({ langkah: '16d', insiden: 'kurir tidak datang' });
  await sepakat(pertama);
});

it('it is declared lost under four eyes, and from then on its issue and each of its sheets is superseded, as SIAK keeps the card', async () => {
  await kasus.kerjakan('dinas', VERIFIKATOR, 'ajukan-kartu-hilang', HILANG);
  expect(await kasus.antrean('dinas', 'kabid-dafduk')).toMatchObject({ langkah: '16d', insiden: HILANG.alasan });
  expect(await kasus.coba('dinas', VERIFIKATOR, 'sahkan-kartu-hilang', { sesuai: true })).toMatchObject({ status: 403 });
  await kasus.kerjakan('dinas', KABID, 'sahkan-kartu-hilang', { sesuai: true });
  const [sendiri, ...lain] = pertama;
  const hilang = { sebab: 'hilang', dokumen: { nomorDokumen: sendiri?.nomorDokumen } };
  expect(await dikatakan(sendiri?.nomorDokumen ?? '', 'digantikan')).toMatchObject(hilang);
  for (const serial of serialHilang) expect((await periksa({ serial, akhiran: sendiri?.nomorKk.slice(-4) })).isi).toMatchObject({ status: 'digantikan', ...hilang });
  await sepakat(lain);
  await aktifDiSiak(pertama);
  await dinas.projector.caughtUp();
  const satu = await orang.lihat(dinas, petugas(dinas, VERIFIKATOR), `/kartu/${sendiri?.nomorDokumen}`);
  expect(satu.isi).toMatchObject({ status: 'digantikan', sebab: 'hilang' });
});

it('its sheets cannot be taken in when they turn up at the kecamatan, and the operator may only take them in to be destroyed', async () => {
  await kasus.terjadi('kecamatan', 'PengirimanDinyatakanHilang');
  await kasus.terjadi('siak-sync', 'CetakanDinyatakanHilang');
  expect(await kasus.coba('kecamatan', STAF, 'terima-kartu', { serial: serialHilang })).toMatchObject({ status: 422, isi: { rincian: { serial: serialHilang } } });
  const [ditemukan = '', masihHilang = ''] = serialHilang;
  const musnahkan = (serial: string) => kirim(OPERATOR, '/pemusnahan', { serial: [serial], saksi: petugas(siak, ['operator-siak', 1]).nip });
  expect(await musnahkan(ditemukan)).toMatchObject({ status: 422 });
  expect(await kirim(OPERATOR, '/blanko/ditemukan', { serial: [ditemukan], keterangan: 'diantar sopir angkot' })).toMatchObject({ status: 200 });
  expect(await musnahkan(ditemukan)).toMatchObject({ status: 201 });
  await siak.projector.caughtUp();
  const { baris, jumlah } = (await orang.lihat(siak, petugas(siak, OPERATOR), `/blanko?serial=${ditemukan}`)).isi;
  expect(baris).toMatchObject([{ permohonanId: kasus.id, dipakai: [], hilang: serialHilang.map((serial) => ({ serial, ditemukan: serial === ditemukan })) }]);
  expect(jumlah).toMatchObject({ dipakai: 0, hilang: serialHilang.length - 1, ditemukan: 1, dimusnahkan: 0 });
  expect(await kirim(['operator-siak', 1], '/pemusnahan/1/sahkan', { sesuai: true })).toMatchObject({ status: 200 });
  expect(await musnahkan(masihHilang)).toMatchObject({ status: 422 });
});

it('the card is printed on other sheets, stamped as another document of the same issue, and handed over', async () => {
  await kasus.kembaliKe('cetak-kartu').lewat('bubuhi-stempel');
  expect(kasus.serial.filter((satu) => serialHilang.includes(satu))).toEqual([]);
  const kini = await terbitan();
  const [sendiri] = kini;
  expect(kini.map(({ versi }) => versi)).toEqual(pertama.map(({ versi }) => versi));
  expect(sendiri?.nomorDokumen).not.toBe(pertama[0]?.nomorDokumen);
  expect(kini.slice(1)).toEqual(pertama.slice(1));
  await sepakat(kini);
  await kasus.lewat('kirim-ke-kecamatan');
  expect(await sampai('the old sheets refused', async () => {
    const jawaban = await kasus.coba('kecamatan', STAF, 'terima-kartu', { serial: serialHilang });
    return jawaban.status === 422 ? jawaban.isi : undefined;
  })).toMatchObject({ rincian: { serial: serialHilang } });
  await kasus.lewat('terima-kartu');
  await kasus.terjadi('dinas', 'KartuSampai');
  await sepakat(kini);
  await kasus.lewat('serahkan-kartu');
  await kasus.terjadi('siak-sync', 'PermohonanSelesai');
  await sepakat(kini);
  expect(await dikatakan(pertama[0]?.nomorDokumen ?? '', 'digantikan')).toMatchObject({ sebab: 'hilang' });
});

it('the register of deliveries tells the lost one from the other', async () => {
  await kasus.terjadi('dinas', 'PermohonanSelesai');
  await dinas.projector.caughtUp();
  const baris = (nomor: number) => orang.lihat(dinas, petugas(dinas, VERIFIKATOR), `/buku/pengiriman-kartu/${uji.sekarang().getFullYear()}/${nomor}`);
  expect((await baris(1)).isi).toMatchObject({ permohonanId: kasus.id, kolom: { hasil: 'hilang', serial: serialHilang } });
  expect((await baris(2)).isi).toMatchObject({ permohonanId: kasus.id, kolom: { hasil: 'selesai', serial: kasus.serial } });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
