/** Stages whose names are not yet plain words. */
const KATA_TAHAP: Readonly<Record<string, string>> = {
  'tidak-ada': 'belum ada di kantor ini',
  penerimaan: 'penerimaan berkas',
  'di-operator': 'di operator SIAK',
  'temuan-siak': 'perbaikan data',
  pembetulan: 'pembetulan kartu',
  'kartu-lain': 'panggilan keluarga: kartunya berubah oleh permohonan lain',
  'kartu-lain-menunggu': 'menunggu permohonan lain atas kartu yang sama',
  tercakup: 'selesai oleh permohonan lain atas kartu yang sama',
  tercatat: 'tercatat di Buku Harian',
  'tercatat-di-buku-induk': 'tercatat di Buku Induk Penduduk',
  'menunggu-siak': 'menunggu jawaban SIAK',
  'siak-tidak-menjawab': 'SIAK belum menjawab',
  'biodata-valid': 'biodata cocok dengan SIAK',
  'biodata-sesuai': 'biodata cocok dengan SIAK',
  'diterima-dinas': 'diterima Dinas',
  'nomor-terbit': 'nomor sudah terbit',
  'kartu-aktif': 'kartu sudah aktif di SIAK',
  'diparaf-kabid': 'diparaf Kepala Bidang',
  'diteruskan-sekretaris': 'diparaf Sekretaris Dinas',
  sampai: 'kartu sudah sampai di kecamatan',
  hilang: 'kartu dinyatakan hilang',
};

/** A stage of a case as people read it in a refusal; one that has no words of its own by its name. */
export function kataTahap(tahap: string): string {
  return KATA_TAHAP[tahap] ?? tahap.replaceAll('-', ' ');
}
