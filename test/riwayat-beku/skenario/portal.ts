import type { DokumenTerbit } from '@kk-lintas/contracts';
import { PEMOHON } from '@kk-lintas/domain';
import { sha256Hex } from '@kk-lintas/trust';
import { DOKUMEN } from '../../../services/portal/src/keaslian/dokumen.aggregate';
import type { PerintahDokumen } from '../../../services/portal/src/keaslian/dokumen.commands';
import { PENGGANTI_LUAR, type CatatPenggantiLuar } from '../../../services/portal/src/keaslian/pengganti-luar.aggregate';
import { PERMOHONAN_PORTAL } from '../../../services/portal/src/permohonan/permohonan.aggregate';
import type { PerintahPortal } from '../../../services/portal/src/permohonan/permohonan.commands';
import { DESA, PEMOHON_CONTOH, POKOK } from '../../../services/desa/src/testing/riwayat-desa';
import { langkah, SISTEM } from './skenario';

const KEMAJUAN = { permohonanId: 'online', langkah: '1', peristiwa: 'SuratPengantarDiterbitkan', jabatan: 'Kepala Desa', waktu: '2026-11-23T04:00:00.000Z', revisi: 1, kantor: `desa-${DESA}` };

const PDF = Buffer.from('%PDF-1.7 kartu beku');
const DOKUMEN_BEKU: DokumenTerbit = {
  nomorDokumen: '3204-26-00000000',
  kunciKartu: 'ab'.repeat(16),
  versi: 2,
  moda: 'TTE',
  dikeluarkan: '2026-11-23',
  jenis: POKOK.jenis,
  penandatangan: { nama: 'Raden Contoh Wibawa', jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' },
  jumlahAnggota: 4,
  sidik: 'cd'.repeat(32),
  sidikPdf: sha256Hex(PDF),
};
const DOKUMEN_BLANKO: DokumenTerbit = {
  nomorDokumen: '3204-26-00000001',
  kunciKartu: 'ab'.repeat(16),
  versi: 3,
  moda: 'BLANKO',
  dikeluarkan: '2026-11-24',
  jenis: 'C1-hilang',
  penandatangan: { jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' },
  jumlahAnggota: 4,
  kartuLain: true,
  serial: ['JB-0000001', 'JB-0000002'],
};
const TERSAMAR = { nomorKk: '3204••••••••0001', kepala: 'J••• C•••••' };

function tercatat(dokumen: DokumenTerbit, pdf?: Buffer, anggota?: readonly string[]): ReturnType<typeof langkah<PerintahDokumen>> {
  const isi = { dokumen, permohonanId: 'online', desa: DESA, penerbit: 'dinas-32.04', ...(anggota !== undefined && { anggota }) };
  return langkah<PerintahDokumen>(DOKUMEN, dokumen.nomorDokumen, [[SISTEM, { type: 'CatatDokumen', isi, pribadi: { ...TERSAMAR, ...(pdf !== undefined && { pdf: pdf.toString('base64') }) } }]]);
}

/** Every event of the portal. */
export const SKENARIO_PORTAL = [
  ...langkah<PerintahPortal>(PERMOHONAN_PORTAL, 'online', [
    [PEMOHON, { type: 'AjukanOnline', permohonanId: 'online', jenis: POKOK.jenis, desa: DESA, rt: '001', rw: '002', pemohon: PEMOHON_CONTOH }],
    [SISTEM, { type: 'CatatPermohonan', pokok: { permohonanId: 'online', nomor: POKOK.nomorPermohonan, jenis: POKOK.jenis, desa: DESA, sidikRahasia: POKOK.sidikRahasia }, dibuka: '2026-11-23T04:00:00.000Z' }],
    [SISTEM, { type: 'CatatKemajuan', kemajuan: KEMAJUAN }],
  ]),
  ...langkah<PerintahPortal>(PERMOHONAN_PORTAL, 'dibaca', [
    [SISTEM, { type: 'CatatPembacaan', pembacaan: { permohonanId: 'dibaca', jabatan: 'Kepala Seksi Pemerintahan', untuk: 'pelayanan permohonan', waktu: KEMAJUAN.waktu, revisi: 0, kantor: KEMAJUAN.kantor } }],
  ]),
  ...tercatat(DOKUMEN_BEKU, PDF),
  ...tercatat(DOKUMEN_BLANKO),
  ...tercatat({ ...DOKUMEN_BLANKO, nomorDokumen: '3204-26-00000002', versi: 4, serial: ['JB-0000003'] }),
  ...langkah<PerintahDokumen>(DOKUMEN, '3204-26-00000002', [[SISTEM, { type: 'CatatKehilangan', penerbit: 'dinas-32.04', nomorDokumen: '3204-26-00000002', sejak: '2026-11-25' }]]),
  ...langkah<CatatPenggantiLuar>(PENGGANTI_LUAR, 'kartu-luar', [
    [SISTEM, { type: 'CatatPenggantiLuar', isi: { penerbit: 'dinas-32.04', kunciKartu: 'ab'.repeat(16), nasib: 'berubah', versi: 5, jenis: 'A1-membentuk-keluarga-baru', sejak: '2026-11-26', oleh: 'dinas-32.05' } }],
  ]),
  ...tercatat({ ...DOKUMEN_BLANKO, nomorDokumen: '3204-26-00000003', versi: 6, ditetapkan: '2026-11-27T02:00:00.000Z', serial: ['JB-0000004'] }, undefined, ['ef'.repeat(16), 'f0'.repeat(16)]),
];
