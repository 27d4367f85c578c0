import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keluarga } from '@kk-lintas/domain';
import { akarTepercaya, bacaKunciPublik, periksaPdf } from '@kk-lintas/kk-document';
import type { OfficeRuntime } from '@kk-lintas/office';
import { officesToRebuild } from '../../services/kabupaten/src/rebuild/office-to-rebuild';
import { rebuildOffice } from '../../services/kabupaten/src/rebuild/rebuild-office';
import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji } from './kabupaten-uji';
import { Orang } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const VERIFIKATOR = ['verifikator-dinas'] as const;
const OPERATOR = ['operator-siak'] as const;
const [, , , KARTU_RUSAK_TTE, KELUARGA_BARU_TTE] = skenario() as readonly [Kasus, Kasus, Kasus, Kasus, Kasus];
const orang = new Orang();

let uji: KabupatenUji;
let baru: Perjalanan;
let hilang: Perjalanan;
let dinas: OfficeRuntime;
let keluarga: Keluarga & { nomorKk: string };

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6020);
  dinas = uji.kantor('dinas', '32.04');
  baru = await Perjalanan.mulai(uji, orang, KELUARGA_BARU_TTE);
}, 90_000);
afterAll(() => uji.tutup());

/** The same family lost its card, which has the number from before. */
function kartuHilang(): Kasus {
  const { peraga } = baru.kasus;
  const langkah = KARTU_RUSAK_TTE.langkah.map((satu) => {
    if (satu.aksi === 'ajukan-permohonan') return { ...satu, isi: () => ({ berkas: ['surat-pengantar', 'surat-kehilangan', 'ktp-pemohon'].map((kode) => ({ kode, asli: kode !== 'surat-pengantar' })) }) };
    return satu.aksi === 'isi-formulir' ? { ...satu, isi: () => ({ keluarga }) } : satu;
  });
  return { ...KARTU_RUSAK_TTE, judul: 'Kartu keluarga baru hilang, tanda tangan elektronik', jenis: 'C1-hilang', kunci: 'C1-tte', peraga: { ...peraga, jenis: 'C1', permohonan: keluarga }, langkah };
}

async function cari(nomorKk: string) {
  await dinas.projector.caughtUp();
  const { status, isi } = await orang.kirim(dinas, petugas(dinas, VERIFIKATOR), '/kartu/cari', { nomorKk });
  return { status, kartu: isi.kartu };
}

