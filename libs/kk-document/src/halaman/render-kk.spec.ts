import fc from 'fast-check';
import { AGAMA, GOLONGAN_DARAH, PEKERJAAN, PENDIDIKAN, SHDK, STATUS_PERKAWINAN, type Anggota } from '@kk-lintas/domain';
import { ISI_CONTOH } from '../contoh/keluarga-contoh';
import { penandaContoh, TOKEN_CONTOH } from '../token/token-kartu.fixture';
import { tulisToken } from '../token/tulis-token';
import { CATATAN_PERAGA, type CetakanKk, type IsiDokumenKk } from './isi-dokumen';
import { Kanvas, TINGGI_KAPITAL, type GayaTeks } from './kanvas';
import { helaiSerangkap, renderKk } from './render-kk';
import { KERTAS } from './ukuran';

const QR = tulisToken(TOKEN_CONTOH, penandaContoh(), 'kk.contoh.go.id');
const TTE: CetakanKk = { jenis: 'tte', nomorDokumen: TOKEN_CONTOH.nomorDokumen, versi: 3, qr: QR, catatan: CATATAN_PERAGA };
const LEMBAR = { no: 2, pemegang: 'Ketua RT', serial: 'KK 0001234' };

interface Tulisan {
  readonly teks: string;
  readonly x: number;
  readonly y: number;
  readonly lebar: number;
  readonly ukuran: number;
}

/** What a card writes where, sheet by sheet. */
async function tulisanDi(isi: IsiDokumenKk, cetakan: CetakanKk): Promise<Tulisan[][]> {
  const lembar: Tulisan[][] = [];
  const asli = Kanvas.prototype.teks;
  const halamanBaru = jest.spyOn(Kanvas.prototype, 'halamanBaru');
  const teks = jest.spyOn(Kanvas.prototype, 'teks').mockImplementation(function (this: Kanvas, tulisan: string, x: number, y: number, gaya: GayaTeks) {
    const lebar = this.lebar(tulisan, gaya.huruf ?? 'biasa', gaya.ukuran);
    const mulai = gaya.rata === 'tengah' ? x + ((gaya.lebar ?? 0) - lebar) / 2 : x;
    if (lembar.length < halamanBaru.mock.calls.length) lembar.push([]);
    lembar.at(-1)?.push({ teks: tulisan, x: mulai, y, lebar, ukuran: gaya.ukuran });
    return asli.call(this, tulisan, x, y, gaya);
  });
  await renderKk(isi, cetakan).finally(() => [teks, halamanBaru].forEach((mata) => mata.mockRestore()));
  return lembar;
}

function bertumpuk(a: Tulisan, b: Tulisan): boolean {
  const [tinggiA, tinggiB] = [a, b].map(({ ukuran }) => ukuran * TINGGI_KAPITAL);
  return a.x < b.x + b.lebar && b.x < a.x + a.lebar && a.y < b.y + (tinggiB ?? 0) && b.y < a.y + (tinggiA ?? 0);
}

/** Nothing leaves the paper, nothing stands on another text, nothing is smaller than what can be read in print. */
function periksaLembar(lembar: readonly Tulisan[]): void {
  const terisi = lembar.filter(({ teks }) => teks !== '');
  expect(terisi.filter(({ ukuran }) => ukuran < 6.5)).toEqual([]);
  expect(terisi.filter(({ x, y, lebar, ukuran }) => x < KERTAS.tepi || x + lebar > KERTAS.lebar - KERTAS.tepi || y < 0 || y + ukuran > KERTAS.tinggi)).toEqual([]);
  const tumpukan = terisi.flatMap((a, nomor) => terisi.slice(nomor + 1).filter((b) => bertumpuk(a, b)).map((b) => [a.teks, b.teks]));
  expect(tumpukan).toEqual([]);
}

function dengan(anggota: readonly Anggota[]): IsiDokumenKk {
  return { ...ISI_CONTOH, keluarga: { ...ISI_CONTOH.keluarga, anggota } };
}

const [KEPALA] = ISI_CONTOH.keluarga.anggota as readonly [Anggota, ...Anggota[]];
const nama = fc.string({ unit: fc.constantFrom(...'AIMWÉ '), minLength: 1, maxLength: 100 });
const kode = <Kode extends number>(daftar: { readonly semua: readonly { readonly kode: Kode }[] }): fc.Arbitrary<Kode> => fc.constantFrom(...daftar.semua.map((satu) => satu.kode));
const anggota: fc.Arbitrary<Anggota> = fc.record({
  namaLengkap: nama,
  ayah: nama,
  ibu: nama,
  tempatLahir: nama,
  paspor: fc.string({ unit: fc.constantFrom(...'AX0123'), maxLength: 20 }),
  kitap: fc.string({ unit: fc.constantFrom(...'AX0123'), maxLength: 20 }),
  agama: kode(AGAMA),
  pendidikan: kode(PENDIDIKAN),
  pekerjaan: kode(PEKERJAAN),
  golonganDarah: kode(GOLONGAN_DARAH),
  statusPerkawinan: kode(STATUS_PERKAWINAN),
  shdk: kode(SHDK),
}).map((acak) => ({ ...KEPALA, ...acak }));

