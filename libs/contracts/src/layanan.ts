/** Kinds of office node, and the topic on which each publishes. */
export const TOPIK = {
  desa: 'kk.desa.v1',
  kecamatan: 'kk.kecamatan.v1',
  'siak-sync': 'kk.siak.v1',
  dinas: 'kk.dinas.v1',
  portal: 'kk.portal.v1',
} as const;

export type Layanan = keyof typeof TOPIK;
export type Topik = (typeof TOPIK)[Layanan];

/** Name of a node: its service and its kode wilayah, `desa-32.04.05.2001`. */
export type IdKantor = `${Layanan}-${string}`;

export function idKantor(layanan: Layanan, kode: string): IdKantor {
  return `${layanan}-${kode}`;
}
