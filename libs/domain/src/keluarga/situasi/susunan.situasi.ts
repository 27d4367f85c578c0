import { BAYI, JAKA, kartu, KAWIN, KENANGA, MELATI, orang, ORANG_TUA, RAKA, rumah, sebagai, type Situasi } from './situasi.fixture';

const KAKEK = orang('Darma Contoh', 'L', '1950-01-05', 7, KAWIN);
const NENEK = orang('Sari Contoh', 'P', '1953-07-17', 7, KAWIN);
const MERTUA = orang('Ratna Teladan', 'P', '1955-02-11', 8, { statusPerkawinan: 6 });
const ANAK_KAWIN = orang('Bima Contoh', 'L', '1999-01-09', 4, { ...KAWIN, tanggalPerkawinan: '2022-05-05', ayah: 'Rangga Peraga', ibu: 'Wulan Peraga' });
const MENANTU = orang('Intan Teladan', 'P', '2000-06-06', 5, { ...KAWIN, tanggalPerkawinan: '2022-05-05' });
const CUCU = orang('Putri Contoh', 'P', '2024-03-03', 6, { ayah: ANAK_KAWIN.namaLengkap, ibu: MENANTU.namaLengkap });
const PANTI = Array.from({ length: 10 }, (_, ke) => orang(`Anak Asuh ${'ABCDEFGHIJ'[ke]}`, ke % 2 === 0 ? 'L' : 'P', `20${10 + ke}-04-0${(ke % 9) + 1}`, 11));
const SEMBILAN_ANAK = Array.from({ length: 9 }, (_, ke) => orang(`Anak Contoh ${'ABCDEFGHI'[ke]}`, ke % 2 === 0 ? 'P' : 'L', `20${String(ke + 8).padStart(2, '0')}-02-10`, 4, ORANG_TUA));

