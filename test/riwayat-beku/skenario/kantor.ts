import { AKUN, type PerintahAkun } from '@kk-lintas/identity';
import { AKSES, type CatatAkses } from '../../../libs/office/src/accounts/akses.aggregate';
import { PARKIR, parkirId, topikReaksi, type PerintahParkir } from '../../../libs/office/src/inbox/parkir.aggregate';
import { LOKET, PEMOHON_CONTOH } from '../../../services/kecamatan/src/testing/riwayat-kecamatan';
import { langkah, SISTEM } from './skenario';

const TOPIK = 'kk.desa.v1';
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$YmVrdWJla3ViZWt1YmVrdQ$q2hpc0lzTm90QVJlYWxIYXNoQXRBbGxCdXRMb25n';
const pesan = (pesanId: string) => ({ pesanId, topik: TOPIK, kunci: 'lengkap', alasan: 'SIAK belum siap', percobaan: 5, isi: '{}' });
const REAKSI = topikReaksi('pembetulan');
const reaksi = (pesanId: string, revisi: number) => ({ pesanId, topik: REAKSI, kunci: 'lengkap', peristiwa: { stream: 'permohonan-lengkap', revisi } });
const SATU = '0b7e1b9e-0000-4000-8000-000000000001';
const DUA = '0b7e1b9e-0000-4000-8000-000000000002';

/** The events that every office keeps: accounts, reads of personal data, parked messages. */
export const SKENARIO_KANTOR = [
  ...langkah<PerintahAkun>(AKUN, LOKET.nip, [
    [SISTEM, { type: 'DaftarkanPetugas', nip: LOKET.nip, nama: LOKET.nama, nik: PEMOHON_CONTOH.nik, jabatan: LOKET.jabatan, peran: LOKET.peran, kantor: LOKET.kantor, layanan: 'kecamatan', sandiHash: HASH }],
    [SISTEM, { type: 'UbahPeran', peran: ['petugas-loket', 'admin-kantor'], jabatan: 'Kepala loket' }],
    [SISTEM, { type: 'GantiSandi', sandiHash: HASH }],
    [SISTEM, { type: 'NonaktifkanPetugas', alasan: 'pensiun' }],
  ]),
  ...langkah<CatatAkses>(AKSES, 'lengkap', [[LOKET, { type: 'CatatAkses', tujuan: 'verifikasi' }]]),
  ...langkah<PerintahParkir>(PARKIR, parkirId(TOPIK, 'lengkap'), [
    [SISTEM, { type: 'ParkirPesan', ...pesan(SATU) }],
    [SISTEM, { type: 'ParkirPesan', ...pesan(DUA) }],
    [LOKET, { type: 'CatatGagalLagi', pesanId: SATU, alasan: 'SIAK belum siap' }],
    [LOKET, { type: 'SelesaikanDenganAlasan', pesanId: SATU, alasan: 'ditangani lewat telepon' }],
    [LOKET, { type: 'CatatBerhasil', pesanId: DUA }],
  ]),
  ...langkah<PerintahParkir>(PARKIR, parkirId(REAKSI, 'lengkap'), [
    [SISTEM, { type: 'ParkirReaksi', ...reaksi(SATU, 4), alasan: 'PembetulanDiminta: BukaPembetulan: tahap-tidak-sesuai: Belum waktunya.', percobaan: 1 }],
    [SISTEM, { type: 'ParkirReaksi', ...reaksi(DUA, 7), alasan: 'an earlier event of the same key is parked', percobaan: 0 }],
    [SISTEM, { type: 'CatatBerhasil', pesanId: SATU }],
    [LOKET, { type: 'SelesaikanDenganAlasan', pesanId: DUA, alasan: 'ditangani di loket' }],
  ]),
];
