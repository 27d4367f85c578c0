import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTI_KEADAAN, DAFTAR_JENIS_PERMOHONAN } from '@kk-lintas/domain';
import { halamanJenisPermohonan } from './jenis-permohonan';

const TERTULIS = readFileSync(join(__dirname, '../../docs/jenis-permohonan.md'), 'utf8');

describe('the page on the kinds of application', () => {
  it('says what the data say: npm run jenis-permohonan writes it anew', () => expect(TERTULIS).toBe(halamanJenisPermohonan()));

  it('names every kind, every paper of it and every circumstance', () => {
    for (const { kode, judul, syarat } of DAFTAR_JENIS_PERMOHONAN) {
      const bagian = TERTULIS.split('\n## ').find((satu) => satu.startsWith(`${judul}\n`)) ?? '';
      expect(bagian).toContain(`\`${kode}\``);
      for (const satu of syarat) expect(bagian).toContain(`| ${satu.nama} | \`${satu.kode}\` |`);
    }
    for (const keadaan of Object.keys(ARTI_KEADAAN)) expect(TERTULIS).toContain(`| \`${keadaan}\` |`);
  });
});
