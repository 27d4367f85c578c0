import type { Peran } from '@kk-lintas/domain';
import { PERAN_LAYANAN, type LayananPetugas } from './layanan-petugas';

/** At which service which roles may do one thing; a service that is absent does not know the command. */
export type BarisWewenang = Readonly<Partial<Record<LayananPetugas, readonly Peran[]>>>;

const ADMIN_SETIAP_KANTOR = {
  desa: ['admin-kantor'],
  kecamatan: ['admin-kantor'],
  'siak-sync': ['admin-kantor'],
  dinas: ['admin-kantor'],
  portal: ['admin-kantor'],
  audit: ['admin-kantor'],
} as const satisfies BarisWewenang;

const SETIAP_PETUGAS = {
  desa: ['ketua-rt', 'ketua-rw', 'petugas-desa', 'kasi-pemerintahan', 'lurah', 'admin-kantor'],
  kecamatan: ['petugas-loket', 'staf-dinas-kecamatan', 'admin-kantor'],
  'siak-sync': ['operator-siak', 'admin-kantor'],
  dinas: ['verifikator-dinas', 'kabid-dafduk', 'sekretaris-dinas', 'kepala-dinas', 'admin-kantor'],
  portal: ['admin-kantor'],
} as const satisfies BarisWewenang;

/** Who keeps or checks the registers of an office; heads of RT and RW keep none. */
const PENCATAT_BUKU = {
  desa: ['petugas-desa', 'kasi-pemerintahan', 'lurah', 'admin-kantor'],
  kecamatan: ['petugas-loket', 'staf-dinas-kecamatan', 'admin-kantor'],
  dinas: ['verifikator-dinas', 'kabid-dafduk', 'sekretaris-dinas', 'kepala-dinas', 'admin-kantor'],
  portal: ['admin-kantor'],
} as const satisfies BarisWewenang;

/** Who decides on cards at the Dinas, and so looks at what was issued before. */
const PEJABAT_DINAS = ['verifikator-dinas', 'kabid-dafduk', 'sekretaris-dinas', 'kepala-dinas'] as const;

/**
 * Rows of DESIGN section 4 in their order. A return path that is the other outcome of a command has no row of its own.
 * Where the applicant acts at a counter, the officer there records it.
 */
