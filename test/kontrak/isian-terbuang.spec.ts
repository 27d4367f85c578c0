import { KabupatenUji } from '../perjalanan/kabupaten-uji';
import { KANTOR, KantorTerbuka } from './kantor-terbuka';

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

let kantor: (layanan: string) => KantorTerbuka;
let uji: KabupatenUji;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6460);
  kantor = await KantorTerbuka.semua(uji);
}, 60_000);
afterAll(() => uji.tutup());

/** Every field that a body of an officer's or applicant's command may leave out, by its address. */
function bolehTidakDiisi(office: KantorTerbuka): readonly (readonly [path: string, field: string])[] {
  return office.operasi('post').flatMap(([path, operasi]) => {
    const { properties = {}, required = [] } = office.isi(operasi);
    return operasi.security === undefined ? [] : Object.keys(properties).filter((field) => !required.includes(field)).map((field) => [path, field] as const);
  });
}

it('of every field that a command may leave out it is known what becomes of it', () => {
  const semua = KANTOR.flatMap(([layanan]) => bolehTidakDiisi(kantor(layanan)).map((satu) => satu.join(' ')));
  expect([...new Set(semua)].sort()).toEqual([...Object.keys(BERLEBIH), ...TERCATAT].sort());
});

it.each(KANTOR)('a command of %s refuses a field that it would not record, by its name', async (layanan) => {
  const office = kantor(layanan);
  for (const [path, field] of bolehTidakDiisi(office)) {
    const isi = BERLEBIH[`${path} ${field}`];
    if (isi === undefined) continue;
    const jawaban = await office.kirim(path, isi);
    expect([path, jawaban.status, jawaban.isi.errors]).toEqual([path, 400, [{ field, reason: expect.stringMatching(/^hanya diisi bila /) as string }]]);
  }
});
