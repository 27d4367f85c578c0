import { BAYI, dengan, JAKA, kartu, kartuLain, keluar, KENANGA, masuk, MELATI, NOMOR_KK, NOMOR_LAIN, orang, RAKA, rumah, sebagai, type Situasi } from './situasi.fixture';

const LAMA = kartu(JAKA, MELATI, KENANGA, RAKA);
const LAMA_BERTIGA = kartu(JAKA, MELATI, KENANGA);
const A1 = 'A1-membentuk-keluarga-baru';
const A2 = 'A2-penggantian-kepala-keluarga';
const B1 = 'B1-menumpang';
const JANDA = sebagai(MELATI, 1, { statusPerkawinan: 6 });
const BIBI = orang('Ratna Teladan', 'P', '1985-02-11', 1);
const SULUNG = orang('Bima Contoh', 'L', '2004-01-09', 4, { ayah: JAKA.namaLengkap, ibu: MELATI.namaLengkap });
const SULUNG_SENDIRI = sebagai(SULUNG, 1);
const DENGAN_SULUNG = { ...kartu(JAKA, MELATI, SULUNG, KENANGA), nomorKk: NOMOR_LAIN };
const PENGANTIN = { statusPerkawinan: 2, tanggalPerkawinan: '2026-10-10' } as const;
const KELUARGA_BARU = rumah(sebagai(SULUNG, 1, PENGANTIN), sebagai(BIBI, 3, PENGANTIN));
const KARTU_BIBI = { ...rumah(BIBI), nomorKk: '3204320303130003' };
const KARTU_BIBI_BERSAMA_ANAK = { ...rumah(BIBI, orang('Galih Teladan', 'L', '2012-02-02', 4)), nomorKk: '3204320303130003' };
const DIASUH_BIBI = dengan(kartu(BIBI, sebagai(RAKA, 9)), keluar(JAKA, 'kematian'), masuk(BIBI, 'pindah', KARTU_BIBI.nomorKk));
const DITITIPKAN = dengan(kartu(BIBI, sebagai(RAKA, 9)), masuk(RAKA, 'menumpang', NOMOR_LAIN));
const PENUMPANG = orang('Tono Teladan', 'L', '1979-08-08', 9);
const KARTU_PENUMPANG = kartuLain(sebagai(PENUMPANG, 1));
const MENUMPANG = kartu(JAKA, MELATI, PENUMPANG);
const MENUMPANG_LAMA = { lama: kartu(JAKA, MELATI), kartuLain: [KARTU_PENUMPANG] } as const;
const CERAI = { statusPerkawinan: 4 } as const;

