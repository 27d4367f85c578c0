import { randomUUID } from 'node:crypto';
import { TOPIK } from '@kk-lintas/contracts';
import type { Peran } from '@kk-lintas/domain';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { kantorKasus, KARTU_HILANG, KELAHIRAN, KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const KANTOR = ['desa', 'kecamatan', 'siak-sync', 'dinas'] as const;
let uji: KabupatenUji;
const orang = new Orang();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(5700);
}, 60_000);
afterAll(() => uji.tutup());

const mulai = (kasus = KELUARGA_BARU) => Perjalanan.mulai(uji, orang, kasus);

it('the queue says for whom a case waits, since when, until when, and how fresh it is', async () => {
  const kasus = await (await mulai()).sampaiLangkah('isi-formulir');
  const baris = await kasus.antrean('desa', 'pemohon');
  expect(baris).toMatchObject({ nomor: kasus.pemohon.nomor, jenis: KELUARGA_BARU.jenis, langkah: '4', menunggu: 'pemohon', tugas: 'Isi formulir' });
  expect(Date.parse(baris.jatuhTempo) - Date.parse(baris.sejak)).toBe(14 * 86_400_000);
  const office = kasus.kantor('desa');
  const { isi } = await orang.lihat(office, { nip: petugas(office, ['petugas-desa']).nip }, '/antrean?menunggu=pemohon');
  expect(isi.kesegaran.sampaiPosisi).toBe(await office.ports.store.head());
  expect(isi.baris.map(({ sejak }: { sejak: string }) => sejak)).toEqual(isi.baris.map(({ sejak }: { sejak: string }) => sejak).sort());
  expect(JSON.stringify(isi)).not.toContain(KELUARGA_BARU.peraga.pemohon.nama);
});

