import { PERAN_LAYANAN, type LayananPetugas } from '@kk-lintas/identity';
import { KabupatenUji } from '../perjalanan/kabupaten-uji';
import { Orang, post } from '../perjalanan/orang';
import { petugasBaru } from '../perjalanan/petugas-baru';

interface Skema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Skema>>;
  readonly required?: readonly string[];
}

interface Dokumen {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly security?: readonly object[]; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Skema }>> } }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Skema>> };
}

/** One office of each kind. */
const KANTOR = [['portal', '32.04'], ['desa', '32.04.06.2003'], ['kecamatan', '32.04.06'], ['siak-sync', '32.04'], ['dinas', '32.04']] as const;

const PERMOHONAN = '/permohonan/{id}';
const ALASAN = 'nama ibu keliru';
const YA = { sesuai: true, alasan: ALASAN };
const TIDAK = { sesuai: false, alasan: ALASAN };

/** Fields that say something only beside others: a body that gives them without these, by address and field. */
const BERLEBIH: Readonly<Record<string, object>> = {
  [`${PERMOHONAN}/periksa-berkas alasan`]: YA,
  [`${PERMOHONAN}/teliti-formulir alasan`]: YA,
  [`${PERMOHONAN}/teliti-formulir diterima`]: { ...TIDAK, diterima: ['buku-nikah'] },
  [`${PERMOHONAN}/tandatangani-permohonan alasan`]: YA,
  [`${PERMOHONAN}/verifikasi-berkas alasan`]: YA,
  [`${PERMOHONAN}/verifikasi-berkas diterima`]: { ...TIDAK, tujuan: 'desa', diterima: ['buku-nikah'] },
  [`${PERMOHONAN}/verifikasi-berkas tujuan`]: { sesuai: true, tujuan: 'desa' },
  [`${PERMOHONAN}/tunjukkan-tanda-terima nomor`]: { cara: 'identitas', nomor: 1, keterangan: 'KTP-el asli diperiksa' },
  [`${PERMOHONAN}/tunjukkan-tanda-terima keterangan`]: { cara: 'tanda-terima', nomor: 1, keterangan: 'KTP-el asli diperiksa' },
  '/pemusnahan/{pemusnahan}/sahkan alasan': YA,
  [`${PERMOHONAN}/terima-cetakan alasan`]: { ...YA, serial: ['K0000001'] },
  [`${PERMOHONAN}/teliti-cetakan alasan`]: YA,
  [`${PERMOHONAN}/paraf-kabid alasan`]: YA,
  [`${PERMOHONAN}/paraf-sekretaris alasan`]: YA,
  [`${PERMOHONAN}/tandatangani-kartu alasan`]: YA,
  [`${PERMOHONAN}/sahkan-kartu-hilang alasan`]: YA,
};

/** Fields that are recorded whenever they are given, or refused by what the case has become: their decide specs say so. */
const TERCATAT: ReadonlySet<string> = new Set([
  `${PERMOHONAN}/periksa-kelengkapan keadaan`,
  `${PERMOHONAN}/periksa-kelengkapan diterima`,
  `${PERMOHONAN}/isi-formulir berkas`,
  `${PERMOHONAN}/perbaiki-data alasan`,
  `${PERMOHONAN}/hentikan-permohonan alasan`,
  `${PERMOHONAN}/serahkan-kartu kesalahan`,
  `${PERMOHONAN}/kembalikan-ke-loket catatan`,
  `${PERMOHONAN}/kembalikan-ke-loket bagian`,
  '/petugas/daftarkan rt',
  '/petugas/daftarkan rw',
  '/petugas/daftarkan nik',
  '/petugas/ubah-peran rt',
  '/petugas/ubah-peran rw',
  '/petugas/ubah-peran jabatan',
]);

const orang = new Orang();
const dokumen = new Map<string, Dokumen>();
let uji: KabupatenUji;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6240);
  for (const [layanan, kode] of KANTOR) dokumen.set(layanan, (await (await fetch(`${uji.kantor(layanan, kode).kantor.url}/openapi.json`)).json()) as Dokumen);
}, 60_000);
afterAll(() => uji.tutup());

/** Every field that a body of an officer's or applicant's command may leave out, by its address. */
function bolehTidakDiisi(layanan: string): readonly (readonly [path: string, field: string])[] {
  const { paths = {}, components = { schemas: {} } } = dokumen.get(layanan) ?? {};
  return Object.entries(paths).flatMap(([path, { post: perintah }]) => {
    const { $ref = '' } = perintah?.requestBody?.content['application/json']?.schema ?? {};
    const { properties = {}, required = [] } = components.schemas[$ref.replace('#/components/schemas/', '')] ?? {};
    return perintah?.security === undefined ? [] : Object.keys(properties).filter((field) => !required.includes(field)).map((field) => [path, field] as const);
  });
}

it('of every field that a command may leave out it is known what becomes of it', () => {
  const semua = KANTOR.flatMap(([layanan]) => bolehTidakDiisi(layanan).map((satu) => satu.join(' ')));
  expect([...new Set(semua)].sort()).toEqual([...Object.keys(BERLEBIH), ...TERCATAT].sort());
});

it.each(KANTOR)('a command of %s refuses a field that it would not record, by its name', async (layanan, kode) => {
  const office = uji.kantor(layanan, kode);
  const petugas = await petugasBaru(office, PERAN_LAYANAN[layanan as LayananPetugas], { nip: '198001012005011099' });
  for (const [path, field] of bolehTidakDiisi(layanan)) {
    const isi = BERLEBIH[`${path} ${field}`];
    if (isi === undefined) continue;
    const jawaban = await post(`${office.kantor.url}${path.replace(/\{\w+\}/, '1')}`, isi, { authorization: await orang.masuk(office, petugas), 'idempotency-key': '6f6b4f0e-6d5e-4d6c-8f59-0a3c1c2f7a10' });
    const bila = expect.stringMatching(/^hanya diisi bila /) as string;
    expect([path, jawaban.status, jawaban.isi.errors]).toEqual([path, 400, [{ field, reason: bila }]]);
  }
});
