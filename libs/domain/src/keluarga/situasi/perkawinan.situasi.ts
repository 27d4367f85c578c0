import { BAYI, BELUM_TERCATAT, dengan, JAKA, kartu, kartuLain, KAWIN, keluar, KENANGA, masuk, MELATI, NOMOR_LAIN, orang, RAKA, rumah, sebagai, type Situasi } from './situasi.fixture';

const A1 = 'A1-membentuk-keluarga-baru';
const PENGANTIN = { statusPerkawinan: 2, tanggalPerkawinan: '2026-10-10' } as const;
const PRIA = orang('Rangga Teladan', 'L', '1998-05-23', 1, PENGANTIN);
const WANITA = orang('Laras Teladan', 'P', '1999-09-08', 3, PENGANTIN);
const WANITA_MUDA = orang('Laras Teladan', 'P', '2009-02-08', 3, PENGANTIN);
const SIRI = [sebagai(PRIA, 1, BELUM_TERCATAT), sebagai(WANITA, 3, BELUM_TERCATAT)] as const;
const ISTRI_KEDUA = orang('Mawar Teladan', 'P', '1990-12-12', 3, { ...KAWIN, tanggalPerkawinan: '2024-02-20' });
const PASANGAN_SIRI = [sebagai(JAKA, 1, BELUM_TERCATAT), sebagai(MELATI, 3, BELUM_TERCATAT)] as const;
const BERKAS_LAHIR = ['kk-lama', 'surat-keterangan-kelahiran', 'ktp-orang-tua'];
const LAMA = kartu(JAKA, MELATI, KENANGA);
const CERAI = dengan(kartu(sebagai(JAKA, 1, { statusPerkawinan: 4 }), KENANGA), keluar(MELATI, 'perceraian'));
const CERAI_SIRI = dengan(kartu(sebagai(JAKA, 1, { statusPerkawinan: 5 }), KENANGA), keluar(MELATI, 'perceraian'));
const ISTRI_MASUK = dengan(kartu(sebagai(JAKA, 1, BELUM_TERCATAT), sebagai(WANITA, 3, BELUM_TERCATAT)), masuk(WANITA, 'perkawinan', NOMOR_LAIN));
const DUDA = dengan(kartu(sebagai(JAKA, 1, { statusPerkawinan: 6 }), KENANGA), keluar(MELATI, 'kematian'));
const JANDA = sebagai(MELATI, 1, { statusPerkawinan: 6 });
const LAHIR_SIRI = { jenis: 'B2a-kelahiran', lama: kartu(...PASANGAN_SIRI) } as const;

