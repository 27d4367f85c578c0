import { jenisPermohonan } from './daftar-jenis';
import type { GenerasiFormulir } from './generasi-formulir';
import type { SyaratBerkas, TahapBerkas } from './jenis-permohonan';

/** A paper, or one of a group of papers, that is still to come. */
export interface KekuranganBerkas {
  /** `SyaratBerkas.kode`, or the name of the group. */
  readonly kode: string;
  readonly nama: string;
  /** One plain Indonesian sentence that says why it is asked for. */
  readonly alasan: string;
}

/** What the papers of a case are asked for by. */
export interface PermintaanBerkas {
  readonly generasi: GenerasiFormulir;
  /** Circumstances of this application (see `KEADAAN`); unknown ones are ignored. */
  readonly keadaan?: readonly string[];
  /** `pengajuan` (when absent) asks for what is brought along (step 3), `pengisian` for the filled forms too (step 5). */
  readonly tahap?: TahapBerkas;
}

/**
 * What is missing, in the order of the list of papers.
 * @param jenis code of the kind of application, a known one
 * @param ada codes of the papers that were brought; unknown ones are ignored
 */
export function kekuranganBerkas(jenis: string, ada: readonly string[], { generasi, keadaan = [], tahap = 'pengajuan' }: PermintaanBerkas): readonly KekuranganBerkas[] {
  const diminta = syaratBerkas(jenis, generasi).filter((syarat) => padaTahap(syarat, tahap) && berlaku(syarat, keadaan));
  return diminta.flatMap((syarat) => {
    if (ada.includes(syarat.kode)) return [];
    return syarat.sifat === 'alternatif' ? kekuranganKelompok(syarat, diminta, ada) : [kekuranganTunggal(syarat)];
  });
}

/** The papers that a kind knows under one generation of forms, whether or not a case needs them. @param jenis a known one */
export function syaratBerkas(jenis: string, generasi: GenerasiFormulir): readonly SyaratBerkas[] {
  return jenisPermohonan(jenis).syarat.filter((syarat) => syarat.generasi === undefined || syarat.generasi === generasi);
}

function padaTahap(syarat: SyaratBerkas, tahap: TahapBerkas): boolean {
  return tahap === 'pengisian' || syarat.tahap === 'pengajuan';
}

function berlaku({ bila, kecualiBila }: SyaratBerkas, keadaan: readonly string[]): boolean {
  if (kecualiBila !== undefined && keadaan.includes(kecualiBila)) return false;
  return bila === undefined || keadaan.includes(bila);
}

/** A group is reported once, by its first paper; one that a conditional paper stands for is left to that paper. */
function kekuranganKelompok(syarat: SyaratBerkas, diminta: readonly SyaratBerkas[], ada: readonly string[]): readonly KekuranganBerkas[] {
  const sekelompok = diminta.filter(({ kelompok }) => kelompok === syarat.kelompok);
  if (sekelompok.some(({ kode, sifat }) => ada.includes(kode) || sifat === 'bersyarat')) return [];
  if (sekelompok[0] !== syarat) return [];
  const pilihan = sekelompok.map(({ nama }) => nama);
  return [{ kode: syarat.kelompok ?? syarat.kode, nama: pilihan.join(' atau '), alasan: `Serahkan salah satu: ${pilihan.join(', ')}.` }];
}

function kekuranganTunggal({ kode, nama, sifat, keterangan }: SyaratBerkas): KekuranganBerkas {
  const alasan = sifat === 'bersyarat' ? `${nama} diperlukan untuk keadaan ini. ${keterangan}` : `${nama} wajib diserahkan. ${keterangan}`;
  return { kode, nama, alasan };
}
