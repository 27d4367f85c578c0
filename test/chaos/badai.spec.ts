import { xorshift } from '../faults/xorshift';
import { badai } from './badai';
import type { Gangguan } from './gangguan';

/** A fault that remembers when it ran, in a world where two on one part would be a mistake. */
function dunia() {
  const rusak = new Set<string>();
  const urutan: string[] = [];
  let bentrok = 0;
  const gangguan = (nama: string, sasaran: string): Gangguan => ({
    nama,
    sasaran,
    lamaMs: [0, 2],
    mulai: () => {
      if (rusak.has(sasaran)) bentrok += 1;
      rusak.add(sasaran);
      urutan.push(nama);
    },
    pulih: () => void rusak.delete(sasaran),
  });
  return { urutan, rusak, gangguan, bentrok: () => bentrok };
}

describe('a storm', () => {
  it('never breaks one part twice at once, and leaves nothing broken', async () => {
    const { gangguan, rusak, bentrok, urutan } = dunia();
    const semua = [gangguan('kill a', 'a'), gangguan('freeze a', 'a'), gangguan('kill b', 'b'), gangguan('cut c', 'c')];
    const catatan = await badai({ gangguan: semua, acak: xorshift(1), lamaMs: 100, jedaMs: [0, 1], tercatat: () => undefined });
    expect([bentrok(), rusak.size]).toEqual([0, 0]);
    expect(catatan.length).toBe(urutan.length);
    expect(new Set(urutan)).toEqual(new Set(semua.map(({ nama }) => nama)));
  });

  it('ends with the error of a part that cannot be put right', async () => {
    const { gangguan } = dunia();
    const gagal = { ...gangguan('kill a', 'a'), pulih: () => Promise.reject(new Error('a did not start')) };
    await expect(badai({ gangguan: [gagal], acak: xorshift(1), lamaMs: 100, jedaMs: [0, 1], tercatat: () => undefined })).rejects.toThrow('a did not start');
  });
});
