import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuildReadModels, type OfficeDefinition } from '@kk-lintas/office';
import { openEventLogForReading } from '@kk-lintas/event-store';
import { OtherVersion, SqliteReadModels } from '@kk-lintas/read-models';
import { KANTOR_DESA } from '../../../desa/src/desa.office';
import { desaOfVersion, folderOfDesa, newCase, openDesa, tamper } from './rebuild.fixture';

const CASES = 5;
const NEWER = desaOfVersion(KANTOR_DESA.view.version + 1, 'baru');

let data: string;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'kk-upgrade-'));
  await started(KANTOR_DESA, async (desa) => {
    for (let ke = 0; ke < CASES; ke++) await newCase(desa);
    await desa.office.projector.caughtUp();
  });
});
afterEach(() => rmSync(data, { recursive: true }));

type Desa = Awaited<ReturnType<typeof openDesa>>;

async function started<Result>(definition: OfficeDefinition, act: (desa: Desa) => Promise<Result>): Promise<Result> {
  const desa = await openDesa(data, undefined, definition);
  try {
    await desa.office.start();
    return await act(desa);
  } finally {
    await desa.office.stop();
    await desa.tutup();
  }
}

const statuses = ({ office }: Desa) => office.ports.models.count('permohonan', { by: 'status' });
const shownBy = (definition: OfficeDefinition) => started(definition, statuses);
const files = () => readdirSync(folderOfDesa(data)).filter((name) => /^model.*\.sqlite$/.test(name));

describe('an office whose program makes other documents of the same events than the one before it', () => {
  it('shows the new ones as soon as it has started, also of cases that nothing happened to, and leaves them alone from then on', async () => {
    expect(await shownBy(NEWER)).toEqual({ baru: CASES });
    expect(files()).toEqual(['model-2.sqlite']);
    expect(await shownBy(NEWER)).toEqual({ baru: CASES });
    expect(files()).toEqual(['model-2.sqlite']);
  });

  it('goes on after it with what comes live', async () => {
    const after = await started(NEWER, async (desa) => {
      await newCase(desa);
      await desa.office.projector.caughtUp();
      return statuses(desa);
    });
    expect(after).toEqual({ baru: CASES + 1 });
  });

  it('does so too when it is the older one: who goes back to it sees what it makes of the log', async () => {
    const before = await shownBy(KANTOR_DESA);
    await shownBy(NEWER);
    expect(await shownBy(KANTOR_DESA)).toEqual(before);
    expect(await shownBy(NEWER)).toEqual({ baru: CASES });
    expect(files()).toEqual(['model-4.sqlite']);
  });

  it('builds read models anew, once, that are of no version: no program says what made them', async () => {
    tamper(join(folderOfDesa(data), 'model.sqlite'), `ALTER TABLE collections DROP COLUMN version; UPDATE c_permohonan SET doc = replace(doc, '"status":', '"keadaan":')`);
    const shown = await started(KANTOR_DESA, async ({ office }) => (await office.ports.models.find<{ status?: string }>('permohonan', { limit: CASES })).items);
    expect(shown.map(({ doc }) => typeof doc.status)).toEqual(shown.map(() => 'string'));
    await shownBy(KANTOR_DESA);
    expect(files()).toEqual(['model-2.sqlite']);
  });

  it('that cannot fold the log does not start, and the older one goes on with what it had', async () => {
    const before = await shownBy(KANTOR_DESA);
    const { view } = NEWER;
    const broken: OfficeDefinition = { ...NEWER, view: { ...view, pokok: () => { throw new Error('a fold that fails'); } } };
    await expect(shownBy(broken)).rejects.toThrow('a fold that fails');
    expect(await shownBy(KANTOR_DESA)).toEqual(before);
    expect(files()).toEqual(['model.sqlite']);
    expect(await shownBy(NEWER)).toEqual({ baru: CASES });
  });

  it('still running when the other one took over shows nothing any more, changes nothing, and says so', async () => {
    await started(KANTOR_DESA, async (desa) => {
      const models = await SqliteReadModels.open(join(folderOfDesa(data), 'model.sqlite'));
      const log = openEventLogForReading(join(folderOfDesa(data), 'peristiwa.sqlite'));
      await rebuildReadModels({ definition: NEWER, log, models, force: true });
      log.close();
      await expect(statuses(desa)).rejects.toThrow(OtherVersion);
      await newCase(desa);
      while (desa.office.projector.trouble() === undefined) await new Promise(setImmediate);
      expect(desa.office.projector.trouble()).toContain('permohonan is there in version 2');
      expect(await models.count('permohonan', { by: 'status' })).toEqual({ baru: CASES });
      await models.close();
    });
    expect(await shownBy(NEWER)).toEqual({ baru: CASES + 1 });
  });
});
