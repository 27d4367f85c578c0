import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bacaKunciPublik, gabungKunciPublik, kunciPublikDari, type KunciPublik } from '@kk-lintas/kk-document';
import { berkasKunciKartu, bukaBengkel } from '../../services/kabupaten/src/buka-bengkel';
import { folderKantor } from '../../services/kabupaten/src/buka-kantor';
import { kunciKartuDari } from '../../services/kabupaten/src/kunci-kartu';
import { putusanPdf, putusanToken } from '../../services/kabupaten/src/periksa-kartu/putusan';
import { kartuTte, penerbitBaru, type KartuUji } from './kartu-uji';
import { post } from './orang';
import { PortalUji } from './portal-uji';

const [lama, baru] = [penerbitBaru(), penerbitBaru()];
const PEMBARUAN = '2026-11-30';
/** As the file stands after the renewal. */
const GABUNGAN = gabungKunciPublik(kunciPublikDari(baru), kunciPublikDari(lama), PEMBARUAN);
let kunci: KunciPublik = GABUNGAN;
let uji: PortalUji;
let sebelum: KartuUji;
let sesudah: KartuUji;
let susulan: KartuUji;

beforeAll(async () => {
  uji = await PortalUji.mulai(6260, () => kunciKartuDari(kunci));
  sebelum = await kartuTte(lama);
  sesudah = await kartuTte(baru, { dikeluarkan: '2026-12-01' });
  susulan = await kartuTte(lama, { dikeluarkan: '2026-12-01' });
  for (const { dokumen, pribadi } of [sebelum, sesudah, susulan]) await uji.terbit(dokumen, pribadi);
}, 60_000);
afterAll(() => uji.tutup());

/** The key of before is withdrawn from a day on. */
function dicabutSejak(dicabut: string): KunciPublik {
  const [, token] = GABUNGAN.token;
  const [akarBaru, akarLama] = GABUNGAN.akar;
  if (token === undefined || akarBaru === undefined || akarLama === undefined || typeof akarLama === 'string') throw new Error('no key of before');
  return { token: [...GABUNGAN.token.slice(0, 1), { ...token, dicabut }], akar: [akarBaru, { ...akarLama, dicabut }] };
}

/** Every way to check a card: its QR and its file at the portal, and both without network. */
async function semuaCara({ qr, pdf }: KartuUji): Promise<readonly (string | boolean)[]> {
  const berkas = await fetch(`${uji.url}/keaslian/pdf`, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: new Uint8Array(pdf) });
  const { isi } = await post(`${uji.url}/keaslian`, { token: qr });
  return [isi.status, ((await berkas.json()) as { status: string }).status, putusanToken(qr, kunci).sah, (await putusanPdf(pdf, kunci)).sah];
}

const ASLI = ['aktif', 'aktif', true, true];
const PALSU = ['palsu', 'palsu', false, false];

it('a card that was signed before a renewal stays genuine beside those of the new key; what the old key signs afterwards is not', async () => {
  kunci = bacaKunciPublik(JSON.stringify(GABUNGAN)) ?? kunciPublikDari(baru);
  expect([await semuaCara(sebelum), await semuaCara(sesudah), await semuaCara(susulan)]).toEqual([ASLI, ASLI, PALSU]);
  expect(putusanToken(susulan.qr, kunci).kalimat).toContain('sudah tidak berlaku');
});

it('a withdrawn key makes false what it signed from that day on, and nothing from before', async () => {
  kunci = dicabutSejak('2026-11-24');
  expect([await semuaCara(sebelum), await semuaCara(sesudah)]).toEqual([ASLI, ASLI]);
  kunci = dicabutSejak('2026-11-23');
  expect([await semuaCara(sebelum), await semuaCara(sesudah)]).toEqual([PALSU, ASLI]);
});

it('scanners are told the time of each key', async () => {
  kunci = dicabutSejak('2026-11-24');
  expect(await (await fetch(`${uji.url}/keaslian/kunci`)).json()).toEqual(kunci);
});

it('a key that was renewed again and again ends on the day when it was replaced', () => {
  const tiga = gabungKunciPublik(kunciPublikDari(penerbitBaru()), GABUNGAN, '2027-05-01');
  expect(tiga.token.map(({ sampai }) => sampai)).toEqual([undefined, '2027-05-01', PEMBARUAN]);
  expect(gabungKunciPublik(kunciPublikDari(baru), GABUNGAN, '2027-05-01')).toEqual(GABUNGAN);
});

it.each(['{ "token": [], "akar": [], ', JSON.stringify({ ...GABUNGAN, token: [{ ...GABUNGAN.token[0], sampai: 'kemarin' }] })])('a file of keys that is broken is none (%#)', (teks) => {
  expect(bacaKunciPublik(teks)).toBeUndefined();
});

it('a Dinas that starts with other keys keeps those of before, and does not start with a withdrawn one or a broken file', async () => {
  const data = mkdtempSync(join(tmpdir(), 'kk-lintas-pembaruan-'));
  const dinas = { ...uji.office.kantor, nama: 'Dinas Contoh' };
  const buka = async (tanggal: string): Promise<KunciPublik> => {
    const { bengkel, kunciPublik } = await bukaBengkel(dinas, { jenis: 'peraga' }, { data, berkasKunci: berkasKunciKartu(data), alamatPeriksa: 'kk.contoh.go.id', now: () => new Date(`${tanggal}T03:00:00Z`), log: () => undefined });
    await bengkel.close();
    return kunciPublik;
  };
  try {
    const pertama = await buka('2026-11-23');
    expect(await buka('2026-11-24')).toEqual(pertama);
    rmSync(folderKantor(data, dinas.id), { recursive: true });
    const kedua = await buka('2026-11-30');
    expect(kedua.token).toEqual([expect.not.objectContaining(pertama.token[0] ?? {}), { ...pertama.token[0], sampai: '2026-11-30' }]);
    const berkas = berkasKunciKartu(data);
    expect(JSON.parse(readFileSync(berkas, 'utf8'))).toEqual(kedua);
    for (const teks of [JSON.stringify({ ...kedua, token: kedua.token.map((satu) => ({ ...satu, dicabut: '2026-12-01' })) }), '{}']) {
      writeFileSync(berkas, teks);
      await expect(buka('2026-12-02')).rejects.toThrow('withdrawn');
      expect(readFileSync(berkas, 'utf8')).toBe(teks);
    }
  } finally {
    rmSync(data, { recursive: true });
  }
}, 60_000);
