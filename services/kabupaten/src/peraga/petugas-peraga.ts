import { KABUPATEN_PERAGA, type Peran } from '@kk-lintas/domain';
import type { Layanan } from '@kk-lintas/contracts';
import { lingkunganPeraga, type LingkunganPeraga } from './lingkungan-peraga';

/** One officer of the demonstration. Invented people; the password below is for the demonstration alone. */
export interface PetugasPeraga {
  readonly layanan: Layanan;
  readonly kantor: string;
  readonly nip: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly peran: readonly Peran[];
  /** Of the head of an RT or RW: which one. */
  readonly rt?: string;
  readonly rw?: string;
}

export const SANDI_PERAGA = 'peraga-kk-lintas';

type Jabatan = readonly [jabatan: string, peran: Peran, milik?: Pick<PetugasPeraga, 'rt' | 'rw'>];

const DESA: readonly Jabatan[] = [
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
      ['desa', desa.kode, [...ketua(desa.kode, 'pertama'), ...DESA]],
      ['desa', kelurahan.kode, [...ketua(kelurahan.kode, 'pertama'), ...DESA]],
    ]),
    ...kecamatan.map(({ kode }): [Layanan, string, readonly Jabatan[]] => ['kecamatan', kode, KECAMATAN]),
    ['siak-sync', dinas.kode, SIAK],
    ['dinas', dinas.kode, DINAS],
  ];
  let nomor = 0;
  const tetap = kantor.flatMap(([layanan, kode, jabatan]) => jabatan.map((satu) => petugas(layanan, kode, satu, nomor++)));
  // Numbered after all others, so that a further RT gives nobody else another NIP.
  const lain = kantor.filter(([layanan]) => layanan === 'desa').flatMap(([layanan, kode]) => ketua(kode, 'lain').map((satu) => petugas(layanan, kode, satu, nomor++)));
  return [...tetap, ...lain];
}

/** NIP: birthdate, month of appointment, sex, serial (18 digits). */
function petugas(layanan: Layanan, kantor: string, [jabatan, peran, milik]: Jabatan, nomor: number): PetugasPeraga {
  const lahir = `${1970 + (nomor % 25)}0${1 + (nomor % 9)}1${nomor % 10}`;
  const nip = `${lahir}201001${1 + (nomor % 2)}${String(nomor + 1).padStart(3, '0')}`;
  const nama = `${DEPAN[nomor % DEPAN.length]} ${BELAKANG[nomor % BELAKANG.length]}`;
  return { layanan, kantor, nip, nama, jabatan, peran: [peran], ...milik };
}

/** The heads of the RT and RW where the demonstration's families live: of each office the first RT and RW, or the others. */
function ketua(kode: string, yang: 'pertama' | 'lain'): readonly Jabatan[] {
  const semua = lingkunganPeraga().filter(({ desa }) => desa === kode);
  const rw = [...new Map(semua.map((satu) => [satu.rw, satu])).values()];
  const dari = (ada: readonly LingkunganPeraga[]) => (yang === 'pertama' ? ada.slice(0, 1) : ada.slice(1));
  return [
    ...dari(semua).map((satu): Jabatan => [`Ketua RT ${satu.rt} RW ${satu.rw}`, 'ketua-rt', { rt: satu.rt, rw: satu.rw }]),
    ...dari(rw).map((satu): Jabatan => [`Ketua RW ${satu.rw}`, 'ketua-rw', { rw: satu.rw }]),
  ];
}

/** The head of the RT where a family lives. */
export function ketuaRtPeraga({ desa, rt, rw }: LingkunganPeraga): PetugasPeraga {
  const found = PETUGAS_PERAGA.find((satu) => satu.kantor === desa && satu.peran.includes('ketua-rt') && satu.rt === rt && satu.rw === rw);
  if (found === undefined) throw new Error(`no head of RT ${rt} RW ${rw} at ${desa}`);
  return found;
}
