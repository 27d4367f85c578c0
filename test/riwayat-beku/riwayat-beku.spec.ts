import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Layanan } from '@kk-lintas/contracts';
import { readEnvelope, verifyHistory } from '@kk-lintas/trust';
import { currentVersion } from '../../libs/office/src/history/event-versions';
import { AKAR, baca, berkasDi, berkasRiwayat, FOLDER_PESAN, logDari, SEGEL, semuaBerkas, sidik, sidikNilai, type PesanBeku, type RiwayatBeku } from './berkas-beku';
import { jenisPeristiwa, jenisPesan } from './jenis-di-kode';
import { aggregateDari, definisi, kantorBeku, LAYANAN } from './kantor-beku';
import { perintahDari } from './tulis-riwayat';

const RIWAYAT = berkasRiwayat().map((path) => [path, baca<RiwayatBeku>(path)] as const);
const PESAN = berkasDi(FOLDER_PESAN).map((path) => [path, baca<PesanBeku>(path)] as const);

function buka(riwayat: RiwayatBeku) {
  return kantorBeku(riwayat.layanan, { sekarang: '2030-01-01T00:00:00.000Z' }, logDari(riwayat)).office;
}

/** `type/version` of every frozen event. */
function beku(layanan?: Layanan): Set<string> {
  const milik = RIWAYAT.filter(([, riwayat]) => layanan === undefined || riwayat.layanan === layanan);
  return new Set(milik.flatMap(([, { peristiwa }]) => peristiwa.map(({ type, body }) => `${type}/${readEnvelope(body).version}`)));
}

/** `type/version` of everything that an office could ever have written. */
function semuaVersi(types: readonly string[], layanan: Layanan): string[] {
  const { upcasters } = definisi(layanan);
  return types.flatMap((type) => Array.from({ length: currentVersion(upcasters, type) }, (_, index) => `${type}/${index + 1}`));
}

describe('the frozen files', () => {
  it('are those that were sealed, byte for byte: none changed, none lost, none slipped in', () => {
    expect(Object.fromEntries(semuaBerkas().map((path) => [path, sidik(path)]))).toEqual(baca<Record<string, string>>(SEGEL));
  });

  it.each(LAYANAN)('hold every version of every event of %s', (layanan) => {
    const wanted = semuaVersi(jenisPeristiwa(layanan), layanan);
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.filter((satu) => !beku(layanan).has(satu))).toEqual([]);
  });

  it('hold every version of the events that every office keeps', () => {
    const wanted = semuaVersi(jenisPeristiwa('kantor'), 'kecamatan');
    expect(wanted).toEqual(expect.arrayContaining(['NomorDicatat/1', 'PesanDiparkir/1', 'DataDibaca/1', 'SandiDiganti/1']));
    expect(wanted.filter((satu) => !beku().has(satu))).toEqual([]);
  });

  it('hold every message of the published language', () => {
    expect(jenisPesan().length).toBeGreaterThan(15);
    expect(PESAN.map(([, { headers }]) => headers['type'])).toEqual(jenisPesan());
  });

  it('are looked for in every file that declares events', () => {
    const declaring = ['libs', 'services'].flatMap((root) => readdirSync(resolve(AKAR, root), { recursive: true, encoding: 'utf8' }).map((file) => `${root}/${file}`));
    const events = declaring.filter((file) => /\.(events|aggregate)\.ts$|\/buku\.ts$/.test(file) && !file.includes('/testing/'));
    const named = events.flatMap((file) => [...readFileSync(resolve(AKAR, file), 'utf8').matchAll(/\bDomainEvent<\s*'(\w+)'/g)].map(([, type = '']) => type));
    const known = new Set([...LAYANAN, 'kantor' as const].flatMap(jenisPeristiwa));
    expect(named.filter((type) => !known.has(type))).toEqual([]);
  });
});

describe.each(RIWAYAT)('%s', (_path, riwayat) => {
  it('is an unbroken hash chain', () => {
    const lines = logDari(riwayat).map((event, index) => ({ ...event, position: index + 1 }));
    expect(verifyHistory(lines)).toEqual({ events: riwayat.peristiwa.length, streams: 1, faults: [] });
  });

  it('means what it meant when it was frozen', async () => {
    const office = buka(riwayat);
    const { state, revision } = await office.journal.load(aggregateDari(office, riwayat.stream), riwayat.stream);
    expect(revision).toBe(riwayat.peristiwa.length - 1);
    expect(sidikNilai(state)).toBe(riwayat.keadaan);
  });

  it('opens its personal data with the keys of its case', async () => {
    const office = buka(riwayat);
    const sealed = (await office.journal.read(riwayat.stream)).filter(({ kid }) => kid !== undefined);
    const withSeal = riwayat.peristiwa.filter(({ body }) => readEnvelope(body).sealed !== undefined);
    expect(sealed).toHaveLength(withSeal.length);
    for (const event of sealed) expect(Object.keys(event.openPribadi() ?? {})).not.toHaveLength(0);
  });
});

describe.each(PESAN)('%s', (_path, pesan) => {
  it('is still signed, opened and understood by every office that it is for', async () => {
    expect(Object.keys(pesan.perintah)).not.toHaveLength(0);
    expect(await perintahDari(pesan)).toEqual(pesan.perintah);
  });
});
