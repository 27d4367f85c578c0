import { geserTanggal, KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE, kodeWilayah, tanggalWib } from '@kk-lintas/domain';
import type { OfficeRuntime } from '@kk-lintas/office';
import { keluargaPerjalanan } from '../../services/siak-simulator/src/populasi/keluarga-perjalanan';
import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { Orang, post } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const { sebelasAnggota: KELUARGA } = keluargaPerjalanan();
const [KEPALA] = KELUARGA.anggota;
const AKHIRAN = KELUARGA.nomorKk.slice(-4);
const KELURAHAN = kodeWilayah('32.04.32.1001');
const TTE = skenario()[3] as Kasus;
const HELAI = 2;
const orang = new Orang();
let uji: KabupatenUji;

/** The damaged card of the family of eleven, on the way of another case. */
function kartuRusak(judul: string, { langkah, penerbit }: Kasus): Kasus {
  const berkas = ['surat-pengantar', 'kk-rusak', 'ktp-pemohon'].map((kode) => ({ kode, asli: kode !== 'surat-pengantar' }));
  const isi: Readonly<Record<string, () => object>> = { 'ajukan-permohonan': () => ({ berkas }), 'isi-formulir': () => ({ keluarga: KELUARGA }) };
  const pemohon = { nama: KEPALA?.namaLengkap ?? '', nik: KEPALA?.nik ?? '' };
  const peraga = { jenis: 'C2', desa: KELURAHAN, pemohon, permohonan: KELUARGA, kartuLama: [KELUARGA] };
  return { judul, jenis: 'C2-rusak', penerbit, peraga, langkah: langkah.map((satu) => ({ ...satu, isi: isi[satu.aksi] ?? satu.isi })) };
}

/** How many pages a file has, by the root of its page tree. */
function halaman(pdf: Buffer): number {
  return Number(/\/Type \/Pages\b[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
}

async function berkas(office: OfficeRuntime, peran: 'operator-siak' | 'verifikator-dinas', path: string): Promise<Buffer> {
  const jawaban = await fetch(`${office.kantor.url}${path}`, { headers: { authorization: await orang.masuk(office, { nip: petugas(office, [peran]).nip }) } });
  expect([jawaban.status, jawaban.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await jawaban.arrayBuffer());
}

const portal = () => uji.kantor('portal', '32.04');
const keaslian = async (isi: object) => (await post(`${portal().kantor.url}/keaslian`, isi)).isi;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6320);
}, 60_000);
afterAll(() => uji.tutup());

describe('a family of eleven, one more than a sheet has rows', () => {
  let blanko: Perjalanan;
  let lama: string;

  it('is printed on two sheets of blanko a copy, each with its own serial, and two pages', async () => {
    blanko = await Perjalanan.mulai(uji, orang, kartuRusak('Sebelas anggota di blanko', KELUARGA_BARU));
    const { lembar } = (await blanko.lewat('cetak-kartu')).peristiwa[0]?.data as { lembar: { no: number; helai: number; serial: string }[] };
    const rangkap = KEBIJAKAN_PERAGA.rangkap.map((_, ke) => ke + 1);
    expect(lembar.map(({ no, helai }) => `${no}/${helai}`)).toEqual(rangkap.flatMap((no) => [`${no}/1`, `${no}/2`]));
    expect(new Set(blanko.serial).size).toBe(rangkap.length * HELAI);
    expect(halaman(await berkas(blanko.kantor('siak-sync'), 'operator-siak', `/permohonan/${blanko.id}/cetakan.pdf`))).toBe(rangkap.length * HELAI);
  });

  it('gets it handed over, and each of its sheets is active at the public check', async () => {
    await blanko.lewat('serahkan-kartu');
    await blanko.terjadi('dinas', 'PermohonanSelesai');
    for (const serial of blanko.serial) {
      await sampai(`the portal knows ${serial}`, () => portal().ports.models.get<object>('lembar', serial));
      const hasil = await keaslian({ serial, akhiran: AKHIRAN });
      expect(hasil).toMatchObject({ status: 'aktif', dokumen: { jumlahAnggota: 11, moda: 'BLANKO', versi: 2 } });
      lama = hasil.dokumen.nomorDokumen;
    }
  });

  it('gets one signed file of two pages where its kelurahan issues electronically since, which takes the place of the sheets', async () => {
    const berlakuSejak = geserTanggal(tanggalWib(uji.sekarang().toISOString()), 1);
    await uji.mulaiLagi([KEBIJAKAN_PERAGA, { ...KEBIJAKAN_PERAGA_TTE, versi: 'uji-tte', wilayah: KELURAHAN, berlakuSejak }]);
    uji.majukan(1);
    orang.keluar();
    const tte = await (await Perjalanan.mulai(uji, orang, kartuRusak('Sebelas anggota, tanda tangan elektronik', TTE))).sampaiLangkah('paraf-kabid');
    expect(halaman(await berkas(tte.kantor('dinas'), 'verifikator-dinas', `/permohonan/${tte.id}/draf.pdf`))).toBe(HELAI);
    await tte.lewat('serahkan-kartu');

    const pdf = await sampai('the family fetches its card', async () => {
      const jawaban = await fetch(`${portal().kantor.url}/kartu`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(tte.pemohon) });
      return jawaban.status === 200 ? Buffer.from(await jawaban.arrayBuffer()) : undefined;
    });
    expect(halaman(pdf)).toBe(HELAI);
    const hasil = await (await fetch(`${portal().kantor.url}/keaslian/pdf`, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: pdf })).json();
    expect(hasil).toMatchObject({ status: 'aktif', dokumen: { jumlahAnggota: 11, moda: 'TTE', versi: 3 } });
    expect(await keaslian({ nomorDokumen: lama })).toMatchObject({ status: 'digantikan', sebab: 'rusak' });
    expect(await keaslian({ serial: blanko.serial[HELAI - 1], akhiran: AKHIRAN })).toMatchObject({ status: 'digantikan' });
  }, 60_000);

  it('no background part complained', () => expect(uji.keluhan).toEqual([]));
});
