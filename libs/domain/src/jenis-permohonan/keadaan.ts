/** Circumstances of one application that make a paper necessary or needless, or decide on the nomor KK, and what they mean. */
export const ARTI_KEADAAN = {
  'perkawinan-belum-tercatat': 'perkawinan pasangan atau orang tua belum tercatat',
  'biodata-baru': 'ada orang yang biodatanya belum pernah dicatat',
  'pindah-datang': 'salah satu pihak keluarga baru datang dari kabupaten/kota lain',
  wna: 'ada orang asing',
  'ibu-tidak-kawin': 'ibu anak itu tidak kawin',
  diwakilkan: 'permohonan diajukan oleh kuasa',
  'antar-kabupaten': 'kepindahan melewati batas kabupaten/kota',
  'numpang-kontrak-kos': 'rumah yang ditempati milik orang lain',
  'kawin-di-bawah-umur': 'seorang pengantin belum berumur 19 tahun',
  'anak-di-bawah-umur': 'yang bersangkutan di bawah 17 tahun tanpa orang tua dalam KK',
  'pernah-kawin': 'yang memisahkan diri kawin atau pernah kawin',
  'karena-perceraian': 'pemisahan terjadi karena perceraian',
  'luar-negeri': 'kepindahan dari atau ke luar negeri',
  'kepala-meninggal': 'yang meninggal adalah kepala keluarga',
  'kepala-pergi': 'kepala keluarga sendiri yang keluar, anggota lain tinggal',
  sekeluarga: 'seluruh keluarga pindah',
  'sudah-berkartu': 'yang menjadi WNI sudah tercatat di kartu keluarga ini',
  'keputusan-menteri': 'kewarganegaraan diberikan dengan keputusan Menteri, bukan Presiden',
} as const;

export type Keadaan = keyof typeof ARTI_KEADAAN;

/** Every circumstance that an officer may tick. */
export const KEADAAN = Object.keys(ARTI_KEADAAN) as readonly Keadaan[];
