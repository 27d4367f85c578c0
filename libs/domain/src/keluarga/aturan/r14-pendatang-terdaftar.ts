import { cariJenisPermohonan } from '../../jenis-permohonan/daftar-jenis';
import { perAnggota, type AturanKeluarga, type Temuan } from '../temuan';
import type { SebabMutasi } from '../sebab-mutasi';

const BIODATA = 'F-1.01';

/** Reasons to come for which a person may be without NIK: he or she is recorded for the first time with this application. */
const DICATAT_PERTAMA: ReadonlySet<SebabMutasi> = new Set<SebabMutasi>([
  'kelahiran',
  'pendaftaran-pertama',
  'datang-dari-luar-negeri',
  'pewarganegaraan',
  'pengangkatan-anak',
  'pengakuan-anak',
]);

/**
 * R14: a newcomer who is not registered yet may not be listed (UU 23/2006 Ps. 15): whoever comes from another card has a
 * NIK. The kind of application tells whether anybody may be recorded by it, with a list of changes or without. Where some of those without NIK are
 * recorded for the first time and others come from elsewhere, nothing tells which row is whose: then the change itself is named.
 */
export const r14PendatangTerdaftar: AturanKeluarga = (keluarga, { jenis }) => {
  const { mutasi } = keluarga;
  const mencatat = mencatatOrang(jenis);
  if (mutasi === undefined && mencatat) return [];
  const tanpaNik = (mutasi ?? []).flatMap(({ nik, arah, sebab }, ke) => (nik === undefined && arah === 'masuk' ? [{ ke, pertama: mencatat && DICATAT_PERTAMA.has(sebab) }] : []));
  if (tanpaNik.some(({ pertama }) => pertama)) return tanpaNik.filter(({ pertama }) => !pertama).map(({ ke }) => temuan(`mutasi.${ke}.nik`));
  return perAnggota(keluarga, ({ nik }) => (nik === undefined ? [temuan('nik')] : []));
};

/** A NIK may be issued, or the form for the biodata of somebody new goes with it; of an unknown kind nothing is known, and a reprint is rule R15's. */
function mencatatOrang(jenis: string | undefined): boolean {
  const dikenal = jenis === undefined ? undefined : cariJenisPermohonan(jenis);
  return dikenal === undefined || !dikenal.bolehUbahData || dikenal.nikBaru || dikenal.syarat.some(({ kode }) => kode === BIODATA);
}

function temuan(field: string): Temuan {
  return { aturan: 'R14', tingkat: 'galat', field, pesan: 'Pendatang yang belum terdaftar tidak dapat dicantumkan; daftarkan kedatangannya lebih dahulu.' };
}
