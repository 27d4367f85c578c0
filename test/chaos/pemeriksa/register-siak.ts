import { existsSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { kasusDengan, riwayatOperator, type RiwayatKantor } from './riwayat';

const AKTIF: ReadonlySet<string> = new Set(['KartuAktifDiSiak']);
/** After these an operator holds nothing at SIAK for the case. */
const SELESAI: ReadonlySet<string> = new Set(['KartuAktifDiSiak', 'PenahananSiakDilepas']);
const DIMINTA: ReadonlySet<string> = new Set(['SinkronisasiDiminta']);

/** (f) The register of SIAK and the operators' logs say the same: which cases have an active card, and nothing is held for those that have one or ended. */
export function registerBerbeda(data: string, riwayat: readonly RiwayatKantor[]): string[] {
  const file = join(data, 'siak', 'siak.sqlite');
  if (!existsSync(file)) return kasusDengan(riwayatOperator(riwayat), DIMINTA).size === 0 ? [] : ['SIAK has no register'];
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
  const tercatat = kasusDengan(riwayatOperator(riwayat), AKTIF);
  const selesai = kasusDengan(riwayatOperator(riwayat), SELESAI);
  return [
    ...[...tercatat].filter((id) => !aktif.has(id)).map((id) => `case ${id} is active in SIAK as its operator recorded, and not in the register`),
    ...[...aktif].filter((id) => !tercatat.has(id)).map((id) => `case ${id} is active in the register of SIAK, and its operator does not know`),
    ...[...selesai].filter((id) => tertahan.has(id)).map((id) => `case ${id} is done with SIAK, and the register still holds cards or numbers for it`),
  ];
}
