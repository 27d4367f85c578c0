import { cariJenisPermohonan } from '../../jenis-permohonan/daftar-jenis';
import { tanggalSah, usiaPada } from '../../kalender/tanggal';
import { pernahKawin } from '../../kode/susunan-keluarga';
import type { Anggota, Keluarga } from '../keluarga';
import type { AturanKeluarga, KonteksPemeriksaan } from '../temuan';

const USIA_DEWASA = 17;
const ANAK = 4;
const SURAT_WALI: readonly string[] = ['pernyataan-wali', 'kuasa-pengasuhan'];

/**
 * R3 for children whose whole family are children: a relative comes to their card as its head, or they go to the card of a
 * relative, and the relative's or the parents' letter says who cares for them (Permendagri 108/2019 Ps. 10(4)).
 * Own children of the head need none. Without a list of changes, or without the papers, nothing is known about them.
 */
export const r3WaliAnak: AturanKeluarga = (keluarga, konteks) => {
  const surat = suratWali(konteks);
  const diasuh = yangDiasuh(keluarga);
  const tanpaWali = diasuh.length > 0 && diasuh.every((satu) => masihAnak(satu, konteks.tanggal)) && diasuh.some(({ shdk }) => shdk !== ANAK);
  if (!tanpaWali || surat === undefined || surat.ada) return [];
  const pesan = 'Keluarga yang semua anggotanya anak memerlukan surat pernyataan wali atau surat kuasa pengasuhan.';
  return [{ aturan: 'R3', tingkat: 'galat', field: 'mutasi', pesan }];
};

/** Whether the letter is among the papers; undefined where they are not known or the kind of application takes none. */
function suratWali({ berkas, jenis }: KonteksPemeriksaan): { readonly ada: boolean } | undefined {
  const diterima = jenis === undefined ? [] : (cariJenisPermohonan(jenis)?.syarat ?? []).map(({ kode }) => kode).filter((kode) => SURAT_WALI.includes(kode));
  return berkas === undefined || diterima.length === 0 ? undefined : { ada: diterima.some((kode) => berkas.includes(kode)) };
}

/** With a head who comes: those who were there before; else those who come. */
function yangDiasuh({ anggota, mutasi = [] }: Keluarga): readonly Anggota[] {
  const masuk = new Set(mutasi.flatMap(({ arah, nik }) => (arah === 'masuk' && nik !== undefined ? [nik] : [])));
  const datang = ({ nik }: Anggota) => nik !== undefined && masuk.has(nik);
  const kepalaDatang = anggota.some((satu) => satu.shdk === 1 && datang(satu));
  return anggota.filter((satu) => datang(satu) !== kepalaDatang);
}

function masihAnak({ tanggalLahir, statusPerkawinan }: Anggota, tanggal: string): boolean {
  return tanggalSah(tanggalLahir) && usiaPada(tanggalLahir, tanggal) < USIA_DEWASA && !pernahKawin(statusPerkawinan);
}
