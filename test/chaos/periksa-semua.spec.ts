import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainEvent, readEnvelope, type Envelope } from '@kk-lintas/trust';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { folderBerkas, folderKantor } from '../../services/kabupaten/src/buka-kantor';
import { jalankanKabupaten } from '../../services/kabupaten/src/kabupaten';
import { PETUGAS_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { forge } from '../../services/kabupaten/src/verify-history/verify-history.fixture';
import type { AlamatKantor } from '../demo/alamat-kantor';
import { jalankanKasus } from '../demo/jalankan-kasus';
import { Klien } from '../demo/klien';
import { tungguSampaiTenang } from '../demo/periksa';
import { skenario } from '../demo/skenario';
import { lingkunganEmbedded } from './lingkungan-embedded';
import { diterimaDari, type PeristiwaDiterima } from './pemeriksa/tidak-hilang';
import { periksaSemua } from './periksa-semua';

/** The offices take this port and the eleven after it. */
const PORT = 6140;
const KECAMATAN = 'kecamatan-32.04.06';
const DINAS = 'dinas-32.04';
const OPERATOR = 'siak-sync-32.04';

interface BarisLog {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly body: string;
  readonly hash: string;
}

const asli = mkdtempSync(join(tmpdir(), 'kk-periksa-asli-'));
const diterima: PeristiwaDiterima[] = [];
let kantor: readonly AlamatKantor[];
let kasus: string;
let data: string;

beforeAll(async () => {
  const kabupaten = await jalankanKabupaten({ data: asli, port: PORT, host: '127.0.0.1', now: () => new Date(), log: () => undefined });
  try {
    kantor = kabupaten.kantor.map(({ office }) => office.kantor);
    const [pertama, , , elektronik] = skenario();
    if (pertama === undefined || elektronik === undefined) throw new Error('the demonstration has other cases');
    const klien = new Klien({ diterima: (jawaban, url) => diterima.push(...diterimaDari(jawaban, url, kantor)) });
    ({ permohonanId: kasus } = await jalankanKasus(pertama, kantor, klien, () => undefined));
    await jalankanKasus(elektronik, kantor, klien, () => undefined);
    await bacaData(klien, KECAMATAN);
    await tungguSampaiTenang(kabupaten.kantor);
  } finally {
    await kabupaten.tutup();
  }
}, 120_000);
afterAll(() => rmSync(asli, { recursive: true }));
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kk-periksa-'));
  cpSync(asli, data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

/** An officer opens the case: who does is told to the applicant, and is no step of the case. */
async function bacaData(klien: Klien, id: string): Promise<void> {
  const tempat = kantor.find((satu) => satu.id === id);
  const petugas = PETUGAS_PERAGA.find((satu) => satu.kantor === tempat?.kode && satu.layanan === tempat.layanan);
  if (tempat === undefined || petugas === undefined) throw new Error(`no officer of ${id}`);
  await klien.lihat(tempat.url, petugas, `/permohonan/${kasus}`);
}

const periksa = (olehKlien: readonly PeristiwaDiterima[] = diterima) => periksaSemua(kantor, lingkunganEmbedded(data), { diterima: olehKlien, dimulai: [kasus], selesai: [kasus] });
const modelKantor = (id: string) => join(folderKantor(data, id), 'model.sqlite');
const logKantor = (id: string) => join(folderKantor(data, id), 'peristiwa.sqlite');

function barisKasus(db: Database, type: string): BarisLog {
  const [satu] = db.prepare<[string, string], BarisLog>('SELECT position, stream, revision, body, hash FROM events WHERE stream = ? AND type = ?').all(`permohonan-${kasus}`, type);
  if (satu === undefined) throw new Error(`the case has no ${type}`);
  return satu;
}

/** Appends to the case as a faulty office would: chained, so that the chain shows nothing. */
function tambah(id: string, seperti: string, ubah: (isi: Envelope) => Partial<Envelope>): void {
  forge(logKantor(id), (db) => {
    const contoh = readEnvelope(barisKasus(db, seperti).body);
    const ujung = db.prepare<[string], BarisLog>('SELECT * FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1').get(contoh.stream);
    if (ujung === undefined) throw new Error('the stream is empty');
    const isi = { ...contoh, ...ubah(contoh), revision: ujung.revision + 1 };
    const { body, hash } = chainEvent({ ...isi, meta: { ...isi.meta, prevHash: ujung.hash } });
    db.prepare('INSERT INTO events(stream, revision, id, type, body, hash) VALUES (?, ?, ?, ?, ?, ?)').run(isi.stream, isi.revision, Buffer.from(isi.id.replaceAll('-', ''), 'hex'), isi.type, body, hash);
  });
}

function hapusPesan(type: string): number {
  return padaBus((db) => db.prepare("DELETE FROM messages WHERE key = ? AND json_extract(value, '$.type') = ?").run(kasus, type).changes);
}

function padaBus<Hasil>(kerja: (db: Database) => Hasil): Hasil {
  const db = new DatabaseConstructor(join(data, 'pesan.sqlite'));
  try {
    return kerja(db);
  } finally {
    db.close();
  }
}

describe('the check of all logs and topics after a whole case', () => {
  it('finds nothing where nothing was touched, and has seen the case', async () => {
    const hasil = await periksa();
    expect(hasil).toMatchObject({ hilang: [], ganda: [], tertukar: [] });
    expect(hasil.peristiwa).toBeGreaterThan(40);
    expect(hasil.pesan).toBeGreaterThan(40);
    expect(hasil.dokumen).toBe(2); // the signed card, at the Dinas and at the portal
    expect(diterima.length).toBeGreaterThan(25);
  });

  it('(a) finds an acknowledged event cut from the end of a log', async () => {
    forge(logKantor(KECAMATAN), (db) => db.exec(`DELETE FROM events WHERE position = ${barisKasus(db, 'KartuDiserahkan').position}`));
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/was acknowledged and is in no log/));
  });

  it('(a) finds an acknowledged event in the log of another office than acknowledged it', async () => {
    const { hilang } = await periksa(diterima.map((satu) => (satu.kantor === KECAMATAN ? { ...satu, kantor: 'dinas-32.04' } : satu)));
    expect(hilang).toContainEqual(expect.stringMatching(/was acknowledged by dinas-32\.04 and is in the log of kecamatan-32\.04\.06/));
  });

  it('(f) finds that a card was never made active in SIAK', async () => {
    forge(logKantor(OPERATOR), (db) => db.exec(`DELETE FROM events WHERE position = ${barisKasus(db, 'KartuAktifDiSiak').position}`));
    expect((await periksa()).hilang).toContain(`case ${kasus} has a card, which was never made active in SIAK`);
  });

  it.each(['kk.desa.permohonan-ditandatangani.v1', 'kk.kecamatan.kartu-diserahkan.v1', 'kk.kemajuan.v1'])('(b) finds that messages %s are not on the bus', async (type) => {
    expect(hapusPesan(type)).toBeGreaterThan(0);
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/was never published/));
  });

  it('(b) finds that an event is on the bus with nothing of what it says, though it is no step of the case', async () => {
    const dihapus = padaBus((db) => db.prepare("DELETE FROM messages WHERE json_extract(value, '$.type') = 'kk.data-dibaca.v1'").run().changes);
    expect(dihapus).toBeGreaterThan(0);
    const { hilang } = await periksa();
    expect(hilang.filter((satu) => /kk\.data-dibaca\.v1 of event \S+ was never published/.test(satu))).toHaveLength(dihapus);
  });

  it('(b) finds a message that says something else than its event, and that it is not signed so', async () => {
    const diubah = padaBus((db) => db.prepare("UPDATE messages SET value = json_set(value, '$.data.nomorTandaTerima', 99) WHERE key = ? AND json_extract(value, '$.type') = 'kk.kecamatan.berkas-diteruskan.v1'").run(kasus).changes);
    expect(diubah).toBe(1);
    const { hilang } = await periksa();
    expect(hilang).toContainEqual(expect.stringMatching(/with another data than its event gives/));
    expect(hilang).toContainEqual(expect.stringMatching(/is not signed by its sender/));
  });

  it('(b) finds a message to others than its event names, and one without an event', async () => {
    const lain = padaBus((db) => db.prepare("UPDATE messages SET value = json_set(value, '$.tujuan', 'dinas-32.04') WHERE key = ? AND json_extract(value, '$.type') = 'kk.kecamatan.berkas-diteruskan.v1'").run(kasus).changes);
    const tanpaSebab = padaBus((db) => db.prepare("UPDATE messages SET value = json_set(value, '$.id', 'aaaaaaaa-0000-5000-8000-000000000006') WHERE key = ? AND json_extract(value, '$.type') = 'kk.kecamatan.kartu-diterima.v1'").run(kasus).changes);
    expect([lain, tanpaSebab]).toEqual([1, 1]);
    const { hilang, ganda } = await periksa();
    expect(hilang).toContainEqual(expect.stringMatching(/kk\.kecamatan\.berkas-diteruskan\.v1\) is on the bus with another tujuan/));
    expect(hilang).toContainEqual(expect.stringMatching(/aaaaaaaa-0000-5000-8000-000000000006 \S+ is on the bus and follows from no event/));
    expect(ganda).toContainEqual(expect.stringMatching(/which is not for it/));
  });

  it('(b) finds the effect of a message doubled', async () => {
    tambah(KECAMATAN, 'BerkasDesaSiap', ({ meta }) => ({ id: 'aaaaaaaa-0000-5000-8000-000000000001', meta: { ...meta, commandId: 'aaaaaaaa-0000-5000-8000-000000000002' } }));
    expect((await periksa()).ganda).toContainEqual(expect.stringMatching(/had 2 effects/));
  });

  it('(d) finds a revision missing within a stream', async () => {
    forge(logKantor(KECAMATAN), (db) => db.exec(`DELETE FROM events WHERE position = ${barisKasus(db, 'BerkasDiverifikasi').position}`));
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/revisi \d+ hilang/));
  });

  it('(d) finds a whole stream gone from the middle of a log', async () => {
    forge(logKantor(KECAMATAN), (db) => expect(db.prepare("DELETE FROM events WHERE stream LIKE 'buku-%'").run().changes).toBeGreaterThan(0));
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/posisi \d+ hilang dari log/));
  });

  it('(d) finds a read model that is not what its log says', async () => {
    forge(modelKantor(KECAMATAN), (db) => expect(db.prepare('DELETE FROM c_permohonan WHERE id = ?').run(kasus).changes).toBe(1));
    expect((await periksa()).hilang).toEqual([`${KECAMATAN}: read models differ from a fold of the log: permohonan, ${kasus}`]);
  });

  it('(d) finds read models that stand before the end of their log', async () => {
    tambah(KECAMATAN, 'KartuDiserahkan', () => ({ id: 'aaaaaaaa-0000-5000-8000-000000000007' }));
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/read models hold \d+ of \d+ events/));
  });

  it('(a) finds a document that is not where its event says', async () => {
    rmSync(folderBerkas(folderKantor(data, DINAS)), { recursive: true });
    expect((await periksa()).hilang).toEqual([expect.stringMatching(/what \S+ of \S+ names cannot be opened: no content is stored/)]);
  });

  it('(f) finds that the register of SIAK and its operator say different things', async () => {
    forge(join(data, 'siak', 'siak.sqlite'), (db) => {
      db.prepare('UPDATE penerbitan SET aktivasi = NULL WHERE permohonan_id = ?').run(kasus);
      db.prepare("INSERT INTO penahanan (jenis, nomor, permohonan_id) VALUES ('kartu', '3204060101990007', ?)").run(kasus);
    });
    expect((await periksa()).hilang).toEqual([expect.stringMatching(/is active in SIAK as its operator recorded, and not in the register/), expect.stringMatching(/still holds cards or numbers for it/)]);
  });

  it('(f) finds a card that is active in the register of SIAK and that its operator knows nothing of', async () => {
    const asing = '00000000-0000-5000-8000-000000000001';
    forge(join(data, 'siak', 'siak.sqlite'), (db) => expect(db.prepare('UPDATE penerbitan SET permohonan_id = ? WHERE permohonan_id = ?').run(asing, kasus).changes).toBe(1));
    expect((await periksa()).hilang).toEqual([expect.stringContaining(`case ${kasus} is active in SIAK as its operator recorded`), `case ${asing} is active in the register of SIAK, and its operator does not know`]);
  });

  it('(f) finds that SIAK has lost its whole register', async () => {
    rmSync(join(data, 'siak'), { recursive: true });
    expect((await periksa()).hilang).toEqual(['SIAK has no register']);
  });

  it('(d) finds read models that are gone', async () => {
    rmSync(modelKantor(KECAMATAN));
    expect((await periksa()).hilang).toEqual([`${KECAMATAN}: there are no read models`]);
  });

  it('(a) finds a document of which one byte is another', async () => {
    const folder = folderBerkas(folderKantor(data, DINAS));
    const [berkas = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((nama) => join(folder, nama)).filter((satu) => statSync(satu).isFile());
    const isi = readFileSync(berkas);
    isi.writeUInt8(isi.readUInt8(isi.length - 40) ^ 1, isi.length - 40);
    writeFileSync(berkas, isi);
    expect((await periksa()).hilang).toEqual([expect.stringMatching(/^dinas-32\.04: what \S+ of \S+ names cannot be opened/)]);
  });

  it('(b) finds a message whose personal data is missing', async () => {
    expect(padaBus((db) => db.prepare("UPDATE messages SET value = json_remove(value, '$.pribadi') WHERE key = ? AND json_extract(value, '$.type') = 'kk.kecamatan.berkas-diteruskan.v1'").run(kasus).changes)).toBe(1);
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/berkas-diteruskan\.v1\) is on the bus with another berpribadi than its event gives/));
  });

  it('(e) finds that a command acted a second time right after the first', async () => {
    tambah(KECAMATAN, 'KartuDiserahkan', () => ({ id: 'aaaaaaaa-0000-5000-8000-000000000003' }));
    expect((await periksa()).ganda).toContainEqual(expect.stringMatching(/is not number|acted twice/));
  });

  it('(f) finds a card handed over twice', async () => {
    tambah(KECAMATAN, 'KartuDiserahkan', ({ meta }) => ({ id: 'aaaaaaaa-0000-5000-8000-000000000004', meta: { ...meta, commandId: 'aaaaaaaa-0000-5000-8000-000000000005' } }));
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/handed over 2 times/));
  });

  it('(g) finds one changed letter', async () => {
    forge(logKantor(KECAMATAN), (db) => db.exec(`UPDATE events SET body = replace(body, '"kantor":"32.04.06"', '"kantor":"32.04.07"') WHERE position = ${barisKasus(db, 'BerkasDiverifikasi').position}`));
    expect((await periksa()).hilang).toContainEqual(expect.stringMatching(/tidak cocok dengan hash/));
  });
});