export const TABEL_WEWENANG = {
  // 1 surat pengantar
  TerbitkanSuratPengantar: { desa: ['ketua-rt', 'ketua-rw', 'lurah'] },
  TolakSuratPengantar: { desa: ['ketua-rt', 'ketua-rw', 'lurah'] },
  // 2-6 intake and form
  AjukanPermohonan: { desa: ['petugas-desa', 'pemohon'], kecamatan: ['petugas-loket', 'pemohon'] },
  PeriksaKelengkapan: { desa: ['petugas-desa'], kecamatan: ['petugas-loket'] },
  BerikanFormulir: { desa: ['petugas-desa'], kecamatan: ['petugas-loket'] },
  IsiFormulir: { desa: ['petugas-desa', 'pemohon'], kecamatan: ['petugas-loket', 'pemohon'] },
  PeriksaBerkas: { desa: ['petugas-desa'], kecamatan: ['petugas-loket'] },
  SerahkanFormulir: { desa: ['petugas-desa', 'kasi-pemerintahan', 'pemohon'] },
  // 7-8 Seksi Pemerintahan and the head of the desa
  TelitiFormulir: { desa: ['kasi-pemerintahan'] },
  CatatBukuHarian: { desa: ['kasi-pemerintahan'] },
  AjukanTandaTangan: { desa: ['kasi-pemerintahan'] },
  TandatanganiPermohonan: { desa: ['lurah'] },
  CatatBukuInduk: { desa: ['kasi-pemerintahan'] },
  KembalikanKePemohon: { desa: ['kasi-pemerintahan'] },
  // 9-12 loket of the kecamatan
  DatangKeLoket: { kecamatan: ['petugas-loket', 'pemohon'] },
  KenaliKeluarga: { kecamatan: ['petugas-loket'] },
  VerifikasiBerkas: { kecamatan: ['petugas-loket'] },
  PerbaikiData: { kecamatan: ['petugas-loket'] },
  HentikanPermohonan: { kecamatan: ['petugas-loket'] },
  RegisterPermohonan: { kecamatan: ['petugas-loket'] },
  TeruskanKeOperator: { kecamatan: ['petugas-loket'] },
  // 13-15 SIAK operator
  SinkronkanBiodata: { 'siak-sync': ['operator-siak'] },
  KembalikanKeLoket: { 'siak-sync': ['operator-siak'] },
  AkuiNomorKk: { 'siak-sync': ['operator-siak'] },
  CetakKartu: { 'siak-sync': ['operator-siak'] },
  TerimaBlanko: { 'siak-sync': ['operator-siak'] },
  NyatakanBlankoRusak: { 'siak-sync': ['operator-siak'] },
  CetakUlang: { 'siak-sync': ['operator-siak'] },
  SerahkanCetakan: { 'siak-sync': ['operator-siak'] },
  AjukanDraf: { 'siak-sync': ['operator-siak'] },
  // what becomes of sheets that hold no more
  TarikLembar: { 'siak-sync': ['operator-siak'] },
  TerimaLembarDitemukan: { 'siak-sync': ['operator-siak'] },
  MusnahkanLembar: { 'siak-sync': ['operator-siak'] },
  SahkanPemusnahan: { 'siak-sync': ['operator-siak'] },
  // 15-16 Dinas
  TerimaCetakan: { dinas: ['verifikator-dinas'] },
  TelitiCetakan: { dinas: ['verifikator-dinas'] },
  ParafKabid: { dinas: ['kabid-dafduk'] },
  ParafSekretaris: { dinas: ['sekretaris-dinas'] },
  TandatanganiKartu: { dinas: ['kepala-dinas'] },
  BubuhiStempel: { dinas: ['verifikator-dinas', 'kepala-dinas'] },
  NyatakanTerlampaui: { dinas: PEJABAT_DINAS },
  KirimKeKecamatan: { dinas: ['verifikator-dinas'] },
  // 16d-19 hand-over
  TerimaKartu: { kecamatan: ['staf-dinas-kecamatan', 'petugas-loket'] },
  LaporkanKartuTidakSampai: { dinas: ['verifikator-dinas'], kecamatan: ['staf-dinas-kecamatan', 'petugas-loket'] },
  AjukanKartuHilang: { dinas: ['verifikator-dinas'] },
  SahkanKartuHilang: { dinas: PEJABAT_DINAS },
  TanggapiKartuTerserahkan: { dinas: PEJABAT_DINAS },
  TanggapiCetakanTerlambat: { dinas: PEJABAT_DINAS },
  TanggapiPengirimanTerlambat: { kecamatan: ['staf-dinas-kecamatan', 'petugas-loket'] },
  DatangMengambil: { kecamatan: ['petugas-loket', 'pemohon'] },
  TunjukkanTandaTerima: { kecamatan: ['petugas-loket', 'pemohon'] },
  SerahkanKartu: { kecamatan: ['petugas-loket'] },
  KembalikanBerkas: { kecamatan: ['petugas-loket'] },
  // what an officer may see in the own office
  LihatAntrean: SETIAP_PETUGAS,
  LihatPermohonan: SETIAP_PETUGAS,
  LihatRiwayat: SETIAP_PETUGAS,
  LihatBuku: SETIAP_PETUGAS,
  LihatBarisBuku: PENCATAT_BUKU,
  LihatKartu: { dinas: PEJABAT_DINAS },
  LihatDokumen: { 'siak-sync': ['operator-siak'], dinas: PEJABAT_DINAS },
  LihatBlanko: { 'siak-sync': ['operator-siak', 'auditor'] },
  LihatInsiden: ADMIN_SETIAP_KANTOR,
  // a person looks at a message that failed (DESIGN section 2 rule 5)
  UlangiInsiden: ADMIN_SETIAP_KANTOR,
  SelesaikanInsiden: ADMIN_SETIAP_KANTOR,
  // accounts
  DaftarkanPetugas: ADMIN_SETIAP_KANTOR,
  UbahPeran: ADMIN_SETIAP_KANTOR,
  NonaktifkanPetugas: ADMIN_SETIAP_KANTOR,
  GantiSandi: ADMIN_SETIAP_KANTOR,
  // the own password is everybody's, who knows the old one
  GantiSandiSendiri: PERAN_LAYANAN,
} as const satisfies Record<string, BarisWewenang>;

/** Names of the commands that need a permission. */
export type Tindakan = keyof typeof TABEL_WEWENANG;

/** Every command name, in the order of the steps. */
export const TINDAKAN = Object.keys(TABEL_WEWENANG) as readonly Tindakan[];
