import type { Anggota, SebabMutasi } from '@kk-lintas/domain';

/** Why a card keeps its number or has a new one (UU 23/2006 Ps. 61(3): the number belongs to the head). */
export type SebabNomor =
  | 'kepala-sama'
  | 'kepala-berganti'
  | 'keluarga-baru'
  | 'pisah-kartu'
  | 'pindah-sekeluarga'
  | 'pindah-sebagian'
  | 'datang-dari-luar-negeri'
  | 'pendaftaran-pertama'
  | 'pewarganegaraan';

/** A change that a kind of application means by itself, so that the form need not name it. */
export interface Tersirat {
  readonly sebab: SebabMutasi;
  /** Only the head, or only when there is one such member; absent: every member. */
  readonly hanya?: 'kepala' | 'seorang';
}

/** What one kind of application may do to a family (form F-1.02). */
export interface AturanJenis {
  /** `berganti`: the card that the family is on ends, and its members go on under a new number. */
  readonly nomorKk: 'baru' | 'berganti' | 'tetap' | 'tetap-bila-ada';
  /** Why a card of this kind has a new number, where it has one. */
  readonly sebabBaru: SebabNomor;
  /** Why it keeps its number, where it does. */
  readonly sebabTetap: SebabNomor;
  /** Causes for which members may come from elsewhere. */
  readonly masuk: readonly SebabMutasi[];
  /** Causes for which members may leave. */
  readonly keluar: readonly SebabMutasi[];
  readonly masukTersirat?: Tersirat;
  readonly keluarTersirat?: Tersirat;
  /** Members without NIK get one. */
  readonly tanpaNik: boolean;
  /** Biodata that this kind is there to change. */
  readonly berubah: readonly (keyof Anggota)[] | 'semua';
  readonly alamatBerubah: boolean;
}

const PERKAWINAN = ['shdk', 'statusPerkawinan', 'tanggalPerkawinan'] as const;
const KEWARGANEGARAAN = ['kewarganegaraan', 'paspor', 'kitap'] as const;
const AKTA = ['namaLengkap', 'jenisKelamin', 'tempatLahir', 'tanggalLahir', 'ayah', 'ibu'] as const;

const PERISTIWA_PENTING = ['perkawinan', 'pembatalan-perkawinan', 'perceraian', 'pembatalan-perceraian', 'pengangkatan-anak', 'pengakuan-anak'] as const satisfies readonly SebabMutasi[];
const DARI_KARTU_LAIN = [...PERISTIWA_PENTING, 'pindah', 'pisah', 'menumpang', 'datang-dari-luar-negeri'] as const satisfies readonly SebabMutasi[];
const KE_MANA_SAJA = ['kematian', 'perceraian', 'pindah', 'pisah', 'pindah-ke-luar-negeri'] as const satisfies readonly SebabMutasi[];

/** Perpres 96/2018 Ps. 10: a new card takes its members from the cards that they are on. */
const KARTU_BARU: AturanJenis = {
  nomorKk: 'baru',
  sebabBaru: 'keluarga-baru',
  sebabTetap: 'kepala-sama',
  masuk: DARI_KARTU_LAIN,
  keluar: [],
  masukTersirat: { sebab: 'pindah' },
  tanpaNik: false,
  berubah: PERKAWINAN,
  alamatBerubah: true,
};
/** Perpres 96/2018 Ps. 11: the card stays, something on it changes. */
const PERUBAHAN: AturanJenis = {
  nomorKk: 'tetap',
  sebabBaru: 'keluarga-baru',
  sebabTetap: 'kepala-sama',
  masuk: [],
  keluar: [],
  tanpaNik: false,
  berubah: [],
  alamatBerubah: false,
};

const ATURAN: Readonly<Record<string, AturanJenis>> = {
  // Both leave the cards of their parents; also whoever forms a family of his or her own after a divorce.
  A1: { ...KARTU_BARU, masukTersirat: { sebab: 'perkawinan' } },
  // Permendagri 108/2019 Ps. 10(3): the head died. One who left instead is named; an adult relative may come to be the head.
  A2: { ...KARTU_BARU, nomorKk: 'berganti', sebabBaru: 'kepala-berganti', keluar: KE_MANA_SAJA, masukTersirat: undefined, keluarTersirat: { sebab: 'kematian', hanya: 'kepala' } },
  A3: { ...KARTU_BARU, sebabBaru: 'pisah-kartu', masukTersirat: { sebab: 'pisah' } },
  // A family that moves as a whole keeps its number; whoever moves without it gets one.
  A4: { ...KARTU_BARU, nomorKk: 'tetap-bila-ada', sebabBaru: 'pindah-sebagian', sebabTetap: 'pindah-sekeluarga', keluar: KE_MANA_SAJA },
  // The NIK may exist from before they went.
  A5: { ...KARTU_BARU, sebabBaru: 'datang-dari-luar-negeri', masukTersirat: { sebab: 'datang-dari-luar-negeri' }, tanpaNik: true, berubah: [...PERKAWINAN, 'paspor'] },
  A6: { ...KARTU_BARU, sebabBaru: 'pendaftaran-pertama', masuk: [...DARI_KARTU_LAIN, 'pendaftaran-pertama'], tanpaNik: true },
  A7: {
    ...KARTU_BARU,
    nomorKk: 'tetap-bila-ada',
    sebabBaru: 'pewarganegaraan',
    masuk: [...DARI_KARTU_LAIN, 'pewarganegaraan'],
    masukTersirat: { sebab: 'pewarganegaraan' },
    tanpaNik: true,
    berubah: [...PERKAWINAN, ...KEWARGANEGARAAN],
  },
  B1: { ...PERUBAHAN, masuk: ['menumpang', 'pindah', 'datang-dari-luar-negeri', 'pengangkatan-anak'], masukTersirat: { sebab: 'menumpang' }, berubah: ['shdk'] },
  B2a: { ...PERUBAHAN, masuk: ['kelahiran'], tanpaNik: true },
  B2b: { ...PERUBAHAN, keluar: ['kematian'], keluarTersirat: { sebab: 'kematian', hanya: 'seorang' }, berubah: PERKAWINAN },
  B2c: { ...PERUBAHAN, keluar: ['pindah', 'pisah', 'pindah-ke-luar-negeri'], keluarTersirat: { sebab: 'pindah' }, berubah: ['shdk'] },
  // Marriage, divorce, adoption, change of name or nationality, correction of an akta: who comes or goes is always named.
  B2d: {
    ...PERUBAHAN,
    masuk: PERISTIWA_PENTING,
    keluar: PERISTIWA_PENTING,
    berubah: [...PERKAWINAN, ...AKTA, ...KEWARGANEGARAAN],
  },
  // Permendagri 108/2019 Ps. 15: biodata and address, never who is on the card.
  B3: { ...PERUBAHAN, berubah: 'semua', alamatBerubah: true },
  // Lost or damaged: nothing may change (rule R15).
  C1: PERUBAHAN,
  C2: PERUBAHAN,
};

/** Reads `A1-membentuk-keluarga-baru` as well as `A1`; undefined for a kind that F-1.02 does not have. */
export function aturanJenis(jenis: string): AturanJenis | undefined {
  const [kode] = jenis.split('-', 1);
  return kode !== undefined && Object.hasOwn(ATURAN, kode) ? ATURAN[kode] : undefined;
}

/** For a kind that was validated before. @throws Error for an unknown one */
export function aturanUntuk(jenis: string): AturanJenis {
  const aturan = aturanJenis(jenis);
  if (aturan === undefined) throw new Error(`unknown kind ${JSON.stringify(jenis)}`);
  return aturan;
}
