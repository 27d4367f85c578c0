import { PERMOHONAN, type OfficeRuntime } from '@kk-lintas/office';
import type { DeliveredMessage } from '@kk-lintas/message-bus';
import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { KELUARGA_BARU, Perjalanan, petugas } from './perjalanan';

const LOKET = ['petugas-loket'] as const;
const VERIFIKATOR = ['verifikator-dinas'] as const;
const IDENTITAS = { keterangan: 'KTP-el kepala keluarga' };
const [, , , KARTU_RUSAK_TTE, KELUARGA_BARU_TTE] = skenario() as readonly [Kasus, Kasus, Kasus, Kasus, Kasus];
const orang = new Orang();

let uji: KabupatenUji;
let asal: Perjalanan;
let terbitan: { nomorDokumen: string; versi: number; kartuKe: number }[];

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6140);
  asal = await (await Perjalanan.mulai(uji, orang, KELUARGA_BARU)).sampaiLangkah('serahkan-kartu');
}, 120_000);
afterAll(() => uji.tutup());

const portal = (path: string, isi: object) => post(`${uji.kantor('portal', '32.04').kantor.url}${path}`, isi);
const keaslian = async (isi: object) => (await portal('/keaslian', isi)).isi;

/** Waits until the portal has recorded a document or a sheet: its public check answers so many questions an hour. */
function dicatat(koleksi: 'keaslian' | 'lembar', id: string): Promise<object> {
  return sampai(`the portal knows ${id}`, () => uji.kantor('portal', '32.04').ports.models.get<object>(koleksi, id));
}

/** The line of the follow-up case in the queue of the loket where that family lives. */
function diLoket(kecamatan: OfficeRuntime, nomor: string) {
  return sampai(`${nomor} waits at the loket`, async () => {
    const { isi } = await orang.lihat(kecamatan, { nip: petugas(kecamatan, LOKET).nip }, '/antrean?menunggu=petugas-loket&banyak=200');
    return isi.baris.find((baris: { nomor: string }) => baris.nomor === nomor);
  });
}

/** The family of a changed card comes to its loket, is known there, and has number and secret of its own case from then on. */
async function datang(dari: Perjalanan, ke: number, kasus: Kasus): Promise<Perjalanan> {
  const nomor = `${dari.pemohon.nomor}-L${ke}`;
  const tanpaRahasia = Perjalanan.teruskan(uji, orang, kasus, '', { nomor, rahasia: '' });
  const { permohonanId, langkah, jenis } = await diLoket(tanpaRahasia.kantor('kecamatan'), nomor);
  expect({ langkah, jenis }).toEqual({ langkah: '9', jenis: 'C2-pembaruan' });
  const dikenali = await orang.kirim(tanpaRahasia.kantor('kecamatan'), { nip: tanpaRahasia.petugas('kecamatan', LOKET).nip }, `/permohonan/${permohonanId}/kenali-keluarga`, IDENTITAS);
  expect(dikenali).toMatchObject({ status: 200, isi: { nomor, rahasia: expect.stringMatching(/^[A-Z2-9]{12}$/) } });
  return Perjalanan.teruskan(uji, orang, kasus, permohonanId, { nomor, rahasia: dikenali.isi.rahasia });
}

const bertempat = (kasus: Kasus, desa = kasus.peraga.desa): Kasus => ({ ...kasus, peraga: { ...kasus.peraga, desa } });

async function hingga(perjalanan: Perjalanan, peristiwa: string): Promise<void> {
  await dikenal(uji.kantor('portal', '32.04'), perjalanan.pemohon.nomor);
  await sampai(`the portal tells of ${peristiwa}`, async () => (await portal('/lacak', perjalanan.pemohon)).isi.riwayat?.find((satu: { peristiwa: string }) => satu.peristiwa === peristiwa));
}

