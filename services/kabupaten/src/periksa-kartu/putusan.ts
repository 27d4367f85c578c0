import { akarTepercaya, bacaToken, periksaPdf, tanggalCetak, tidakBertanda, type KunciPublik, type SebabPalsu, type SebabTidakSah } from '@kk-lintas/kk-document';
import { tanggalWib } from '@kk-lintas/domain';

/** The outcome of a check, and its one line for people. */
export interface Putusan {
  readonly sah: boolean;
  readonly kalimat: string;
}

const SEBAB_TOKEN: Readonly<Record<SebabPalsu, string>> = {
  bentuk: 'isi token ini tidak pernah ditulis penerbit',
  'kunci-tidak-dikenal': 'ditandatangani dengan kunci yang tidak dikenal',
  'tanda-tangan': 'tanda tangannya tidak cocok dengan isinya',
  'kunci-tidak-berlaku': 'dikeluarkan ketika kunci penandatangannya sudah tidak berlaku atau sudah dicabut',
};

const TIDAK_DAPAT_DIPERIKSA = 'BUKAN DOKUMEN KK YANG DAPAT DIPERIKSA';

/** A signature says nothing of later issues: those only the record of its issuer knows. */
const TIDAK_TAHU = 'Belum tentu masih berlaku: tanpa jaringan tidak diketahui apakah kartu ini sudah digantikan.';

const SEBAB_PDF: Readonly<Record<SebabTidakSah, string>> = {
  'bukan-pdf': 'berkas ini bukan PDF, atau terlalu besar untuk sebuah kartu',
  'tanpa-tanda-tangan': 'berkas ini tidak ditandatangani secara elektronik',
  berubah: 'isinya diubah setelah ditandatangani',
  sebagian: 'tanda tangannya tidak meliputi seluruh berkas: ada yang ditambahkan atau dipotong',
  'sertifikat-tidak-dikenal': 'penandatangannya tidak dikenal, atau sertifikatnya tidak berlaku saat itu',
  'tanda-tangan': 'tanda tangannya rusak atau bukan dari pemilik sertifikatnya',
};

/** Whether the text of a QR is of a pinned key. Whether that card is still the latest one, only its issuer knows. */
export function putusanToken(teks: string, { token: kunci }: KunciPublik): Putusan {
  const hasil = bacaToken(teks, kunci);
  if (hasil.hasil === 'bukan-token') return { sah: false, kalimat: `${TIDAK_DAPAT_DIPERIKSA}: teks ini bukan token kartu, atau tidak utuh.` };
  if (hasil.hasil === 'palsu') return { sah: false, kalimat: `PALSU: ${SEBAB_TOKEN[hasil.sebab]}.` };
  const { nomorDokumen, versi, dikeluarkan } = hasil.token;
  return { sah: true, kalimat: `SAH: dokumen ${nomorDokumen}, versi ${versi}, dikeluarkan ${tanggalCetak(dikeluarkan)}. ${TIDAK_TAHU}` };
}

/** Whether a file is a card as it was signed, by somebody under a pinned root. */
export async function putusanPdf(pdf: Uint8Array, kunci: KunciPublik): Promise<Putusan> {
  const hasil = await periksaPdf(pdf, akarTepercaya(kunci));
  if (hasil.hasil === 'tidak-sah') return { sah: false, kalimat: `${tidakBertanda(hasil.sebab) ? TIDAK_DAPAT_DIPERIKSA : 'PALSU'}: ${SEBAB_PDF[hasil.sebab]}.` };
  const tanggal = tanggalCetak(tanggalWib(hasil.waktu.toISOString()));
  return { sah: true, kalimat: `SAH: ditandatangani oleh ${hasil.penandatangan} pada ${tanggal}, dan isinya tidak berubah sejak itu. ${TIDAK_TAHU}` };
}
