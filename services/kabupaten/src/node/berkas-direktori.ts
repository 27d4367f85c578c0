import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { TOPIK, idKantor, type Layanan } from '@kk-lintas/contracts';
import { Direktori, type KantorTerdaftar } from '@kk-lintas/office';
import { SetelanSalah } from './pengaturan-node';

/** Region code of an office: of a kabupaten, a kecamatan or a desa. */
export const KODE_KANTOR = /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/;

/**
 * Writes the directory of all offices: names, addresses, public keys. It holds no secret.
 * @param mode who may read it: everybody, as offices of several users share it, unless it is told
 */
export function tulisDirektori(file: string, kantor: readonly KantorTerdaftar[], mode = 0o644): void {
  writeFileSync(`${file}.baru`, `${JSON.stringify(kantor, null, 2)}\n`, { mode });
  renameSync(`${file}.baru`, file);
}

/** @throws SetelanSalah that says what is wrong with the file, in one line */
export function bacaDirektori(file: string): Direktori {
  const isi = parse(file);
  if (!Array.isArray(isi) || isi.length === 0) throw new SetelanSalah(`KK_DIREKTORI: ${file}: direktori harus berupa daftar kantor`);
  isi.forEach((kantor, urutan) => periksa(file, urutan, (kantor ?? {}) as Partial<KantorTerdaftar>));
  return new Direktori(isi as KantorTerdaftar[]);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SetelanSalah(`KK_DIREKTORI: ${file} tidak terbaca (${error instanceof Error ? error.message : String(error)})`);
  }
}

function periksa(file: string, urutan: number, { id, layanan, kode, nama, url, keys }: Partial<KantorTerdaftar>): void {
  const salah = (bidang: string) => new SetelanSalah(`KK_DIREKTORI: ${file}: kantor ke-${urutan + 1}: ${bidang} tidak benar`);
  if (typeof layanan !== 'string' || !(layanan in TOPIK)) throw salah('layanan');
  if (typeof kode !== 'string' || !KODE_KANTOR.test(kode)) throw salah('kode');
  if (id !== idKantor(layanan as Layanan, kode)) throw salah('id');
  if (typeof nama !== 'string' || nama === '') throw salah('nama');
  if (typeof url !== 'string' || !URL.canParse(url)) throw salah('url');
  if (keys?.signing?.crv !== 'Ed25519' || keys.encryption?.crv !== 'X25519') throw salah('keys');
}
