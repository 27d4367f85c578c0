import { tulisToken } from '@kk-lintas/kk-document';
import { dariBase32, keBase32 } from '../../libs/kk-document/src/token/base32';
import { kartuBlanko, kartuTte, kunciDari, nomorBaru, penerbitBaru, RAHASIA_KELUARGA, type KartuUji } from './kartu-uji';
import { post } from './orang';
import { PortalUji } from './portal-uji';

const penerbit = penerbitBaru();
const pemalsu = penerbitBaru();
let uji: PortalUji;
let kartu: KartuUji;

beforeAll(async () => {
  uji = await PortalUji.mulai(6060, () => kunciDari(penerbit));
  kartu = await kartuTte(penerbit);
  await uji.terbit(kartu.dokumen, kartu.pribadi);
}, 60_000);
beforeEach(() => {
  uji.jam.kini = new Date(uji.jam.kini.getTime() + 3_600_000);
});
afterAll(() => uji.tutup());

async function periksa(isi: object): Promise<{ status: string; sebab: string | null; sejak: string | null; dokumen: object | null }> {
  const jawaban = await post(`${uji.url}/keaslian`, isi);
  expect(jawaban.status).toBe(200);
  return jawaban.isi;
}

async function periksaPdf(pdf: Uint8Array) {
  const jawaban = await fetch(`${uji.url}/keaslian/pdf`, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: Buffer.from(pdf) });
  expect([jawaban.status, jawaban.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return (await jawaban.json()) as { status: string; sebab: string | null };
}

function tokenDari(qr: string): string {
  return qr.slice(qr.lastIndexOf('/') + 1);
}

describe('a card that holds', () => {
  it('is active by its QR, its number as typed by hand, and its file, and shows enough to compare', async () => {
    const { nomorDokumen } = kartu.dokumen;
    const dokumen = {
      nomorDokumen,
      nomorKk: '3204••••••••0007',
      kepala: 'J••• P••••• C•••••',
      jumlahAnggota: 5,
      penerbit: 'Dinas Dukcapil Kabupaten Bandung',
      penandatangan: { nama: 'Raden Contoh Wibawa', jabatan: 'Kepala Dinas' },
      dikeluarkan: '2026-11-23',
      dicetak: null,
      versi: 1,
      moda: 'TTE',
    };
    for (const isi of [{ token: kartu.qr }, { token: tokenDari(kartu.qr).toLowerCase() }, { nomorDokumen: ` ${nomorDokumen.toLowerCase()} ` }]) {
      expect(await periksa(isi)).toMatchObject({ status: 'aktif', sebab: null, sejak: null, dokumen });
    }
    expect(await periksaPdf(kartu.pdf)).toMatchObject({ status: 'aktif', sebab: null, dokumen });
  });

  it('on blanko is active by the serial of any of its sheets and the last digits of its nomor KK, and by neither alone', async () => {
    const { dokumen, pribadi } = kartuBlanko(['JB-0000101', 'JB-0000102'], { dicetak: '2026-11-20' });
    await uji.terbit(dokumen, pribadi);
    expect(await periksa({ serial: 'jb-0000102', akhiran: '0007' })).toMatchObject({ status: 'aktif', dokumen: { nomorDokumen: dokumen.nomorDokumen, penandatangan: { nama: null }, dicetak: '2026-11-20', dikeluarkan: '2026-11-23' } });
    const salahAngka = await periksa({ serial: 'JB-0000102', akhiran: '0008' });
    const salahSerial = await periksa({ serial: 'JB-9999999', akhiran: '0007' });
    expect(salahAngka).toEqual({ ...salahSerial, diperiksa: expect.any(String) });
    expect(salahAngka).toMatchObject({ status: 'tidak-dikenal', sebab: 'tidak-cocok', dokumen: null });
  });
});

describe('a card that was superseded', () => {
  it.each([
    ['C1-hilang', 'hilang'],
    ['C2-rusak', 'rusak'],
    ['B3-pembetulan', 'pembetulan'],
    ['B2a-kelahiran', 'perubahan-data'],
    ['A2-penggantian-kepala-keluarga', 'kepala-keluarga-berganti'],
  ])('by %s says so, with the day, by every way', async (jenis, sebab) => {
    const lama = await kartuTte(penerbit);
    const { kunciKartu } = lama.dokumen;
    const baru = await kartuTte(penerbit, { kunciKartu, versi: 2, jenis, dikeluarkan: '2026-12-01' });
    await uji.terbit(lama.dokumen, lama.pribadi);
    expect(await periksa({ token: lama.qr })).toMatchObject({ status: 'aktif' });
    await uji.terbit(baru.dokumen, baru.pribadi);
    const digantikan = { status: 'digantikan', sebab, sejak: '2026-12-01', dokumen: { nomorDokumen: lama.dokumen.nomorDokumen, versi: 1 } };
    expect(await periksa({ token: lama.qr })).toMatchObject(digantikan);
    expect(await periksa({ nomorDokumen: lama.dokumen.nomorDokumen })).toMatchObject(digantikan);
    expect(await periksaPdf(lama.pdf)).toMatchObject(digantikan);
    expect(await periksa({ token: baru.qr })).toMatchObject({ status: 'aktif' });
  });

  it('is superseded in whatever order the news came, by the issue right behind it', async () => {
    const [satu, dua, tiga] = [1, 2, 3].map((versi) => kartuBlanko([], { kunciKartu: 'a'.repeat(32), versi, jenis: ['A1-x', 'C1-hilang', 'B3-pembetulan'][versi - 1] ?? '' }));
    for (const terbit of [tiga, satu, dua]) if (terbit !== undefined) await uji.terbit(terbit.dokumen, terbit.pribadi);
    const hasil = [satu, dua, tiga].map(async (terbit) => (await periksa({ nomorDokumen: terbit?.dokumen.nomorDokumen })).sebab);
    expect(await Promise.all(hasil)).toEqual(['hilang', 'pembetulan', null]);
  });

  it('is over when nobody is left on it', async () => {
    const lama = kartuBlanko(['JB-0000201']);
    const akhir = kartuBlanko([], { kunciKartu: lama.dokumen.kunciKartu, versi: lama.dokumen.versi, berakhir: true, jumlahAnggota: 0, dikeluarkan: '2026-12-02', jenis: 'B1-menumpang' });
    await uji.terbit(lama.dokumen, lama.pribadi);
    await uji.terbit(akhir.dokumen, { ...akhir.pribadi, kepala: '' });
    const berakhir = { status: 'digantikan', sebab: 'berakhir', sejak: '2026-12-02' };
    expect(await periksa({ serial: 'JB-0000201', akhiran: '0007' })).toMatchObject(berakhir);
    expect(await periksa({ nomorDokumen: akhir.dokumen.nomorDokumen })).toMatchObject(berakhir);
  });

  it('is not superseded by the card of another family', async () => {
    const lain = await kartuTte(penerbit, { versi: 9 });
    await uji.terbit(lain.dokumen, lain.pribadi);
    expect(await periksa({ token: kartu.qr })).toMatchObject({ status: 'aktif' });
  });
});

describe('a forged token', () => {
  it.each<[string, string, () => string]>([
    ['of a content that nobody writes', 'token-bentuk', () => `HTTPS://KK.CONTOH.GO.ID/C/${'A'.repeat(181)}`],
    ['signed with another key', 'token-kunci-tidak-dikenal', () => tulisToken({ ...kartu.dokumen, sidik: kartu.dokumen.sidik ?? '' }, pemalsu.penanda, 'kk.contoh.go.id')],
    ['signed with another key under the name of the pinned one', 'token-tanda-tangan', () => tulisToken({ ...kartu.dokumen, sidik: kartu.dokumen.sidik ?? '' }, { ...pemalsu.penanda, kunci: penerbit.penanda.kunci }, 'kk.contoh.go.id')],
    ['of a true number with another date', 'data-berbeda', () => tulisToken({ ...kartu.dokumen, sidik: kartu.dokumen.sidik ?? '', dikeluarkan: '2025-01-01' }, penerbit.penanda, 'kk.contoh.go.id')],
    ['of a true number with another version', 'data-berbeda', () => tulisToken({ ...kartu.dokumen, sidik: kartu.dokumen.sidik ?? '', versi: 7 }, penerbit.penanda, 'kk.contoh.go.id')],
    ['of a true number with another content', 'data-berbeda', () => tulisToken({ ...kartu.dokumen, sidik: 'a'.repeat(64) }, penerbit.penanda, 'kk.contoh.go.id')],
  ])('%s: %s, and nothing of the record is shown', async (_, sebab, token) => {
    expect(await periksa({ token: token() })).toMatchObject({ status: 'palsu', sebab, dokumen: null });
  });

  it('with any one bit flipped is forged', async () => {
    const bytes = Buffer.from(dariBase32(tokenDari(kartu.qr)) ?? []);
    for (let di = 0; di < bytes.length; di += 1) {
      const mutan = Buffer.from(bytes);
      mutan.writeUInt8(mutan.readUInt8(di) ^ (1 << di % 8), di);
      expect(await periksa({ token: keBase32(mutan) })).toMatchObject({ status: 'palsu', dokumen: null });
    }
  });

  it('rightly signed, but of a document that nobody told of, is unknown', async () => {
    const token = tulisToken({ nomorDokumen: nomorBaru(), versi: 1, dikeluarkan: '2026-11-23', sidik: 'b'.repeat(64) }, penerbit.penanda, 'kk.contoh.go.id');
    expect(await periksa({ token })).toMatchObject({ status: 'tidak-dikenal', sebab: 'tidak-tercatat', dokumen: null });
  });
});

describe('a number typed by hand', () => {
  it('is called mistyped when its check character is wrong, and unknown when nobody issued it', async () => {
    const { nomorDokumen } = kartu.dokumen;
    const salah = `${nomorDokumen.slice(0, -1)}${nomorDokumen.endsWith('0') ? '1' : '0'}`;
    expect(await periksa({ nomorDokumen: salah })).toMatchObject({ status: 'tidak-dikenal', sebab: 'nomor-salah-tulis' });
    expect(await periksa({ nomorDokumen: nomorBaru() })).toMatchObject({ status: 'tidak-dikenal', sebab: 'tidak-tercatat' });
  });

  it.each([
    ['nomor-terlalu-pendek', (utuh: string) => utuh.slice(0, -1)],
    ['nomor-terlalu-pendek', (utuh: string) => utuh.slice(0, 7)],
    ['nomor-terlalu-panjang', (utuh: string) => `${utuh}7`],
    ['nomor-salah-tulis', (utuh: string) => utuh.replaceAll('-', '/')],
  ])('is called %s, and told how long a number is', async (sebab, ketik) => {
    const nomorDokumen = ketik(kartu.dokumen.nomorDokumen);
    const jawaban = await periksa({ nomorDokumen });
    expect(jawaban).toMatchObject({ status: 'tidak-dikenal', sebab, dokumen: null });
    if (sebab !== 'nomor-salah-tulis') expect(jawaban).toMatchObject({ penjelasan: expect.stringContaining('harus 14 huruf dan angka') as string });
  });
});

describe('a file', () => {
  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['with one changed byte', 'pdf-berubah', async () => diubah(kartu.pdf, Math.floor(kartu.pdf.length / 3))],
    ['with something appended', 'pdf-sebagian', async () => Buffer.concat([kartu.pdf, Buffer.from('\n% lebih\n')])],
    ['signed by another CA', 'pdf-sertifikat-tidak-dikenal', async () => (await kartuTte(pemalsu)).pdf],
    ['that is cut off', 'pdf-sebagian', async () => kartu.pdf.subarray(0, kartu.pdf.length - 200)],
    ['whose signature was struck out', 'pdf-tanda-tangan', async () => Buffer.from(kartu.pdf.toString('latin1').replace('/ByteRange', '/ByteRangf'), 'latin1')],
  ])('%s is no card: %s', async (_, sebab, pdf) => {
    expect(await periksaPdf(await pdf())).toMatchObject({ status: 'palsu', sebab, dokumen: null });
  });

  it('that is cut off is not only said to have been added to', async () => {
    expect(await periksaPdf(kartu.pdf.subarray(0, kartu.pdf.length - 200))).toMatchObject({ penjelasan: expect.stringContaining('dipotong') as string });
  });

  it('that is rightly signed but was never issued as a card is unknown', async () => {
    expect(await periksaPdf((await kartuTte(penerbit)).pdf)).toMatchObject({ status: 'tidak-dikenal', sebab: 'berkas-tidak-tercatat', dokumen: null });
  });
});

