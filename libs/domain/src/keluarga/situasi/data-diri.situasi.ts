import { pekerjaanDariDaftarLama } from '../../kode/pekerjaan';
import { kodeWilayah } from '../../wilayah';
import type { Anggota, Keluarga } from '../keluarga';
import { BAYI, JAKA, kartu, KAWIN, KENANGA, MELATI, orang, rumah, sebagai, type Situasi } from './situasi.fixture';

const WNA = { kewarganegaraan: 2, paspor: 'X0000001', kitap: '2C11JE0001' } as const;
const PANJANG = `${'A'.repeat(30)} ${'B'.repeat(30)}`;
const DIKENAL = (kode: string) => !kode.startsWith('91.99');
const lahir = (ciri: Partial<Anggota>): Keluarga => rumah(JAKA, MELATI, { ...BAYI, ...ciri });
const beralamat = (alamat: Partial<Keluarga['alamat']>): Keluarga => ({ ...rumah(JAKA), alamat: { ...rumah().alamat, ...alamat } });

/** Numbers, names, dates and papers of one person, and the address. */
export const SITUASI_DATA_DIRI: readonly Situasi[] = [
  { nama: 'NIK Papua yang melebihi bilangan aman', keluarga: rumah(orang('Yosina Contoh', 'P', '1990-01-01', 1, { nik: '9103014101900001' })), temuan: [] },
  { nama: 'perempuan yang lahir 29 Februari (hari 69 dalam NIK)', keluarga: rumah(orang('Laras Contoh', 'P', '2000-02-29', 1, { nik: '3204066902000001' })), temuan: [] },
  { nama: 'lahir 29 Februari, tepat tujuh belas tahun kemudian belum genap', keluarga: rumah(orang('Bagas Contoh', 'L', '2008-02-29', 1)), konteks: { tanggal: '2025-02-28' }, temuan: ['R3 galat 0.tanggalLahir'] },
  { nama: 'lahir 29 Februari pada tahun yang bukan kabisat', keluarga: lahir({ tanggalLahir: '2025-02-29' }), temuan: ['R20 galat 2.tanggalLahir'] },
  { nama: 'tanggal lahir sudah dibetulkan, NIK tetap', keluarga: rumah({ ...JAKA, tanggalLahir: '1980-03-15' }), temuan: ['NIK peringatan 0.nik'] },
  { nama: 'jenis kelamin sudah dibetulkan, NIK tetap', keluarga: rumah({ ...JAKA, jenisKelamin: 2 }), temuan: ['NIK peringatan 0.nik'] },
  { nama: 'NIK berbeda tanggal lahir dan jenis kelamin', keluarga: rumah({ ...JAKA, jenisKelamin: 2, tanggalLahir: '1981-03-14' }), temuan: ['NIK peringatan 0.nik', 'NIK peringatan 0.nik'] },
  { nama: 'NIK lima belas angka', keluarga: rumah({ ...JAKA, nik: '320406140380000' }), temuan: ['NIK galat 0.nik'] },
  { nama: 'NIK dengan nomor seri nol', keluarga: rumah({ ...JAKA, nik: '3204061403800000' }), temuan: ['NIK galat 0.nik'] },
  { nama: 'NIK dengan tanggal 31 April', keluarga: rumah({ ...JAKA, nik: '3204063104800001' }), temuan: ['NIK galat 0.nik'] },
  { nama: 'nomor pengganti survei di tempat NIK', keluarga: rumah({ ...JAKA, nik: '9999999999999994' }), temuan: ['NIK galat 0.nik'] },
  { nama: 'awalan NIK dari kecamatan yang sudah tidak ada', keluarga: rumah({ ...JAKA, nik: '9199011403800001' }), konteks: { wilayahDikenal: DIKENAL }, temuan: ['NIK peringatan 0.nik'] },
  { nama: 'awalan NIK dari kecamatan yang sudah tidak ada, tanpa daftar wilayah', keluarga: rumah({ ...JAKA, nik: '9199011403800001' }), temuan: [] },
  { nama: 'anggota yang lahir di kabupaten lain', keluarga: rumah(JAKA, { ...MELATI, nik: '3578014209830001' }), konteks: { wilayahDikenal: DIKENAL }, temuan: [] },

  { nama: 'nama satu kata yang sudah tercatat', keluarga: rumah({ ...JAKA, namaLengkap: 'Jaka' }), temuan: [] },
  { nama: 'nama satu kata pada pencatatan pertama', keluarga: lahir({ namaLengkap: 'Cempaka' }), temuan: ['R12 peringatan 2.namaLengkap'] },
  { nama: 'nama enam puluh satu huruf yang sudah tercatat', keluarga: rumah({ ...JAKA, namaLengkap: PANJANG }), temuan: [] },
  { nama: 'nama enam puluh satu huruf pada pencatatan pertama', keluarga: lahir({ namaLengkap: PANJANG }), temuan: ['R12 galat 2.namaLengkap'] },
  { nama: 'nama enam puluh huruf pada pencatatan pertama', keluarga: lahir({ namaLengkap: PANJANG.slice(1) }), temuan: [] },
  { nama: 'nama dengan angka pada pencatatan pertama', keluarga: lahir({ namaLengkap: 'Cempaka 2 Contoh' }), temuan: ['R12 galat 2.namaLengkap'] },
  { nama: 'nama dengan tanda petik yang sudah tercatat', keluarga: rumah({ ...MELATI, shdk: 1, namaLengkap: "Nur'aini" }), temuan: [] },
  { nama: 'nama dengan tanda dari aksara lain pada pencatatan pertama', keluarga: lahir({ namaLengkap: 'Cempaka\u05b4 Contoh' }), temuan: ['R12 galat 2.namaLengkap'] },
  { nama: 'nama dengan angka Romawi sebagai satu tanda pada pencatatan pertama', keluarga: lahir({ namaLengkap: 'Cempaka \u2163' }), temuan: ['R12 galat 2.namaLengkap'] },
  { nama: 'nama ayah dengan aksara Jawa pada pencatatan pertama', keluarga: lahir({ ayah: 'ꦗꦏ' }), temuan: ['R12 galat 2.ayah'] },
  { nama: 'nama dengan aksara Arab yang sudah tercatat', keluarga: rumah({ ...JAKA, namaLengkap: 'محمد' }), temuan: ['R12 peringatan 0.namaLengkap'] },
  { nama: 'nama Vietnam, huruf dan tanda terpisah, yang sudah tercatat', keluarga: rumah({ ...JAKA, namaLengkap: 'Nguyễn Thị Đa\u0300o' }), temuan: [] },
  { nama: 'nama yang tidak diisi', keluarga: rumah({ ...JAKA, namaLengkap: ' ' }), temuan: ['R12 galat 0.namaLengkap'] },

  { nama: 'penghayat kepercayaan', keluarga: rumah({ ...JAKA, agama: 7 }, { ...MELATI, agama: 7 }), temuan: [] },
  { nama: 'suami istri berbeda agama', keluarga: rumah({ ...JAKA, agama: 1 }, { ...MELATI, agama: 3 }), temuan: [] },
  { nama: 'golongan darah tidak tahu', keluarga: rumah({ ...JAKA, golonganDarah: 13 }), temuan: [] },
  { nama: 'pekerjaan 89 menurut daftar baru, anggota lembaga tinggi', keluarga: rumah({ ...JAKA, pekerjaan: 89 }), temuan: [] },
  { nama: 'pekerjaan 89 menurut daftar lama, lainnya', keluarga: rumah({ ...JAKA, pekerjaan: pekerjaanDariDaftarLama(89) }), temuan: [] },
  { nama: 'balita bersekolah tinggi dan bekerja', keluarga: rumah(JAKA, MELATI, orang('Raka Contoh', 'L', '2023-01-01', 4, { pendidikan: 8, pekerjaan: 15 })), temuan: ['R20 peringatan 2.pendidikan', 'R20 peringatan 2.pekerjaan'] },
  { nama: 'bayi yang lahir besok', keluarga: lahir({ tanggalLahir: '2026-11-24' }), temuan: ['R20 galat 2.tanggalLahir'] },

  { nama: 'perkawinan pada tanggal yang tidak ada', keluarga: rumah(JAKA, { ...MELATI, tanggalPerkawinan: '2006-04-31' }), temuan: ['R20 galat 1.tanggalPerkawinan'] },
  { nama: 'perkawinan besok', keluarga: rumah(JAKA, { ...MELATI, tanggalPerkawinan: '2026-11-24' }), temuan: ['R20 galat 1.tanggalPerkawinan'] },
  { nama: 'perkawinan hari ini', keluarga: rumah(JAKA, { ...MELATI, tanggalPerkawinan: '2026-11-23' }), temuan: [] },
  { nama: 'perkawinan sebelum lahir', keluarga: rumah(JAKA, { ...MELATI, tanggalPerkawinan: '1983-09-01' }), temuan: ['R7 peringatan 1.tanggalPerkawinan', 'R20 galat 1.tanggalPerkawinan'] },
  { nama: 'kartu hilang dengan tanggal perkawinan yang sejak dahulu salah', keluarga: kartu(JAKA, { ...MELATI, tanggalPerkawinan: '2006-04-31' }), konteks: { jenis: 'C1-hilang', berkas: ['surat-kehilangan'] }, temuan: ['R20 peringatan 1.tanggalPerkawinan'] },
  { nama: 'bayi pada kartu yang sejak dahulu memuat tanggal perkawinan pengganti', keluarga: kartu({ ...JAKA, tanggalPerkawinan: '1900-01-01' }, { ...MELATI, tanggalPerkawinan: '1983-09-02' }, BAYI), konteks: { jenis: 'B2a-kelahiran' }, temuan: ['R7 peringatan 0.tanggalPerkawinan', 'R7 peringatan 1.tanggalPerkawinan', 'R20 peringatan 0.tanggalPerkawinan', 'R20 peringatan 1.tanggalPerkawinan'] },
  { nama: 'pindah datang dengan tanggal perkawinan pengganti yang ada pada kartu lama', keluarga: kartu({ ...JAKA, tanggalPerkawinan: '1900-01-01' }), konteks: { jenis: 'A4-pindah-datang', lama: kartu({ ...JAKA, tanggalPerkawinan: '1900-01-01' }) }, temuan: ['R7 peringatan 0.tanggalPerkawinan', 'R20 peringatan 0.tanggalPerkawinan'] },
  { nama: 'pindah datang dengan tanggal perkawinan mustahil yang lain dari kartu lama', keluarga: kartu({ ...JAKA, tanggalPerkawinan: '1900-01-01' }), konteks: { jenis: 'A4-pindah-datang', lama: kartu(JAKA) }, temuan: ['R7 peringatan 0.tanggalPerkawinan', 'R20 galat 0.tanggalPerkawinan'] },
  { nama: 'elemen data, di antaranya tanggal perkawinan yang mustahil', keluarga: kartu({ ...JAKA, tanggalPerkawinan: '1900-01-01' }), konteks: { jenis: 'B3-perubahan-elemen' }, temuan: ['R7 peringatan 0.tanggalPerkawinan', 'R20 galat 0.tanggalPerkawinan'] },

  { nama: 'istri asing dengan paspor dan KITAP', keluarga: rumah(JAKA, { ...MELATI, ...WNA }), temuan: [] },
  { nama: 'istri asing tanpa KITAP', keluarga: rumah(JAKA, { ...MELATI, ...WNA, kitap: '-' }), temuan: ['R13 galat 1.kitap'] },
  { nama: 'kepala keluarga asing dengan paspor dan KITAP', keluarga: rumah({ ...JAKA, ...WNA }, MELATI), temuan: [] },
  { nama: 'kepala keluarga asing tanpa paspor', keluarga: rumah({ ...JAKA, ...WNA, paspor: undefined }, MELATI), temuan: ['R13 galat 0.paspor'] },
  { nama: 'warga Indonesia dengan nomor paspor', keluarga: rumah({ ...JAKA, paspor: 'X0000001' }), temuan: ['R13 galat 0.paspor'] },
  { nama: 'istri asing menjadi warga Indonesia', keluarga: kartu(JAKA, MELATI), konteks: { lama: kartu(JAKA, { ...MELATI, ...WNA }), jenis: 'A7-pewarganegaraan', berkas: ['petikan-keppres'] }, temuan: [] },

  { nama: 'wajib KTP yang belum direkam', keluarga: rumah(JAKA, MELATI), konteks: { perekaman: new Map([[JAKA.nik ?? '', false]]) }, temuan: ['R11 peringatan 0.nik'] },
  { nama: 'wajib KTP yang sudah direkam', keluarga: rumah(JAKA, MELATI), konteks: { perekaman: new Map([[JAKA.nik ?? '', true]]) }, temuan: [] },
  { nama: 'anak yang belum wajib KTP', keluarga: rumah(JAKA, MELATI, sebagai(KENANGA, 4, { tanggalLahir: '2009-11-24', nik: '3204066411090001' })), konteks: { perekaman: new Map([['3204066411090001', false]]) }, temuan: [] },
  { nama: 'istri enam belas tahun yang belum direkam', keluarga: rumah(JAKA, orang('Laras Teladan', 'P', '2010-01-01', 3, { ...KAWIN, tanggalPerkawinan: undefined })), konteks: { perekaman: new Map([['3204064101100001', false]]) }, temuan: ['R7 peringatan 1.tanggalPerkawinan', 'R11 peringatan 1.nik'] },

  { nama: 'RT satu angka', keluarga: beralamat({ rt: '1' }), temuan: ['R21 galat alamat.rt'] },
  { nama: 'RW dengan huruf', keluarga: beralamat({ rw: 'IIA' }), temuan: ['R21 galat alamat.rw'] },
  { nama: 'RT lain daripada di surat pengantar', keluarga: rumah(JAKA), konteks: { surat: { rt: '003', rw: '002' } }, temuan: ['R21 peringatan alamat.rt'] },
  { nama: 'RT dan RW lain daripada di surat pengantar', keluarga: rumah(JAKA), konteks: { surat: { rt: '003', rw: '005' } }, temuan: ['R21 peringatan alamat.rt', 'R21 peringatan alamat.rw'] },
  { nama: 'RT satu angka, lain daripada di surat pengantar', keluarga: beralamat({ rt: '3' }), konteks: { surat: { rt: '003', rw: '002' } }, temuan: ['R21 galat alamat.rt'] },
  { nama: 'RT dan RW seperti di surat pengantar', keluarga: rumah(JAKA), konteks: { surat: { rt: '001', rw: '002' } }, temuan: [] },
  { nama: 'kode pos empat angka', keluarga: beralamat({ kodePos: '4019' }), temuan: ['R21 galat alamat.kodePos'] },
  { nama: 'alamat di desa lain daripada kantor', keluarga: rumah(JAKA), konteks: { kantor: '32.04.06.2005' }, temuan: ['R21 galat alamat.desa'] },
  { nama: 'alamat di desa dalam kecamatan kantor', keluarga: rumah(JAKA), konteks: { kantor: '32.04.06' }, temuan: [] },
  { nama: 'alamat hanya sampai kecamatan', keluarga: beralamat({ desa: kodeWilayah('32.04.06') }), temuan: ['R21 galat alamat.desa'] },
  { nama: 'alamat di desa yang baru dibentuk', keluarga: beralamat({ desa: kodeWilayah('91.99.01.2001') }), konteks: { wilayahDikenal: DIKENAL }, temuan: ['R21 peringatan alamat.desa'] },
];
