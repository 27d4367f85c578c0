import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankanKabupaten } from './kabupaten';

it('all that a kabupaten keeps is readable by its owner alone', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'kk-lintas-hak-')), 'data');
  const sebelum = process.umask(0o022);
  try {
    const kabupaten = await jalankanKabupaten({ data, port: 6000, host: '127.0.0.1', now: () => new Date(), log: () => undefined });
    const isi = readdirSync(data, { recursive: true, encoding: 'utf8' });
    const terbuka = isi.filter((path) => (statSync(join(data, path)).mode & 0o077) !== 0);
    await kabupaten.tutup();
    expect(isi.filter((path) => path.endsWith('.sqlite')).length).toBeGreaterThan(10);
    expect(terbuka).toEqual([]);
  } finally {
    process.umask(sebelum);
    rmSync(join(data, '..'), { recursive: true });
  }
}, 60_000);
