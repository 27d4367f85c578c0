import { KABUPATEN_PERAGA, type Peran } from '@kk-lintas/domain';
import type { Layanan } from '@kk-lintas/contracts';

/** One officer of the demonstration. Invented people; the password below is for the demonstration alone. */
export interface PetugasPeraga {
  readonly layanan: Layanan;
  readonly kantor: string;
  readonly nip: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly peran: readonly Peran[];
}

export const SANDI_PERAGA = 'peraga-kk-lintas';

type Jabatan = readonly [jabatan: string, peran: Peran];

const DESA: readonly Jabatan[] = [
  ['Ketua RT 001', 'ketua-rt'],
  ['Ketua RW 001', 'ketua-rw'],
  ['Petugas Registrasi', 'petugas-desa'],
  ['Kepala Seksi Pemerintahan', 'kasi-pemerintahan'],
  ['Lurah/Kepala Desa', 'lurah'],
  ['Administrator', 'admin-kantor'],
];
const KECAMATAN: readonly Jabatan[] = [
  ['Petugas Loket KK dan KTP', 'petugas-loket'],
  ['Petugas Loket KK dan KTP', 'petugas-loket'],
  ['Staf Dinas di kecamatan', 'staf-dinas-kecamatan'],
  ['Administrator', 'admin-kantor'],
];
const SIAK: readonly Jabatan[] = [
  ['Operator SIAK', 'operator-siak'],
  ['Operator SIAK', 'operator-siak'],
  ['Administrator', 'admin-kantor'],
];
const DINAS: readonly Jabatan[] = [
  ['Verifikator', 'verifikator-dinas'],
  ['Kepala Bidang Pendaftaran Penduduk', 'kabid-dafduk'],
  ['Sekretaris Dinas', 'sekretaris-dinas'],
  ['Kepala Dinas', 'kepala-dinas'],
  ['Administrator', 'admin-kantor'],
];

const DEPAN = ['ASEP', 'DEWI', 'CECEP', 'RINA', 'DADANG', 'LILIS', 'UJANG', 'NENENG', 'YAYAN', 'EUIS'];
const BELAKANG = ['SUMARNA', 'KURNIAWAN', 'HIDAYAT', 'PERMANA', 'SUHERMAN', 'RAHAYU', 'MULYANA', 'SETIAWAN', 'LESMANA', 'WIJAYA', 'NUGRAHA'];

/** Every officer of the demonstration, the same at every start. */
export const PETUGAS_PERAGA: readonly PetugasPeraga[] = semua();

function semua(): PetugasPeraga[] {
  const { dinas, kecamatan } = KABUPATEN_PERAGA;
  const kantor: [Layanan, string, readonly Jabatan[]][] = [
    ...kecamatan.flatMap(({ desa, kelurahan }): [Layanan, string, readonly Jabatan[]][] => [
      ['desa', desa.kode, DESA],
      ['desa', kelurahan.kode, DESA],
    ]),
    ...kecamatan.map(({ kode }): [Layanan, string, readonly Jabatan[]] => ['kecamatan', kode, KECAMATAN]),
    ['siak-sync', dinas.kode, SIAK],
    ['dinas', dinas.kode, DINAS],
  ];
  let nomor = 0;
  return kantor.flatMap(([layanan, kode, jabatan]) => jabatan.map(([nama, peran]) => petugas(layanan, kode, nama, peran, nomor++)));
}

/** NIP: birthdate, month of appointment, sex, serial (18 digits). */
function petugas(layanan: Layanan, kantor: string, jabatan: string, peran: Peran, nomor: number): PetugasPeraga {
  const lahir = `${1970 + (nomor % 25)}0${1 + (nomor % 9)}1${nomor % 10}`;
  const nip = `${lahir}201001${1 + (nomor % 2)}${String(nomor + 1).padStart(3, '0')}`;
  const nama = `${DEPAN[nomor % DEPAN.length]} ${BELAKANG[nomor % BELAKANG.length]}`;
  return { layanan, kantor, nip, nama, jabatan, peran: [peran] };
}
