/** An original that is always brought along. */
export const WAJIB = { sifat: 'wajib', asli: true, tahap: 'pengajuan' } as const;
/** An original of which one of its `kelompok` is enough. */
export const ALTERNATIF = { ...WAJIB, sifat: 'alternatif' } as const;
/** An original that is brought along when its `bila` holds. */
export const BERSYARAT = { ...WAJIB, sifat: 'bersyarat' } as const;

/** What was asked for in the era of the older forms alone. */
export const ERA_LAMA = { generasi: 'permendagri-19-2010' } as const;
export const ERA_BARU = { generasi: 'permendagri-109-2019' } as const;
