/** What happened, as a family reads it. Names are those of the offices' events; their words are the portal's own. */
const KATA_PERISTIWA: Readonly<Record<string, string>> = {
  SuratPengantarDiterbitkan: 'Surat pengantar diterbitkan',
  SuratPengantarDitolak: 'Surat pengantar ditolak',
  PermohonanDiajukan: 'Permohonan diajukan dengan berkasnya',
  KelengkapanDiperiksa: 'Berkas lengkap',
  BerkasKurang: 'Berkas belum lengkap',
  FormulirDiberikan: 'Formulir diberikan',
  FormulirKedaluwarsa: 'Formulir kedaluwarsa',
  FormulirDiisi: 'Formulir diisi',
  BerkasDiperiksa: 'Formulir dan berkas sesuai',
  BerkasDikembalikan: 'Formulir dikembalikan untuk dibetulkan',
  FormulirDiserahkan: 'Formulir diserahkan ke desa/kelurahan',
  FormulirDiteliti: 'Formulir diteliti',
  FormulirDikembalikan: 'Formulir dikembalikan setelah diteliti',
  DicatatDiBukuHarian: 'Dicatat di Buku Harian',
  DiajukanUntukTandaTangan: 'Diajukan untuk ditandatangani',
  PermohonanDitandatangani: 'Permohonan ditandatangani Lurah/Kepala Desa',
  PenandatangananDitolak: 'Permohonan tidak ditandatangani',
  DicatatDiBukuInduk: 'Dicatat di Buku Induk Penduduk',
  BerkasDikembalikanKePemohon: 'Berkas dikembalikan kepada pemohon untuk dibawa ke kecamatan',
  PengingatDikirim: 'Pemohon diingatkan',
  PermohonanKedaluwarsa: 'Permohonan kedaluwarsa',
  KartuLainTercakup: 'Kartu yang lebih baru menggantikan kartu ini',
  PermohonanDihentikan: 'Permohonan dihentikan di loket',
  PemohonDatangKeLoket: 'Pemohon datang ke loket kecamatan',
  BerkasDiverifikasi: 'Berkas diverifikasi di loket',
  DicatatDiBukuPermohonan: 'Dicatat di Buku Permohonan KK',
  BerkasDitolakLoket: 'Berkas dikembalikan oleh loket',
  PermohonanDiregister: 'Permohonan didaftarkan',
  TandaTerimaDiterbitkan: 'Tanda terima diterbitkan',
  BerkasDiteruskanKeOperator: 'Diteruskan ke operator SIAK',
  TemuanSiakDiterima: 'Kecamatan menerima temuan SIAK',
  PengembalianDinasDiterima: 'Kecamatan menerima kartu yang isinya ditolak Dinas',
  DataDiperbaiki: 'Data diperbaiki',
  SinkronisasiDiminta: 'Pencocokan dengan SIAK diminta',
  SiakTidakMenjawab: 'SIAK belum menjawab',
  BiodataValid: 'Biodata cocok; nomor diterbitkan SIAK',
  BiodataSesuai: 'Biodata cocok dengan SIAK',
  BiodataTidakValid: 'Biodata belum cocok dengan SIAK',
  BerkasDikembalikanKeLoket: 'Dikembalikan operator ke loket kecamatan',
  NomorKkDiakui: 'Nomor KK dari SIAK diakui',
  KartuDicetak: 'Kartu dicetak',
  BlankoRusak: 'Lembar rusak saat dicetak',
  KartuDicetakUlang: 'Kartu dicetak ulang',
  CetakanDiserahkan: 'Cetakan diserahkan ke Dinas',
  DrafDiajukan: 'Draf kartu diajukan ke Dinas',
  DrafTiba: 'Draf kartu tiba di Dinas',
  CetakanDiterima: 'Cetakan diterima Dinas',
  CetakanDitolak: 'Cetakan ditolak Dinas',
  CetakanDikembalikanDinas: 'Cetakan dikembalikan Dinas ke operator',
  CetakanDiteliti: 'Kartu diteliti Dinas',
  DikembalikanOlehDinas: 'Dikembalikan oleh Dinas',
  DiparafKabid: 'Diparaf Kepala Bidang',
  DiteruskanSekretaris: 'Diparaf Sekretaris Dinas',
  DikembalikanSekretaris: 'Dikembalikan Sekretaris Dinas',
  KartuDitandatangani: 'Kartu ditandatangani Kepala Dinas',
  PenandatangananKartuDitolak: 'Kartu tidak ditandatangani Kepala Dinas',
  KartuDistempel: 'Kartu distempel',
  PenerbitanDisetujui: 'Penerbitan kartu disetujui Kepala Dinas',
  NomorDiminta: 'Nomor diminta kepada SIAK',
  NomorTerbit: 'Nomor diterbitkan SIAK',
  KartuAktifDiSiak: 'Kartu aktif di SIAK',
  PenerbitanDitolakSiak: 'Penerbitan belum diterima SIAK',
  PenandatangananGagal: 'Penandatanganan elektronik belum berhasil',
  KartuDitandatanganiElektronik: 'Kartu ditandatangani secara elektronik',
  KartuDikirim: 'Kartu dikirim ke kecamatan',
  KartuTidakSampai: 'Kartu dilaporkan tidak sampai di kecamatan',
  PengirimanTidakSampai: 'Pengiriman kartu dilaporkan tidak sampai',
  KartuDinyatakanHilang: 'Kartu dinyatakan hilang; dicetak lagi',
  KartuDiterimaKecamatan: 'Kartu diterima kecamatan',
  KartuTerlampaui: 'Kartu terlampaui oleh terbitan yang lebih baru',
  KartuTerbit: 'Kartu terbit dan dapat diambil',
  PemohonDatangMengambil: 'Pemohon datang mengambil kartu',
  TandaTerimaDiterima: 'Tanda terima ditunjukkan',
  KartuDiserahkan: 'Kartu diserahkan kepada pemohon',
  KartuHilangTernyataDiserahkan: 'Kartu yang diserahkan ternyata sudah dinyatakan hilang',
  BerkasDikembalikanTanpaKartu: 'Berkas dikembalikan; permohonan berakhir tanpa kartu',
  PembetulanDiminta: 'Pembetulan diminta',
  PembetulanDibuka: 'Permohonan pembetulan dibuka',
  KartuAsalDinyatakanHilang: 'Kartu yang dibetulkan ternyata sudah dinyatakan hilang',
  KartuLainDibuka: 'Permohonan bagi kartu yang ikut berubah dibuka',
  KeluargaDikenali: 'Keluarga dikenali di loket',
};

/** What had two outcomes: the words where the office told a reason beside it. */
const KATA_BERALASAN: Readonly<Record<string, string>> = {
  DataDiperbaiki: 'Data diperiksa lagi; isian tidak diubah',
};

/**
 * In words; an event of a newer office, which this portal has no words for, is told by its own name.
 * @param keterangan what the office told beside it
 */
export function kataPeristiwa(peristiwa: string, keterangan?: string): string {
  const beralasan = keterangan === undefined ? undefined : KATA_BERALASAN[peristiwa];
  if (beralasan !== undefined) return beralasan;
  const kata = KATA_PERISTIWA[peristiwa];
  if (kata !== undefined) return kata;
  const terpisah = peristiwa.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return terpisah.charAt(0).toUpperCase() + terpisah.slice(1);
}

/** Names of all events that have words. */
export const PERISTIWA_BERKATA: readonly string[] = Object.keys(KATA_PERISTIWA);