describe('in mode BLANKO', () => {
  let pria: Perjalanan;
  let wanita: Perjalanan;
  const [rumahPria, rumahWanita] = KELUARGA_BARU.peraga.kartuLama.map(({ alamat }) => alamat.desa);

  it('the stamp of a new family opens a case for each family that lost a member, at the kecamatan where it lives, before anybody comes for the card', async () => {
    terbitan = (await asal.lihat('dinas', VERIFIKATOR)).isi.dokumen;
    pria = await datang(asal, 1, bertempat(KELUARGA_BARU, rumahPria));
    wanita = await datang(asal, 2, bertempat(KARTU_RUSAK_TTE, rumahWanita));
    expect(pria.kantor('kecamatan').kantor.kode).not.toBe(wanita.kantor('kecamatan').kantor.kode);
  });

  it('the kecamatan of one family knows nothing of the case of the other, and the desa of neither', async () => {
    for (const [satu, lain] of [[pria, wanita], [wanita, pria]] as const) {
      const kantor = lain.kantor('kecamatan');
      expect((await orang.lihat(kantor, { nip: petugas(kantor, LOKET).nip }, `/permohonan/${satu.id}`)).status).toBe(404);
      expect((await orang.kirim(kantor, { nip: petugas(kantor, LOKET).nip }, `/permohonan/${satu.id}/kenali-keluarga`, IDENTITAS)).status).toBe(404);
      expect(await satu.riwayat('desa')).toEqual([]);
    }
  });

  it('the family follows its case with the secret that it got at the loket, and sees that it was known there', async () => {
    await hingga(pria, 'KeluargaDikenali');
    const { isi } = await portal('/lacak', pria.pemohon);
    expect(isi).toMatchObject({ jenis: 'C2-pembaruan', kartuLainDari: { nomor: asal.pemohon.nomor } });
    expect(await portal('/lacak', { ...pria.pemohon, rahasia: asal.pemohon.rahasia })).toMatchObject({ status: 401 });
    expect(JSON.stringify(await pria.lihat('kecamatan', LOKET))).not.toContain(pria.pemohon.rahasia);
  });

  it('its new sheets are printed, signed, stamped and handed over, and the old card is taken in', async () => {
    const { nomorKk, anggota } = KELUARGA_BARU.peraga.kartuLama[0] ?? { nomorKk: '', anggota: [] };
    await sampai('SIAK holds the new state', async () => {
      const { isi } = { isi: (await (await fetch(`${uji.berjalan.urlSiak}/penduduk/${anggota[0]?.nik}`)).json()) as { keluarga?: { anggota: object[] } } };
      return isi.keluarga?.anggota.length === anggota.length - 1 ? true : undefined;
    });
    await pria.kembaliKe('verifikasi-berkas').sampaiLangkah('serahkan-kartu');
    expect((await pria.lihat('siak-sync', ['operator-siak'])).isi.nomorMenurutTabel).toMatchObject({ alasan: 'cetak-ulang', siak: 'tetap' });
    const { peristiwa } = await pria.lewat('serahkan-kartu');
    expect(peristiwa.find(({ type }) => type === 'KartuDiserahkan')?.data).toMatchObject({ berkasKembali: [], kartu: { versi: expect.any(Number) } });
    const { isi } = await pria.lihat('kecamatan', LOKET);
    expect(isi).toMatchObject({ tahap: 'diserahkan', nomorKk, penerimaan: { berkas: [{ kode: 'kk-lama', pemegang: { layanan: 'kecamatan' } }] } });
    expect(isi.penerimaan.keluarga.anggota).toHaveLength(anggota.length - 1);
    await Promise.all((['siak-sync', 'dinas'] as const).map((tempat) => pria.terjadi(tempat, 'PermohonanSelesai')));
    const { peristiwa: ditarik } = await pria.kerjakan('siak-sync', ['operator-siak'], 'tarik-lembar', { serial: ['Z0000007'] });
    expect(ditarik).toMatchObject([{ type: 'LembarDitarik', data: { serial: ['Z0000007'] } }]);
  });

  it('the public check calls its new sheets active and the issue before them superseded by a change', async () => {
    const { nomorKk } = KELUARGA_BARU.peraga.kartuLama[0] ?? { nomorKk: '' };
    const sheets = { serial: pria.serial[0] ?? '', akhiran: nomorKk.slice(-4) };
    await dicatat('lembar', sheets.serial);
    expect(await keaslian(sheets)).toMatchObject({ status: 'aktif', dokumen: { jumlahAnggota: 2 } });
    expect(await keaslian({ nomorDokumen: terbitan[1]?.nomorDokumen })).toMatchObject({ status: 'digantikan', sebab: 'perubahan-data' });
    expect(await keaslian({ serial: pria.serial[0], akhiran: '0000' })).toMatchObject({ status: 'tidak-dikenal' });
  });

  it('a family whose desa signs electronically gets its card signed', async () => {
    await wanita.kembaliKe('verifikasi-berkas').sampaiLangkah('serahkan-kartu');
    await wanita.lewat('serahkan-kartu');
    const { isi } = await wanita.lihat('dinas', VERIFIKATOR);
    expect(isi.dokumen).toMatchObject([{ versi: (terbitan[2]?.versi ?? 0) + 1 }]);
    await dicatat('keaslian', isi.dokumen[0].nomorDokumen);
    expect(await keaslian({ nomorDokumen: isi.dokumen[0].nomorDokumen })).toMatchObject({ status: 'aktif' });
    expect(await keaslian({ nomorDokumen: terbitan[2]?.nomorDokumen })).toMatchObject({ status: 'digantikan', sebab: 'perubahan-data' });
    const unduhan = await fetch(`${uji.kantor('portal', '32.04').kantor.url}/kartu`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wanita.pemohon) });
    expect([unduhan.status, unduhan.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('the message told again opens no second case', async () => {
    const kecamatan = pria.kantor('kecamatan');
    const sebelum = await pria.riwayat('kecamatan');
    const pesan = await terkirim(uji.kantor('dinas', '32.04'), 'kk.dinas.kartu-lain-berubah.v1');
    expect(pesan).toHaveLength(2);
    await kecamatan.ports.bus.publish(pesan);
    await sampai('the news is handled', async () => ((await kecamatan.inbox.lag()) === 0 ? true : undefined));
    await uji.mulaiLagi();
    await pria.kantor('kecamatan').projector.caughtUp();
    expect(await pria.riwayat('kecamatan')).toEqual(sebelum);
    expect(await pria.kantor('kecamatan').ports.models.count(PERMOHONAN, { where: { jenis: 'C2-pembaruan' } })).toEqual({ '': 1 });
  });
});

describe('in mode TTE', () => {
  let baru: Perjalanan;
  let orangTua: Perjalanan;
  let dokumen: { nomorDokumen: string }[];

  it('the signature opens a case for each other family, and its loket has only to hand the card over', async () => {
    baru = await Perjalanan.mulai(uji, orang, KELUARGA_BARU_TTE);
    await baru.lewat('tandatangani-kartu');
    dokumen = (await baru.lihat('dinas', VERIFIKATOR)).isi.dokumen;
    orangTua = await datang(baru, 1, baru.kasus);
    expect((await orangTua.lihat('kecamatan', LOKET)).antrean).toMatchObject({ langkah: '19', menunggu: 'petugas-loket' });
  });

  it('its secret fetches the signed card of this family, and not that of another', async () => {
    await hingga(orangTua, 'KeluargaDikenali');
    await Promise.all(dokumen.map(({ nomorDokumen }) => dicatat('keaslian', nomorDokumen)));
    const url = `${uji.kantor('portal', '32.04').kantor.url}/kartu`;
    const ambil = async (pemohon: object) => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(pemohon) });
      return { status: response.status, nama: response.headers.get('content-disposition'), isi: Buffer.from(await response.arrayBuffer()) };
    };
    const { status, nama, isi } = await ambil(orangTua.pemohon);
    expect({ status, nama }).toEqual({ status: 200, nama: `attachment; filename="KK-${dokumen[1]?.nomorDokumen}.pdf"` });
    const periksa = await fetch(`${uji.kantor('portal', '32.04').kantor.url}/keaslian/pdf`, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: isi });
    expect(await periksa.json()).toMatchObject({ status: 'aktif', dokumen: { nomorDokumen: dokumen[1]?.nomorDokumen } });
    expect((await ambil(baru.pemohon)).nama).toContain(dokumen[0]?.nomorDokumen);
    const { isi: dibaca } = await portal('/siapa-membuka', orangTua.pemohon);
    expect(JSON.stringify(dibaca)).toContain('mengunduh kartu sendiri');
  });

  it('the hand-over ends the case, for nothing, and nobody else hears of it', async () => {
    await orangTua.kerjakan('kecamatan', LOKET, 'serahkan-kartu');
    expect(await orangTua.riwayat('kecamatan')).toEqual(['KartuLainDibuka', 'KeluargaDikenali', 'KartuDiserahkan']);
    expect([await orangTua.riwayat('siak-sync'), await orangTua.riwayat('dinas'), await orangTua.riwayat('desa')]).toEqual([[], [], []]);
  });

  it('the end of the new family opens no further case', async () => {
    await baru.lewat('serahkan-kartu');
    await baru.terjadi('dinas', 'PermohonanSelesai');
    const pesan = await terkirim(uji.kantor('dinas', '32.04'), 'kk.dinas.kartu-lain-berubah.v1', baru.id);
    expect(pesan).toHaveLength(2);
  });
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));

/** Messages of one type that an office has published, all or those of one case. */
async function terkirim(kantor: OfficeRuntime, jenis: string, key?: string): Promise<readonly DeliveredMessage[]> {
  const hasil: DeliveredMessage[] = [];
  const konsumen = await kantor.ports.bus.consume({
    group: `uji-${jenis}-${key ?? 'semua'}`,
    topics: ['kk.dinas.v1'],
    handle: (pesan) => {
      if (pesan.headers['type'] === jenis && (key === undefined || pesan.key === key)) hasil.push(pesan);
      return Promise.resolve();
    },
    parking: { isBlocked: () => false, park: () => Promise.resolve() },
    attempts: 1,
    retryDelayMs: 1,
  });
  await sampai('all messages read', async () => ((await konsumen.lag()) === 0 ? true : undefined));
  await konsumen.stop();
  return hasil;
}
