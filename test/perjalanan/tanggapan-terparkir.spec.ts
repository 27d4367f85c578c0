import { randomUUID } from 'node:crypto';
import { InMemoryMessageBus } from '@kk-lintas/message-bus';
import { Direktori, OfficeNode, OfficeRuntime } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { KantorUji } from '../../libs/office/src/testing/kantor-uji';
import { siapkanPeraga } from '../../services/kabupaten/src/peraga/siapkan-peraga';
import { PERMOHONAN_SIAK } from '../../services/siak-sync/src/permohonan/permohonan.aggregate';
import type { PerintahSiak } from '../../services/siak-sync/src/permohonan/permohonan.commands';
import type { Siak } from '../../services/siak-sync/src/siak/siak.port';
import { kantorSiak } from '../../services/siak-sync/src/siak-sync.office';
import { BERJALAN, JATUH_TEMPO, KELUARGA, NIK_BAYI, NOMOR_KK, OPERATOR, PEMOHON_CONTOH, SISTEM } from '../../services/siak-sync/src/testing/riwayat-siak';
import { DIREKTORI, kunciNode } from '../riwayat-beku/kantor-beku';
import { sampai } from './kabupaten-uji';
import { Orang } from './orang';
import { petugas } from './perjalanan';

const [HOST, PORT] = ['127.0.0.1', 6395];
const TANPA_PENCETAK = { cetak: () => Promise.reject(new Error('not needed here')) };
const orang = new Orang();
const [rusak, rusakJuga, lain] = [randomUUID(), randomUUID(), randomUUID()];

/** Cases about which asking SIAK meets a bug of ours: no answer and no silence of SIAK. */
const cacat = new Set<string>();
const siak: Siak = {
  periksa: async (id) => {
    if (cacat.has(id)) throw new Error('data keluarga tidak terbaca oleh program');
    return { hasil: 'valid' };
  },
  terbitkanNomor: async () => ({ nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }] }),
  aktifkan: () => Promise.resolve(),
  lepaskan: () => Promise.resolve(),
};

let office: OfficeRuntime;
let node: OfficeNode;

beforeAll(async () => {
  const { store, blobs, keys } = new KantorUji();
  const direktori = new Direktori(DIREKTORI.semua.map((satu) => (satu.layanan === 'siak-sync' ? { ...satu, url: `http://${HOST}:${PORT}` } : satu)));
  office = new OfficeRuntime(direktori.kantor('siak-sync-32.04'), kantorSiak(() => siak, TANPA_PENCETAK), {
    store,
    bus: new InMemoryMessageBus(),
    models: new InMemoryReadModels(),
    blobs,
    dataKeys: keys,
    nodeKeys: kunciNode('siak-sync'),
    direktori,
    now: () => new Date(),
    log: () => undefined,
  });
  await siapkanPeraga(office);
  node = await OfficeNode.start(office, { host: HOST, port: PORT });
}, 60_000);
afterAll(() => node.stop());

const admin = () => ({ nip: petugas(office, ['admin-kantor']).nip });
const sehat = async () => (await fetch(`${office.kantor.url}/sehat`)).json() as Promise<{ status: string; gangguan: string[]; reaksiTerparkir: number; kunciTerparkir: number }>;
const insidenDari = (kasus: string) => `reaksi-sinkronisasi-siak~${kasus}`;
const insiden = async (kasus: string) => {
  const { isi } = await orang.lihat(office, admin(), '/insiden');
  return (isi.baris as { id: string; menunggu: { pesanId: string }[] }[]).find(({ id }) => id === insidenDari(kasus));
};
const riwayat = async (id: string) => (await office.journal.read(`permohonan-${id}`)).map(({ type }) => type);
const terjadi = (id: string, type: string) => sampai(type, async () => ((await riwayat(id)).includes(type) ? true : undefined));

async function kirim(id: string, command: PerintahSiak, actor: typeof OPERATOR | typeof SISTEM): Promise<void> {
  const { kind } = await office.gateway.execute({ aggregate: PERMOHONAN_SIAK, id, command, actor, commandId: randomUUID() });
  expect(kind).toBe('accepted');
}

async function minta(id: string): Promise<void> {
  await kirim(id, { type: 'TerimaBerkas', berjalan: { ...BERJALAN, permohonanId: id }, putaran: 1, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA }, SISTEM);
  await kirim(id, { type: 'SinkronkanBiodata' }, OPERATOR);
}

it('a case whose answer cannot be made stands among the incidents of the office, and every other case goes on', async () => {
  cacat.add(rusak).add(rusakJuga);
  for (const kasus of [rusak, rusakJuga, lain]) await minta(kasus);
  await terjadi(lain, 'BiodataValid');
  const satu = await sampai('the incident is listed', () => insiden(rusak));
  const menunggu = [{ pesanId: expect.any(String), topik: 'reaksi-sinkronisasi-siak', kunci: rusak, alasan: 'data keluarga tidak terbaca oleh program', percobaan: 5 }];
  expect(satu).toEqual({ id: insidenDari(rusak), sejak: expect.any(String), menunggu });
  const berikut = randomUUID();
  await minta(berikut);
  await terjadi(berikut, 'BiodataValid');
  expect(await sehat()).toMatchObject({ status: 'sehat', gangguan: [], reaksiTerparkir: 2, kunciTerparkir: 0 });
});

it('trying it again tells that it still waits, or lets it go on', async () => {
  const path = `/insiden/${insidenDari(rusak)}/ulangi`;
  expect(await orang.kirim(office, admin(), path, {})).toMatchObject({ status: 200, isi: { tersisa: 1 } });
  cacat.clear();
  expect(await orang.kirim(office, admin(), path, {})).toMatchObject({ status: 200, isi: { tersisa: 0 } });
  expect(await riwayat(rusak)).toContain('BiodataValid');
  expect(await sampai('it is no incident any more', async () => ((await insiden(rusak)) === undefined ? true : undefined))).toBe(true);
  expect((await sehat()).reaksiTerparkir).toBe(1);
});

it('an official gives it up with a reason, and with none it stays', async () => {
  const satu = await sampai('it is an incident', () => insiden(rusakJuga));
  const path = `/insiden/${satu.id}/selesaikan`;
  const [{ pesanId } = { pesanId: '' }] = satu.menunggu;
  expect(await orang.kirim(office, admin(), path, { pesanId, alasan: 'batal' })).toMatchObject({ status: 400, isi: { errors: [{ field: 'alasan' }] } });
  expect(await orang.kirim(office, { nip: petugas(office, ['operator-siak']).nip }, path, { pesanId, alasan: 'dikerjakan dengan tangan' })).toMatchObject({ status: 403 });
  expect((await sehat()).reaksiTerparkir).toBe(1);
  expect(await orang.kirim(office, admin(), path, { pesanId, alasan: 'dikerjakan dengan tangan' })).toMatchObject({ status: 200, isi: { tersisa: 0 } });
  expect((await sehat()).reaksiTerparkir).toBe(0);
});
