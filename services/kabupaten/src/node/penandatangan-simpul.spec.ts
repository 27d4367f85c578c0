import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Direktori } from '@kk-lintas/office';
import { folderKantor } from '../buka-kantor';
import { susunDirektori } from '../susun-direktori';
import { kunciKartuSimpul } from './kunci-kartu-simpul';
import { bacaSetelan } from './pengaturan-node';
import { bukaPenandatangan } from './penandatangan-simpul';

describe('the signing keys of a Dinas that is a process of its own', () => {
  let data: string;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'kk-penandatangan-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  it('leave nothing outside of its own folder, where a container may write, and a portal can pin what they leave', async () => {
    const direktori = new Direktori(susunDirektori(data, (urutan) => `http://127.0.0.1:${7000 + urutan}`).map(({ kantor }) => kantor));
    const hasil = bacaSetelan({ KK_DATA: data, KK_PERAGA: 'ya' });
    if ('salah' in hasil) throw new Error(hasil.salah);
    const buka = await bukaPenandatangan(direktori.kantor('dinas-32.04'), hasil.setelan, direktori, () => undefined);
    await buka?.bengkel.close();
    expect(readdirSync(data)).toEqual(['kantor']);
    expect(kunciKartuSimpul({ KK_KUNCI_KARTU: join(folderKantor(data, 'dinas-32.04'), 'kunci-kartu.json') })).toBeDefined();
  });
});
