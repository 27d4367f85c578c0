import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TOPIK, type Layanan } from '@kk-lintas/contracts';
import { PetaTetap } from '@kk-lintas/domain';
import type { Position, StoredEvent } from '@kk-lintas/event-store';
import { canonicalJson, sha256Hex } from '@kk-lintas/trust';
import { plainJson } from '../../libs/office/src/history/plain-json';

/** Root of the repository, also where the generator runs compiled. */
export const AKAR = process.cwd();

const LAYANAN = Object.keys(TOPIK) as Layanan[];

/** One frozen stream: its events byte for byte, and the digest of the state that they have always meant. */
export interface RiwayatBeku {
  readonly layanan: Layanan;
  readonly stream: string;
  /** SHA-256 of the canonical JSON of the folded state. */
  readonly keadaan: string;
  readonly peristiwa: readonly PeristiwaBeku[];
}

export type PeristiwaBeku = Pick<StoredEvent, 'id' | 'type' | 'revision' | 'hash' | 'body'>;

/** One frozen message, and the digest of the command that it has always meant to each office that takes it. */
export interface PesanBeku {
  readonly topic: string;
  readonly key: string;
  readonly id: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly perintah: Readonly<Record<string, string>>;
}

export const FOLDER_PESAN = 'libs/contracts/src/pesan/riwayat-beku';
export const FOLDER_KANTOR = 'libs/office/src/history/riwayat-beku';

export function folderLayanan(layanan: Layanan): string {
  return `services/${layanan}/src/riwayat-beku`;
}

/** SHA-256 of every frozen file by its path. */
export const SEGEL = 'test/riwayat-beku/segel.json';

/** Paths of all frozen histories. */
export function berkasRiwayat(): string[] {
  return [...LAYANAN.map(folderLayanan), FOLDER_KANTOR].flatMap(berkasDi);
}

/** Paths of all frozen files. */
export function semuaBerkas(): string[] {
  return [...berkasRiwayat(), ...berkasDi(FOLDER_PESAN)];
}

/** Paths of the frozen files of a folder, relative to the root of the repository. */
export function berkasDi(folder: string): string[] {
  return readdirSync(resolve(AKAR, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

export function baca<Isi>(path: string): Isi {
  return JSON.parse(readFileSync(resolve(AKAR, path), 'utf8')) as Isi;
}

export function sidik(path: string): string {
  return sha256Hex(readFileSync(resolve(AKAR, path), 'utf8'));
}

/** The log that a frozen stream makes by itself. */
export function logDari({ stream, peristiwa }: RiwayatBeku): StoredEvent[] {
  return peristiwa.map((satu, index) => ({ ...satu, stream, position: String(index + 1) as Position }));
}

/** Digest of a state or command: members that are `undefined` are absent, maps are lists of pairs. */
export function sidikNilai(value: unknown): string {
  return sha256Hex(canonicalJson(plainJson(tanpaMap(value)) as object));
}

function tanpaMap(value: unknown): unknown {
  if (value instanceof Map || value instanceof PetaTetap) return [...value].map(([key, member]) => [key, tanpaMap(member)]);
  if (Array.isArray(value)) return value.map(tanpaMap);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tanpaMap(member)]));
}
