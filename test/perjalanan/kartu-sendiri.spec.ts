import { randomUUID } from 'node:crypto';
import { PEMOHON } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import { PERMOHONAN_PORTAL } from '../../services/portal/src/permohonan/permohonan.aggregate';
import { sampai } from './kabupaten-uji';
import { kartuBlanko, kartuTte, kunciDari, penerbitBaru } from './kartu-uji';
import { dikenal, post } from './orang';
import { DESA_UJI, PortalUji } from './portal-uji';

const RAHASIA = 'rahasia-keluarga-contoh';
const penerbit = penerbitBaru();
let uji: PortalUji;
let urutan = 0;

beforeAll(async () => {
  uji = await PortalUji.mulai(5980, () => kunciDari(penerbit));
}, 60_000);
afterAll(() => uji.tutup());

/** A case that the portal knows, with the number and secret of its family. */
async function permohonan(): Promise<{ readonly id: string; readonly nomor: string }> {
  const [id, nomor] = [randomUUID(), `3204062003-2026-${String((urutan += 1)).padStart(6, '0')}`];
  const pokok = { permohonanId: id, nomor, jenis: 'B2a-kelahiran', desa: DESA_UJI, sidikRahasia: sidikRahasia(id, RAHASIA) };
  await uji.office.gateway.execute({ aggregate: PERMOHONAN_PORTAL, id, command: { type: 'CatatPermohonan', pokok, dibuka: '2026-11-23T03:00:00.000Z' }, actor: PEMOHON, commandId: randomUUID() });
  await dikenal(uji.office, nomor);
  return { id, nomor };
}

function unduh(nomor: string, rahasia = RAHASIA): Promise<Response> {
  return fetch(`${uji.url}/kartu`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ nomor, rahasia }) });
}

describe('a family', () => {
  it('fetches the newest signed file of its case, byte for byte, and sees afterwards that it was fetched', async () => {
    const { id, nomor } = await permohonan();
    const [satu, dua] = [await kartuTte(penerbit), await kartuTte(penerbit, { versi: 2 })];
    for (const terbit of [dua, satu]) await uji.terbit(terbit.dokumen, terbit.pribadi, id);

    const jawaban = await unduh(nomor);
    expect(jawaban.status).toBe(200);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'cache-control'].map((nama) => [nama, jawaban.headers.get(nama)]))).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="KK-${dua.dokumen.nomorDokumen}.pdf"`,
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await jawaban.arrayBuffer()).equals(dua.pdf)).toBe(true);

    const pembacaan = await sampai('the family sees the read', async () => {
      const { isi } = await post(`${uji.url}/siapa-membuka`, { nomor, rahasia: RAHASIA });
      return isi.pembacaan.length > 0 ? isi.pembacaan : undefined;
    });
    expect(pembacaan).toEqual([{ kantor: 'portal-32.04', namaKantor: expect.stringMatching(/^Portal /) as string, jabatan: 'Pemohon', untuk: 'mengunduh kartu sendiri', waktu: uji.jam.kini.toISOString() }]);
  });

  it('does not get the card of another family that changed by the same case', async () => {
    const { id, nomor } = await permohonan();
    const [milik, lain] = [await kartuTte(penerbit), await kartuTte(penerbit, { versi: 5, kartuLain: true })];
    for (const terbit of [milik, lain]) await uji.terbit(terbit.dokumen, terbit.pribadi, id);
    expect(Buffer.from(await (await unduh(nomor)).arrayBuffer()).equals(milik.pdf)).toBe(true);
  });

  it('is told when there is no electronic card', async () => {
    const { id, nomor } = await permohonan();
    const blanko = kartuBlanko(['JB-0000401']);
    await uji.terbit(blanko.dokumen, blanko.pribadi, id);
    const jawaban = await unduh(nomor);
    expect([jawaban.status, jawaban.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect((await post(`${uji.url}/siapa-membuka`, { nomor, rahasia: RAHASIA })).isi.pembacaan).toEqual([]);
  });
});

it('a number that the portal has not heard of is called unknown, whatever the secret and however often, and no secret is called wrong', async () => {
  const { nomor } = await permohonan();
  const lacak = async (isi: object) => {
    const jawaban = await fetch(`${uji.url}/lacak`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(isi) });
    return { status: jawaban.status, tunggu: jawaban.headers.get('retry-after'), teks: await jawaban.text() };
  };
  const belum = `${nomor}9`;
  const semua = [];
  for (const rahasia of [RAHASIA, 'tebakan-satu', 'tebakan-dua', 'tebakan-tiga', 'tebakan-empat', 'tebakan-lima']) semua.push(await lacak({ nomor: belum, rahasia }));
  const [pertama] = semua;
  expect(new Set(semua.map((satu) => JSON.stringify(satu).replaceAll(belum, '')))).toEqual(new Set([JSON.stringify(pertama)]));
  expect(pertama).toMatchObject({ status: 404, tunggu: '2' });
  expect(pertama?.teks).toContain('belum dikenal');
  expect(pertama?.teks).not.toMatch(/rahasia|\bsalah/);
  const salah = await lacak({ nomor, rahasia: 'tebakan-satu' });
  expect([salah.status, salah.tunggu]).toEqual([401, null]);
  expect(salah.teks).toContain('Nomor permohonan atau kode rahasia salah');
});

it('nobody fetches a card without the secret of its case', async () => {
  const { id, nomor } = await permohonan();
  const kartu = await kartuTte(penerbit);
  await uji.terbit(kartu.dokumen, kartu.pribadi, id);
  const jawaban = await unduh(nomor, 'tebakan-orang-lain');
  expect(jawaban.status).toBe(401);
  expect(await jawaban.text()).not.toContain(kartu.dokumen.nomorDokumen);
});

it('the file lies encrypted beside the log: no event holds it, and what is sealed with it is masked already', async () => {
  const kartu = await kartuTte(penerbit);
  await uji.terbit(kartu.dokumen, kartu.pribadi);
  const [dicatat] = await uji.office.journal.read(`dokumen-${kartu.dokumen.nomorDokumen}`);
  expect(dicatat?.openPribadi()).toEqual({ nomorKk: kartu.pribadi.nomorKk, kepala: kartu.pribadi.kepala, alamat: expect.any(String) });
  const log = await uji.office.ports.store.readStream(`dokumen-${kartu.dokumen.nomorDokumen}`, 0);
  expect(JSON.stringify(log)).not.toContain(kartu.pribadi.kepala);
  expect(JSON.stringify(log).length).toBeLessThan(5_000);
});

it('the same news twice is one document; another content under its number waits as an incident', async () => {
  const kartu = await kartuTte(penerbit);
  const id = randomUUID();
  await uji.terbit(kartu.dokumen, kartu.pribadi, id);
  await uji.terbit(kartu.dokumen, kartu.pribadi, id);
  await uji.terbit({ ...kartu.dokumen, versi: 7 }, kartu.pribadi, id);
  await sampai('the other content is parked', async () => (uji.office.inbox.parkedKeys() === 1 ? true : undefined));
  expect(await uji.office.journal.read(`dokumen-${kartu.dokumen.nomorDokumen}`)).toHaveLength(1);
  expect(await uji.office.ports.models.get('keaslian', kartu.dokumen.nomorDokumen)).toMatchObject({ versi: 1 });
});