/** All letters of a card's texts, in any order: what wrapping may not change. */
function huruf(teks: readonly string[]): string {
  return [...teks.join('').replaceAll(' ', '')].sort().join('');
}

describe('the page of a card', () => {
  it('never cuts a text, lets none stand on another and keeps to its sheet, whatever the family is called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anggota, { minLength: 1, maxLength: 13 }), nama, async (semua, jalan) => {
        const isi = { ...dengan(semua), keluarga: { ...ISI_CONTOH.keluarga, anggota: semua, alamat: { ...ISI_CONTOH.keluarga.alamat, jalan } } };
        const lembar = await tulisanDi(isi, TTE);
        lembar.forEach(periksaLembar);
        const semuaTulisan = huruf(lembar.flat().map(({ teks }) => teks));
        const semuaNama = huruf(semua.flatMap(({ namaLengkap, ayah, ibu, tempatLahir }) => [namaLengkap, ayah, ibu, tempatLahir]));
        for (const satu of 'MWÉ') expect(semuaTulisan.split(satu).length).toBeGreaterThanOrEqual(semuaNama.split(satu).length);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('takes ten members with sixty-letter names on one sheet, with the longest word of every list', async () => {
    const enamPuluh = 'SITI NURHALIZAH KUSUMANINGTYAS WIDYASTUTI PRAMESTI HANDAYANI';
    expect(enamPuluh.length).toBe(60);
    const panjang: Anggota = { ...KEPALA, namaLengkap: enamPuluh, ayah: enamPuluh, ibu: enamPuluh, agama: 7, pendidikan: 7, pekerjaan: 96, golonganDarah: 13, statusPerkawinan: 5, shdk: 9, tempatLahir: 'KABUPATEN HULU SUNGAI TENGAH' };
    const lembar = await tulisanDi(dengan([KEPALA, ...Array<Anggota>(9).fill(panjang)]), TTE);
    expect(lembar.length).toBe(1);
    lembar.forEach(periksaLembar);
  });

  it('writes every label of every code list whole', async () => {
    for (let dari = 0; dari < PEKERJAAN.semua.length; dari += 10) {
      const sepuluh = PEKERJAAN.semua.slice(dari, dari + 10);
      const [lembar = []] = await tulisanDi(dengan(sepuluh.map(({ kode: pekerjaan }) => ({ ...KEPALA, pekerjaan }))), TTE);
      periksaLembar(lembar);
      const kolom = lembar.filter(({ ukuran, x }) => ukuran === 7 && x > 600 && x < 760).map(({ teks }) => teks.replaceAll(' ', ''));
      for (const { nama: label } of sepuluh) expect(kolom.join('')).toContain(label.toUpperCase().replaceAll(' ', ''));
    }
  });

  it('goes on with members and their numbers on further sheets, each with its head', async () => {
    const [satu = [], dua = [], ...lain] = await tulisanDi(dengan([KEPALA, ...Array<Anggota>(10).fill({ ...KEPALA, shdk: 4, namaLengkap: 'ANAK KESEBELAS' })]), TTE);
    expect(lain).toEqual([]);
    const teks = (lembar: readonly Tulisan[]): string[] => lembar.map((tulisan) => tulisan.teks);
    expect(teks(satu)).toEqual(expect.arrayContaining(['KARTU KELUARGA', 'Lembar 1 dari 2', '1', '10']));
    expect(teks(dua)).toEqual(expect.arrayContaining(['KARTU KELUARGA', `No. ${ISI_CONTOH.nomorKk}`, 'Lembar 2 dari 2', 'JAKA PERAGA CONTOH', '11']));
    expect(teks(satu)).not.toContain('11');
  });

  it('has the columns of the law in their order', async () => {
    const [lembar = []] = await tulisanDi(ISI_CONTOH, TTE);
    const nomor = lembar.map(({ teks }) => teks).filter((teks) => /^\(\d+\)$/.test(teks));
    expect(nomor).toEqual(Array.from({ length: 17 }, (_, i) => `(${i + 1})`));
  });

  it('shows what is empty as -, and dates as dd-mm-yyyy', async () => {
    const [lembar = []] = await tulisanDi(dengan([{ ...KEPALA, nik: undefined, tanggalPerkawinan: undefined, ayah: ' ' }]), TTE);
    const baris = lembar.filter(({ ukuran, y }) => ukuran === 7 && y > 100).map(({ teks }) => teks);
    expect(baris).toContain('14-03-1984');
    expect(baris.filter((teks) => teks === '-').length).toBe(5 + 9 * 9 + 9 * 8);
  });

  it('is a draft without number, date, QR and signatory, under a large watermark', async () => {
    const [lembar = []] = await tulisanDi(ISI_CONTOH, { jenis: 'draf' });
    const teks = lembar.map((tulisan) => tulisan.teks);
    expect(teks).toEqual(expect.arrayContaining(['DRAF - BUKAN DOKUMEN', 'No. -', 'Dikeluarkan Tanggal : -']));
    expect(teks.join(' ')).not.toMatch(/3204062311260007|NIP|RADEN|No\. Dokumen/);
    const pdf = Buffer.from(await renderKk(ISI_CONTOH, { jenis: 'draf' })).toString('latin1');
    expect(pdf).not.toContain('/AcroForm');
  });

  it('as a draft shows the cards of others after its own, each under the same watermark and without number', async () => {
    const lain = { ...dengan([{ ...KEPALA, namaLengkap: 'KEPALA KARTU LAIN' }]), nomorKk: '3204060101990008' };
    const lembar = (await tulisanDi(ISI_CONTOH, { jenis: 'draf', lain: [lain] })).map((satu) => satu.map(({ teks }) => teks));
    expect(lembar.map((teks) => teks.includes('KEPALA KARTU LAIN'))).toEqual([false, true]);
    for (const teks of lembar) expect(teks).toEqual(expect.arrayContaining(['DRAF - BUKAN DOKUMEN', 'No. -', 'Dikeluarkan Tanggal : -']));
    expect(lembar.flat().join(' ')).not.toContain(lain.nomorKk);
  });

  it('names holder and serial on each set of blanko, and leaves room for signature and stamp', async () => {
    const lembar = await tulisanDi(ISI_CONTOH, { jenis: 'blanko', lembar: [{ ...LEMBAR, no: 1, pemegang: 'Kepala Keluarga', serial: 'KK 0001233' }, LEMBAR] });
    expect(lembar.map((satu) => satu.map(({ teks }) => teks).filter((teks) => /LEMBAR|Seri/.test(teks)))).toEqual([
      ['LEMBAR I : KEPALA KELUARGA', 'No. Seri Blanko : KK 0001233'],
      ['LEMBAR II : KETUA RT', 'No. Seri Blanko : KK 0001234'],
    ]);
    const [satu = []] = lembar;
    const pejabat = satu.find(({ teks }) => teks === 'KABUPATEN BANDUNG' )?.y ?? 0;
    const nama = satu.find(({ teks }) => teks === 'RADEN CONTOH WIBAWA')?.y ?? 0;
    expect(pejabat).toBeGreaterThan(0);
    expect(nama).toBeGreaterThan(540);
    lembar.forEach(periksaLembar);
  });

  it('on blanko gives each sheet of a copy its own serial, and is not printed with a sheet too few or too many', async () => {
    const sebelas = dengan([KEPALA, ...Array<Anggota>(10).fill({ ...KEPALA, shdk: 4 })]);
    expect([helaiSerangkap(dengan([KEPALA])), helaiSerangkap(sebelas)]).toEqual([1, 2]);
    const dua = [1, 2].map((helai) => ({ ...LEMBAR, serial: `KK 000123${helai}`, helai }));
    const lembar = await tulisanDi(sebelas, { jenis: 'blanko', lembar: dua });
    expect(lembar.map((satu) => satu.map(({ teks }) => teks).filter((teks) => /Lembar|Seri/.test(teks)))).toEqual([
      ['Lembar 1 dari 2', 'No. Seri Blanko : KK 0001231'],
      ['Lembar 2 dari 2', 'No. Seri Blanko : KK 0001232'],
    ]);
    for (const salah of [dua.slice(0, 1), [...dua, { ...LEMBAR, helai: 3 }]]) await expect(renderKk(sebelas, { jenis: 'blanko', lembar: salah })).rejects.toThrow(RangeError);
  });

  it('says how it was signed, how it is checked and where, and that a demonstration is no BSrE', async () => {
    const [lembar = []] = await tulisanDi(ISI_CONTOH, TTE);
    const teks = lembar.map((tulisan) => tulisan.teks).join(' ');
    expect(teks).toContain('Dokumen ini telah ditandatangani secara elektronik');
    expect(teks).toContain(`No. Dokumen : ${TOKEN_CONTOH.nomorDokumen}`);
    expect(teks).toContain('https://kk.contoh.go.id/c');
    expect(teks).toContain('BUKAN BSrE - CONTOH');
    expect(teks).not.toContain('Balai Sertifikasi');
  });

  it('is the same file for the same input, and names nobody in its metadata', async () => {
    const [satu, dua] = await Promise.all([renderKk(ISI_CONTOH, TTE), renderKk(ISI_CONTOH, TTE)]);
    expect(Buffer.from(satu).equals(Buffer.from(dua))).toBe(true);
    const teks = Buffer.from(satu).toString('latin1').toUpperCase();
    for (const pribadi of ['JAKA', 'MELATI', 'RADEN', ISI_CONTOH.nomorKk ?? '']) expect(teks).not.toContain(pribadi);
    expect(teks).toContain('/LANG (ID-ID)');
  });
});