/** Who belongs to a family, and as what. */
export const SITUASI_SUSUNAN: readonly Situasi[] = [
  { nama: 'suami, istri, dua anak', keluarga: rumah(JAKA, MELATI, KENANGA, RAKA), temuan: [] },
  { nama: 'lajang yang tinggal sendiri', keluarga: rumah(orang('Bagas Contoh', 'L', '1998-01-31', 1)), temuan: [] },
  { nama: 'duda tua yang tinggal sendiri', keluarga: rumah(orang('Darma Contoh', 'L', '1950-01-05', 1, { statusPerkawinan: 6 })), temuan: [] },
  { nama: 'suami sendiri, istrinya tinggal di kota lain', keluarga: rumah(JAKA), temuan: [] },
  { nama: 'istri dengan kartu sendiri, kartu suaminya menyebut kawin', keluarga: rumah(sebagai(MELATI, 1), KENANGA), temuan: [] },
  { nama: 'istri sebagai kepala, suami sebagai SUAMI', keluarga: rumah(sebagai(MELATI, 1), sebagai(JAKA, 2), KENANGA), temuan: [] },
  { nama: 'dua kepala keluarga', keluarga: rumah(JAKA, sebagai(MELATI, 1)), temuan: ['R1 galat 1.shdk'] },
  { nama: 'tanpa kepala keluarga', keluarga: rumah(MELATI, KENANGA), temuan: ['R1 galat shdk'] },
  { nama: 'tanpa anggota', keluarga: rumah(), temuan: ['R1 galat shdk'] },
  { nama: 'kepala tepat berumur tujuh belas hari ini', keluarga: rumah(orang('Bagas Contoh', 'L', '2009-11-23', 1)), temuan: [] },
  { nama: 'kepala berumur tujuh belas besok', keluarga: rumah(orang('Bagas Contoh', 'L', '2009-11-24', 1)), temuan: ['R3 galat 0.tanggalLahir'] },
  { nama: 'semua anggota masih anak', keluarga: rumah(sebagai(KENANGA, 1, { tanggalLahir: '2011-05-20', nik: undefined }), sebagai(RAKA, 9)), temuan: ['R3 galat 0.tanggalLahir'] },
  { nama: 'semua anggota masih anak, kakaknya pernah kawin', keluarga: rumah(orang('Kenanga Contoh', 'P', '2010-05-20', 1, { statusPerkawinan: 4 }), sebagai(RAKA, 9)), temuan: ['R7 peringatan 0.tanggalPerkawinan'] },
  { nama: 'anak yatim piatu dengan paman sebagai wali', keluarga: rumah(orang('Bagas Contoh', 'L', '1988-01-31', 1), sebagai(KENANGA, 9), sebagai(RAKA, 9)), temuan: [] },
  { nama: 'SUAMI sedangkan kepalanya laki-laki', keluarga: rumah(JAKA, orang('Bagas Contoh', 'L', '1985-01-31', 2, KAWIN)), temuan: ['R4 galat 1.shdk'] },
  { nama: 'ISTRI sedangkan kepalanya perempuan', keluarga: rumah(sebagai(MELATI, 1), orang('Intan Teladan', 'P', '1985-06-06', 3, KAWIN)), temuan: ['R4 galat 1.shdk'] },
  { nama: 'ISTRI yang tercatat laki-laki', keluarga: rumah(JAKA, { ...MELATI, jenisKelamin: 1 }), temuan: ['NIK peringatan 1.nik', 'R4 galat 1.jenisKelamin'] },
  { nama: 'SUAMI yang tercatat perempuan', keluarga: rumah(sebagai(MELATI, 1), { ...sebagai(JAKA, 2), jenisKelamin: 2 }), temuan: ['NIK peringatan 1.nik', 'R4 galat 1.jenisKelamin'] },
  { nama: 'anak kawin, menantu, dan cucu serumah', keluarga: rumah(orang('Rangga Peraga', 'L', '1970-02-02', 1, { statusPerkawinan: 6 }), ANAK_KAWIN, MENANTU, CUCU), temuan: [] },
  { nama: 'menantu tanpa anak yang kawin', keluarga: rumah(JAKA, MELATI, KENANGA, MENANTU), temuan: ['R9 peringatan 3.shdk'] },
  { nama: 'menantu yang belum kawin', keluarga: rumah(orang('Rangga Peraga', 'L', '1970-02-02', 1), ANAK_KAWIN, { ...MENANTU, statusPerkawinan: 1 }), temuan: ['R9 peringatan 2.shdk'] },
  { nama: 'menantu janda, anaknya sudah meninggal', keluarga: rumah(JAKA, { ...MENANTU, statusPerkawinan: 6 }, CUCU), temuan: [] },
  { nama: 'kakek, nenek, dan mertua serumah', keluarga: rumah(JAKA, MELATI, KENANGA, KAKEK, NENEK, MERTUA), temuan: [] },
  { nama: 'ORANGTUA hanya sembilan tahun lebih tua', keluarga: rumah(JAKA, orang('Sari Contoh', 'P', '1971-01-01', 7)), temuan: ['R9 peringatan 1.tanggalLahir'] },
  { nama: 'orang indekos sebagai FAMILI LAIN', keluarga: rumah(JAKA, MELATI, orang('Tono Teladan', 'L', '2001-08-08', 9)), temuan: [] },
  { nama: 'pembantu yang tinggal serumah', keluarga: rumah(JAKA, MELATI, RAKA, orang('Wati Teladan', 'P', '1990-10-10', 10, { pekerjaan: 23 })), temuan: [] },
  { nama: 'kepala panti asuhan dengan sepuluh anak', keluarga: rumah(orang('Ratna Teladan', 'P', '1975-02-11', 1), ...PANTI), temuan: [] },
  { nama: 'sebelas anggota', keluarga: rumah(JAKA, MELATI, ...SEMBILAN_ANAK), temuan: [] },
  { nama: 'anak bungsu ditulis sebelum anak sulung', keluarga: rumah(JAKA, MELATI, RAKA, KENANGA), temuan: ['R19 peringatan 2.shdk'] },
  { nama: 'istri ditulis sesudah anak', keluarga: rumah(JAKA, KENANGA, MELATI), temuan: ['R19 peringatan 1.shdk'] },
  { nama: 'anak kembar', keluarga: rumah(JAKA, MELATI, RAKA, { ...RAKA, nik: '3204060112140002', namaLengkap: 'Rama Contoh' }), temuan: [] },
  { nama: 'anak kembar dengan NIK yang tersalin', keluarga: rumah(JAKA, MELATI, RAKA, { ...RAKA, namaLengkap: 'Rama Contoh' }), temuan: ['R2 galat 3.nik'] },
  { nama: 'anak yang lebih tua daripada kedua orang tuanya', keluarga: rumah(JAKA, MELATI, orang('Raka Contoh', 'L', '1979-01-01', 4, ORANG_TUA)), temuan: ['R9 peringatan 2.tanggalLahir'] },
  { nama: 'ibu sebelas tahun lebih tua daripada anaknya', keluarga: rumah(JAKA, MELATI, orang('Raka Contoh', 'L', '1995-01-01', 4, ORANG_TUA)), temuan: ['R9 peringatan 2.tanggalLahir'] },
  { nama: 'anak tiri, ibu tirinya lima tahun lebih tua', keluarga: rumah(JAKA, orang('Intan Teladan', 'P', '1997-06-06', 3, { ...KAWIN, tanggalPerkawinan: '2020-02-02' }), orang('Raka Contoh', 'L', '2002-01-01', 4, { ayah: JAKA.namaLengkap, ibu: 'Wulan Contoh' })), temuan: [] },
  { nama: 'anak angkat dengan nama orang tua kandungnya', keluarga: rumah(JAKA, MELATI, orang('Galih Teladan', 'L', '2012-02-02', 4, { ayah: 'Tono Teladan', ibu: 'Wati Teladan' })), temuan: [] },
  { nama: 'anak angkat yang lebih tua daripada kedua orang tua angkatnya', keluarga: rumah(JAKA, MELATI, orang('Galih Teladan', 'L', '1979-02-02', 4, { ayah: 'Tono Teladan', ibu: 'Wati Teladan' })), temuan: ['R9 peringatan 2.tanggalLahir'] },
  { nama: 'bayi baru lahir tanpa NIK', keluarga: kartu(JAKA, MELATI, KENANGA, BAYI), konteks: { lama: kartu(JAKA, MELATI, KENANGA), jenis: 'B2a-kelahiran' }, temuan: [] },
];
