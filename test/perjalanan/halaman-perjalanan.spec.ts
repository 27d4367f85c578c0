import { DAFTAR_LANGKAH, judulJenis } from '@kk-lintas/domain';
import { PERISTIWA_BERKATA } from '../../services/portal/src/permohonan/kata-peristiwa';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { KELUARGA_BARU, Perjalanan } from './perjalanan';

/** Nothing of a family: what its portal pages may not show. */
const KELUARGA = KELUARGA_BARU.peraga.permohonan.anggota.flatMap(({ nik, namaLengkap }) => [nik ?? namaLengkap, namaLengkap]);
let uji: KabupatenUji;
let kasus: Perjalanan;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6240);
  kasus = await (await Perjalanan.mulai(uji, new Orang(), KELUARGA_BARU)).sampaiLangkah('periksa-kelengkapan');
  await dikenal(portal(), kasus.pemohon.nomor);
  await sampai('the portal tells of step 2', async () => ((await post(`${portal().kantor.url}/lacak`, kasus.pemohon)).isi.riwayat.length >= 2 ? true : undefined));
}, 60_000);
afterAll(() => uji.tutup());

const portal = () => uji.kantor('portal', '32.04');

async function buka(url: string, isian?: Readonly<Record<string, string>>) {
  const jawaban = await fetch(url, isian === undefined ? {} : { method: 'POST', body: new URLSearchParams(isian) });
  const teks = await jawaban.text();
  return { status: jawaban.status, headers: jawaban.headers, teks, terbaca: teks.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

it('the API tells what the case is about in words too', async () => {
  expect((await post(`${portal().kantor.url}/lacak`, kasus.pemohon)).isi).toMatchObject({ jenis: KELUARGA_BARU.jenis, judulJenis: judulJenis(KELUARGA_BARU.jenis) });
});

const lacak = (isian: Readonly<Record<string, string>>) => buka(`${portal().kantor.url}/perjalanan`, isian);

it('the bare address of the portal leads to tracking and to the check of cards', async () => {
  const { status, teks } = await buka(portal().kantor.url);
  expect(status).toBe(200);
  for (const path of ['/perjalanan', '/periksa', '/periksa/luring']) expect(teks).toContain(`href="${path}"`);
});

describe('a family follows its case on a page', () => {
  it('that asks for number and secret, in fields with labels, and sends them in no address', async () => {
    const { status, teks, headers } = await buka(`${portal().kantor.url}/perjalanan`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(teks).toContain('<form method="post" action="/perjalanan">');
    for (const bidang of ['nomor', 'rahasia']) expect(teks).toContain(`<label for="${bidang}">`);
  });

  it('and reads what happened where, in words and by the clock of the place, without a word of the family', async () => {
    const { status, terbaca, teks, headers } = await lacak(kasus.pemohon);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(terbaca).toContain('Permohonan diajukan dengan berkasnya');
    expect(terbaca).toContain('Surat pengantar diterbitkan');
    expect(terbaca).toMatch(/Kelurahan \S+ Ketua RT 003 RW 007 \d\d-\d\d-20\d\d \d\d\.\d\d WIB/);
    expect(terbaca).not.toMatch(/PermohonanDiajukan|desa-32|A1-membentuk/);
    expect([...KELUARGA, kasus.pemohon.rahasia].filter((satu) => teks.includes(satu))).toEqual([]);
  });

  it('and on a narrow screen too: every cell names its column, and the style sets rows as lines', async () => {
    for (const { teks } of [await lacak(kasus.pemohon), await buka(`${uji.berjalan.url}/perjalanan?nomor=${kasus.pemohon.nomor}`)]) {
      const kolom = [...teks.matchAll(/<th scope="col">([^<]+)/g)].map(([, nama]) => nama);
      const sel = [...teks.matchAll(/<td data-kolom="([^"]+)"/g)].map(([, nama]) => nama);
      expect(kolom).toContain('Yang terjadi');
      expect(sel.slice(0, kolom.length)).toEqual(kolom);
      expect(teks).toContain('<table class="bertumpuk">');
      expect(teks).toMatch(/@media \(max-width:46rem\)\{[^@]*\.bertumpuk td::before\{content:attr\(data-kolom\)/);
    }
  });

  it('also when they are typed in small letters and with spaces around them', async () => {
    expect((await lacak({ nomor: ` ${kasus.pemohon.nomor} `, rahasia: ` ${kasus.pemohon.rahasia.toLowerCase()} ` })).status).toBe(200);
    const { nomor, rahasia } = kasus.pemohon;
    const lepas = { nomor: nomor.toLowerCase().replaceAll('-', ' '), rahasia: rahasia.replace(/.{4}(?=.)/g, '$& ') };
    expect(await post(`${portal().kantor.url}/lacak`, lepas)).toMatchObject({ status: 200, isi: { nomor } });
  });

  it.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['nothing filled in', {}, 400, 'Isi nomor permohonan dan kode rahasianya'],
    ['a number that nobody gave out', { nomor: '<script>', rahasia: 'x' }, 404, 'belum dikenal'],
  ])('and is told why nothing is shown: %s', async (_, isian, status, kata) => {
    const halaman = await lacak(isian);
    expect(halaman.status).toBe(status);
    expect(halaman.terbaca).toContain(kata);
    expect(halaman.teks).not.toContain('<script>');
  });

  it('and is told when the secret is wrong', async () => {
    const halaman = await lacak({ ...kasus.pemohon, rahasia: 'bukan rahasianya' });
    expect([halaman.status, halaman.terbaca.includes('Nomor permohonan atau kode rahasia salah')]).toEqual([401, true]);
  });

  it('and need not type the number again, only the secret', async () => {
    const { nomor } = kasus.pemohon;
    for (const rahasia of ['bukan rahasianya', '']) {
      const { teks } = await lacak({ nomor, rahasia });
      expect(teks).toContain(`name="nomor" value="${nomor}"`);
      expect(teks).not.toContain('bukan rahasianya');
    }
    expect((await lacak({ nomor: '"><script>', rahasia: 'x' })).teks).not.toContain('<script>');
  });
});

it('the start page shows the way of a case in the same words', async () => {
  const { terbaca } = await buka(`${uji.berjalan.url}/perjalanan?nomor=${kasus.pemohon.nomor}`);
  expect(terbaca).toContain('Permohonan diajukan dengan berkasnya');
  expect(terbaca).not.toMatch(/PermohonanDiajukan|desa-32/);
  const lepas = encodeURIComponent(` ${kasus.pemohon.nomor.toLowerCase().replaceAll('-', ' ')}`);
  expect((await buka(`${uji.berjalan.url}/perjalanan?nomor=${lepas}`)).terbaca).toContain(`Perjalanan ${kasus.pemohon.nomor}`);
  expect((await buka(uji.berjalan.url)).terbaca).toMatch(/Petugas Desa\/Kelurahan: 1/);
});

it('tracking answers programs with the words beside the names', async () => {
  const { isi } = await post(`${portal().kantor.url}/lacak`, kasus.pemohon);
  expect(isi.riwayat).toContainEqual(expect.objectContaining({ peristiwa: 'SuratPengantarDiterbitkan', uraian: 'Surat pengantar diterbitkan', namaKantor: expect.stringMatching(/^Kelurahan /) }));
});

it('every event that an office tells has words, and there are words for no other', () => {
  const dikabarkan = new Set(uji.berjalan.kantor.flatMap(({ office }) => Object.keys(office.definition.langkah)));
  expect([...dikabarkan].filter((satu) => !PERISTIWA_BERKATA.includes(satu))).toEqual([]);
  const dikenalLangkah = new Set(DAFTAR_LANGKAH.flatMap(({ peristiwa, peristiwaBalik }) => [...peristiwa, ...peristiwaBalik]));
  expect(PERISTIWA_BERKATA.filter((satu) => !dikabarkan.has(satu) && !dikenalLangkah.has(satu))).toEqual([]);
});

it('nothing was complained of', () => expect(uji.keluhan).toEqual([]));
