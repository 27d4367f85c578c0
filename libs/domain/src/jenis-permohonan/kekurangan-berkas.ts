import { jenisPermohonan } from './daftar-jenis';
import type { SyaratBerkas, TahapBerkas } from './jenis-permohonan';

/** A paper, or one of a group of papers, that is still to come. */
export interface KekuranganBerkas {
  /** `SyaratBerkas.kode`, or the name of the group. */
  readonly kode: string;
  readonly nama: string;
  /** One plain Indonesian sentence that says why it is asked for. */
  readonly alasan: string;
}

/**
 * What is missing, in the order of the list of papers.
 * @param jenis code of the kind of application, a known one
 * @param ada codes of the papers that were brought; unknown ones are ignored
 * @param keadaan circumstances of this application (see `KEADAAN`); unknown ones are ignored
 * @param tahap `pengajuan` asks for what is brought along (step 3), `pengisian` for the filled forms too (step 5)
 */
export function kekuranganBerkas(
  jenis: string,
  ada: readonly string[],
  keadaan: readonly string[] = [],
  tahap: TahapBerkas = 'pengajuan',
): readonly KekuranganBerkas[] {
  const diminta = jenisPermohonan(jenis).syarat.filter((syarat) => padaTahap(syarat, tahap) && berlaku(syarat, keadaan));
  return diminta.flatMap((syarat) => {
    if (ada.includes(syarat.kode)) return [];
    return syarat.sifat === 'alternatif' ? kekuranganKelompok(syarat, diminta, ada) : [kekuranganTunggal(syarat)];
  });
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
