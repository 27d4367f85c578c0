import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileCiphertexts, SealedBlobStore, type Ciphertexts } from '@kk-lintas/blob-store';
import { SqliteEventStore, type EventStore } from '@kk-lintas/event-store';
import type { MessageBus } from '@kk-lintas/message-bus';
import { OfficeRuntime, type Direktori, type KantorTerdaftar, type OfficeDefinition } from '@kk-lintas/office';
import { SqliteReadModels, type ReadModels } from '@kk-lintas/read-models';
import { FileKeyStore, NodeKeys } from '@kk-lintas/trust';
import { pakaiSendiri } from './pemakai-tunggal';

/** Folder of one office below the data folder: its log, its read models, its keys. */
export function folderKantor(data: string, id: string): string {
  return join(data, 'kantor', id);
}

export function kunciKantor(data: string, id: string): NodeKeys {
  const folder = join(folderKantor(data, id), 'kunci');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return NodeKeys.open(folder);
}

export interface KantorTerbuka {
  readonly office: OfficeRuntime;
  /** Closes the stores; the office must have stopped. */
  readonly tutup: () => Promise<void>;
}

export interface Lingkungan {
  readonly data: string;
  readonly direktori: Direktori;
  readonly bus: MessageBus;
  readonly nodeKeys: NodeKeys;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
}

/** Opens one office on the embedded adapters. */
export async function bukaKantor(kantor: KantorTerdaftar, definition: OfficeDefinition, lingkungan: Lingkungan): Promise<KantorTerbuka> {
  const folder = folderKantor(lingkungan.data, kantor.id);
  const store = await SqliteEventStore.open(logKantor(folder));
  const models = await SqliteReadModels.open(join(folder, 'model.sqlite'));
  const berkas = { ciphertexts: await FileCiphertexts.open(folderBerkas(folder), lingkungan.now()), close: () => Promise.resolve() };
  return bukaKantorPada(kantor, definition, lingkungan, { store, models, berkas });
}

/** The log in a file, below the folder of its office. */
export function logKantor(folder: string): string {
  return join(folder, 'peristiwa.sqlite');
}

/** Documents as files, below the folder of their office. */
export function folderBerkas(folder: string): string {
  return join(folder, 'berkas');
}

/** What an office's own stores are; closing the office closes them. */
export interface StoreKantor {
  readonly store: EventStore;
  readonly models: ReadModels;
  readonly berkas: { readonly ciphertexts: Ciphertexts; readonly close: () => Promise<void> };
}

/** Opens one office on stores that were opened for it; closing the office closes them. */
export async function bukaKantorPada(
  kantor: KantorTerdaftar,
  definition: OfficeDefinition,
  { data, direktori, bus, nodeKeys, now, log }: Lingkungan,
  { store, models, berkas }: StoreKantor,
): Promise<KantorTerbuka> {
  const lepas = pakaiSendiri(folderKantor(data, kantor.id));
  const dataKeys = await FileKeyStore.open(join(folderKantor(data, kantor.id), 'kunci', 'permohonan'), nodeKeys.masterKey);
  const blobs = new SealedBlobStore(berkas.ciphertexts, dataKeys);
  const office = new OfficeRuntime(kantor, definition, { store, bus, models, blobs, dataKeys, nodeKeys, direktori, now, log });
  return {
    office,
    tutup: async () => {
      await store.close();
      await models.close();
      await berkas.close();
      await dataKeys.close();
      lepas();
    },
  };
}
