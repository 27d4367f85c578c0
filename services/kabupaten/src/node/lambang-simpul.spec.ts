import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pngUji } from '../../../../libs/kk-document/src/lambang/png.fixture';
import { lambangSimpul } from './lambang-simpul';
import { SetelanSalah } from './pengaturan-node';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kk-lintas-lambang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function berkas(isi: Buffer): { KK_LAMBANG: string } {
  const file = join(folder, 'lambang.png');
  writeFileSync(file, isi);
  return { KK_LAMBANG: file };
}

describe('the emblem that a node is given', () => {
  it('is the file as it lies there', () => {
    const setelan = berkas(pngUji());
    expect(Buffer.from(lambangSimpul(setelan) ?? []).equals(readFileSync(setelan.KK_LAMBANG))).toBe(true);
  });

  it('is none where no file is named', () => expect(lambangSimpul({ KK_LAMBANG: '' })).toBeUndefined());

  it('stops the node with one line when the file is missing, no PNG, or too large', () => {
    expect(() => lambangSimpul({ KK_LAMBANG: join(folder, 'tidak-ada') })).toThrow(SetelanSalah);
    expect(() => lambangSimpul({ KK_LAMBANG: folder })).toThrow(/^KK_LAMBANG: .* \(EISDIR\)$/);
    expect(() => lambangSimpul(berkas(Buffer.from('GIF89a')))).toThrow(/^KK_LAMBANG: .*: bukan PNG$/);
    for (const ukuran of [400, 4_000]) expect(() => lambangSimpul(berkas(Buffer.concat([pngUji(), Buffer.alloc(ukuran * 1024)])))).toThrow(/^KK_LAMBANG: .*: lebih besar dari 300 KB$/);
  });
});
