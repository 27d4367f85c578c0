import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PermohonanDoc } from '@kk-lintas/office';
import type { KantorTerbuka } from '../buka-kantor';
import { DESA, folderOfDesa, newCase, openDesa, runRebuild, startRebuild, tamper } from './rebuild.fixture';

const CASES = 40;
/** What a slow rebuild says on the way. */
const PROGRESS = /^\S+: \d+ dari \d+ peristiwa, .*\n/gm;

let data: string;
let cases: string[];

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'kk-rebuild-'));
  const desa = await openDesa(data);
  cases = await Promise.all(Array.from({ length: CASES }, () => newCase(desa)));
  await desa.office.projector.start();
  await desa.office.projector.caughtUp();
  await closeDesa(desa);
});
afterEach(() => rmSync(data, { recursive: true }));

async function closeDesa(desa: KantorTerbuka): Promise<void> {
  await desa.office.projector.stop();
  await desa.tutup();
}

const models = () => readdirSync(folderOfDesa(data)).filter((name) => /^model.*\.sqlite$/.test(name));
const firstModel = () => join(folderOfDesa(data), 'model.sqlite');

async function count(): Promise<number | undefined> {
  const desa = await openDesa(data);
  const total = (await desa.office.ports.models.count('permohonan', {}))[''];
  await desa.tutup();
  return total;
}