/** Marriage, divorce and widowhood, with and without their papers. */
export const SITUASI_PERKAWINAN: readonly Situasi[] = [
  { nama: 'pasangan cerai masih dalam satu kartu', keluarga: rumah(sebagai(JAKA, 1, { statusPerkawinan: 4 }), sebagai(MELATI, 3, { statusPerkawinan: 4 })), temuan: ['R5 galat 1.statusPerkawinan'] },
  { nama: 'suami kawin tercatat, istri kawin belum tercatat', keluarga: rumah(JAKA, sebagai(MELATI, 3, BELUM_TERCATAT)), temuan: ['R5 galat 1.statusPerkawinan'] },
  { nama: 'suami belum kawin, istri kawin', keluarga: rumah(sebagai(JAKA, 1, { statusPerkawinan: 1 }), MELATI), temuan: ['R5 galat 1.statusPerkawinan'] },
  { nama: 'pengantin baru dengan buku nikah', keluarga: rumah(PRIA, WANITA), konteks: { jenis: A1, berkas: ['buku-nikah'] }, temuan: [] },
  { nama: 'pengantin baru dengan akta perkawinan', keluarga: rumah(PRIA, WANITA), konteks: { jenis: A1, berkas: ['akta-perkawinan'] }, temuan: [] },
  { nama: 'pengantin baru kawin tercatat yang hanya menyerahkan SPTJM', keluarga: rumah(PRIA, WANITA), konteks: { jenis: A1, berkas: ['F-1.05'] }, temuan: ['R6 galat 0.statusPerkawinan', 'R6 galat 1.statusPerkawinan'] },
  { nama: 'pengantin baru tanpa tanggal perkawinan', keluarga: rumah(PRIA, { ...WANITA, tanggalPerkawinan: '-' }), konteks: { jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R6 galat 1.tanggalPerkawinan'] },
  { nama: 'kawin belum tercatat dengan SPTJM', keluarga: rumah(...SIRI), konteks: { jenis: A1, berkas: ['F-1.05'] }, temuan: [] },
  { nama: 'kawin belum tercatat tanpa SPTJM', keluarga: rumah(...SIRI), konteks: { jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R6 galat 0.statusPerkawinan', 'R6 galat 1.statusPerkawinan'] },
  { nama: 'kawin menurut kartu orang tuanya belum tercatat, kini membawa buku nikah', keluarga: rumah(PRIA, WANITA), konteks: { kartuLain: [kartuLain(...SIRI)], jenis: A1, berkas: ['buku-nikah'] }, temuan: [] },
  { nama: 'pasangan lama yang keluar dari kartu orang tua tanpa membawa buku nikah', keluarga: rumah(PRIA, WANITA), konteks: { kartuLain: [kartuLain(PRIA, WANITA)], jenis: A1, berkas: [] }, temuan: [] },
  { nama: 'kartu lama tanpa tanggal perkawinan', keluarga: kartu({ ...JAKA, tanggalPerkawinan: undefined }, MELATI), konteks: { lama: kartu({ ...JAKA, tanggalPerkawinan: undefined }, MELATI), berkas: [] }, temuan: [] },
  { nama: 'kawin sejak dahulu, kartu lama tidak diketahui', keluarga: kartu(JAKA, MELATI, KENANGA), konteks: { jenis: 'B3-pembetulan', berkas: ['kk-keliru'] }, temuan: [] },
  { nama: 'istri masuk karena perkawinan belum tercatat tanpa SPTJM', keluarga: ISTRI_MASUK, konteks: { jenis: 'B2d-perkawinan', berkas: ['kk-lama', 'buku-nikah'] }, temuan: ['R6 galat 1.statusPerkawinan'] },
  { nama: 'istri masuk karena perkawinan belum tercatat dengan SPTJM', keluarga: ISTRI_MASUK, konteks: { jenis: 'B2d-perkawinan', berkas: ['kk-lama', 'F-1.05'] }, temuan: [] },
  { nama: 'cerai belum tercatat tanpa SPTJM, kartu lama tidak diketahui', keluarga: CERAI_SIRI, konteks: { jenis: 'B2d-perceraian', berkas: ['kk-lama', 'akta-cerai'] }, temuan: ['R6 galat 0.statusPerkawinan'] },
  { nama: 'cerai dari perkawinan di bawah umur, jenis permohonan tidak menerima dispensasi', keluarga: dengan(kartu(orang('Laras Teladan', 'P', '2007-02-08', 1, { statusPerkawinan: 4, tanggalPerkawinan: '2024-03-01' })), keluar(PRIA, 'perceraian')), konteks: { jenis: 'B2d-perceraian', berkas: ['kk-lama', 'akta-cerai'] }, temuan: ['R7 peringatan 0.tanggalPerkawinan'] },
  { nama: 'dua yang cerai dalam satu kartu, salah satunya sejak dahulu', keluarga: dengan(kartu(...CERAI_SIRI.anggota, orang('Bagas Contoh', 'L', '1985-01-31', 9, { statusPerkawinan: 4 })), keluar(MELATI, 'perceraian')), konteks: { jenis: 'B2d-perceraian', berkas: ['kk-lama', 'akta-cerai'] }, temuan: [] },
  { nama: 'istri keluar karena perceraian, suaminya masih ditulis kawin', keluarga: dengan(kartu(JAKA, KENANGA), keluar(MELATI, 'perceraian')), konteks: { jenis: 'B2d-perceraian', berkas: ['kk-lama', 'akta-cerai'] }, temuan: ['R5 peringatan 0.statusPerkawinan'] },
  { nama: 'cerai hidup tanpa akta cerai', keluarga: CERAI, konteks: { lama: LAMA, berkas: ['kk-lama'] }, temuan: ['R6 galat 0.statusPerkawinan'] },
  { nama: 'cerai hidup dengan akta perceraian', keluarga: CERAI, konteks: { lama: LAMA, berkas: ['kk-lama', 'akta-perceraian'] }, temuan: [] },
  { nama: 'cerai hidup dengan akta cerai pengadilan agama', keluarga: CERAI, konteks: { lama: LAMA, berkas: ['kk-lama', 'akta-cerai'] }, temuan: [] },
  { nama: 'cerai belum tercatat dengan SPTJM', keluarga: CERAI_SIRI, konteks: { lama: LAMA, berkas: ['kk-lama', 'F-1.05'] }, temuan: [] },
  { nama: 'cerai belum tercatat tanpa SPTJM', keluarga: CERAI_SIRI, konteks: { lama: LAMA, berkas: ['kk-lama', 'akta-cerai'] }, temuan: ['R6 galat 0.statusPerkawinan'] },
  { nama: 'duda dengan akta kematian istrinya', keluarga: DUDA, konteks: { lama: LAMA, jenis: 'B2b-kematian', berkas: ['kk-lama', 'akta-kematian'] }, temuan: [] },
  { nama: 'duda tanpa akta kematian istrinya', keluarga: DUDA, konteks: { lama: LAMA, jenis: 'B2b-kematian', berkas: ['kk-lama'] }, temuan: ['R6 galat 0.statusPerkawinan'] },
  { nama: 'duda sejak kartu yang lalu', keluarga: kartu(sebagai(JAKA, 1, { statusPerkawinan: 6 }), KENANGA), konteks: { lama: kartu(sebagai(JAKA, 1, { statusPerkawinan: 6 }), KENANGA), berkas: [] }, temuan: [] },
  { nama: 'janda dengan anak almarhum suaminya', keluarga: rumah(JANDA, KENANGA, RAKA), temuan: [] },
  { nama: 'cerai hidup yang dicatat pertama kali, dalam jenis yang tidak meminta akta cerai', keluarga: rumah(orang('Bagas Contoh', 'L', '1988-01-31', 1, { nik: undefined, statusPerkawinan: 4 })), konteks: { jenis: 'C2-rusak', berkas: ['kk-rusak'] }, temuan: ['R6 peringatan 0.statusPerkawinan', 'R15 galat anggota.0.nik'] },

  { nama: 'pengantin tujuh belas tahun tanpa dispensasi', keluarga: rumah(PRIA, WANITA_MUDA), konteks: { jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R7 galat 1.tanggalPerkawinan'] },
  { nama: 'pengantin tujuh belas tahun dengan dispensasi pengadilan', keluarga: rumah(PRIA, WANITA_MUDA), konteks: { jenis: A1, berkas: ['buku-nikah', 'penetapan-dispensasi-kawin'] }, temuan: [] },
  { nama: 'pengantin tujuh belas tahun, berkasnya belum diketahui', keluarga: rumah(PRIA, WANITA_MUDA), konteks: { jenis: A1 }, temuan: ['R7 peringatan 1.tanggalPerkawinan'] },
  { nama: 'pengantin tujuh belas tahun kawin belum tercatat, tanggalnya tidak ditulis, tanpa dispensasi', keluarga: rumah(SIRI[0], sebagai(WANITA_MUDA, 3, { ...BELUM_TERCATAT, tanggalPerkawinan: undefined })), konteks: { jenis: A1, berkas: ['F-1.05'] }, temuan: ['R7 galat 1.tanggalPerkawinan'] },
  { nama: 'pengantin tujuh belas tahun kawin belum tercatat, tanggalnya tidak ditulis, dengan dispensasi', keluarga: rumah(SIRI[0], sebagai(WANITA_MUDA, 3, { ...BELUM_TERCATAT, tanggalPerkawinan: '-' })), konteks: { jenis: A1, berkas: ['F-1.05', 'penetapan-dispensasi-kawin'] }, temuan: [] },
  { nama: 'pengantin tujuh belas tahun yang menulis tanggal perkawinan pada umurnya yang kedua puluh', keluarga: rumah({ ...PRIA, tanggalPerkawinan: '2029-03-01' }, { ...WANITA_MUDA, tanggalPerkawinan: '2029-03-01' }), konteks: { jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R7 galat 1.tanggalPerkawinan', 'R20 galat 0.tanggalPerkawinan', 'R20 galat 1.tanggalPerkawinan'] },
  { nama: 'istri yang kawin di bawah umur menurut kartu lama', keluarga: kartu(PRIA, WANITA_MUDA), konteks: { lama: kartu(PRIA, WANITA_MUDA), berkas: [] }, temuan: ['R7 peringatan 1.tanggalPerkawinan'] },
  { nama: 'istri yang kawin pada umur tujuh belas di tahun 2005', keluarga: rumah({ ...JAKA, tanggalPerkawinan: '2005-01-01' }, orang('Melati Contoh', 'P', '1987-09-02', 3, { ...KAWIN, tanggalPerkawinan: '2005-01-01' })), temuan: [] },
  { nama: 'istri yang kawin pada umur lima belas di tahun 2005', keluarga: rumah({ ...JAKA, tanggalPerkawinan: '2005-01-01' }, orang('Melati Contoh', 'P', '1989-09-02', 3, { ...KAWIN, tanggalPerkawinan: '2005-01-01' })), temuan: ['R7 peringatan 1.tanggalPerkawinan'] },
  { nama: 'perkawinan pada umur lima belas di tahun 2005 yang baru sekarang dicatat', keluarga: rumah({ ...PRIA, nik: undefined, tanggalLahir: '1980-01-01', tanggalPerkawinan: '2005-01-01' }, { ...WANITA, nik: undefined, tanggalLahir: '1989-09-02', tanggalPerkawinan: '2005-01-01' }), konteks: { jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R7 peringatan 1.tanggalPerkawinan'] },
  { nama: 'suami yang kawin pada umur delapan belas di tahun 2005', keluarga: rumah({ ...JAKA, nik: undefined, tanggalLahir: '1986-03-14', tanggalPerkawinan: '2005-01-01' }), temuan: ['R7 peringatan 0.tanggalPerkawinan'] },

  { nama: 'istri kedua dalam satu kartu, kebijakan tidak diketahui', keluarga: rumah(JAKA, MELATI, ISTRI_KEDUA), temuan: ['R10 kebijakan 2.shdk'] },
  { nama: 'istri kedua dalam satu kartu, kebijakan membolehkan', keluarga: rumah(JAKA, MELATI, ISTRI_KEDUA), konteks: { kebijakan: { beberapaIstri: 'boleh' } }, temuan: [] },
  { nama: 'istri kedua dalam satu kartu, kebijakan menolak', keluarga: rumah(JAKA, MELATI, ISTRI_KEDUA), konteks: { kebijakan: { beberapaIstri: 'tolak' } }, temuan: ['R10 galat 2.shdk'] },
  { nama: 'dua istri sejak kartu yang lalu', keluarga: kartu(JAKA, MELATI, ISTRI_KEDUA), konteks: { lama: kartu(JAKA, MELATI, ISTRI_KEDUA), kebijakan: { beberapaIstri: 'tolak' } }, temuan: [] },
  { nama: 'istri kedua dengan kartu sendiri', keluarga: rumah(sebagai(ISTRI_KEDUA, 1), orang('Galih Teladan', 'L', '2025-02-02', 4, { ayah: JAKA.namaLengkap, ibu: ISTRI_KEDUA.namaLengkap })), temuan: [] },
  { nama: 'istri kedua yang kawin belum tercatat', keluarga: rumah(JAKA, MELATI, sebagai(ISTRI_KEDUA, 3, BELUM_TERCATAT)), temuan: ['R5 peringatan 2.statusPerkawinan', 'R8 kebijakan 2.statusPerkawinan', 'R10 kebijakan 2.shdk'] },
  { nama: 'istri kedua yang kawin belum tercatat sejak kartu yang lalu', keluarga: kartu(JAKA, MELATI, sebagai(ISTRI_KEDUA, 3, BELUM_TERCATAT)), konteks: { lama: kartu(JAKA, MELATI, sebagai(ISTRI_KEDUA, 3, BELUM_TERCATAT)) }, temuan: ['R5 peringatan 2.statusPerkawinan'] },
  { nama: 'dua suami', keluarga: rumah(sebagai(MELATI, 1), sebagai(JAKA, 2), orang('Bagas Contoh', 'L', '1985-01-31', 2, KAWIN)), temuan: ['R10 galat 2.shdk'] },

  { nama: 'anak dari kawin belum tercatat tanpa SPTJM, kebijakan tidak diketahui', keluarga: kartu(...PASANGAN_SIRI, BAYI), konteks: { ...LAHIR_SIRI, berkas: BERKAS_LAHIR }, temuan: ['R8 kebijakan 2.ayah'] },
  { nama: 'anak dari kawin belum tercatat tanpa SPTJM, kebijakan memintanya', keluarga: kartu(...PASANGAN_SIRI, BAYI), konteks: { ...LAHIR_SIRI, berkas: BERKAS_LAHIR, kebijakan: { ayahPerkawinanBelumTercatat: 'dengan-sptjm' } }, temuan: ['R8 galat 2.ayah'] },
  { nama: 'anak dari kawin belum tercatat dengan SPTJM', keluarga: kartu(...PASANGAN_SIRI, BAYI), konteks: { ...LAHIR_SIRI, berkas: [...BERKAS_LAHIR, 'F-1.05'], kebijakan: { ayahPerkawinanBelumTercatat: 'dengan-sptjm' } }, temuan: [] },
  { nama: 'anak dari kawin belum tercatat, kebijakan mengosongkan nama ayah', keluarga: kartu(...PASANGAN_SIRI, BAYI), konteks: { ...LAHIR_SIRI, kebijakan: { ayahPerkawinanBelumTercatat: 'dikosongkan' } }, temuan: ['R8 galat 2.ayah'] },
  { nama: 'anak dari kawin belum tercatat, nama ayah sudah dikosongkan', keluarga: kartu(...PASANGAN_SIRI, { ...BAYI, ayah: '-' }), konteks: { ...LAHIR_SIRI, kebijakan: { ayahPerkawinanBelumTercatat: 'dikosongkan' } }, temuan: [] },
  { nama: 'anak dari kawin belum tercatat, kebijakan tidak mempersoalkan nama ayah', keluarga: kartu(...PASANGAN_SIRI, BAYI), konteks: { ...LAHIR_SIRI, berkas: BERKAS_LAHIR, kebijakan: { ayahPerkawinanBelumTercatat: 'boleh' } }, temuan: [] },
  { nama: 'anak dari kawin belum tercatat yang sudah ada di kartu lama', keluarga: kartu(...PASANGAN_SIRI, KENANGA), konteks: { lama: kartu(...PASANGAN_SIRI, KENANGA), berkas: [] }, temuan: [] },
  { nama: 'bayi almarhum suami pertama, ibunya kawin lagi belum tercatat', keluarga: kartu(...PASANGAN_SIRI, { ...BAYI, ayah: 'Rangga Teladan' }), konteks: { ...LAHIR_SIRI, berkas: BERKAS_LAHIR, kebijakan: { ayahPerkawinanBelumTercatat: 'dengan-sptjm' } }, temuan: [] },
  { nama: 'janda kawin lagi belum tercatat, anaknya dari suami pertama', keluarga: kartu(sebagai(MELATI, 1, BELUM_TERCATAT), sebagai(PRIA, 2, BELUM_TERCATAT), KENANGA), konteks: { lama: kartu(sebagai(MELATI, 1, BELUM_TERCATAT), sebagai(PRIA, 2, BELUM_TERCATAT), KENANGA), berkas: [], kebijakan: { ayahPerkawinanBelumTercatat: 'dengan-sptjm' } }, temuan: [] },
];
