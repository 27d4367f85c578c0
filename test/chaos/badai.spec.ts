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
    const catatan = await badai({ gangguan: semua, benih: 1, lamaMs: 100, jedaMs: [0, 1], tungguKenaMs: 1_000, sampaiSehat: async () => true, tercatat: () => undefined });
    expect([bentrok(), rusak.size]).toEqual([0, 0]);
    expect(catatan.length).toBe(urutan.length);
    expect(new Set(urutan)).toEqual(new Set(semua.map(({ nama }) => nama)));
  });

  it('says of a fault after which an office was never healthy that it did not recover', async () => {
    const { gangguan } = dunia();
    const catatan = await badai({ gangguan: [gangguan('kill a', 'a')], benih: 1, lamaMs: 20, jedaMs: [0, 1], tungguKenaMs: 1_000, sampaiSehat: async () => false, tercatat: () => undefined });
    expect(new Set(catatan.map(({ pemulihanMs }) => pemulihanMs))).toEqual(new Set([undefined]));
  });

  it('lets a fault last until something meets it, and says of one that nothing met that it was none', async () => {
    const { gangguan } = dunia();
    let dilihat = 0;
    const lambat = { ...gangguan('disk a', 'a'), kena: () => ++dilihat >= 3 };
    const sia: Gangguan = { ...gangguan('disk b', 'b'), kena: async () => false };
    const dilihatSaatPulih: number[] = [];
    const diamati: Gangguan = { ...lambat, pulih: () => (dilihatSaatPulih.push(dilihat), lambat.pulih()) };
    const catatan = await badai({ gangguan: [diamati, sia], benih: 1, lamaMs: 20, jedaMs: [0, 1], tungguKenaMs: 1_000, sampaiSehat: async () => true, tercatat: () => undefined });
    expect(dilihatSaatPulih[0]).toBeGreaterThanOrEqual(3);
    expect(new Set(catatan.map(({ nama, kena }) => `${nama} ${kena}`))).toEqual(new Set(['disk a true', 'disk b false']));
  });

  it('ends with the error of a part that cannot be put right', async () => {
    const { gangguan } = dunia();
    const gagal = { ...gangguan('kill a', 'a'), pulih: () => Promise.reject(new Error('a did not start')) };
    await expect(badai({ gangguan: [gagal], benih: 1, lamaMs: 100, jedaMs: [0, 1], tungguKenaMs: 1_000, sampaiSehat: async () => true, tercatat: () => undefined })).rejects.toThrow('a did not start');
  });
});
