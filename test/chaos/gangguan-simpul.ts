import type { Gangguan } from './gangguan';
import type { Proses } from './proses';

/** A node is killed and started again. */
export function bunuhSimpul(simpul: Proses): Gangguan {
  return { nama: `kill -9 ${simpul.nama}`, sasaran: simpul.nama, terasaDi: ({ id }) => id === simpul.nama, mulai: () => simpul.bunuh(), pulih: () => simpul.mulai(), lamaMs: [100, 2_000] };
}

/** A node is stopped in order and started again, as for an update. */
export function hentikanSimpul(simpul: Proses): Gangguan {
  return { nama: `restart ${simpul.nama}`, sasaran: simpul.nama, terasaDi: ({ id }) => id === simpul.nama, mulai: async () => void (await simpul.henti()), pulih: () => simpul.mulai(), lamaMs: [0, 500] };
}

/** A node stands still and wakes up, as a machine that was suspended: it has missed its leases and its time-outs. */
export function bekukanSimpul(simpul: Proses): Gangguan {
  return { nama: `freeze ${simpul.nama}`, sasaran: simpul.nama, terasaDi: ({ id }) => id === simpul.nama, mulai: () => simpul.bekukan(), pulih: () => simpul.bangun(), lamaMs: [500, 8_000] };
}
