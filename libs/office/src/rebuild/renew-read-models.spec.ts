import { InMemoryReadModels, InMemoryStorage, type ReadModels } from '@kk-lintas/read-models';
import { Projector } from '../projection/projector';
import { projectionsOf } from '../projection/projections-of';
import { CATATAN, type Catatan } from '../testing/catatan.aggregate';
import { KantorUji } from '../testing/kantor-uji';
import type { PermohonanView } from '../projection/permohonan.projection';
import { renewReadModels } from './renew-read-models';
import type { BuildOptions } from './while-building';

const view: PermohonanView<Catatan> = { version: 1, pokok: ({ teks }) => ({ status: teks.join() }), antrean: () => undefined, tenggat: () => [] };
const TODAY: BuildOptions['definition'] = { permohonan: CATATAN, view, registers: {}, projections: [], upcasters: {} };
const NEWER = { ...TODAY, view: { ...view, version: 2, pokok: () => ({ status: 'baru' }) } };

let office: KantorUji;
let storage: InMemoryStorage;

beforeEach(async () => {
  [office, storage] = [new KantorUji(), new InMemoryStorage()];
  await office.kirim('a', { type: 'Catat', teks: 'lama' });
});

const renewed = (definition: BuildOptions['definition'], models: ReadModels = new InMemoryReadModels(storage)) => renewReadModels({ definition, store: office.store, models });
const status = async () => (await new InMemoryReadModels(storage).get<{ status: string }>('permohonan', 'a'))?.status;

/** As the office does that runs this program. */
async function folded(definition: BuildOptions['definition']): Promise<void> {
  const projector = new Projector(office.store, office.codec, new InMemoryReadModels(storage), projectionsOf(definition), () => undefined);
  await projector.start();
  await projector.caughtUp();
  await projector.stop();
}

describe('read models at the start of an office', () => {
  it('are not built where there are none: the projector folds the log', async () => {
    expect(await renewed(TODAY)).toBeUndefined();
    expect(storage.collections.size).toBe(0);
  });

  it('are left alone when this program keeps the same in the same versions', async () => {
    await folded(TODAY);
    expect(await renewed(TODAY)).toBeUndefined();
  });

  it.each<[string, BuildOptions['definition']]>([
    ['in another version', NEWER],
    ['with one more collection', { ...TODAY, projections: [{ collection: 'lain', version: 1, fields: [], key: () => undefined, evolve: () => undefined }] }],
  ])('are built anew when the other program keeps them %s, whichever of the two is older', async (_what, other) => {
    await folded(TODAY);
    expect(await renewed(other)).toBe(1);
    expect(await renewed(other)).toBeUndefined();
    expect(await renewed(TODAY)).toBe(1);
    expect(await status()).toBe('lama');
  });

  it('are built anew when the other program had declared them and folded nothing yet', async () => {
    const models = new InMemoryReadModels(storage);
    await models.declare([{ name: 'permohonan', fields: [], version: 1 }]);
    await renewed(NEWER);
    expect(await status()).toBe('baru');
  });

  it('are built by one of two nodes that start at once; the other waits for them', async () => {
    await folded(TODAY);
    const built = await Promise.all([renewed(NEWER), renewed(NEWER)]);
    expect(built.filter((each) => each !== undefined)).toHaveLength(1);
    expect(await status()).toBe('baru');
  });

  it('are built also where those in use can be seen at one moment for less time than building takes', async () => {
    await folded(TODAY);
    const models = new InMemoryReadModels(storage);
    models.snapshot = () => Promise.reject(new Error('older than the oldest moment'));
    expect(await renewed(NEWER, models)).toBe(1);
    expect(await status()).toBe('baru');
  });

  it('stay in use when the log ends before what they contain: it was restored to an earlier state', async () => {
    await office.kirim('a', { type: 'Catat', teks: 'lagi' });
    await folded(TODAY);
    office = new KantorUji();
    await office.kirim('a', { type: 'Catat', teks: 'lama' });
    await expect(renewed(NEWER)).rejects.toThrow('the log ends at 1, before position 2');
    expect(await status()).toBe('lama,lagi');
  });

  it('are not built once more by a node that looked at them right before another one put its own in use', async () => {
    await folded(TODAY);
    const models = new InMemoryReadModels(storage);
    const replacement = models.replacement.bind(models);
    models.replacement = async (collections) => {
      await renewed(NEWER);
      return replacement(collections);
    };
    expect(await renewed(NEWER, models)).toBeUndefined();
    expect(storage.replacement).toBeUndefined();
  });

  it('are built after those that somebody else builds and gives up; it is told once', async () => {
    await folded(TODAY);
    const models = new InMemoryReadModels(storage);
    const others = await models.replacement([]);
    const told: string[] = [];
    await renewReadModels({ definition: NEWER, store: office.store, models, onRenew: (kept) => { told.push(kept); setImmediate(() => void others.discard()); } });
    expect(told).toEqual(['permohonan 1, buku 1, insiden 1']);
    expect(await status()).toBe('baru');
  });
});
