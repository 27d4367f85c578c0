import { existsSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import type { RiwayatKantor } from './riwayat';

/** (f) The register of SIAK and the operators' logs say the same: which cases have an active card, and nothing is held for those that have one or ended. */
export function registerBerbeda(data: string, riwayat: readonly RiwayatKantor[]): string[] {
  const file = join(data, 'siak', 'siak.sqlite');
  if (!existsSync(file)) return kasusDengan(riwayat, ['SinkronisasiDiminta']).size === 0 ? [] : ['SIAK has no register'];
  const db = new DatabaseConstructor(file, { readonly: true });
  try {
    return bandingkan(db, riwayat);
  } finally {
    db.close();
  }
}

function bandingkan(db: Database, riwayat: readonly RiwayatKantor[]): string[] {
  const kasus = (sql: string) => new Set(db.prepare<[], { id: string }>(sql).all().map(({ id }) => id));
  const aktif = kasus('SELECT permohonan_id AS id FROM penerbitan WHERE aktivasi IS NOT NULL');
  const tertahan = kasus('SELECT DISTINCT permohonan_id AS id FROM penahanan');
  const tercatat = kasusDengan(riwayat, ['KartuAktifDiSiak']);
  const selesai = kasusDengan(riwayat, ['KartuAktifDiSiak', 'PenahananSiakDilepas']);
  return [
    ...[...tercatat].filter((id) => !aktif.has(id)).map((id) => `case ${id} is active in SIAK as its operator recorded, and not in the register`),
    ...[...aktif].filter((id) => !tercatat.has(id)).map((id) => `case ${id} is active in the register of SIAK, and its operator does not know`),
    ...[...selesai].filter((id) => tertahan.has(id)).map((id) => `case ${id} is done with SIAK, and the register still holds cards or numbers for it`),
  ];
}

function kasusDengan(riwayat: readonly RiwayatKantor[], jenis: readonly string[]): Set<string> {
  const diSiak = riwayat.filter(({ kantor }) => kantor.layanan === 'siak-sync').flatMap(({ peristiwa }) => peristiwa);
  return new Set(diSiak.filter(({ stored }) => jenis.includes(stored.type)).map(({ isi }) => isi.meta.correlationId));
}