describe('npm run rebuild', () => {
  it('replaces the read models by equal ones and removes the old, again and again', async () => {
    for (const expected of ['model-2.sqlite', 'model-3.sqlite']) {
      const { code, stdout, stderr } = await runRebuild('--data', data);
      expect([code, stderr.replace(PROGRESS, '')]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`^${DESA}: ${CASES} peristiwa dalam [0-9.]+ s, \\d+/s, model baru dipakai\n`));
      expect(stdout).toMatch(new RegExp(`  permohonan: ${CASES} dokumen, digest [0-9a-f]{16}, sama\n`));
      expect(models()).toEqual([expected]);
    }
    expect(await count()).toBe(CASES);
  });

  it('keeps the old ones when one document differs, names the first, and yields to --force', async () => {
    const [first] = [...cases].sort();
    tamper(firstModel(), `UPDATE c_permohonan SET doc = replace(doc, '32.04.06.2003', '32.04.06.2004') WHERE id >= '${first}'`);
    const refused = await runRebuild('--data', data, '--kantor', '32.04.06.2003');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('model lama tetap dipakai');
    expect(refused.stdout).toContain(`BERBEDA mulai ${first} (lama ${CASES} dokumen)`);
    expect(models()).toEqual(['model.sqlite']);
    expect((await runRebuild('--data', data, '--force')).code).toBe(0);
    expect(models()).toEqual(['model-2.sqlite']);
    expect((await runRebuild('--data', data)).stdout).toContain('sama');
  });

  it('keeps the old ones, of which a document cannot be read any more, until it is forced: then it takes over without comparing', async () => {
    tamper(firstModel(), `UPDATE c_permohonan SET doc = '{"rusak' WHERE id = '${[...cases].sort()[0]}'`);
    expect(await runRebuild('--data', data)).toMatchObject({ code: 1, stdout: expect.stringContaining('gagal, model lama tetap dipakai') });
    expect(await runRebuild('--data', data, '--force')).toMatchObject({ code: 0, stdout: expect.stringContaining('model baru dipakai; tidak ada model lama yang dapat dibandingkan\n') });
    expect((await runRebuild('--data', data)).stdout).toContain('sama');
  });

  it('finds a missing and a surplus document', async () => {
    const sorted = [...cases].sort();
    tamper(firstModel(), `DELETE FROM c_permohonan WHERE id = '${sorted[7]}'`);
    expect((await runRebuild('--data', data)).stdout).toContain(`BERBEDA mulai ${sorted[7]} (lama ${CASES - 1} dokumen)`);
    tamper(firstModel(), `DELETE FROM c_permohonan WHERE id >= '${sorted[7]}'; UPDATE c_permohonan SET id = 'zz' WHERE id = '${sorted[6]}'`);
    expect((await runRebuild('--data', data)).stdout).toContain(`BERBEDA mulai ${sorted[6]} (lama 7 dokumen)`);
  });

  it('builds from nothing when the read models were lost, and says that there was nothing to compare', async () => {
    rmSync(firstModel());
    const { code, stdout } = await runRebuild('--data', data);
    expect(code).toBe(0);
    expect(stdout).toMatch(/model baru dipakai; tidak ada model lama yang dapat dibandingkan\n/);
    expect(stdout).toMatch(new RegExp(`  permohonan: ${CASES} dokumen, digest [0-9a-f]{16}, tanpa pembanding\n`));
    expect(stdout).not.toContain('sama');
    expect(await count()).toBe(CASES);
  });

  it('fails, and is not complete, when the log lost its end', async () => {
    tamper(join(folderOfDesa(data), 'peristiwa.sqlite'), `DROP TRIGGER events_are_never_deleted; DELETE FROM events WHERE position = ${CASES}`);
    const { code, stdout } = await runRebuild('--data', data, '--force');
    expect([code, stdout]).toEqual([1, expect.stringContaining(`the log ends at ${CASES - 1}, before position ${CASES}`)]);
    expect(models()).toEqual(['model.sqlite']);
  });

  it('killed in the middle leaves the old ones working, and a second run succeeds', async () => {
    const killed = startRebuild('--data', data);
    const exited = once(killed, 'exit');
    while (!existsSync(join(folderOfDesa(data), 'model-next.sqlite')) && killed.exitCode === null) await pause(1);
    killed.kill('SIGKILL');
    expect((await exited)[1]).toBe('SIGKILL');
    expect(models()).toEqual(['model-next.sqlite', 'model.sqlite']);
    expect(await count()).toBe(CASES);
    expect((await runRebuild('--data', data)).code).toBe(0);
    expect(models()).toEqual(['model-2.sqlite']);
    expect(await count()).toBe(CASES);
  });

  it('killed while it switches leaves either the old or the new ones in use, whole, and a second run clears up', async () => {
    const killed = startRebuild('--data', data);
    const exited = once(killed, 'exit');
    while (!existsSync(join(folderOfDesa(data), 'model-2.sqlite')) && killed.exitCode === null) await pause(0);
    killed.kill('SIGKILL');
    await exited;
    expect(await count()).toBe(CASES);
    expect((await runRebuild('--data', data)).code).toBe(0);
    expect(models()).toEqual(['model-3.sqlite']);
    expect(await count()).toBe(CASES);
  });

  it('beside a running office under writes loses no event, shows no half model and does not disturb its projector', async () => {
    const desa = await openDesa(data);
    const { projector, ports } = desa.office;
    await projector.start();
    let isDone = false;
    let written = CASES;
    const writing = (async () => {
      while (!isDone) {
        await Promise.all(Array.from({ length: 4 }, () => newCase(desa)));
        written += 4;
      }
    })();
    const seen: number[] = [];
    const reading = (async () => {
      while (!isDone) {
        seen.push((await ports.models.count('permohonan', {}))[''] ?? 0);
        await pause(1);
      }
    })();
    const rebuilt = await runRebuild('--data', data).finally(() => (isDone = true));
    await Promise.all([writing, reading]);
    await projector.caughtUp();
    expect([rebuilt.code, rebuilt.stdout]).toEqual([0, expect.stringContaining('model baru dipakai')]);
    expect(models()).toEqual(['model-2.sqlite']);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await ports.models.count('permohonan', {})).toEqual({ '': written });
    const page = await ports.models.find<PermohonanDoc>('permohonan', { where: { desa: '32.04.06.2003' }, limit: written + 1 });
    expect(page.items).toHaveLength(written);
    expect(projector.trouble()).toBeUndefined();
    await closeDesa(desa);
    expect((await runRebuild('--data', data)).stdout).toContain(`permohonan: ${written} dokumen`);
  });

  it.each([
    [['--data', 'tidak-ada'], '--data: tidak ada riwayat kantor di "tidak-ada"\n'],
    [[], '--data: wajib diisi, atau --simpul; tidak keduanya\n'],
    [['--dta', 'x'], '--dta: pilihan tidak dikenal (lihat --help)\n'],
  ])('with the wrong options %j says so in one line and exits 2', async (args, line) => {
    expect(await runRebuild(...args)).toEqual({ code: 2, stdout: '', stderr: line });
  });

  it('with an office that is not there says so in one line and exits 2', async () => {
    expect(await runRebuild('--data', data, '--kantor', '99')).toEqual({ code: 2, stdout: '', stderr: '--kantor: tidak ada kantor "99"\n' });
  });
});
