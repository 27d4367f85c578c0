import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PermohonanDoc } from '@kk-lintas/office';
import { openMongoReadModels, OtherVersion, type ReadModels } from '@kk-lintas/read-models';
import type { KantorTerbuka } from '../../services/kabupaten/src/buka-kantor';
import { KANTOR_DESA } from '../../services/desa/src/desa.office';
import { DESA, desaOfVersion, newCase, openDesa, runRebuildWith } from '../../services/kabupaten/src/rebuild/rebuild.fixture';
import { startOwnMongodb, type OwnMongodb } from './own-mongodb';

const CASES = 60;
const DIGEST = /^ {2}(\S+): (\d+) dokumen, digest ([0-9a-f]{16}), (.*)$/gm;

let mongodb: OwnMongodb;
let data: string;
let desa: KantorTerbuka;

beforeAll(async () => {
  mongodb = await startOwnMongodb();
});
afterAll(() => mongodb.remove());
beforeEach(async () => {
  await mongodb.engine.start();
  data = mkdtempSync(join(tmpdir(), 'kk-rebuild-mongodb-'));
  await open();
  await Promise.all(Array.from({ length: CASES }, () => newCase(desa)));
  await desa.office.projector.caughtUp();
});
afterEach(async () => {
  await close();
  await mongodb.clear();
  rmSync(data, { recursive: true });
});

function openModels(): Promise<ReadModels> {
  return openMongoReadModels({ url: mongodb.engine.address, office: DESA });
}

async function open(): Promise<void> {
  desa = await openDesa(data, await openModels());
  await desa.office.projector.start();
}

async function close(): Promise<void> {
  await desa.office.projector.stop();
  await desa.tutup();
}

/** The command as a process of its own, with the settings of the node. */
async function rebuild(...more: string[]) {
  const settings = { KK_DATA: data, KK_READ_MODELS: 'mongodb', MONGODB_URL: mongodb.engine.address };
  const { code, stdout } = await runRebuildWith(settings, '--simpul', DESA, ...more);
  const collections = [...stdout.matchAll(DIGEST)].map(([, name, documents, digest, verdict]) => ({ name, documents: Number(documents), digest, verdict }));
  return { code, stdout, collections };
}

const permohonan = ({ collections }: Awaited<ReturnType<typeof rebuild>>) => collections.find(({ name }) => name === 'permohonan');

describe('npm run rebuild --simpul on a real MongoDB', () => {
  it('beside live writes finds equal digests, takes over, and loses no case', async () => {
    const { projector, ports } = desa.office;
    let isDone = false;
    let written = CASES;
    const writing = (async () => {
      for (; !isDone; written += 4) await Promise.all(Array.from({ length: 4 }, () => newCase(desa)));
    })();
    const seen: number[] = [];
    const reading = (async () => {
      for (; !isDone; await pause(5)) seen.push((await ports.models.count('permohonan', {}))[''] ?? 0);
    })();
    const beside = await rebuild().finally(() => (isDone = true));
    await Promise.all([writing, reading]);
    await projector.caughtUp();
    expect(beside).toMatchObject({ code: 0, stdout: expect.stringContaining('model baru dipakai\n') });
    expect(beside.collections.map(({ verdict }) => verdict)).toEqual(beside.collections.map(() => 'sama'));
    expect(written).toBeGreaterThan(CASES);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const page = await ports.models.find<PermohonanDoc>('permohonan', { where: { desa: '32.04.06.2003' }, limit: written + 1 });
    expect(page.items).toHaveLength(written);
    expect(projector.trouble()).toBeUndefined();
    const once = await rebuild();
    const twice = await rebuild();
    expect(permohonan(once)).toMatchObject({ documents: written, verdict: 'sama' });
    expect(twice.collections).toEqual(once.collections);
  }, 120_000);

  it('keeps the old ones when one document differs, names it, and yields to --force', async () => {
    const { models } = desa.office.ports;
    const [first] = (await models.find<PermohonanDoc>('permohonan', { limit: CASES })).items.map(({ id }) => id).sort();
    if (first === undefined) throw new Error('the desa has no case');
    const from = await models.checkpoint('permohonan-dipalsukan');
    await models.apply({ projection: 'permohonan-dipalsukan', from, to: '1', writes: [{ kind: 'delete', collection: 'permohonan', id: first }] });
    const refused = await rebuild();
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('model lama tetap dipakai') });
    expect(permohonan(refused)?.verdict).toBe(`BERBEDA mulai ${first} (lama ${CASES - 1} dokumen)`);
    expect(await models.count('permohonan', {})).toEqual({ '': CASES - 1 });
    expect((await rebuild('--force')).code).toBe(0);
    expect(await models.count('permohonan', {})).toEqual({ '': CASES });
  }, 120_000);

  it('is not needed when the program makes other documents: the office builds them at its start, and a handle of the program before is refused', async () => {
    const earlier = await openModels();
    await earlier.declare([{ name: 'permohonan', fields: [], version: KANTOR_DESA.view.version }]);
    await close();
    desa = await openDesa(data, await openModels(), desaOfVersion(KANTOR_DESA.view.version + 1, 'baru'));
    await desa.office.start();
    await newCase(desa);
    await desa.office.projector.caughtUp();
    expect(await desa.office.ports.models.count('permohonan', { by: 'status' })).toEqual({ baru: CASES + 1 });
    await expect(earlier.count('permohonan', {})).rejects.toThrow(OtherVersion);
    await expect(earlier.apply({ projection: 'relay', from: undefined, to: '1', writes: [] })).rejects.toThrow(OtherVersion);
    await earlier.close();
    await desa.office.stop();
  }, 120_000);

  it('says that there was nothing to compare when the database was lost, and the office goes on with the new ones', async () => {
    await close();
    await mongodb.clear();
    const built = await rebuild();
    expect(built.code).toBe(0);
    expect(permohonan(built)).toMatchObject({ documents: CASES, verdict: 'tanpa pembanding' });
    await open();
    await newCase(desa);
    await desa.office.projector.caughtUp();
    expect(await desa.office.ports.models.count('permohonan', {})).toEqual({ '': CASES + 1 });
  }, 120_000);
});
