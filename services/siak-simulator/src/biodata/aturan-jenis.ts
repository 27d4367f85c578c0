import type { Anggota } from '@kk-lintas/domain';

/** What one kind of application may do to a family (form F-1.02). */
export interface AturanJenis {
  /** Whether the card gets a new number (UU 23/2006 Ps. 61(3): the number belongs to the head). */
  readonly nomorKk: 'baru' | 'tetap' | 'tetap-bila-ada';
  /** Members may come from other cards. */
  readonly memindahkan: boolean;
  /** Members without NIK get one. */
  readonly tanpaNik: boolean;
  /** Biodata that this kind is there to change. */
  readonly berubah: readonly (keyof Anggota)[] | 'semua';
  readonly alamatBerubah: boolean;
  /** Every member of the card must be on the form again. */
  readonly anggotaTetap: boolean;
}

const PERKAWINAN = ['shdk', 'statusPerkawinan', 'tanggalPerkawinan'] as const;
const KARTU_BARU: AturanJenis = { nomorKk: 'baru', memindahkan: true, tanpaNik: false, berubah: PERKAWINAN, alamatBerubah: true, anggotaTetap: false };
const PENDATANG: AturanJenis = { ...KARTU_BARU, tanpaNik: true };
const PERUBAHAN: AturanJenis = { nomorKk: 'tetap', memindahkan: false, tanpaNik: false, berubah: [], alamatBerubah: false, anggotaTetap: false };
/** Lost or damaged: nothing may change (rule R15). */
const CETAK_ULANG: AturanJenis = { ...PERUBAHAN, anggotaTetap: true };

const ATURAN: Readonly<Record<string, AturanJenis>> = {
  A1: KARTU_BARU,
  A2: KARTU_BARU,
  A3: KARTU_BARU,
  A4: { ...KARTU_BARU, nomorKk: 'tetap-bila-ada' },
  A5: PENDATANG,
  A6: PENDATANG,
  A7: { ...PENDATANG, berubah: [...PERKAWINAN, 'kewarganegaraan', 'paspor', 'kitap'] },
  B1: { ...PERUBAHAN, memindahkan: true, berubah: ['shdk'] },
  B2a: { ...PERUBAHAN, tanpaNik: true },
  B2b: { ...PERUBAHAN, berubah: PERKAWINAN },
  B2c: { ...PERUBAHAN, berubah: ['shdk'] },
  B2d: { ...PERUBAHAN, berubah: [...PERKAWINAN, 'namaLengkap', 'ayah', 'ibu', 'kewarganegaraan'] },
  B3: { ...PERUBAHAN, berubah: 'semua', alamatBerubah: true, anggotaTetap: true },
  C1: CETAK_ULANG,
  C2: CETAK_ULANG,
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
