import { PEMOHON } from '@kk-lintas/domain';
import { PERMOHONAN_PORTAL } from '../../../services/portal/src/permohonan/permohonan.aggregate';
import type { PerintahPortal } from '../../../services/portal/src/permohonan/permohonan.commands';
import { DESA, PEMOHON_CONTOH, POKOK } from '../../../services/desa/src/testing/riwayat-desa';
import { langkah, SISTEM } from './skenario';

const KEMAJUAN = { permohonanId: 'online', langkah: '1', peristiwa: 'SuratPengantarDiterbitkan', jabatan: 'Kepala Desa', waktu: '2026-11-23T04:00:00.000Z', revisi: 1, kantor: `desa-${DESA}` };

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
];
