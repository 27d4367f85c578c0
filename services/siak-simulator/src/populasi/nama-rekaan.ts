import type { JenisKelamin } from '@kk-lintas/domain';
import type { Acak } from './acak';

/** Ordinary parts of Sundanese and Indonesian names; the people who carry a combination here are invented. */
const LAKI_LAKI = ['ASEP', 'DADANG', 'UJANG', 'CECEP', 'AGUS', 'BUDI', 'DEDI', 'EKO', 'FAJAR', 'GILANG', 'HENDRA', 'IWAN', 'JAJANG', 'KOSWARA', 'LUKMAN', 'NANDANG', 'RIZKI', 'TATANG', 'WAHYU', 'YAYAN'];
const PEREMPUAN = ['SITI', 'DEWI', 'EUIS', 'NENENG', 'RATNA', 'IMAS', 'LILIS', 'NINING', 'RINI', 'TITIN', 'WULAN', 'YANTI', 'AI', 'CUCU', 'ELIS', 'FITRI', 'INTAN', 'MAYA', 'NURUL', 'SRI'];
const BELAKANG_LAKI_LAKI = ['HIDAYAT', 'SUPRIATNA', 'GUNAWAN', 'KURNIAWAN', 'PERMANA', 'RAMDANI', 'SAEPUDIN', 'SETIAWAN', 'SUHERMAN', 'WIJAYA', 'NUGRAHA', 'FIRMANSYAH', 'SOPIAN', 'MAULANA', 'RUSTANDI'];
const BELAKANG_PEREMPUAN = ['AMINAH', 'KARTIKA', 'LESTARI', 'MARLINA', 'NURJANAH', 'OKTAVIANI', 'PURNAMASARI', 'RAHAYU', 'ROHAYATI', 'SARI', 'SOLIHAT', 'SUHARTINI', 'WULANDARI', 'YULIANTI', 'ZAHRA'];

export function namaRekaan(acak: Acak, jenisKelamin: JenisKelamin): string {
  return jenisKelamin === 1 ? `${acak.pilih(LAKI_LAKI)} ${acak.pilih(BELAKANG_LAKI_LAKI)}` : `${acak.pilih(PEREMPUAN)} ${acak.pilih(BELAKANG_PEREMPUAN)}`;
}