/** Deaths, moves, splits and returns, and what a reprint may not do. */
export const SITUASI_PERPINDAHAN: readonly Situasi[] = [
  { nama: 'kepala meninggal, jandanya menjadi kepala', keluarga: dengan(kartu(JANDA, KENANGA, RAKA), keluar(JAKA, 'kematian')), konteks: { lama: LAMA, jenis: A2, berkas: ['akta-kematian'] }, temuan: [] },
  { nama: 'kepala meninggal, jenis permohonan sudah menyatakannya', keluarga: kartu(JANDA, KENANGA, RAKA), konteks: { lama: LAMA, jenis: A2, berkas: ['akta-kematian'] }, temuan: [] },
  { nama: 'kepala meninggal, jandanya masih ditulis kawin', keluarga: dengan(kartu(sebagai(MELATI, 1), KENANGA, RAKA), keluar(JAKA, 'kematian')), konteks: { jenis: A2, berkas: ['akta-kematian'] }, temuan: ['R5 peringatan 0.statusPerkawinan'] },
  { nama: 'kepala pindah, istrinya menggantikan menurut jenis permohonan', keluarga: dengan(kartu(sebagai(MELATI, 1), KENANGA, RAKA), keluar(JAKA, 'pindah')), konteks: { jenis: A2, berkas: ['surat-pindah-kepala'] }, temuan: [] },
  { nama: 'istri meninggal, suaminya masih ditulis kawin', keluarga: dengan(kartu(JAKA, KENANGA), keluar(MELATI, 'kematian')), konteks: { lama: LAMA_BERTIGA, jenis: 'B2b-kematian', berkas: ['akta-kematian'] }, temuan: ['R5 peringatan 0.statusPerkawinan'] },
  { nama: 'kepala meninggal, akta kematian belum diserahkan', keluarga: kartu(JANDA, KENANGA, RAKA), konteks: { lama: LAMA, jenis: A2, berkas: ['kk-lama'] }, temuan: ['R6 galat 0.statusPerkawinan'] },
  { nama: 'kepala meninggal, yang tinggal hanya anak-anak', keluarga: kartu(sebagai(RAKA, 1)), konteks: { lama: kartu(JAKA, RAKA), jenis: A2 }, temuan: ['R3 galat 0.tanggalLahir'] },
  { nama: 'kepala meninggal, anak tujuh belas tahun menjadi kepala', keluarga: kartu(sebagai(KENANGA, 1), sebagai(RAKA, 9)), konteks: { lama: kartu(JAKA, KENANGA, RAKA), jenis: A2 }, temuan: [] },
  { nama: 'kepala meninggal, bibi masuk sebagai kepala dan wali', keluarga: dengan(kartu(BIBI, sebagai(RAKA, 9)), keluar(JAKA, 'kematian'), masuk(BIBI, 'pindah', KARTU_BIBI.nomorKk)), konteks: { lama: kartu(JAKA, RAKA), kartuLain: [KARTU_BIBI], jenis: A2 }, temuan: [] },
  { nama: 'anak-anak menumpang pada bibi sebagai wali', keluarga: dengan(kartu(BIBI, sebagai(RAKA, 9)), masuk(RAKA, 'menumpang', NOMOR_LAIN)), konteks: { lama: kartu(BIBI), kartuLain: [kartuLain(RAKA)] }, temuan: [] },
  { nama: 'bibi masuk sebagai kepala tanpa pernyataan wali', keluarga: DIASUH_BIBI, konteks: { jenis: A2, berkas: ['akta-kematian', 'kk-lama'] }, temuan: ['R3 galat mutasi'] },
  { nama: 'bibi masuk sebagai kepala dengan pernyataan wali', keluarga: DIASUH_BIBI, konteks: { jenis: A2, berkas: ['akta-kematian', 'kk-lama', 'pernyataan-wali'] }, temuan: [] },
  { nama: 'bibi masuk sebagai kepala, berkasnya belum diketahui', keluarga: DIASUH_BIBI, konteks: { jenis: A2 }, temuan: [] },
  { nama: 'ibu masuk sebagai kepala bagi anaknya sendiri', keluarga: dengan(kartu(sebagai(MELATI, 1, CERAI), RAKA), keluar(JAKA, 'kematian'), masuk(MELATI, 'pindah', KARTU_BIBI.nomorKk)), konteks: { jenis: A2, berkas: ['akta-kematian', 'kk-lama'] }, temuan: [] },
  { nama: 'anak-anak menumpang pada bibi tanpa surat kuasa pengasuhan', keluarga: DITITIPKAN, konteks: { jenis: B1, berkas: ['kk-ditumpangi'] }, temuan: ['R3 galat mutasi'] },
  { nama: 'anak-anak menumpang pada bibi dengan surat kuasa pengasuhan', keluarga: DITITIPKAN, konteks: { jenis: B1, berkas: ['kk-ditumpangi', 'kuasa-pengasuhan'] }, temuan: [] },
  { nama: 'anak menumpang bersama ibunya', keluarga: dengan(kartu(BIBI, sebagai(MELATI, 9, CERAI), sebagai(RAKA, 9)), masuk(MELATI, 'menumpang', NOMOR_LAIN), masuk(RAKA, 'menumpang', NOMOR_LAIN)), konteks: { jenis: B1, berkas: ['kk-ditumpangi'] }, temuan: [] },
  { nama: 'kepala pindah sendiri tanpa pengganti', keluarga: dengan(kartu(MELATI, KENANGA, RAKA), keluar(JAKA, 'pindah')), konteks: { lama: LAMA }, temuan: ['R1 galat shdk', 'R17 galat shdk'] },
  { nama: 'kepala pindah, istrinya menggantikan', keluarga: dengan(kartu(sebagai(MELATI, 1), KENANGA, RAKA), keluar(JAKA, 'pindah')), konteks: { lama: LAMA }, temuan: [] },
  { nama: 'seorang anak meninggal', keluarga: dengan(kartu(JAKA, MELATI, KENANGA), keluar(RAKA, 'kematian')), konteks: { lama: LAMA, jenis: 'B2b-kematian' }, temuan: [] },
  { nama: 'seorang anak meninggal, kartu sendiri disebut juga di antara kartu lain', keluarga: dengan(kartu(JAKA, MELATI, KENANGA), keluar(RAKA, 'kematian')), konteks: { lama: LAMA, kartuLain: [LAMA] }, temuan: [] },
  { nama: 'anak pindah ke luar negeri', keluarga: dengan(kartu(JAKA, MELATI, RAKA), keluar(KENANGA, 'pindah-ke-luar-negeri')), konteks: { lama: LAMA }, temuan: [] },

  { nama: 'anak sulung memisahkan diri di alamat yang sama', keluarga: dengan(rumah(SULUNG_SENDIRI), masuk(SULUNG, 'pisah', NOMOR_LAIN)), konteks: { kartuLain: [DENGAN_SULUNG], jenis: 'A3-pisah-kk' }, temuan: [] },
  { nama: 'kepala memisahkan diri dari keluarganya', keluarga: dengan(rumah(JAKA), masuk(JAKA, 'pisah', NOMOR_LAIN)), konteks: { kartuLain: [DENGAN_SULUNG], jenis: 'A3-pisah-kk' }, temuan: ['R17 galat 0.nik'] },
  { nama: 'kepala dan seluruh keluarganya pindah dengan nomor baru', keluarga: dengan(rumah(JAKA, KENANGA), masuk(JAKA, 'pindah', NOMOR_LAIN), masuk(KENANGA, 'pindah', NOMOR_LAIN)), konteks: { kartuLain: [kartuLain(JAKA, KENANGA)] }, temuan: [] },
  { nama: 'anak sebelas tahun memisahkan diri', keluarga: dengan(rumah(sebagai(RAKA, 1)), masuk(RAKA, 'pisah', NOMOR_LAIN)), konteks: { kartuLain: [kartuLain(JAKA, MELATI, RAKA)], jenis: 'A3-pisah-kk' }, temuan: ['R3 galat 0.tanggalLahir'] },
  { nama: 'pengantin keluar dari kedua kartu asalnya', keluarga: dengan(KELUARGA_BARU, masuk(SULUNG, 'perkawinan', NOMOR_LAIN), masuk(BIBI, 'perkawinan', KARTU_BIBI.nomorKk)), konteks: { kartuLain: [DENGAN_SULUNG, KARTU_BIBI], jenis: A1, berkas: ['buku-nikah'] }, temuan: [] },
  { nama: 'pengantin tanpa daftar perubahan, jenis permohonan sudah menyatakannya', keluarga: KELUARGA_BARU, konteks: { kartuLain: [DENGAN_SULUNG, KARTU_BIBI], jenis: A1, berkas: ['buku-nikah'] }, temuan: [] },
  { nama: 'pengantin yang menyebut hanya satu kartu asal', keluarga: dengan(KELUARGA_BARU, masuk(SULUNG, 'perkawinan', NOMOR_LAIN)), konteks: { kartuLain: [DENGAN_SULUNG, KARTU_BIBI], jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R2 galat 1.nik'] },
  { nama: 'pengantin yang meninggalkan anaknya tanpa kepala', keluarga: KELUARGA_BARU, konteks: { kartuLain: [DENGAN_SULUNG, KARTU_BIBI_BERSAMA_ANAK], jenis: A1, berkas: ['buku-nikah'] }, temuan: ['R17 galat 1.nik'] },
  { nama: 'bekas istri membentuk kartu sendiri', keluarga: dengan(rumah(sebagai(MELATI, 1, CERAI)), masuk(MELATI, 'perceraian', NOMOR_LAIN)), konteks: { kartuLain: [kartuLain(JAKA, MELATI, KENANGA)], berkas: ['akta-perceraian'] }, temuan: [] },
  { nama: 'bekas istri kembali ke kartu orang tuanya', keluarga: dengan(kartu(orang('Sari Teladan', 'P', '1958-03-03', 1, { statusPerkawinan: 6 }), sebagai(MELATI, 4, { ...CERAI, ibu: 'Sari Teladan' })), masuk(MELATI, 'perceraian', NOMOR_LAIN)), konteks: { lama: kartu(orang('Sari Teladan', 'P', '1958-03-03', 1, { statusPerkawinan: 6 })), kartuLain: [kartuLain(JAKA, MELATI)], berkas: ['akta-cerai'] }, temuan: [] },

  { nama: 'menumpang dari kartu yang disebut', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'menumpang', NOMOR_LAIN)), konteks: MENUMPANG_LAMA, temuan: [] },
  { nama: 'menumpang tanpa menyebut apa pun', keluarga: MENUMPANG, konteks: MENUMPANG_LAMA, temuan: ['R2 galat 2.nik', 'R16 galat 2.nik'] },
  { nama: 'menumpang dari kartu yang salah disebut', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'menumpang', '3204320303130003')), konteks: { lama: kartu(JAKA, MELATI), kartuLain: [KARTU_PENUMPANG, KARTU_BIBI] }, temuan: ['R2 galat 2.nik', 'R16 galat mutasi.0.nomorKk'] },
  { nama: 'menumpang tanpa nomor kartu asal', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'menumpang')), temuan: ['R16 galat mutasi.0.nomorKk'] },
  { nama: 'menumpang dengan nomor kartu asal yang bukan nomor KK', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'menumpang', '3204329902120007')), temuan: ['R16 galat mutasi.0.nomorKk'] },
  { nama: 'menumpang dari kartu sendiri', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'menumpang', NOMOR_KK)), konteks: { lama: kartu(JAKA, MELATI) }, temuan: ['R16 galat mutasi.0.nomorKk'] },
  { nama: 'orang yang sama disebut masuk dua kali', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'menumpang', NOMOR_LAIN), masuk(PENUMPANG, 'pindah', NOMOR_LAIN)), konteks: MENUMPANG_LAMA, temuan: ['R16 galat mutasi.1.nik'] },
  { nama: 'orang yang disebut masuk tidak ada di daftar anggota', keluarga: dengan(kartu(JAKA, MELATI), masuk(PENUMPANG, 'menumpang', NOMOR_LAIN)), temuan: ['R16 galat mutasi.0.nik'] },
  { nama: 'anggota lama disebut masuk', keluarga: dengan(kartu(JAKA, MELATI), masuk(MELATI, 'perkawinan', NOMOR_LAIN)), konteks: { lama: kartu(JAKA, MELATI) }, temuan: ['R16 galat mutasi.0.nik'] },
  { nama: 'anggota hilang tanpa sebab', keluarga: kartu(JAKA, MELATI, RAKA), konteks: { lama: LAMA, jenis: 'B3-pembetulan' }, temuan: ['R16 galat mutasi'] },
  { nama: 'anggota disebut keluar tetapi masih tercantum', keluarga: dengan(LAMA, keluar(RAKA, 'pindah')), konteks: { lama: LAMA }, temuan: ['R16 galat mutasi.0.nik'] },
  { nama: 'orang asing disebut keluar', keluarga: dengan(LAMA, keluar(PENUMPANG, 'pindah')), konteks: { lama: LAMA }, temuan: ['R16 galat mutasi.0.nik'] },
  { nama: 'yang keluar disebut tanpa NIK', keluarga: dengan(LAMA, { arah: 'keluar', sebab: 'kematian' }), temuan: ['R16 galat mutasi.0.nik'] },
  { nama: 'keluar untuk menumpang tanpa nomor kartu tujuan', keluarga: dengan(kartu(JAKA, MELATI, KENANGA), keluar(RAKA, 'menumpang')), konteks: { lama: LAMA }, temuan: ['R16 galat mutasi.0.nomorKk'] },
  { nama: 'kematian yang menyebut kartu lain', keluarga: dengan(kartu(JAKA, MELATI, KENANGA), keluar(RAKA, 'kematian', NOMOR_LAIN)), konteks: { lama: LAMA }, temuan: ['R16 galat mutasi.0.nomorKk'] },
  { nama: 'masuk karena kematian', keluarga: dengan(MENUMPANG, masuk(PENUMPANG, 'kematian')), temuan: ['R16 galat mutasi.0.sebab'] },
  { nama: 'anak angkat dari kartu orang tua kandungnya', keluarga: dengan(kartu(BIBI, sebagai(RAKA, 4)), masuk(RAKA, 'pengangkatan-anak', NOMOR_LAIN)), konteks: { lama: kartu(BIBI), kartuLain: [kartuLain(JAKA, MELATI, RAKA)] }, temuan: [] },

  { nama: 'pindah datang, kartu asal sudah melepasnya', keluarga: dengan(kartu(JAKA, MELATI, PENUMPANG), masuk(PENUMPANG, 'pindah')), konteks: { lama: kartu(JAKA, MELATI) }, temuan: [] },
  { nama: 'pindah datang, kartu asal belum melepasnya dan tidak disebut', keluarga: dengan(kartu(JAKA, MELATI, PENUMPANG), masuk(PENUMPANG, 'pindah')), konteks: MENUMPANG_LAMA, temuan: ['R2 galat 2.nik'] },
  { nama: 'kembali dari luar negeri, NIK sudah ada', keluarga: dengan(rumah(JAKA), masuk(JAKA, 'datang-dari-luar-negeri')), temuan: [] },
  { nama: 'kembali dari luar negeri dengan anak yang lahir di sana', keluarga: dengan(rumah(JAKA, { ...KENANGA, nik: undefined }), masuk(JAKA, 'datang-dari-luar-negeri'), { arah: 'masuk', sebab: 'datang-dari-luar-negeri' }), temuan: [] },
  { nama: 'orang rentan yang belum pernah tercatat', keluarga: dengan(rumah({ ...BIBI, nik: undefined }), { arah: 'masuk', sebab: 'pendaftaran-pertama' }), temuan: [] },
  { nama: 'pendatang yang belum terdaftar', keluarga: dengan(kartu(JAKA, MELATI, { ...PENUMPANG, nik: undefined }), { arah: 'masuk', sebab: 'pindah' }), konteks: { lama: kartu(JAKA, MELATI) }, temuan: ['R14 galat 2.nik'] },
  { nama: 'menumpang oleh orang yang belum terdaftar, tanpa daftar perubahan', keluarga: kartu(JAKA, MELATI, { ...PENUMPANG, nik: undefined }), konteks: { jenis: B1, berkas: ['kk-ditumpangi'] }, temuan: ['R14 galat 2.nik'] },
  { nama: 'pengangkatan anak yang belum terdaftar, dengan daftar perubahan', keluarga: dengan(kartu(JAKA, MELATI, BAYI), { arah: 'masuk', sebab: 'pengangkatan-anak' }), konteks: { jenis: 'B2d-pengangkatan-anak', berkas: ['kk-lama', 'akta-kelahiran'] }, temuan: ['R14 galat 2.nik'] },
  { nama: 'menumpang oleh anak yang lahir di luar negeri dan belum terdaftar, dengan daftar perubahan', keluarga: dengan(kartu(JAKA, MELATI, BAYI), { arah: 'masuk', sebab: 'datang-dari-luar-negeri' }), konteks: { jenis: B1, berkas: ['kk-ditumpangi'] }, temuan: ['R14 galat 2.nik'] },
  { nama: 'bayi tanpa NIK dalam permohonan kelahiran, dengan daftar perubahan', keluarga: dengan(kartu(JAKA, MELATI, BAYI), { arah: 'masuk', sebab: 'kelahiran' }), konteks: { jenis: 'B2a-kelahiran' }, temuan: [] },
  { nama: 'bayi tanpa NIK dalam permohonan kelahiran', keluarga: kartu(JAKA, MELATI, BAYI), konteks: { jenis: 'B2a-kelahiran' }, temuan: [] },
  { nama: 'bayi tanpa NIK, jenis permohonan tidak diketahui', keluarga: kartu(JAKA, MELATI, BAYI), temuan: [] },
  { nama: 'bayi, dan bersamanya istri yang belum terdaftar', keluarga: dengan(kartu(JAKA, { ...MELATI, nik: undefined }, BAYI), { arah: 'masuk', sebab: 'kelahiran' }, { arah: 'masuk', sebab: 'perkawinan' }), konteks: { lama: kartu(JAKA) }, temuan: ['R14 galat mutasi.1.nik'] },
  { nama: 'dua bayi, hanya satu yang disebut', keluarga: dengan(kartu(JAKA, BAYI, { ...BAYI, namaLengkap: 'Cendana Contoh' }), { arah: 'masuk', sebab: 'kelahiran' }), konteks: { lama: kartu(JAKA) }, temuan: ['R16 galat 2.nik'] },
  { nama: 'satu bayi, dua kelahiran yang disebut', keluarga: dengan(kartu(JAKA, BAYI), { arah: 'masuk', sebab: 'kelahiran' }, { arah: 'masuk', sebab: 'kelahiran' }), konteks: { lama: kartu(JAKA) }, temuan: ['R16 galat mutasi.1.nik'] },
  { nama: 'anak yang sudah ber-NIK dalam permohonan kelahiran', keluarga: kartu(JAKA, MELATI, RAKA), konteks: { lama: kartu(JAKA, MELATI), jenis: 'B2a-kelahiran' }, temuan: ['R16 galat 2.nik'] },
  { nama: 'formulir tanpa nomor KK', keluarga: rumah(JAKA), konteks: { lama: kartu(JAKA) }, temuan: [] },
  { nama: 'formulir dengan nomor KK yang sudah digantikan', keluarga: kartu(JAKA), konteks: { lama: kartuLain(JAKA) }, temuan: ['R18 galat nomorKk'] },

  { nama: 'kartu hilang, data tetap', keluarga: LAMA, konteks: { lama: LAMA, jenis: 'C1-hilang', berkas: ['surat-kehilangan'] }, temuan: [] },
  { nama: 'kartu rusak, satu huruf nama berubah', keluarga: kartu(JAKA, { ...MELATI, namaLengkap: 'Melasi Contoh' }, KENANGA, RAKA), konteks: { lama: LAMA, jenis: 'C2-rusak' }, temuan: ['R15 galat anggota.1.namaLengkap'] },
  { nama: 'kartu hilang dengan bayi baru', keluarga: kartu(JAKA, MELATI, KENANGA, RAKA, BAYI), konteks: { lama: LAMA, jenis: 'C1-hilang' }, temuan: ['R16 galat 4.nik', 'R15 galat anggota.4.nik'] },
  { nama: 'kartu hilang tanpa seorang anggotanya', keluarga: dengan(kartu(JAKA, MELATI, KENANGA), keluar(RAKA, 'pindah')), konteks: { lama: LAMA, jenis: 'C1-hilang' }, temuan: ['R15 galat mutasi'] },
];
