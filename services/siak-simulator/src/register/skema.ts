/**
 * Tables of the register. At most one version of a card is active, a serial only ever grows, and a card or NIK is held by
 * one application at a time. Later tables stand beside the first ones, so that a register of before is opened as it is.
 */
export const SKEMA = `
  CREATE TABLE IF NOT EXISTS kartu (
    nomor_kk TEXT NOT NULL,
    versi INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('aktif', 'digantikan')),
    alamat TEXT NOT NULL,
    permohonan_id TEXT,
    sejak TEXT NOT NULL,
    PRIMARY KEY (nomor_kk, versi)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS kartu_aktif ON kartu (nomor_kk) WHERE status = 'aktif';
  CREATE TABLE IF NOT EXISTS penduduk (
    nik TEXT PRIMARY KEY,
    nomor_kk TEXT,
    biodata TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS penduduk_kartu ON penduduk (nomor_kk);
  CREATE TABLE IF NOT EXISTS seri (
    jenis TEXT NOT NULL CHECK (jenis IN ('nik', 'kk')),
    awalan TEXT NOT NULL,
    terakhir INTEGER NOT NULL CHECK (terakhir BETWEEN 1 AND 9999),
    PRIMARY KEY (jenis, awalan)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS penerbitan (
    permohonan_id TEXT PRIMARY KEY,
    jawaban TEXT NOT NULL,
    keluarga TEXT NOT NULL,
    aktivasi TEXT
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS keadaan_penduduk (
    nik TEXT PRIMARY KEY,
    keadaan TEXT NOT NULL CHECK (keadaan IN ('meninggal', 'pindah-ke-luar-negeri'))
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS kepergian (
    permohonan_id TEXT NOT NULL,
    nik TEXT NOT NULL,
    keadaan TEXT CHECK (keadaan IN ('meninggal', 'pindah-ke-luar-negeri')),
    PRIMARY KEY (permohonan_id, nik)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS penahanan (
    jenis TEXT NOT NULL CHECK (jenis IN ('kartu', 'nik')),
    nomor TEXT NOT NULL,
    permohonan_id TEXT NOT NULL,
    PRIMARY KEY (jenis, nomor)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS penahanan_permohonan ON penahanan (permohonan_id);
  CREATE TABLE IF NOT EXISTS pelepasan (
    permohonan_id TEXT PRIMARY KEY,
    sejak TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS permintaan_nomor (
    permohonan_id TEXT PRIMARY KEY,
    urutan INTEGER NOT NULL
  ) WITHOUT ROWID;
`;
