import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { susunDirektori } from '../susun-direktori';
import { bacaDirektori, tulisDirektori } from './berkas-direktori';

describe('the directory of offices', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kk-direktori-'));
    file = join(folder, 'direktori.json');
    tulisDirektori(file, susunDirektori(folder, (urutan) => `http://127.0.0.1:${7000 + urutan}`).map(({ kantor }) => kantor));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written, with the same keys at every start', () => {
    const sekali = readFileSync(file, 'utf8');
    tulisDirektori(file, susunDirektori(folder, (urutan) => `http://127.0.0.1:${7000 + urutan}`).map(({ kantor }) => kantor));
    expect(readFileSync(file, 'utf8')).toBe(sekali);
    expect(bacaDirektori(file).kantor('desa-32.04.06.2003')).toMatchObject({ layanan: 'desa', url: 'http://127.0.0.1:7001' });
  });

  it('holds no private key', () => {
    expect(readFileSync(file, 'utf8')).not.toContain('"d"');
  });

  it.each([
    ['id', { id: 'desa-99.99' }],
    ['url', { url: 'bukan alamat' }],
    ['keys', { keys: {} }],
    ['layanan', { layanan: 'rw' }],
  ])('names the office and the field that is wrong: %s', (bidang, ubahan) => {
    const isi = JSON.parse(readFileSync(file, 'utf8')) as object[];
    writeFileSync(file, JSON.stringify([isi[0], { ...isi[1], ...ubahan }]));
    expect(() => bacaDirektori(file)).toThrow(`kantor ke-2: ${bidang} tidak benar`);
  });

  it('names an entry that is no office at all', () => {
    writeFileSync(file, '[null]');
    expect(() => bacaDirektori(file)).toThrow('kantor ke-1: layanan tidak benar');
  });

  it('that is missing or no JSON says so', () => {
    expect(() => bacaDirektori(join(folder, 'tiada.json'))).toThrow(/^KK_DIREKTORI: .* tidak terbaca/);
    writeFileSync(file, '{');
    expect(() => bacaDirektori(file)).toThrow(/^KK_DIREKTORI: .* tidak terbaca/);
  });
});
