import { readFileSync } from 'node:fs';

/** The lists of the package, from the top; each is sorted by code, so a province is one piece of it. */
const DAFTAR = ['provinces', 'regencies', 'districts', 'villages'] as const;
const BARIS_BARU = '\n'.charCodeAt(0);

/**
 * Reads the regions of one province from `idn-area-data`: name by kode wilayah, in order of code, from the province itself
 * down to its desa; empty for a province that the package does not have. Parsing one province instead of all keeps a start
 * fast: the list of desa alone has 83,763 lines.
 * @throws Error when the package is not installed
 */
export function bacaProvinsi(provinsi: string): ReadonlyMap<string, string> {
  return new Map(DAFTAR.flatMap((daftar) => barisProvinsi(daftar, provinsi)));
}

function barisProvinsi(daftar: (typeof DAFTAR)[number], provinsi: string): [string, string][] {
  const isi = readFileSync(require.resolve(`idn-area-data/data/${daftar}.csv`));
  const pemisah = daftar === 'provinces' ? ',' : '.';
  const awal = isi.indexOf(`\n${provinsi}${pemisah}`);
  if (awal < 0) return [];
  const akhir = isi.indexOf(BARIS_BARU, isi.lastIndexOf(`\n${provinsi}${pemisah}`) + 1);
  const baris = isi.toString('utf8', awal + 1, akhir < 0 ? isi.length : akhir).split('\n');
  // No field of these lists holds a comma or is quoted: code, code of the region above, name.
  return baris.map((satu) => [satu.slice(0, satu.indexOf(',')), satu.slice(satu.lastIndexOf(',') + 1)]);
}
