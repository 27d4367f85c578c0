import { cariJenisPermohonan } from '../jenis-permohonan/daftar-jenis';
import type { KonteksPemeriksaan, TingkatTemuan } from './temuan';

/** How grave a missing proof is: where the kind of application takes none of these papers, the officer is only told to look. */
export function tingkatBukti(bukti: readonly string[], { jenis }: KonteksPemeriksaan): TingkatTemuan {
  const diterima = jenis === undefined ? undefined : cariJenisPermohonan(jenis)?.syarat;
  return diterima === undefined || diterima.some(({ kode }) => bukti.includes(kode)) ? 'galat' : 'peringatan';
}
