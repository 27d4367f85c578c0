/** Why a member comes to a card or leaves it (peristiwa kependudukan dan peristiwa penting, UU 23/2006 Ps. 1 angka 11 and 17). */
export const SEBAB_MUTASI = [
  'kelahiran',
  'perkawinan',
  'pembatalan-perkawinan',
  'perceraian',
  'pembatalan-perceraian',
  'pindah',
  'pisah',
  'menumpang',
  'kematian',
  'datang-dari-luar-negeri',
  'pindah-ke-luar-negeri',
  'pendaftaran-pertama',
  'pewarganegaraan',
  'pengangkatan-anak',
  'pengakuan-anak',
] as const;
export type SebabMutasi = (typeof SEBAB_MUTASI)[number];

export const ARAH_MUTASI = ['masuk', 'keluar'] as const;
export type ArahMutasi = (typeof ARAH_MUTASI)[number];

/** One person who comes to the card of an application or leaves it (rule R16). */
export interface MutasiAnggota {
  /** Absent only for one who has no NIK yet, such as a newborn. */
  readonly nik?: string;
  readonly arah: ArahMutasi;
  readonly sebab: SebabMutasi;
  /** The other card: where the person comes from, or where to. */
  readonly nomorKk?: string;
}

/**
 * `wajib` the person stands on another card, which is named · `boleh` another card may exist (a mover's new card is made
 * later, and the old one may have released him or her before: who stands on no card names none) · `tanpa` there is none · `mustahil` nobody comes or goes for this reason.
 */
export type KartuLainMutasi = 'wajib' | 'boleh' | 'tanpa' | 'mustahil';

const PASANGAN = { masuk: 'wajib', keluar: 'boleh' } as const;

const KARTU_LAIN: Readonly<Record<SebabMutasi, Readonly<Record<ArahMutasi, KartuLainMutasi>>>> = {
  kelahiran: { masuk: 'tanpa', keluar: 'mustahil' },
  perkawinan: PASANGAN,
  'pembatalan-perkawinan': PASANGAN,
  perceraian: PASANGAN,
  'pembatalan-perceraian': PASANGAN,
  pindah: { masuk: 'boleh', keluar: 'boleh' },
  pisah: PASANGAN,
  menumpang: { masuk: 'wajib', keluar: 'wajib' },
  kematian: { masuk: 'mustahil', keluar: 'tanpa' },
  'datang-dari-luar-negeri': { masuk: 'boleh', keluar: 'mustahil' },
  'pindah-ke-luar-negeri': { masuk: 'mustahil', keluar: 'tanpa' },
  'pendaftaran-pertama': { masuk: 'tanpa', keluar: 'mustahil' },
  pewarganegaraan: { masuk: 'boleh', keluar: 'tanpa' },
  'pengangkatan-anak': { masuk: 'wajib', keluar: 'wajib' },
  'pengakuan-anak': { masuk: 'wajib', keluar: 'wajib' },
};

/** Whether a change of membership names another card. Who has no NIK yet stands on no card. */
export function kartuLainMutasi({ nik, arah, sebab }: MutasiAnggota): KartuLainMutasi {
  const kartu = KARTU_LAIN[sebab][arah];
  return kartu === 'wajib' && nik === undefined ? 'tanpa' : kartu;
}