async function pdf(office: OfficeRuntime, oleh: typeof VERIFIKATOR | typeof OPERATOR, path: string): Promise<{ status: number; isi: Buffer; headers: Headers }> {
  const response = await fetch(`${office.kantor.url}${path}`, { headers: { authorization: await orang.masuk(office, petugas(office, oleh)) } });
  return { status: response.status, isi: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

function halaman(isi: Buffer): number {
  return isi.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Reads of the case that were recorded in an office, by what they were for. */
async function dibaca(office: OfficeRuntime, id: string): Promise<readonly string[]> {
  return (await office.journal.read(`akses-${id}`)).map(({ data }) => (data as { tujuan: string }).tujuan);
}

it('in mode TTE a draft of all three cards without number can be read on the way, and no more once the card is there', async () => {
  await baru.sampaiLangkah('ajukan-draf');
  const siak = baru.kantor('siak-sync');
  const operator = await pdf(siak, OPERATOR, `/permohonan/${baru.id}/draf.pdf`);
  expect(operator).toMatchObject({ status: 200 });
  expect(operator.headers.get('content-type')).toBe('application/pdf');
  expect(operator.headers.get('cache-control')).toBe('no-store');
  expect(halaman(operator.isi)).toBe(3);
  expect(await pdf(siak, OPERATOR, `/permohonan/${baru.id}/cetakan.pdf`)).toMatchObject({ status: 409 });
  await baru.sampaiLangkah('paraf-kabid');
  const diDinas = await pdf(dinas, VERIFIKATOR, `/permohonan/${baru.id}/draf.pdf`);
  expect(diDinas).toMatchObject({ status: 200 });
  expect(diDinas.isi.equals(operator.isi)).toBe(true);
  await baru.lewat('tandatangani-kartu');
  expect(await pdf(dinas, VERIFIKATOR, `/permohonan/${baru.id}/draf.pdf`)).toMatchObject({ status: 409 });
  expect(await dibaca(dinas, baru.id)).toContain('membaca draf kartu');
});

it('the signed file of each card is handed out byte for byte, and it holds against the published keys', async () => {
  const { isi } = await baru.lihat('dinas', VERIFIKATOR);
  keluarga = isi.kartu.keluarga;
  const kunci = bacaKunciPublik(readFileSync(join(uji.folder, 'kunci-kartu.json'), 'utf8'));
  const akar = akarTepercaya({ akar: kunci?.akar ?? [] });
  expect(isi.dokumen).toHaveLength(3);
  for (const { nomorDokumen, tandaTangan } of isi.dokumen) {
    const dokumen = await pdf(dinas, VERIFIKATOR, `/permohonan/${baru.id}/dokumen/${nomorDokumen}.pdf`);
    expect(dokumen).toMatchObject({ status: 200 });
    expect(await periksaPdf(dokumen.isi, akar)).toMatchObject({ hasil: 'sah', sidikPdf: tandaTangan.sidikPdf });
    expect(await periksaPdf(Buffer.concat([dokumen.isi, Buffer.from(' ')]), akar)).toMatchObject({ hasil: 'tidak-sah' });
  }
  expect(await pdf(dinas, VERIFIKATOR, `/permohonan/${baru.id}/dokumen/3204-26-00000000.pdf`)).toMatchObject({ status: 404 });
  expect((await dibaca(dinas, baru.id)).filter((satu) => satu === 'mengambil dokumen kartu')).toHaveLength(3);
});

it('a lost card is superseded by the next issue of the same number at once, and the register keeps the reason', async () => {
  await baru.lewat('serahkan-kartu');
  await baru.terjadi('siak-sync', 'PermohonanSelesai');
  hilang = await Perjalanan.mulai(uji, orang, kartuHilang());
  await hilang.lewat('tandatangani-kartu');
  const { status, kartu } = await cari(keluarga.nomorKk);
  expect(status).toBe(200);
  const [dicari] = kartu;
  const [lama, kini] = dicari.terbitan;
  expect(dicari).toMatchObject({ hubungan: 'dicari', terbitan: [{ versi: 1 }, { versi: 2 }] });
  expect(lama).toMatchObject({ permohonanId: baru.id, moda: 'TTE', status: 'digantikan', sebab: 'hilang', oleh: kini.nomorDokumen });
  expect(kini).toMatchObject({ permohonanId: hilang.id, jenis: 'C1-hilang', status: 'aktif' });
  const satu = await orang.lihat(dinas, petugas(dinas, VERIFIKATOR), `/kartu/${lama.nomorDokumen.toLowerCase()}`);
  expect(satu).toMatchObject({ status: 200, isi: { status: 'digantikan', sebab: 'hilang' } });
});

it('a card is found by the number that the family had before, and by no other', async () => {
  const [suami] = baru.kasus.peraga.kartuLama;
  const { kartu } = await cari(suami?.nomorKk ?? '');
  expect(kartu.map(({ hubungan }: { hubungan: string }) => hubungan)).toEqual(['dicari', 'sesudah']);
  expect(kartu[0].terbitan).toMatchObject([{ permohonanId: baru.id, versi: 2, status: 'aktif' }]);
  expect(kartu[1].terbitan).toMatchObject([{ versi: 1, sebab: 'hilang' }, { versi: 2, status: 'aktif' }]);
  const { kartu: sendiri } = await cari(keluarga.nomorKk);
  expect(sendiri.map(({ hubungan }: { hubungan: string }) => hubungan)).toEqual(['dicari', 'sebelum', 'sebelum']);
  expect(await cari('3204321212120099')).toEqual({ status: 200, kartu: [] });
});

it('every search is on record, without the number, and the families can see it', async () => {
  const tersimpan = await dinas.ports.store.readAll(undefined, 5_000);
  const dicari = tersimpan.filter(({ stream }) => stream.startsWith('pencarian-')).map((satu) => dinas.codec.decode(satu));
  expect(dicari.map(({ data }) => (data as { terbitan: number }).terbitan)).toEqual([4, 3, 4, 0]);
  expect(dicari.every(({ meta }) => meta.actor.nip === petugas(dinas, VERIFIKATOR).nip)).toBe(true);
  expect(JSON.stringify(dicari)).not.toContain(keluarga.nomorKk);
  expect(await dibaca(dinas, hilang.id)).toContain('mencari riwayat kartu');
  expect((await orang.kirim(dinas, petugas(dinas, ['admin-kantor']), '/kartu/cari', { nomorKk: keluarga.nomorKk })).status).toBe(403);
  expect((await orang.kirim(dinas, petugas(dinas, VERIFIKATOR), '/kartu/cari', { nomorKk: '32' })).status).toBe(400);
  expect(await orang.lihat(dinas, petugas(dinas, VERIFIKATOR), '/kartu/3204-26-K7Q')).toMatchObject({ status: 404, isi: { detail: expect.stringContaining('Terlalu pendek: nomor dokumen mempunyai 14 huruf dan angka') as string } });
});

it('the register is the same when it is built anew from the log, without any key', async () => {
  const [tersimpan] = (officesToRebuild(uji.folder, '32.04') ?? []).filter(({ layanan }) => layanan === 'dinas');
  if (tersimpan === undefined) throw new Error('no Dinas in the data folder');
  const { result } = await rebuildOffice(tersimpan, { force: false });
  const register = result.collections.find(({ collection }) => collection === 'terbitan-kartu');
  expect(register).toMatchObject({ documents: 4 });
  expect(register?.difference).toBeUndefined();
  expect(result.tookOver).toBe(true);
});

it('in mode BLANKO the sheets of all five holders are one file, each with its serial', async () => {
  const blanko = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await blanko.lewat('cetak-kartu');
  const siak = blanko.kantor('siak-sync');
  const { status, isi } = await pdf(siak, OPERATOR, `/permohonan/${blanko.id}/cetakan.pdf`);
  expect(status).toBe(200);
  expect(halaman(isi)).toBe(5);
  expect(blanko.serial).toHaveLength(5);
  expect(await dibaca(siak, blanko.id)).toEqual(['membaca cetakan kartu']);
  expect(await pdf(siak, OPERATOR, `/permohonan/${blanko.id}/draf.pdf`)).toMatchObject({ status: 409 });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
