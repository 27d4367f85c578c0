/** A desa or kelurahan that takes part. */
export interface DesaDilayani {
  /** Kode wilayah. */
  readonly kode: string;
  readonly nama: string;
}

/** As many as somebody who mistook one can look through. */
const PALING_BANYAK_DISEBUT = 30;

/** Why a case cannot begin at this desa, and where it can: nearby first, and of very many the kecamatan alone. @returns nothing for one that is served */
export function keberatanDesa(kode: string, dilayani: readonly DesaDilayani[]): string | undefined {
  if (dilayani.some((satu) => satu.kode === kode)) return undefined;
  const sekecamatan = dilayani.filter((satu) => kecamatan(satu.kode) === kecamatan(kode));
  const disebut = sekecamatan.length > 0 ? sekecamatan : dilayani;
  const sebut = disebut.length > PALING_BANYAK_DISEBUT ? ` ada di kecamatan ${[...new Set(disebut.map((satu) => kecamatan(satu.kode)))].join(', ')}` : `: ${disebut.map((satu) => `${satu.kode} ${satu.nama}`).join(', ')}`;
  return `desa atau kelurahan ini belum dilayani; yang dilayani${sebut}`;
}

function kecamatan(kode: string): string {
  return kode.split('.').slice(0, 3).join('.');
}
