import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { InMemoryCiphertexts } from '@kk-lintas/blob-store';
import { SqliteEventStore } from '@kk-lintas/event-store';
import { InMemoryMessageBus } from '@kk-lintas/message-bus';
import { Direktori, type KantorTerdaftar, type OfficeDefinition } from '@kk-lintas/office';
import type { ReadModels } from '@kk-lintas/read-models';
import DatabaseConstructor from 'better-sqlite3';
import { KANTOR_DESA } from '../../../desa/src/desa.office';
import { PERMOHONAN_DESA } from '../../../desa/src/permohonan/permohonan.aggregate';
import { bukaKantor, bukaKantorPada, kunciKantor, type KantorTerbuka } from '../buka-kantor';

export const DESA = 'desa-32.04.06.2003';

/**
 * A desa of a data folder, without HTTP and without other offices.
 * @param models its read models where they are not below the folder; closing the desa closes them
 * @param definition of another program than today's
 */
export async function openDesa(data: string, models?: ReadModels, definition: OfficeDefinition = KANTOR_DESA): Promise<KantorTerbuka> {
  const nodeKeys = kunciKantor(data, DESA);
  const kantor: KantorTerdaftar = { id: DESA, layanan: 'desa', kode: '32.04.06.2003', nama: 'Desa', url: 'http://127.0.0.1', keys: nodeKeys.publicKeys() };
  const lingkungan = { data, direktori: new Direktori([kantor]), bus: new InMemoryMessageBus(), nodeKeys, now: () => new Date(), log: () => undefined };
  if (models === undefined) return bukaKantor(kantor, definition, lingkungan);
  const store = await SqliteEventStore.open(join(folderOfDesa(data), 'peristiwa.sqlite'));
  const berkas = { ciphertexts: new InMemoryCiphertexts(), close: () => Promise.resolve() };
  return bukaKantorPada(kantor, definition, lingkungan, { store, models, berkas });
}

/** A desa whose program makes other documents of the same cases: their status is this one. */
export function desaOfVersion(version: number, status: string): OfficeDefinition {
  const { view } = KANTOR_DESA;
  return { ...KANTOR_DESA, view: { ...view, version, pokok: (state) => ({ ...view.pokok(state as Parameters<typeof view.pokok>[0]), status }) } };
}

/** Opens a case. @returns its id */
export async function newCase({ office }: KantorTerbuka): Promise<string> {
  const id = randomUUID();
  const command = {
    type: 'CatatPermintaanPengantar',
    nomorPermohonan: `ONLINE-2026-${id.slice(0, 6)}`,
    jenis: 'C1-hilang',
    desa: '32.04.06.2003',
    rt: '001',
    rw: '001',
    sidikRahasia: 'x'.repeat(64),
    pemohon: { nama: 'CONTOH', nik: '3204060101900001' },
  } as { type: string };
  const result = await office.gateway.execute({ aggregate: PERMOHONAN_DESA, id, command, actor: { jenis: 'sistem', nama: 'uji' }, commandId: randomUUID() });
  if (result.kind !== 'accepted') throw new Error(`the command was ${result.kind}`);
  return id;
}

/** The compiled command as a process of its own. */
export function startRebuild(...args: string[]) {
  return startRebuildWith({}, ...args);
}

function startRebuildWith(settings: Readonly<Record<string, string>>, ...args: string[]) {
  const program = resolve(__dirname, '../../../../dist/services/kabupaten/src/rebuild.main.js');
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...settings } });
}

export function runRebuild(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return runRebuildWith({}, ...args);
}

/** @param settings of the node whose office is rebuilt */
export async function runRebuildWith(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = startRebuildWith(settings, ...args);
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit') as Promise<[number]>, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

export function folderOfDesa(data: string): string {
  return join(data, 'kantor', DESA);
}

/** Changes read models behind the program's back. */
export function tamper(file: string, sql: string): void {
  const db = new DatabaseConstructor(file);
  db.exec(sql);
  db.close();
}
