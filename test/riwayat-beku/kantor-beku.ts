import { idKantor, type Layanan } from '@kk-lintas/contracts';
import { InMemoryEventStore, type StoredEvent } from '@kk-lintas/event-store';
import { AKUN } from '@kk-lintas/identity';
import { InMemoryMessageBus, type MessageBus } from '@kk-lintas/message-bus';
import { Direktori, OfficeRuntime, type AnyAggregate, type KantorTerdaftar, type OfficeDefinition } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import type { NodeKeys } from '@kk-lintas/trust';
import { AKSES } from '../../libs/office/src/accounts/akses.aggregate';
import { PARKIR } from '../../libs/office/src/inbox/parkir.aggregate';
import { BUKU } from '../../libs/office/src/register/buku';
import type { Sender } from '../../libs/office/src/relay/write-message';
import { PENCARIAN } from '../../services/dinas/src/kartu/pencarian.aggregate';
import { definisiKantor } from '../../services/kabupaten/src/definisi-kantor';
import { NOMOR_DOKUMEN } from '../../services/dinas/src/penerbitan/nomor-dokumen.aggregate';
import { KARTU_LUAR } from '../../services/dinas/src/wilayah-lain/kartu-luar.aggregate';
import { VERSI_KARTU } from '../../services/dinas/src/penerbitan/versi-kartu.aggregate';
import { VERSI_KARTU as VERSI_KARTU_KECAMATAN } from '../../services/kecamatan/src/permohonan/versi-kartu.aggregate';
import { TINDAK_LANJUT } from '../../services/kecamatan/src/tindak-lanjut/tindak-lanjut.aggregate';
import { DOKUMEN } from '../../services/portal/src/keaslian/dokumen.aggregate';
import { PENGGANTI_LUAR } from '../../services/portal/src/keaslian/pengganti-luar.aggregate';
import { BLANKO } from '../../services/siak-sync/src/blanko/blanko.aggregate';
import { BlobBeku } from './blob-beku';
import { KunciDataBeku, kunciNodeBeku } from './kunci-beku';

/** Offices of the frozen corpus, one of each service. */
const KODE: Readonly<Record<Layanan, string>> = { desa: '32.04.06.2003', kecamatan: '32.04.06', 'siak-sync': '32.04', dinas: '32.04', portal: '32.04' };

export const LAYANAN = Object.keys(KODE) as Layanan[];

const KUNCI = new Map(LAYANAN.map((layanan) => [layanan, kunciNodeBeku(idKantor(layanan, KODE[layanan]))]));

/** The Dinas of another kabupaten: the corpus has no history of it, only messages to it. */
const DINAS_LAIN = kunciNodeBeku(idKantor('dinas', '32.05'));

export const DIREKTORI = new Direktori([...LAYANAN.map(kantorTerdaftar), terdaftar('dinas', '32.05', DINAS_LAIN)]);

/** Who reads the messages of the corpus: the name under which a meaning is frozen, and the office. */
export const PENERIMA: readonly (readonly [nama: string, penerima: Sender])[] = [
  ...LAYANAN.map((layanan) => [layanan, { id: idKantor(layanan, KODE[layanan]), layanan, keys: kunciNode(layanan), direktori: DIREKTORI }] as const),
  ['dinas-32.05', { id: idKantor('dinas', '32.05'), layanan: 'dinas', keys: DINAS_LAIN, direktori: DIREKTORI }],
];

/** The clock of an office of the corpus, moved by the scenario. */
export interface JamBeku {
  sekarang: string;
}

export interface KantorBeku {
  readonly office: OfficeRuntime;
  readonly store: InMemoryEventStore;
}

/** An office on in-memory adapters with the corpus's keys; nothing of it runs in the background. */
export function kantorBeku(layanan: Layanan, jam: JamBeku, log: StoredEvent[] = [], bus: MessageBus = new InMemoryMessageBus()): KantorBeku {
  const store = new InMemoryEventStore(log);
  const office = new OfficeRuntime(kantorTerdaftar(layanan), definisi(layanan), {
    store,
    bus,
    models: new InMemoryReadModels(),
    blobs: new BlobBeku(),
    dataKeys: new KunciDataBeku(layanan),
    nodeKeys: kunciNode(layanan),
    direktori: DIREKTORI,
    now: () => new Date(jam.sekarang),
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
  });
  return { office, store };
}

export function definisi(layanan: Layanan): OfficeDefinition {
  return definisiKantor(layanan, 'http://siak.invalid');
}

/** Keys of a reader of the corpus by the id of its office. */
export function kunciPenerima(id: string): NodeKeys {
  const found = PENERIMA.find(([, penerima]) => penerima.id === id);
  if (found === undefined) throw new Error(`no reader ${id}`);
  return found[1].keys;
}

export function kunciNode(layanan: Layanan) {
  const keys = KUNCI.get(layanan);
  if (keys === undefined) throw new Error(`no keys of ${layanan}`);
  return keys;
}

/** The aggregate whose stream this is. */
export function aggregateDari(office: OfficeRuntime, stream: string): AnyAggregate {
  const semua: readonly AnyAggregate[] = [office.definition.permohonan, BUKU, BLANKO, DOKUMEN, AKUN, AKSES, PARKIR, PENCARIAN, NOMOR_DOKUMEN, KARTU_LUAR, PENGGANTI_LUAR, office.kantor.layanan === 'dinas' ? VERSI_KARTU : VERSI_KARTU_KECAMATAN, TINDAK_LANJUT];
  const found = semua.find(({ name }) => stream.startsWith(`${name}-`));
  if (found === undefined) throw new Error(`no aggregate for ${stream}`);
  return found;
}

function kantorTerdaftar(layanan: Layanan): KantorTerdaftar {
  return terdaftar(layanan, KODE[layanan], kunciNode(layanan));
}

function terdaftar(layanan: Layanan, kode: string, kunci: NodeKeys): KantorTerdaftar {
  return { id: idKantor(layanan, kode), layanan, kode, nama: `${layanan} beku`, url: 'http://kantor.invalid', keys: kunci.publicKeys() };
}
