import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bacaDirektori } from './node/berkas-direktori';
import { siapkanSatu } from './siapkan-satu';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siapkan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an agency that joins', () => {
  it('makes keys for itself alone and gets an entry that the directory takes, without any private key', () => {
    const entri = siapkanSatu(folder, 'desa-32.04.05.2001', 'Desa Contoh', 'https://desa.example');
    const file = join(folder, 'direktori.json');
    writeFileSync(file, JSON.stringify([entri]));
    expect(bacaDirektori(file).kantor('desa-32.04.05.2001')).toEqual(entri);
    expect(readdirSync(join(folder, 'kantor'))).toEqual(['desa-32.04.05.2001']);
    expect(JSON.stringify(entri)).not.toMatch(/"d":/);
  });

  it('keeps its keys when it asks again', () => {
    const sekali = siapkanSatu(folder, 'dinas-32.04', 'Dinas', 'https://dinas.example');
    expect(siapkanSatu(folder, 'dinas-32.04', 'Dinas', 'https://dinas.example')).toEqual(sekali);
  });

  it.each([
    ['desa', 'Desa', 'https://a.example', /^--kantor: "desa"/],
    ['dukun-32.04', 'Dukun', 'https://a.example', /^--kantor: "dukun-32.04"/],
    ['../x-32.04', 'X', 'https://a.example', /^--kantor/],
    ['desa-32.04.05.2001', '', 'https://a.example', /^--nama/],
    ['desa-32.04.05.2001', 'Desa', 'entah', /^--url/],
  ])('is told in one line what is wrong: %s %s %s', (id, nama, url, salah) => {
    expect(siapkanSatu(folder, id, nama, url)).toMatch(salah);
    expect(readdirSync(folder)).toEqual([]);
  });
});
