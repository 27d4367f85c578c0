import { PEMOHON } from '@kk-lintas/domain';
import { PERMOHONAN_DESA } from '../../../services/desa/src/permohonan/permohonan.aggregate';
import type { PerintahDesa } from '../../../services/desa/src/permohonan/permohonan.commands';
import { berkasPada, DESA, KELUARGA, LURAH, PEMOHON_CONTOH, POKOK } from '../../../services/desa/src/testing/riwayat-desa';
import { langkah, SISTEM } from './skenario';

const ASLI = ['kk-rusak', 'ktp-pemohon'].map((kode) => ({ kode, asli: true }));
const SURAT = { kode: 'surat-pengantar', asli: true };
const FORMULIR_BERLAKU_SAMPAI = '2026-12-07T03:05:00.000Z';

function surat(permohonanId: string, penerbit: 'ketua-rt' | 'kepala-desa'): PerintahDesa {
  return { type: 'TerbitkanSuratPengantar', permohonanId, desa: DESA, penerbit, permintaan: { jenis: 'C2-rusak', rt: '001', rw: '002', pemohon: PEMOHON_CONTOH } };
}

/** Every event of a desa: a case with all its returns, and the other ends that a case can come to. */
export const SKENARIO_DESA = [
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'lengkap', [
    [LURAH, surat('lengkap', 'ketua-rt')],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: ASLI }],
    [LURAH, { type: 'PeriksaKelengkapan', keadaan: [] }],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: [SURAT] }],
    [LURAH, { type: 'PeriksaKelengkapan', keadaan: [] }],
    [LURAH, { type: 'BerikanFormulir' }],
    [SISTEM, { type: 'NyatakanFormulirKedaluwarsa', berlakuSampai: FORMULIR_BERLAKU_SAMPAI }, 15],
    [LURAH, { type: 'BerikanFormulir' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LURAH, { type: 'PeriksaBerkas', sesuai: false, alasan: 'nama ibu kurang' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LURAH, { type: 'PeriksaBerkas', sesuai: true }],
    [PEMOHON, { type: 'SerahkanFormulir' }],
    [LURAH, { type: 'TelitiFormulir', sesuai: false, alasan: 'alamat belum lengkap' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LURAH, { type: 'PeriksaBerkas', sesuai: true }],
    [PEMOHON, { type: 'SerahkanFormulir' }],
    [LURAH, { type: 'TelitiFormulir', sesuai: true }],
    [LURAH, { type: 'CatatBukuHarian' }],
    [LURAH, { type: 'AjukanTandaTangan' }],
    [LURAH, { type: 'TandatanganiPermohonan', setuju: false, alasan: 'berkas tertukar' }],
    [LURAH, { type: 'TelitiFormulir', sesuai: true }],
    [LURAH, { type: 'CatatBukuHarian' }],
    [LURAH, { type: 'AjukanTandaTangan' }],
    [LURAH, { type: 'TandatanganiPermohonan', setuju: true }],
    [LURAH, { type: 'CatatBukuInduk' }],
    [LURAH, { type: 'KembalikanKePemohon' }],
    [SISTEM, { type: 'TerimaPenolakanKecamatan', alasan: 'tanda tangan kabur', pelaku: [{ nip: LURAH.nip, tindakan: 'tanda-tangan' }], keluarga: KELUARGA }],
  ]),
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'ditolak', [
    [SISTEM, { type: 'CatatPermintaanPengantar', ...POKOK, pemohon: PEMOHON_CONTOH }],
    [LURAH, { type: 'TolakSuratPengantar', alasan: 'bukan warga di sini' }],
  ]),
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'kepala-desa', [
    [LURAH, surat('kepala-desa', 'kepala-desa')],
    [SISTEM, { type: 'TerimaFormulirDariKecamatan', berkas: berkasPada(PEMOHON), keluarga: KELUARGA }],
    [SISTEM, { type: 'TutupPermohonan', selesai: true, keterangan: '2026-12-20T03:00:00.000Z' }],
  ]),
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'berakhir', [
    [LURAH, surat('berakhir', 'ketua-rt')],
    [SISTEM, { type: 'TutupPermohonan', selesai: false, keterangan: 'pemohon tidak datang' }],
  ]),
  // Originals that an officer takes in: first one that is said to be brought and is not there.
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'tangan-petugas', [
    [LURAH, surat('tangan-petugas', 'ketua-rt')],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: [...ASLI, SURAT] }],
    [LURAH, { type: 'PeriksaKelengkapan', keadaan: [], diterima: ['kk-rusak', 'surat-pengantar'] }],
    [LURAH, { type: 'AjukanPermohonan', berkas: ASLI }],
    [LURAH, { type: 'PeriksaKelengkapan', keadaan: [] }],
    [LURAH, { type: 'BerikanFormulir' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA }],
    [LURAH, { type: 'PeriksaBerkas', sesuai: true }],
    [PEMOHON, { type: 'SerahkanFormulir' }],
    [LURAH, { type: 'TelitiFormulir', sesuai: true }],
  ]),
  // Circumstances found at step 3, and papers that come with the form.
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'keadaan-dan-formulir', [
    [LURAH, surat('keadaan-dan-formulir', 'ketua-rt')],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: [...ASLI, SURAT] }],
    [LURAH, { type: 'PeriksaKelengkapan', keadaan: ['diwakilkan'] }],
    [PEMOHON, { type: 'AjukanPermohonan', berkas: [{ kode: 'surat-kuasa', asli: true }] }],
    [LURAH, { type: 'PeriksaKelengkapan' }],
    [LURAH, { type: 'BerikanFormulir' }],
    [PEMOHON, { type: 'IsiFormulir', keluarga: KELUARGA, berkas: [{ kode: 'kitap', asli: true }] }],
    [LURAH, { type: 'PeriksaBerkas', sesuai: true }],
  ]),
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'dibawa-pemohon', [
    [LURAH, surat('dibawa-pemohon', 'kepala-desa')],
    [SISTEM, { type: 'TerimaFormulirDariKecamatan', berkas: berkasPada(PEMOHON), keluarga: KELUARGA }],
    [PEMOHON, { type: 'SerahkanFormulir' }],
    [LURAH, { type: 'TelitiFormulir', sesuai: true, diterima: ['kk-rusak', 'ktp-pemohon'] }],
  ]),
  // A refusal of the signature that names its officer.
  ...langkah<PerintahDesa>(PERMOHONAN_DESA, 'penolak-bernama', [
    [LURAH, surat('penolak-bernama', 'kepala-desa')],
    [SISTEM, { type: 'TerimaFormulirDariKecamatan', berkas: berkasPada(PEMOHON), keluarga: KELUARGA }],
    [PEMOHON, { type: 'SerahkanFormulir' }],
    [LURAH, { type: 'TelitiFormulir', sesuai: true }],
    [LURAH, { type: 'CatatBukuHarian' }],
    [LURAH, { type: 'AjukanTandaTangan' }],
    [LURAH, { type: 'TandatanganiPermohonan', setuju: false, alasan: 'berkas tertukar' }],
  ]),
];
