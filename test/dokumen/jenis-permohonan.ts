import {
  ALASAN_NOMOR_KK,
  ARTI_KEADAAN,
  DAFTAR_JENIS_PERMOHONAN,
  GENERASI_FORMULIR,
  KEADAAN,
  PERATURAN_FORMULIR,
  syaratBerkas,
  TABEL_NOMOR_KK,
  type GenerasiFormulir,
  type JenisPermohonan,
  type SyaratBerkas,
} from '@kk-lintas/domain';
import { BELUM_PASTI, KEADAAN_LANGKAH_3, PENGANTAR } from './jenis-permohonan.kata';

/** `docs/jenis-permohonan.md`, from the data that decide: which papers each kind needs, and what becomes of the nomor KK. */
export function halamanJenisPermohonan(): string {
  const bagian = [PENGANTAR, ...DAFTAR_JENIS_PERMOHONAN.map(bagianJenis), bagianKeadaan(), bagianNomor(), BELUM_PASTI];
  return `${bagian.join('\n\n')}\n`;
}

function bagianJenis(jenis: JenisPermohonan): string {
  const formulir = GENERASI_FORMULIR.map((generasi) => `${jenis.formulir[generasi].kode} (${jenis.formulir[generasi].peraturan})`).join(' atau ');
  const sifat = [
    `Formulir: ${formulir}.`,
    jenis.nikBaru ? 'NIK dapat diterbitkan.' : undefined,
    jenis.bolehUbahData ? undefined : 'Data keluarga tidak boleh berubah.',
    KK_LAIN[jenis.kkLain],
    `Dasar: ${jenis.dasarHukum}.`,
  ].filter((kalimat) => kalimat !== undefined);
  const kode = [...new Set(jenis.syarat.map((syarat) => syarat.kode))];
  const baris = kode.map((satu) => barisBerkas(jenis, satu));
  return [`## ${jenis.judul}`, `\`${jenis.kode}\`. ${sifat.join(' ')}`, tabel(['Berkas', 'Kode', ...GENERASI_FORMULIR.map((satu) => PERATURAN_FORMULIR[satu]), 'Sesudahnya'], baris)].join('\n\n');
}

const KK_LAIN: Readonly<Record<JenisPermohonan['kkLain'], string | undefined>> = {
  'tidak-ada': undefined,
  asal: 'KK asal ikut berubah.',
  tujuan: 'KK tujuan ikut berubah.',
};

function barisBerkas(jenis: JenisPermohonan, kode: string): readonly string[] {
  const pada = (generasi: GenerasiFormulir) => syaratBerkas(jenis.kode, generasi).find((syarat) => syarat.kode === kode);
  const [contoh] = jenis.syarat.filter((syarat) => syarat.kode === kode);
  if (contoh === undefined) throw new Error(`no paper ${kode}`);
  return [contoh.nama, `\`${kode}\``, ...GENERASI_FORMULIR.map((generasi) => kapan(pada(generasi))), nasib(contoh)];
}

function kapan(syarat: SyaratBerkas | undefined): string {
  if (syarat === undefined) return '–';
  const { sifat, kelompok, bila, kecualiBila } = syarat;
  const pokok = sifat === 'alternatif' ? `salah satu ${kelompok?.replaceAll('-', ' ')}` : sifat;
  const pengganti = sifat === 'bersyarat' && kelompok !== undefined ? `sebagai ${kelompok.replaceAll('-', ' ')}` : '';
  return [pokok, bila && `bila ${bila}`, kecualiBila && `kecuali ${kecualiBila}`, pengganti].filter(Boolean).join(', ').replace(/^bersyarat, /, '');
}

function nasib({ asli, ditarik, tahap }: SyaratBerkas): string {
  if (tahap === 'pengisian') return 'formulir';
  if (!asli) return 'fotokopi disimpan';
  return ditarik === true ? 'ditarik' : 'dikembalikan';
}

function bagianKeadaan(): string {
  return ['## Keadaan', KEADAAN_LANGKAH_3, tabel(['Keadaan', 'Arti'], KEADAAN.map((satu) => [`\`${satu}\``, ARTI_KEADAAN[satu]]))].join('\n\n');
}

function bagianNomor(): string {
  const baris = TABEL_NOMOR_KK.map(({ jenis, bila, pilihan, alasan }) => {
    const { nomorKk, kalimat, sumber } = ALASAN_NOMOR_KK[alasan];
    return [jenis, bila ?? 'selain itu', pilihan ?? '–', nomorKk, `\`${alasan}\``, kalimat, sumber];
  });
  const kepala = ['Jenis', 'Keadaan', 'Pilihan kebijakan', 'Nomor', 'Alasan', 'Artinya', 'Sumber'];
  return ['## Nomor KK', 'Baris pertama yang cocok memutuskan. Pilihan kebijakan adalah `nomorBilaKepalaPergi` pada [berkas kebijakan](pengaturan.md).', tabel(kepala, baris)].join('\n\n');
}

function tabel(kepala: readonly string[], baris: readonly (readonly string[])[]): string {
  return [kepala, kepala.map(() => '---'), ...baris].map((satu) => `| ${satu.join(' | ')} |`).join('\n');
}
