import type { DokumenTerbit } from '@kk-lintas/contracts';
import { PEMOHON, type Pelaku } from '@kk-lintas/domain';
import { PERMOHONAN_KECAMATAN } from '../../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PerintahKecamatan } from '../../../services/kecamatan/src/permohonan/permohonan.commands';
import { BERJALAN, KELUARGA, KODE, LEMBAR, LOKET, PEMOHON_CONTOH, POKOK, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../../../services/kecamatan/src/testing/riwayat-kecamatan';
import { pokokPembetulan } from '../../../services/kecamatan/src/permohonan/pembetulan';
import { TINDAK_LANJUT, type PerintahTindakLanjut } from '../../../services/kecamatan/src/tindak-lanjut/tindak-lanjut.aggregate';
import { langkah, SISTEM } from './skenario';

const NOMOR_KK = '3204062311260001';
const NOMOR_KK_TERCAKUP = '3204062311260006';
const NOMOR_KK_TTE_TERCAKUP = '3204062311260007';
const NOMOR_KK_TANPA_VERSI = '3204062311260009';
const NOMOR_KK_DIINGATKAN = '3204062311260010';
const NOMOR_KK_TIDAK_DISERAHKAN = '3204062311260011';
const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
const berkas = (kode: readonly string[]) => kode.map((satu) => ({ kode: satu, asli: true }));
const TEMUAN = { anggotaKe: 0, field: 'namaLengkap', kode: 'NAMA_BERBEDA', kantorPerbaikan: 'kecamatan' };

function dariDesa(permohonanId: string): PerintahKecamatan {
  return { type: 'TerimaDariDesa', berjalan: { ...BERJALAN, permohonanId }, nomorBukuHarian: 17, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA };
}

const PENGIRIMAN: PerintahKecamatan = { type: 'CatatPengiriman', nomorPengiriman: 8, lembar: LEMBAR, pelaku: PELAKU, nomorKk: NOMOR_KK, keluarga: KELUARGA };

function kartuLain(permohonanId: string, nomorDokumen?: string, nomorKk = NOMOR_KK): PerintahKecamatan {
  const dari = { permohonanId: 'asal', nomor: '3204062003-2026-00009', ...(nomorDokumen !== undefined && { nomorDokumen }) };
  return { type: 'BukaKartuLain', kasus: { permohonanId, nomor: `${dari.nomor}-L1` }, desa: POKOK.desa, dari, nomorKk, keluarga: KELUARGA };
}

/** Pseudonym of the nomor KK, by the secret of the frozen offices. */
const KUNCI_KARTU = 'e4623a68ac38c72fff89edf988a92483';

const DOKUMEN: DokumenTerbit = {
  nomorDokumen: '3204-26-K7QF2M9X',
  kunciKartu: 'd'.repeat(32),
  versi: 3,
  moda: 'TTE',
  dikeluarkan: '2026-11-23',
  jenis: 'B2a-kelahiran',
  penandatangan: { nama: 'Kepala Contoh', jabatan: 'Kepala Dinas' },
  jumlahAnggota: 2,
  sidik: 'b'.repeat(64),
  sidikPdf: 'c'.repeat(64),
};

/** Steps 9 to 12 without a refusal. */
const KE_OPERATOR: readonly (readonly [Pelaku, PerintahKecamatan])[] = [
  [PEMOHON, { type: 'DatangKeLoket' }],
  [LOKET, { type: 'VerifikasiBerkas', sesuai: true }],
  [LOKET, { type: 'RegisterPermohonan' }],
  [LOKET, { type: 'TeruskanKeOperator' }],
];

/** Steps 9 to 19, and then the Dinas declares that delivery lost. */
const DISERAHKAN_LALU_HILANG: readonly (readonly [Pelaku, PerintahKecamatan])[] = [
  ...KE_OPERATOR,
  [SISTEM, PENGIRIMAN],
  [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
  [PEMOHON, { type: 'DatangMengambil' }],
  [LOKET, { type: 'TunjukkanTandaTerima', cara: 'identitas', keterangan: 'KTP-el pemohon' }],
  [LOKET, { type: 'SerahkanKartu' }],
  [SISTEM, { type: 'CatatKehilangan', nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal di angkot', pelaku: PELAKU }],
];

/** Every event of a kecamatan. */
export const SKENARIO_KECAMATAN = [
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'lengkap', [
    [SISTEM, { type: 'BukaDariPengantar', pokok: { ...POKOK, permohonanId: 'lengkap' }, nomorSurat: 1, tahunSurat: 2026, pemohon: PEMOHON_CONTOH }],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: berkas(KODE.slice(1)) }],
    [LOKET, { type: 'PeriksaKelengkapan', keadaan: [] }],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: berkas(KODE.slice(0, 1)) }],
    [LOKET, { type: 'PeriksaKelengkapan', keadaan: [] }],
    [LOKET, { type: 'BerikanFormulir' }],
    [SISTEM, { type: 'NyatakanFormulirKedaluwarsa', berlakuSampai: '2026-12-07T03:05:00.000Z' }, 15],
    [LOKET, { type: 'BerikanFormulir' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LOKET, { type: 'PeriksaBerkas', sesuai: false, alasan: 'nama ibu kurang' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LOKET, { type: 'PeriksaBerkas', sesuai: true }],
    [SISTEM, dariDesa('lengkap')],
    [SISTEM, { type: 'KirimPengingat', untuk: 'datang-ke-loket', pada: '2026-12-15T03:12:00.000Z' }, 7],
    [PEMOHON, { type: 'DatangKeLoket' }],
    [LOKET, { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'desa', alasan: 'cap desa kurang' }],
    [SISTEM, dariDesa('lengkap')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'TerimaTemuan', temuan: [TEMUAN], nilai: [{ anggotaKe: 0, field: 'namaLengkap', nilaiPermohonan: 'Jaka Contoh', nilaiSiak: 'Jaka C' }], pelaku: PELAKU }],
    [LOKET, { type: 'PerbaikiData', keluarga: KELUARGA, alasan: 'isian sama dengan akta' }],
    [LOKET, { type: 'TeruskanKeOperator' }],
    [SISTEM, PENGIRIMAN],
    [LOKET, { type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak datang' }],
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
    [PEMOHON, { type: 'DatangMengambil' }],
    [LOKET, { type: 'TunjukkanTandaTerima', cara: 'surat-kuasa', keterangan: 'kepada Sari Contoh, 1 Desember' }],
    [LOKET, { type: 'SerahkanKartu', kesalahan: 'nama ayah salah tulis' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'tanda-terima', [
    [SISTEM, dariDesa('tanda-terima')],
    ...KE_OPERATOR,
    [SISTEM, PENGIRIMAN],
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
    [PEMOHON, { type: 'DatangMengambil' }],
    [PEMOHON, { type: 'TunjukkanTandaTerima', cara: 'tanda-terima', nomor: 2 }],
    [LOKET, { type: 'SerahkanKartu' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kedaluwarsa', [
    [SISTEM, dariDesa('kedaluwarsa')],
    [SISTEM, { type: 'NyatakanKedaluwarsa', pada: '2027-01-14T03:40:00.000Z' }, 30],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'pembetulan', [
    [SISTEM, { type: 'BukaPembetulan', pokok: { ...pokokPembetulan(POKOK), permohonanId: 'pembetulan' }, alasan: 'nama ayah salah tulis', pemohon: PEMOHON_CONTOH, keluarga: { ...KELUARGA, nomorKk: NOMOR_KK } }],
    [LOKET, { type: 'PerbaikiData', keluarga: { ...KELUARGA, nomorKk: NOMOR_KK } }],
    [LOKET, { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'pemohon', alasan: 'bukti kurang' }],
    [PEMOHON, { type: 'DatangKeLoket' }],
  ]),
  // Originals that an officer takes in: first one that is said to be brought and is not there.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'tangan-petugas', [
    [SISTEM, { type: 'BukaDariPengantar', pokok: { ...POKOK, permohonanId: 'tangan-petugas' }, nomorSurat: 2, tahunSurat: 2026, pemohon: PEMOHON_CONTOH }],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: berkas(KODE) }],
    [LOKET, { type: 'PeriksaKelengkapan', keadaan: [], diterima: KODE.slice(1) }],
    [LOKET, { type: 'AjukanPermohonan', berkas: berkas(KODE.slice(0, 1)) }],
    [LOKET, { type: 'PeriksaKelengkapan', keadaan: [] }],
    [LOKET, { type: 'BerikanFormulir' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LOKET, { type: 'PeriksaBerkas', sesuai: true }],
    [SISTEM, dariDesa('tangan-petugas')],
    [PEMOHON, { type: 'DatangKeLoket' }],
    [LOKET, { type: 'VerifikasiBerkas', sesuai: true, diterima: KODE.slice(1) }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'tte', [
    [SISTEM, dariDesa('tte')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'CatatKartuTerbit', dokumen: [DOKUMEN], pelaku: PELAKU, nomorKk: NOMOR_KK, keluarga: KELUARGA }],
    [PEMOHON, { type: 'DatangMengambil' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain', [
    [SISTEM, kartuLain('kartu-lain')],
    [LOKET, { type: 'KenaliKeluarga', keterangan: 'KTP-el kepala keluarga' }],
    [LOKET, { type: 'VerifikasiBerkas', sesuai: true }],
    [LOKET, { type: 'RegisterPermohonan' }],
    [LOKET, { type: 'TeruskanKeOperator' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-tte', [
    [SISTEM, kartuLain('kartu-lain-tte', '3204-26-K7QF2M9X', '3204062311260008')],
    [LOKET, { type: 'KenaliKeluarga', keterangan: 'KTP-el istri' }],
    [LOKET, { type: 'SerahkanKartu' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'hilang', [
    [SISTEM, dariDesa('hilang')],
    ...KE_OPERATOR,
    [SISTEM, PENGIRIMAN],
    [SISTEM, { type: 'CatatKehilangan', nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal di angkot', pelaku: PELAKU }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'dihentikan', [
    [SISTEM, dariDesa('dihentikan')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'TerimaTemuan', temuan: [{ anggotaKe: 0, field: 'nik', kode: 'nik-aktif-di-kk-lain', kantorPerbaikan: 'dinas' }], nilai: [], pelaku: PELAKU }],
    [LOKET, { type: 'HentikanPermohonan' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'hilang-terserahkan', [
    [SISTEM, dariDesa('hilang-terserahkan')],
    ...DISERAHKAN_LALU_HILANG,
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'terlampaui', [
    [SISTEM, dariDesa('terlampaui')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'CatatTerlampaui', versi: 2 }],
    [LOKET, { type: 'KembalikanBerkas', keterangan: 'KTP-el pemohon' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'berversi', [
    [SISTEM, dariDesa('berversi')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'CatatPengiriman', nomorPengiriman: 9, versi: 4, lembar: LEMBAR, pelaku: PELAKU, nomorKk: NOMOR_KK, keluarga: KELUARGA }],
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
    [PEMOHON, { type: 'DatangMengambil' }],
    [LOKET, { type: 'TunjukkanTandaTerima', cara: 'identitas', keterangan: 'KTP-el pemohon' }],
    [LOKET, { type: 'SerahkanKartu' }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'dikembalikan-dinas', [
    [SISTEM, dariDesa('dikembalikan-dinas')],
    ...KE_OPERATOR,
    [
      SISTEM,
      {
        type: 'TerimaTemuan',
        temuan: [{ anggotaKe: 0, field: 'ibu', kode: 'dikembalikan-dinas', kantorPerbaikan: 'kecamatan' }],
        nilai: [{ anggotaKe: 0, field: 'ibu', nilaiPermohonan: 'Sari Contoh', nilaiSiak: '' }],
        pelaku: PELAKU,
        alasan: 'nama ibu tidak sama dengan akta',
        catatan: 'lihat akta yang dilampirkan',
      },
    ],
    [LOKET, { type: 'PerbaikiData', keluarga: KELUARGA, alasan: 'isian sama dengan akta' }],
    [LOKET, { type: 'TeruskanKeOperator' }],
  ]),
  ...langkah<PerintahTindakLanjut>(TINDAK_LANJUT, 'giliran', [
    [SISTEM, { type: 'MintaTindakLanjut', kasus: 'a' }],
    [SISTEM, { type: 'MintaTindakLanjut', kasus: 'b' }],
    [SISTEM, { type: 'SelesaikanTindakLanjut', kasus: 'a', versi: 4 }],
  ]),
  // The first follow-up of this card goes on in an earlier scenario.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-menunggu', [
    [SISTEM, { ...kartuLain('kartu-lain-menunggu'), versi: 5 } as PerintahKecamatan],
    [SISTEM, { type: 'LanjutkanKartuLain', versi: 5 }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-giliran', [[SISTEM, { ...kartuLain('kartu-lain-giliran'), versi: 6 } as PerintahKecamatan]]),
  ...langkah<PerintahTindakLanjut>(TINDAK_LANJUT, KUNCI_KARTU, [
    [SISTEM, { type: 'SelesaikanTindakLanjut', kasus: 'kartu-lain-menunggu', versi: 5 }],
    [SISTEM, { type: 'SelesaikanTindakLanjut', kasus: 'kartu-lain', versi: 4 }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-giliran', [[SISTEM, { type: 'LanjutkanKartuLain', versi: 4 }]]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'pembetulan-hilang', [
    [SISTEM, { type: 'BukaPembetulan', pokok: { ...pokokPembetulan(POKOK), permohonanId: 'pembetulan-hilang' }, alasan: 'nama ayah salah tulis', pemohon: PEMOHON_CONTOH, keluarga: { ...KELUARGA, nomorKk: NOMOR_KK } }],
    [SISTEM, { type: 'CatatKartuAsalHilang', alasan: 'tas kurir tertinggal di angkot' }],
    [LOKET, { type: 'PerbaikiData', keluarga: { ...KELUARGA, nomorKk: NOMOR_KK } }],
    [LOKET, { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'pemohon', alasan: 'bukti kurang' }],
    [PEMOHON, { type: 'DatangKeLoket' }],
  ]),
  // A further printing comes when the family has the lost card.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'pengiriman-terlambat', [
    [SISTEM, dariDesa('pengiriman-terlambat')],
    ...DISERAHKAN_LALU_HILANG,
    [SISTEM, { ...PENGIRIMAN, nomorPengiriman: 9, lembar: LEMBAR.map((satu) => ({ ...satu, serial: `B000000${satu.no}` })) }],
    [LOKET, { type: 'TanggapiPengirimanTerlambat', keterangan: 'lembar dikirim kembali ke operator' }],
  ]),
  // A finding after which the form is right as it is.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'data-tetap', [
    [SISTEM, dariDesa('data-tetap')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'TerimaTemuan', temuan: [TEMUAN], nilai: [{ anggotaKe: 0, field: 'namaLengkap', nilaiPermohonan: 'Jaka Contoh', nilaiSiak: 'Jaka C' }], pelaku: PELAKU }],
    [LOKET, { type: 'PerbaikiData', keluarga: KELUARGA, alasan: 'isian sama dengan akta' }],
    [LOKET, { type: 'TeruskanKeOperator' }],
  ]),
  // A follow-up of a card of which a later issue had come to the loket.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'terbit-lebih-baru', [
    [SISTEM, dariDesa('terbit-lebih-baru')],
    ...KE_OPERATOR,
    [SISTEM, { type: 'CatatPengiriman', nomorPengiriman: 10, versi: 5, lembar: LEMBAR, pelaku: PELAKU, nomorKk: NOMOR_KK_TERCAKUP, keluarga: KELUARGA }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-tercakup', [[SISTEM, { ...kartuLain('kartu-lain-tercakup', undefined, NOMOR_KK_TERCAKUP), versi: 3 } as PerintahKecamatan]]),
  // A signed follow-up that a later issue overtook before it was handed over.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-tte-tercakup', [
    [SISTEM, { ...kartuLain('kartu-lain-tte-tercakup', '3204-26-K7QF2M9Z', NOMOR_KK_TTE_TERCAKUP), versi: 3 } as PerintahKecamatan],
    [SISTEM, { type: 'CakupKartuLain', versi: 4 }],
  ]),
  // A card that is wrong, found at the hand-over: the correction is named.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'pembetulan-diminta', [
    [SISTEM, dariDesa('pembetulan-diminta')],
    ...KE_OPERATOR,
    [SISTEM, { ...PENGIRIMAN, nomorPengiriman: 11 }],
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
    [PEMOHON, { type: 'DatangMengambil' }],
    [LOKET, { type: 'TunjukkanTandaTerima', cara: 'identitas', keterangan: 'KTP-el pemohon' }],
    [LOKET, { type: 'SerahkanKartu', kesalahan: 'nama ayah salah tulis' }],
  ]),
  // Follow-ups of a Dinas that does not say which issue they follow.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-tanpa-versi', [[SISTEM, kartuLain('kartu-lain-tanpa-versi', undefined, NOMOR_KK_TANPA_VERSI)]]),
  ...langkah<PerintahTindakLanjut>(TINDAK_LANJUT, 'tanpa-versi', [
    [SISTEM, { type: 'MintaTindakLanjut', kasus: 'a' }],
    [SISTEM, { type: 'SelesaikanTindakLanjut', kasus: 'a' }],
  ]),
  // A signed follow-up whose family does not come.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'kartu-lain-tte-diingatkan', [
    [SISTEM, kartuLain('kartu-lain-tte-diingatkan', '3204-26-K7QF2M9W', NOMOR_KK_DIINGATKAN)],
    [SISTEM, { type: 'KirimPengingat', untuk: 'mengambil-kartu', pada: '2027-01-21T05:59:00.000Z' }, 8],
  ]),
  // A delivery that is declared lost when the loket had taken it in.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'hilang-diterima', [
    [SISTEM, dariDesa('hilang-diterima')],
    ...KE_OPERATOR,
    [SISTEM, { ...PENGIRIMAN, nomorPengiriman: 12 }],
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
    [SISTEM, { type: 'CatatKehilangan', nomorPengiriman: 12, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal di angkot', pelaku: PELAKU }],
    [LOKET, { type: 'TanggapiPengirimanTerlambat', keterangan: 'lembar dikirim kembali ke operator' }],
  ]),
  // A card that was taken in and not handed over, for a later issue came.
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'tidak-diserahkan', [
    [SISTEM, dariDesa('tidak-diserahkan')],
    ...KE_OPERATOR,
    [SISTEM, { ...PENGIRIMAN, nomorPengiriman: 13, versi: 2, nomorKk: NOMOR_KK_TIDAK_DISERAHKAN } as PerintahKecamatan],
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR.map(({ serial }) => serial) }],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'terbit-sesudahnya', [
    [SISTEM, dariDesa('terbit-sesudahnya')],
    ...KE_OPERATOR,
    [SISTEM, { ...PENGIRIMAN, nomorPengiriman: 14, versi: 3, nomorKk: NOMOR_KK_TIDAK_DISERAHKAN } as PerintahKecamatan],
  ]),
  ...langkah<PerintahKecamatan>(PERMOHONAN_KECAMATAN, 'tidak-diserahkan', [[LOKET, { type: 'KembalikanBerkas', keterangan: 'KTP-el pemohon' }]]),
];
