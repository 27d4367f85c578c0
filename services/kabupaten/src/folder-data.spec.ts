import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

const PROGRAM = __dirname.replace(`${sep}services${sep}`, `${sep}dist${sep}services${sep}`);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-data-'));
  writeFileSync(join(folder, 'berkas'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function jalankan(program: string, argumen: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [join(PROGRAM, program), ...argumen], { cwd: folder, encoding: 'utf8', timeout: 30_000, env: { ...process.env, ...env } });
  return { status, signal, keluaran: stdout, galat: stderr };
}

const DITOLAK = (sebutan: string, data: string) => ({ status: 2, signal: null, keluaran: '', galat: expect.stringMatching(new RegExp(`^${sebutan}: ${data} (bukan folder|tidak dapat dibuat di sana|tidak boleh ditulis) \\(E[A-Z]+\\)\n$`)) });

describe('with data in /proc/x, which cannot be made,', () => {
  const data = '/proc/x';

  it.each(['main.js', 'siapkan.main.js', '../../siak-simulator/src/main.js'])('%s stops with one line that names it and the reason', (program) => {
    expect(jalankan(program, ['--data', data, '--port', '3900'])).toEqual(DITOLAK('--data', data));
  });

  it('a node stops with one line that names its setting, wherever its directory is', () => {
    const direktori = join(folder, 'data', 'direktori.json');
    expect(jalankan('siapkan.main.js', ['--data', 'data'])).toMatchObject({ status: 0 });
    const node = (env: Readonly<Record<string, string>>) => jalankan('node.main.js', ['dinas', '--kantor', '32.04'], { KK_DATA: data, ...env });
    expect(node({})).toMatchObject({ status: 2, galat: expect.stringMatching(new RegExp(`^KK_DIREKTORI: ${data}/direktori.json tidak terbaca [^\n]*\n$`)) });
    expect(node({ KK_DIREKTORI: direktori })).toMatchObject({ status: 2, galat: expect.stringMatching(new RegExp(`^KK_DATA: ${data}/[^\n]*\n$`)) });
  });

  it('no administrator is left there', () => {
    const argumen = ['--data', data, '--kantor', 'desa-32.04.06.2003', '--nip', '198001012005011001', '--nama', 'Petugas Contoh'];
    expect(jalankan('administrator.main.js', argumen)).toEqual(DITOLAK('--data', data));
  });
});

it('a file where the folder should be is named so', () => {
  expect(jalankan('siapkan.main.js', ['--data', 'berkas'])).toMatchObject({ status: 2, galat: expect.stringContaining('bukan folder') });
});
