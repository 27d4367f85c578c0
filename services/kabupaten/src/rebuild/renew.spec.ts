import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOfDesa, newCase, openDesa } from './rebuild.fixture';

const CASES = 5;

let data: string;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'kk-renew-'));
  await started(async (desa) => {
    for (let ke = 0; ke < CASES; ke++) await newCase(desa);
    await desa.office.projector.caughtUp();
  });
});
afterEach(() => rmSync(data, { recursive: true }));

type Desa = Awaited<ReturnType<typeof openDesa>>;

async function started<Result>(act: (desa: Desa) => Promise<Result>): Promise<Result> {
  const desa = await openDesa(data);
  await desa.office.start();
  try {
    return await act(desa);
  } finally {
    await desa.office.stop();
    await desa.tutup();
  }
}

/** As the read models of a program are that knew nothing of cases: the position that they reached is the same. */
async function withoutCases(): Promise<void> {
  const desa = await openDesa(data);
  await desa.office.ports.models.drop('permohonan');
  await desa.tutup();
}

const cases = () => started(async ({ office }) => (await office.ports.models.count('permohonan', {}))['']);
const files = () => readdirSync(folderOfDesa(data)).filter((name) => /^model.*\.sqlite$/.test(name));

describe('the start of an office on read models of an earlier program', () => {
  it('builds them anew from the log when this program keeps a collection that they lack', async () => {
    await withoutCases();
    expect(await cases()).toBe(CASES);
    expect(files()).toEqual(['model-2.sqlite']);
  });

  it('leaves them alone when nothing is missing', async () => {
    await withoutCases();
    await cases();
    expect(await cases()).toBe(CASES);
    expect(files()).toEqual(['model-2.sqlite']);
  });

  it('goes on after it with what comes live', async () => {
    await withoutCases();
    await started(async (desa) => {
      await newCase(desa);
      await desa.office.projector.caughtUp();
    });
    expect(await cases()).toBe(CASES + 1);
  });
});
