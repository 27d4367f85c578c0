import type { OfficeRuntime } from '@kk-lintas/office';
import { randomUUID } from 'node:crypto';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import { KELUARGA, KOTAK_MASUK } from '../../services/kecamatan/src/testing/riwayat-kecamatan';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { petugas } from './perjalanan';

const DESA = '32.04.06.2003';
const NOMOR_KK = '3204060101990007';
const orang = new Orang();
let uji: KabupatenUji;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6440);
}, 60_000);
afterAll(() => uji.tutup());

const kecamatan = () => uji.kantor('kecamatan', '32.04.06');
const loket = () => ({ nip: petugas(kecamatan(), ['petugas-loket']).nip });

/** News of the Dinas that a case of another family had an issue of this card signed. */
async function berita({ gateway }: OfficeRuntime, nomor: string, versi: number): Promise<string> {
  const permohonanId = randomUUID();
  const dari = { permohonanId: randomUUID(), nomor: nomor.replace(/-L\d+$/, ''), nomorDokumen: '3204-26-K7QF2M9X' };
  const command = { type: 'BukaKartuLain', kasus: { permohonanId, nomor }, desa: DESA, dari, nomorKk: NOMOR_KK, keluarga: KELUARGA, versi };
  expect(await gateway.execute({ aggregate: PERMOHONAN_KECAMATAN, id: permohonanId, command, commandId: randomUUID(), actor: KOTAK_MASUK })).toMatchObject({ kind: 'accepted' });
  return permohonanId;
}

it('a family whose follow-up waited for its turn gets the secret by which it follows its case', async () => {
  await berita(kecamatan(), '3204062003-2026-00009-L1', 3);
  const nomor = '3204062003-2026-00010-L1';
  const kedua = await berita(kecamatan(), nomor, 4);
  await sampai('the turn of the second came', async () => (await orang.lihat(kecamatan(), loket(), '/antrean?menunggu=petugas-loket')).isi.baris.find(({ permohonanId }: { permohonanId: string }) => permohonanId === kedua));
  const dikenali = await orang.kirim(kecamatan(), loket(), `/permohonan/${kedua}/kenali-keluarga`, { keterangan: 'KTP-el kepala keluarga' });
  expect(dikenali).toMatchObject({ status: 200, isi: { nomor, rahasia: expect.stringMatching(/^[A-Z2-9]{12}$/) } });
  const portal = uji.kantor('portal', '32.04');
  await dikenal(portal, nomor);
  expect(await post(`${portal.kantor.url}/lacak`, { nomor, rahasia: dikenali.isi.rahasia })).toMatchObject({ status: 200, isi: { nomor } });
});