it('the Buku Harian has no gap and no number twice, however many write at once', async () => {
  const kasus = await Promise.all([1, 2, 3, 4].map(() => mulai()));
  await Promise.all(kasus.map((satu) => satu.sampaiLangkah('catat-buku-harian')));
  const nomor = await Promise.all(kasus.map(async (satu) => (await satu.lewat('catat-buku-harian')).peristiwa[0]?.data['nomor'] as number));
  expect([...nomor].sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  const office = kantorKasus(uji, 'desa', KELUARGA_BARU);
  const path = `/buku/buku-harian/${uji.sekarang().getFullYear()}`;
  const buku = await sampai('the register shows four lines', async () => {
    const { isi } = await orang.lihat(office, { nip: petugas(office, ['kasi-pemerintahan']).nip }, path);
    return isi.baris.filter(({ dicatat }: { dicatat: string | null }) => dicatat !== null).length === 4 ? isi.baris : undefined;
  });
  expect(buku.map(({ nomor: satu, untuk }: { nomor: number; untuk: string }) => [satu, untuk])).toEqual([1, 2, 3, 4].map((satu) => [satu, kasus[nomor.indexOf(satu)]?.id]));
});

it('a line of a register shows its columns to who keeps it, and the read is recorded', async () => {
  const kasus = await mulai(KELAHIRAN);
  await kasus.lewat('register-permohonan');
  const tahun = uji.sekarang().getFullYear();
  const baris = async (tempat: 'desa' | 'kecamatan', peran: Peran, buku: string) => {
    const office = kasus.kantor(tempat);
    const peristiwa = Object.keys(office.definition.registers).find((type) => office.definition.registers[type] === buku);
    const dicatat = (await office.journal.read(`permohonan-${kasus.id}`)).find(({ type }) => type === peristiwa);
    const { nomor } = dicatat?.data as { nomor: number };
    await office.projector.caughtUp();
    return orang.lihat(office, { nip: petugas(office, [peran]).nip }, `/buku/${buku}/${tahun}/${nomor}`);
  };
  const { pemohon, permohonan } = kasus.kasus.peraga;
  const harian = await baris('desa', 'kasi-pemerintahan', 'buku-harian');
  expect(harian).toMatchObject({ status: 200, isi: { permohonanId: kasus.id, kolom: { pelapor: pemohon.nama, nik: pemohon.nik, jenisPeristiwa: 'Perubahan KK karena kelahiran anak' } } });
  const induk = await baris('desa', 'kasi-pemerintahan', 'buku-induk-penduduk');
  expect(induk.isi.kolom.penduduk.map(({ namaLengkap }: { namaLengkap: string }) => namaLengkap)).toEqual(permohonan.anggota.map(({ namaLengkap }) => namaLengkap));
  const loket = petugas(kasus.kantor('kecamatan'), ['petugas-loket']);
  const buku = await baris('kecamatan', 'petugas-loket', 'buku-permohonan-kk');
  expect(buku.isi.kolom).toMatchObject({ pemohon: pemohon.nama, nomorTandaTerima: kasus.nomorTandaTerima, petugas: { nip: loket.nip, jabatan: loket.jabatan }, hasil: 'teregister' });
  expect(buku.isi.kolom.kelengkapan).not.toEqual([]);
  expect(await baris('desa', 'ketua-rt', 'buku-harian')).toMatchObject({ status: 403 });
  const dibaca = (await kasus.kantor('desa').journal.read(`akses-${kasus.id}`)).map(({ data }) => data);
  expect(dibaca).toEqual([{ tujuan: 'membaca buku harian' }, { tujuan: 'membaca buku induk penduduk' }]);
});

it('a register has no line that nobody wrote', async () => {
  const office = kantorKasus(uji, 'desa', KELUARGA_BARU);
  expect(await orang.lihat(office, { nip: petugas(office, ['lurah']).nip }, '/buku/buku-harian/2001/1')).toMatchObject({ status: 404 });
  expect(await orang.lihat(office, { nip: petugas(office, ['lurah']).nip }, '/buku/buku-lain/2026')).toMatchObject({ status: 404, isi: { detail: expect.stringMatching(/^Buku di kantor ini: .*buku-harian/) as string } });
});

it('lines of registers that wait for their case are for the administrator to see, and for nobody else', async () => {
  const kasus = await (await mulai()).sampaiLangkah('register-permohonan');
  const kantor = kasus.kantor('kecamatan');
  const sebagai = (peran: 'admin-kantor' | 'petugas-loket') => orang.lihat(kantor, { nip: kasus.petugas('kecamatan', [peran]).nip }, '/insiden/baris-buku');
  expect(await sebagai('admin-kantor')).toMatchObject({ status: 200, isi: [] });
  expect(await sebagai('petugas-loket')).toMatchObject({ status: 403 });
});

it('number and secret show the family every event of every office; a wrong secret shows nothing', async () => {
  const kasus = await mulai(KELAHIRAN);
  await kasus.lewat('serahkan-kartu');
  const peristiwa = await Promise.all(
    KANTOR.map(async (tempat) => {
      const { langkah } = kasus.kantor(tempat).definition;
      return (await kasus.riwayat(tempat)).filter((satu) => langkah[satu] !== undefined);
    }),
  );
  const portal = uji.kantor('portal', '32.04');
  const lacak = `${portal.kantor.url}/lacak`;
  await dikenal(portal, kasus.pemohon.nomor);
  const { riwayat } = await sampai('the portal has heard everything', async () => {
    const { status, isi } = await post(lacak, kasus.pemohon);
    expect(status).toBe(200);
    return isi.riwayat.length >= peristiwa.flat().length ? isi : undefined;
  });
  for (const [ke, tempat] of KANTOR.entries()) {
    const { id } = kasus.kantor(tempat).kantor;
    expect(riwayat.filter(({ kantor }: { kantor: string }) => kantor === id).map((satu: { peristiwa: string }) => satu.peristiwa)).toEqual(peristiwa[ke]);
  }
  const langkah = new Set<number>(riwayat.map((satu: { langkah: string }) => Number.parseInt(satu.langkah, 10)));
  expect([...langkah].sort((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  const salah = await post(lacak, { ...kasus.pemohon, rahasia: 'salah-salah-salah' });
  expect(salah).toMatchObject({ status: 401 });
  expect(salah.isi).not.toHaveProperty('riwayat');
});

it('the family sees who opened its data, at which office and what for, and nobody else sees it', async () => {
  const kasus = await mulai();
  await kasus.lewat('kembalikan-ke-pemohon');
  await kasus.terjadi('kecamatan', 'BerkasDesaSiap');
  const portal = uji.kantor('portal', '32.04');
  const siapa = (pemohon: object) => post(`${portal.kantor.url}/siapa-membuka`, pemohon);
  await dikenal(portal, kasus.pemohon.nomor);
  expect(await siapa(kasus.pemohon)).toMatchObject({ status: 200, isi: { pembacaan: [] } });
  await kasus.lihat('desa', ['kasi-pemerintahan']);
  await kasus.lihat('kecamatan', ['petugas-loket']);
  await kasus.riwayat('kecamatan');
  const { pembacaan } = await sampai('the portal has heard of both reads', async () => {
    const { isi } = await siapa(kasus.pemohon);
    return isi.pembacaan.length >= 2 ? isi : undefined;
  });
  const dibaca = (tempat: 'desa' | 'kecamatan', oleh: 'kasi-pemerintahan' | 'petugas-loket') => ({
    kantor: kasus.kantor(tempat).kantor.id,
    namaKantor: kasus.kantor(tempat).kantor.nama,
    jabatan: kasus.petugas(tempat, [oleh]).jabatan,
    untuk: 'pelayanan permohonan',
    waktu: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  expect(pembacaan).toEqual([dibaca('desa', 'kasi-pemerintahan'), dibaca('kecamatan', 'petugas-loket')]);
  const teks = JSON.stringify(pembacaan);
  for (const nama of [kasus.petugas('desa', ['kasi-pemerintahan']).nama, kasus.petugas('desa', ['kasi-pemerintahan']).nip, KELUARGA_BARU.peraga.pemohon.nama]) expect(teks).not.toContain(nama);
  const salah = await siapa({ ...kasus.pemohon, rahasia: 'salah-salah-salah' });
  expect(salah).toMatchObject({ status: 401 });
  expect(salah.isi).not.toHaveProperty('pembacaan');
});

it('each read of personal data is recorded, whatever Idempotency-Key comes with it', async () => {
  const kasus = await mulai();
  const key = randomUUID();
  const office = kasus.kantor('desa');
  const dibaca = async () => (await office.journal.read(`akses-${kasus.id}`)).map(({ meta }) => meta.actor.nip);
  const [kasi, lurah] = [petugas(office, ['kasi-pemerintahan']), petugas(office, ['lurah'])];
  for (const { nip } of [kasi, kasi, lurah]) expect(await orang.lihat(office, { nip }, `/permohonan/${kasus.id}`, { key })).toMatchObject({ status: 200 });
  await kasus.kerjakan('desa', ['pemohon'], 'ajukan-permohonan', { berkas: [{ kode: 'buku-nikah', asli: true }] });
  const terpakai = (await office.journal.read(`permohonan-${kasus.id}`)).at(-1)?.meta.commandId;
  expect(await orang.lihat(office, { nip: lurah.nip }, `/permohonan/${kasus.id}`, { key: terpakai })).toMatchObject({ status: 200 });
  expect(await dibaca()).toEqual([kasi.nip, kasi.nip, lurah.nip, lurah.nip]);
});

describe('a message that nobody of ours signed', () => {
  const pesanId = randomUUID();
  let korban: Perjalanan;
  let insidenId: string;

  const admin = () => ({ nip: korban.petugas('kecamatan', ['admin-kantor']).nip });
  const insiden = async () => (await orang.lihat(korban.kantor('kecamatan'), admin(), '/insiden')).isi.baris as { id: string; menunggu: { pesanId: string; alasan: string }[] }[];
  const milikKorban = async () => (await insiden()).find(({ id }) => id === insidenId)?.menunggu ?? [];

  beforeAll(async () => {
    korban = await mulai(KARTU_HILANG);
    await korban.sampaiLangkah('kembalikan-ke-pemohon');
    const { id: tujuan } = korban.kantor('kecamatan').kantor;
    const { id: desa } = korban.kantor('desa').kantor;
    const type = 'kk.desa.permohonan-ditandatangani.v1';
    const palsu = { specversion: '1.0', id: pesanId, source: `/kantor/${desa}`, type, subject: korban.id, time: uji.sekarang().toISOString(), data: {}, tandatangan: 'AAAA' };
    insidenId = `${TOPIK.desa}~${korban.id}`;
    await uji.berjalan.bus.publish([{ topic: TOPIK.desa, key: korban.id, id: pesanId, value: JSON.stringify(palsu), headers: { type, tujuan } }]);
  });

  it('is parked with its reason where the administrator sees it, without its content', async () => {
    const menunggu = await sampai('the message is parked', async () => ((await milikKorban()).length > 0 ? milikKorban() : undefined));
    expect(menunggu).toEqual([expect.objectContaining({ pesanId, alasan: expect.stringContaining('not signed by') })]);
    expect(menunggu[0]).not.toHaveProperty('isi');
    const office = korban.kantor('kecamatan');
    expect(await orang.lihat(office, { nip: petugas(office, ['petugas-loket']).nip }, '/insiden')).toMatchObject({ status: 403 });
  });

  it('holds back what follows for the same case, and no other case', async () => {
    await korban.lewat('kembalikan-ke-pemohon');
    await sampai('the next message waits behind it', async () => ((await milikKorban()).length === 2 ? true : undefined));
    const lain = await mulai();
    await lain.lewat('register-permohonan');
    expect(await korban.riwayat('kecamatan')).not.toContain('BerkasDesaSiap');
  });

  it('cannot be jumped over, nor resolved without a reason', async () => {
    const path = `/insiden/${insidenId}/selesaikan`;
    const [, kedua] = await milikKorban();
    const office = korban.kantor('kecamatan');
    expect(await orang.kirim(office, admin(), path, { pesanId: kedua?.pesanId, alasan: 'loncati yang pertama' })).toMatchObject({ status: 409 });
    expect(await orang.kirim(office, admin(), path, { pesanId, alasan: 'palsu' })).toMatchObject({ status: 400, isi: { errors: [{ field: 'alasan' }] } });
    expect((await orang.kirim(office, admin(), `/insiden/${insidenId}/ulangi`, {})).isi).toEqual({ tersisa: 2 });
  });

  it('is resolved with a reason; then the case goes on where it was', async () => {
    const office = korban.kantor('kecamatan');
    expect((await orang.kirim(office, admin(), `/insiden/${insidenId}/selesaikan`, { pesanId, alasan: 'pesan palsu, dilaporkan ke inspektorat' })).isi).toEqual({ tersisa: 1 });
    expect((await orang.kirim(office, admin(), `/insiden/${insidenId}/ulangi`, {})).isi).toEqual({ tersisa: 0 });
    await korban.lewat('register-permohonan');
    expect(await sampai('no incident is left', async () => ((await milikKorban()).length === 0 ? 'none' : undefined))).toBe('none');
    expect(office.inbox.parkedKeys()).toBe(0);
  });
});

it('open incidents are shown page by page, each once', async () => {
  const office = kantorKasus(uji, 'kecamatan', KELUARGA_BARU);
  const [admin, type] = [{ nip: petugas(office, ['admin-kantor']).nip }, 'kk.desa.permohonan-ditandatangani.v1'];
  const kunci = [randomUUID(), randomUUID(), randomUUID()];
  await uji.berjalan.bus.publish(kunci.map((key) => ({ topic: TOPIK.desa, key, id: randomUUID(), value: '{}', headers: { type, tujuan: office.kantor.id } })));
  const halaman = async (lanjut?: string) => (await orang.lihat(office, admin, `/insiden?banyak=2${lanjut === undefined ? '' : `&lanjut=${encodeURIComponent(lanjut)}`}`)).isi;
  const pertama = await sampai('all three are parked', async () => {
    const { isi } = await orang.lihat(office, admin, '/insiden');
    return isi.baris.length === 3 ? halaman() : undefined;
  });
  const kedua = await halaman(pertama.lanjut);
  expect([pertama.baris.length, kedua.baris.length, kedua.lanjut]).toEqual([2, 1, undefined]);
  expect([...pertama.baris, ...kedua.baris].map(({ id }: { id: string }) => id).sort()).toEqual(kunci.map((satu) => `${TOPIK.desa}~${satu}`).sort());
  expect(kedua.kesegaran.sampaiPosisi).toEqual(expect.any(String));
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
