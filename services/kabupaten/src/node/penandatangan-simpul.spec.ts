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

  const buka = async (setelan: Record<string, string>) => {
    const direktori = new Direktori(susunDirektori(data, (urutan) => `http://127.0.0.1:${7000 + urutan}`).map(({ kantor }) => kantor));
    const hasil = bacaSetelan({ KK_DATA: data, KK_PERAGA: 'ya', ...setelan });
    if ('salah' in hasil) throw new Error(hasil.salah);
    const terbuka = await bukaPenandatangan(direktori.kantor('dinas-32.04'), hasil.setelan, direktori, undefined, () => undefined);
    await terbuka?.bengkel.close();
    return terbuka;
  };

  it('leave nothing outside of its own folder, where a container may write, and a portal can pin what they leave', async () => {
    await buka({});
    expect(readdirSync(data)).toEqual(['kantor']);
    const file = join(folderKantor(data, 'dinas-32.04'), 'kunci-kartu.json');
    expect(kunciKartuSimpul({ KK_KUNCI_KARTU: file }, () => undefined)?.().token).toHaveLength(1);
  });

  it('are given to the portal where a file for that is named', async () => {
    const bersama = mkdtempSync(join(tmpdir(), 'kk-kunci-bersama-'));
    const file = join(bersama, 'kunci-kartu.json');
    const kunci = kunciKartuSimpul({ KK_KUNCI_KARTU: file }, () => undefined);
    expect(kunci?.().token).toEqual([]);
    const terbuka = await buka({ KK_KUNCI_KARTU: file });
    expect(kunci?.().token).toEqual(terbuka?.kunciPublik.token);
    expect(readdirSync(bersama)).toEqual(['kunci-kartu.json']);
    rmSync(bersama, { recursive: true });
    await expect(buka({ KK_KUNCI_KARTU: file })).rejects.toThrow(/^KK_KUNCI_KARTU: .*tidak dapat ditulis \(ENOENT\)$/);
  });
});