describe('what nobody signed', () => {
  it.each<[string, string, () => Promise<{ status: string; sebab: string | null }>]>([
    ['a stray text', 'bukan-kode', () => periksa({ token: 'Jalan Contoh nomor satu' })],
    ['the address of something else', 'bukan-kode', () => periksa({ token: 'https://contoh.go.id/menu' })],
    ['a part of a token', 'bukan-kode', () => periksa({ token: tokenDari(kartu.qr).slice(0, 100) })],
    ['a PDF without a signature', 'pdf-tanpa-tanda-tangan', () => periksaPdf(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'))],
    ['a file that is no PDF', 'pdf-bukan-pdf', () => periksaPdf(Buffer.from('PK\u0003\u0004'))],
  ])('%s is no card that can be checked, and is not called forged: %s', async (_, sebab, jawaban) => {
    expect(await jawaban()).toMatchObject({ status: 'bukan-kartu', sebab, dokumen: null });
  });
});

describe('the answer', () => {
  it('never holds the family: neither names nor numbers nor the address', async () => {
    const semua = [await periksa({ token: kartu.qr }), await periksa({ nomorDokumen: kartu.dokumen.nomorDokumen }), await periksaPdf(kartu.pdf)].map((satu) => JSON.stringify(satu)).join('\n');
    expect(RAHASIA_KELUARGA.filter((satu) => semua.toLowerCase().includes(satu.toLowerCase()))).toEqual([]);
    expect(JSON.stringify(uji.keluhan)).toBe('[]');
  });

  it('has the same members whatever it says', async () => {
    const bentuk = [{ token: kartu.qr }, { token: 'x' }, { nomorDokumen: nomorBaru() }, { serial: 'x', akhiran: '0000' }].map(async (isi) => Object.keys(await periksa(isi)).sort());
    expect(new Set((await Promise.all(bentuk)).map(String))).toEqual(new Set(['dokumen,penjelasan,diperiksa,peringatan,sebab,sejak,status'.split(',').sort().join()]));
  });

  it.each([{}, { token: 'x', nomorDokumen: 'y' }, { serial: 'JB-1' }, { akhiran: '0001' }, { token: 'x', serial: 'y' }, { serial: 'x', akhiran: '12a4' }, { token: ['x'] }, { token: 'x'.repeat(601) }, { asing: 1 }])(
    'is a problem for a question that is none: %j',
    async (isi) => expect(await post(`${uji.url}/keaslian`, isi)).toMatchObject({ status: 400, isi: { type: 'urn:kk-lintas:masalah:masukan-tidak-sah' } }),
  );
});

it('the pinned keys are published for scanners without network', async () => {
  const { token, akar } = (await (await fetch(`${uji.url}/keaslian/kunci`)).json()) as { token: object[]; akar: string[] };
  expect(token).toEqual([penerbit.penanda.kunci]);
  expect(akar).toEqual([Buffer.from(penerbit.signer.sertifikat.at(-1) ?? []).toString('base64')]);
});

it('the document of the interface tells of the check and the own card, without the headers of commands, and leaves out the pages', async () => {
  const { paths } = (await (await fetch(`${uji.url}/openapi.json`)).json()) as { paths: Record<string, { post?: { parameters?: { name: string }[]; requestBody?: { content: object } } }> };
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/keaslian', '/keaslian/pdf', '/keaslian/kunci', '/kartu']));
  const publik = ['/keaslian', '/keaslian/pdf', '/keaslian/kunci', '/kartu', '/permohonan-online', '/lacak', '/siapa-membuka'].flatMap((path) => Object.values(paths[path] ?? {}) as { summary?: string; description?: string }[]);
  expect(publik).toHaveLength(7);
  expect(publik.filter(({ summary = '', description = '' }) => summary === '' || description === '')).toEqual([]);
  expect(Object.keys(paths).filter((path) => /periksa|^\/c\//i.test(path))).toEqual([]);
  expect(Object.keys(paths['/keaslian/pdf']?.post?.requestBody?.content ?? {})).toEqual(['application/pdf']);
  expect(['/keaslian', '/kartu'].flatMap((path) => paths[path]?.post?.parameters ?? []).map(({ name }) => name)).not.toContain('Idempotency-Key');
});

function diubah(pdf: Buffer, di: number): Buffer {
  const salinan = Buffer.from(pdf);
  salinan.writeUInt8(salinan.readUInt8(di) ^ 1, di);
  return salinan;
}
