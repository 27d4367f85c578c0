import type { BarisLayanan, BarisProyeksi } from './baris-beku';

const BEKUKAN = 'node infra/build/run.mjs test/riwayat-beku/bekukan-baris.main';

/** What keeps an office on old rows, or leaves new ones unguarded: one sentence for each. */
export function keluhanBaris(layanan: string, beku: BarisLayanan, sekarang: BarisLayanan): string[] {
  const baru = Object.entries(sekarang).flatMap(([koleksi, satu]) => keluhanProyeksi(`${layanan}/${koleksi}`, beku[koleksi], satu));
  const hilang = Object.keys(beku).filter((koleksi) => sekarang[koleksi] === undefined);
  return [...baru, ...hilang.map((koleksi) => `${layanan}/${koleksi} is frozen, but no projection makes it: run ${BEKUKAN}`)];
}

function keluhanProyeksi(nama: string, beku: BarisProyeksi | undefined, { version, baris }: BarisProyeksi): string[] {
  if (beku === undefined || version > beku.version) return [`the rows of ${nama} in version ${version} are not frozen yet: run ${BEKUKAN}`];
  if (version < beku.version) return [`${nama} went back from version ${beku.version} to ${version}: a number that was used once never means other rows`];
  const berubah = Object.keys(beku.baris).filter((path) => baris[path] !== beku.baris[path]);
  if (berubah.length > 0) {
    return [`the rows of ${nama} are others than those frozen (${berubah.join(', ')}) while its version is still ${version}: an office that is upgraded would keep the old ones. Raise the version of the projection (of the case, of its view) and run ${BEKUKAN}`];
  }
  const tambahan = Object.keys(baris).filter((path) => beku.baris[path] === undefined);
  return tambahan.length === 0 ? [] : [`the rows of ${nama} from ${tambahan.join(', ')} are not frozen yet: run ${BEKUKAN}`];
}
