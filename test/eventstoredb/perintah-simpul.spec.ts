import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb.double';
import { KantorUji } from './kantor-uji';

describe('commands on one office whose log is on EventStoreDB', () => {
  let double: EventStoreDbDouble;
  let kantor: KantorUji;
  let id: string;

  beforeAll(async () => {
    double = await EventStoreDbDouble.start();
    kantor = new KantorUji(double.connectionString);
    await kantor.buka();
    ({ id } = kantor.office.kantor);
    for (let i = 0; i < 3; i++) await kantor.suratPengantar();
    await kantor.office.projector.caughtUp();
  });
  afterAll(async () => {
    await kantor.buang();
    await double.stop();
  });

  /** The compiled command as a process of its own, with the settings of the node. */
  async function jalankan(program: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const env = { ...process.env, KK_DATA: kantor.data, KK_EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: double.connectionString, ...more };
    const child = spawn(process.execPath, [join(__dirname, '../../dist/services/kabupaten/src', program), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number]>, text(child.stdout), text(child.stderr)]);
    return { code, stdout, stderr };
  }

  it('rebuild its read models beside the running office', async () => {
    const { code, stdout } = await jalankan('rebuild.main.js', ['--simpul', id]);
    expect(stdout).toMatch(new RegExp(`^${id}: \\d+ peristiwa .* model baru dipakai\\n`));
    expect(stdout).toMatch(/permohonan: 3 dokumen, digest \w+, sama/);
    expect(code).toBe(0);
    await kantor.suratPengantar();
    await kantor.office.projector.caughtUp();
    expect(Object.values(await kantor.office.ports.models.count('permohonan', {}))).toEqual([4]);
  });

  it('verify its history though positions have gaps, and name what was changed', async () => {
    const baik = await jalankan('verify-history.main.js', ['--simpul', id]);
    expect(baik).toMatchObject({ code: 0, stderr: '' });
    expect(baik.stdout).toMatch(/1 kantor, \d+ peristiwa, 0 kesalahan/);
    const aliran = `${id}/permohonan-`;
    const urutan = double.log.records.findIndex(({ stream, revision }) => stream.startsWith(aliran) && revision === 0n);
    const asli = double.log.records[urutan];
    if (asli === undefined) throw new Error('the office has no case');
    double.log.records[urutan] = { ...asli, data: Buffer.from(Buffer.from(asli.data).toString().replace('C2-rusak', 'C2-rusuk')) };
    const buruk = await jalankan('verify-history.main.js', ['--simpul', id]);
    double.log.records[urutan] = asli;
    expect(buruk.code).toBe(1);
    expect(buruk.stdout).toContain(`${id}, ${asli.stream.slice(id.length + 1)}, revisi 0, `);
  });

  it.each([
    ['verify-history.main.js', [], {}, '--data: wajib diisi, atau --simpul'],
    ['rebuild.main.js', ['--data', '/tiada', '--simpul', 'desa-1'], {}, 'tidak keduanya'],
    ['verify-history.main.js', ['--simpul', 'rw-1'], {}, '--simpul: "rw-1" tidak diawali'],
    ['rebuild.main.js', ['--simpul', 'desa-1'], { KK_READ_MODELS: 'mongodb' }, 'MONGODB_URL: wajib diisi'],
  ])('end with one line and exit 2 when they are asked wrongly: %s %j %j', async (program, args, more, line) => {
    const { code, stderr } = await jalankan(program, args, more);
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(line);
  });

  it('say that the log cannot be read when the server is away', async () => {
    const { code, stdout } = await jalankan('verify-history.main.js', ['--simpul', id], { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' });
    expect(code).toBe(1);
    expect(stdout).toContain('log tidak terbaca');
  }, 60_000);
});
