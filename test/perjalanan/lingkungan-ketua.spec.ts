import { randomUUID } from 'node:crypto';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { Orang } from './orang';
import { kantorKasus, KELUARGA_BARU, petugas } from './perjalanan';

const MASALAH = 'urn:kk-lintas:masalah:';
let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6380);
}, 60_000);
afterAll(() => uji.tutup());

const desa = () => kantorKasus(uji, 'desa', KELUARGA_BARU);
const lurah = () => ({ nip: petugas(desa(), ['lurah']).nip });
const admin = () => ({ nip: petugas(desa(), ['admin-kantor']).nip });

async function ketua(nip: string, peran: 'ketua-rt' | 'ketua-rw', milik: object): Promise<{ readonly nip: string }> {
  const isi = { nip, nama: 'KETUA REKAAN', jabatan: 'Ketua', peran: [peran], sandi: 'peraga-kk-lintas', ...milik };
  expect(await orang.kirim(desa(), admin(), '/petugas/daftarkan', isi)).toMatchObject({ status: 201 });
  return { nip };
}

async function surat(oleh: { readonly nip: string }, rt: string, rw: string): Promise<string> {
  const { jenis, peraga } = KELUARGA_BARU;
  const { status, isi } = await orang.kirim(desa(), oleh, '/permohonan/terbitkan-surat-pengantar', { penerbit: 'ketua-rt', permintaan: { jenis, rt, rw, pemohon: peraga.pemohon } });
  expect(status).toBe(201);
  return isi.id as string;
}

it('the head of an RT or RW sees the cases of its families alone, in the queue and by their ids', async () => {
  const rt = await ketua('RT-003-RW-005', 'ketua-rt', { rt: '003', rw: '005' });
  const [tetangga, lain] = [await ketua('RT-002-RW-005', 'ketua-rt', { rt: '002', rw: '005' }), await ketua('RT-003-RW-009', 'ketua-rt', { rt: '003', rw: '009' })];
  const kasus = { ['002']: await surat(tetangga, '002', '005'), ['003']: await surat(rt, '003', '005'), lain: await surat(lain, '003', '009') };
  const rw = await ketua('RW-005', 'ketua-rw', { rw: '005' });
  await sampai('all are in the queue', async () => ((await orang.lihat(desa(), lurah(), '/antrean')).isi.baris.length === 3 ? true : undefined));
  const antrean = async (oleh: { readonly nip: string }, query = '') => {
    const { isi } = await orang.lihat(desa(), oleh, `/antrean${query}`);
    return { jumlah: isi.jumlah, id: isi.baris.map(({ permohonanId }: { permohonanId: string }) => permohonanId) };
  };
  expect(await antrean(rt)).toEqual({ jumlah: { pemohon: 1 }, id: [kasus['003']] });
  expect(await antrean(rt, '?banyak=1')).toEqual({ jumlah: { pemohon: 1 }, id: [kasus['003']] });
  expect(await antrean(rw)).toEqual({ jumlah: { pemohon: 2 }, id: [kasus['002'], kasus['003']] });
  expect(await antrean({ nip: petugas(desa(), ['ketua-rt']).nip })).toEqual({ jumlah: {}, id: [] });

  const lihat = async (oleh: { readonly nip: string }, id: string) => Promise.all(['', '/riwayat'].map(async (akhir) => (await orang.lihat(desa(), oleh, `/permohonan/${id}${akhir}`)).status));
  expect(await lihat(rt, kasus['003'])).toEqual([200, 200]);
  for (const [oleh, id] of [[rt, kasus['002']], [rt, kasus.lain], [rw, kasus.lain]] as const) expect(await lihat(oleh, id)).toEqual([403, 403]);
  expect((await orang.lihat(desa(), rt, `/permohonan/${kasus['002']}`)).isi).toEqual({ type: `${MASALAH}bukan-wewenang`, title: expect.stringContaining('bukan dari RT'), status: 403 });
  expect(await lihat(rt, randomUUID())).toEqual([404, 404]);
  expect(await desa().journal.read(`akses-${kasus['002']}`)).toEqual([]);
});

it('an incident or a register that does not exist is not found', async () => {
  expect(await orang.kirim(desa(), admin(), '/insiden/abc/ulangi', {})).toMatchObject({ status: 404, isi: { type: `${MASALAH}tidak-ditemukan` } });
  expect(await orang.lihat(desa(), lurah(), '/buku/zzz/2026')).toMatchObject({ status: 404, isi: { type: `${MASALAH}tidak-ditemukan` } });
  expect(await orang.lihat(desa(), lurah(), '/buku/buku-induk-penduduk/2026')).toMatchObject({ status: 200, isi: { baris: [] } });
});
