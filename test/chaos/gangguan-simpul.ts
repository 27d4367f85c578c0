import type { Gangguan } from './gangguan';
import type { Proses } from './proses';

/** A node is killed and started again. */
export function bunuhSimpul(simpul: Proses): Gangguan {
  return { nama: `kill -9 ${simpul.nama}`, sasaran: simpul.nama, terasaDi: ({ id }) => id === simpul.nama, mulai: () => simpul.bunuh(), pulih: () => mulaiLagi(simpul), lamaMs: [100, 2_000] };
}

/** A node is stopped in order and started again, as for an update. */
export function hentikanSimpul(simpul: Proses): Gangguan {
  return { nama: `restart ${simpul.nama}`, sasaran: simpul.nama, terasaDi: ({ id }) => id === simpul.nama, mulai: async () => void (await simpul.henti()), pulih: () => mulaiLagi(simpul), lamaMs: [0, 500] };
}

/** A node stands still and wakes up, as a machine that was suspended: it has missed its leases and its time-outs. */
export function bekukanSimpul(simpul: Proses): Gangguan {
  return { nama: `freeze ${simpul.nama}`, sasaran: simpul.nama, terasaDi: ({ id }) => id === simpul.nama, mulai: () => simpul.bekukan(), pulih: () => simpul.bangun(), lamaMs: [500, 8_000] };
}

/** What every office has behind it: something that starts it again when it ended because a server went away meanwhile. */
const PERCOBAAN = 20;

async function mulaiLagi(simpul: Proses): Promise<void> {
  for (let ke = 1; ; ke++) {
    try {
      return await simpul.mulai();
    } catch (error) {
      if (ke === PERCOBAAN) throw error;
    }
  }
}
