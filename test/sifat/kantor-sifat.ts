import { InMemoryCiphertexts, SealedBlobStore } from '@kk-lintas/blob-store';
import { idKantor, type Layanan } from '@kk-lintas/contracts';
import { KABUPATEN_PERAGA, type Kebijakan, type Peran, type Petugas } from '@kk-lintas/domain';
import { InMemoryEventStore } from '@kk-lintas/event-store';
import { InMemoryMessageBus } from '@kk-lintas/message-bus';
import { declarationsOf, Direktori, OfficeRuntime, type KantorTerdaftar, type OfficeDefinition } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { InMemoryKeyStore } from '@kk-lintas/trust';
import { kantorDinas } from '../../services/dinas/src/dinas.office';
import type { PenerbitDokumen } from '../../services/dinas/src/penerbitan/penerbit.port';
import { PETUGAS_PERAGA } from '../../services/kabupaten/src/peraga/petugas-peraga';
import { KANTOR_KECAMATAN } from '../../services/kecamatan/src/kecamatan.office';
import { POLICIES_DOKUMEN } from '../../services/portal/src/keaslian/dokumen.policy';
import { TANPA_KUNCI } from '../../services/portal/src/keaslian/kunci-kartu';
import { kantorPortal } from '../../services/portal/src/portal.office';
import { kantorSiak } from '../../services/siak-sync/src/siak-sync.office';
import type { Siak } from '../../services/siak-sync/src/siak/siak.port';
import { kunciNodeBeku } from '../riwayat-beku/kunci-beku';

const { dinas, kecamatan } = KABUPATEN_PERAGA;
const SEMUA: readonly (readonly [Layanan, string])[] = [
  ...kecamatan.flatMap(({ kode, desa, kelurahan }) => [['kecamatan', kode], ['desa', desa.kode], ['desa', kelurahan.kode]] as const),
  ...(['siak-sync', 'dinas', 'portal'] as const).map((layanan) => [layanan, dinas.kode] as const),
];

const KUNCI = new Map(SEMUA.map(([layanan, kode]) => [idKantor(layanan, kode), kunciNodeBeku(idKantor(layanan, kode))]));

export const DIREKTORI = new Direktori(SEMUA.map(([layanan, kode]) => kantorTerdaftar(layanan, kode)));

/** Nothing of these is ever printed here. */
const TANPA_PENCETAK = { cetak: () => Promise.reject(new Error('no page is asked for')) };

/** The offices through which a card comes to count, with their own programs on in-memory adapters; nothing runs by itself. */
export function semuaKantor(siak: Siak, penerbit: PenerbitDokumen, kebijakan: readonly Kebijakan[], now: () => Date): readonly OfficeRuntime[] {
  return DIREKTORI.semua.filter(({ layanan }) => layanan !== 'desa').map((kantor) => office(kantor, { ...definisi(kantor.layanan, siak, penerbit), kebijakan }, now));
}

function definisi(layanan: Layanan, siak: Siak, penerbit: PenerbitDokumen): OfficeDefinition {
  switch (layanan) {
    case 'siak-sync':
      return kantorSiak(() => siak, TANPA_PENCETAK);
    case 'dinas':
      return kantorDinas(() => penerbit, TANPA_PENCETAK);
    case 'portal':
      return { ...kantorPortal(() => TANPA_KUNCI), policies: POLICIES_DOKUMEN };
    default:
      return KANTOR_KECAMATAN;
  }
}

function office(kantor: KantorTerdaftar, definition: OfficeDefinition, now: () => Date): OfficeRuntime {
  const dataKeys = new InMemoryKeyStore();
  const models = new InMemoryReadModels();
  void models.declare(declarationsOf(definition.projections));
  return new OfficeRuntime(kantor, definition, {
    store: new InMemoryEventStore(),
    bus: new InMemoryMessageBus(),
    models,
    blobs: new SealedBlobStore(new InMemoryCiphertexts(), dataKeys),
    dataKeys,
    nodeKeys: kunciNode(kantor.id),
    direktori: DIREKTORI,
    now,
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
  });
}

/** An officer of the demonstration by office and role. */
export function petugas({ kantor }: OfficeRuntime, peran: Peran, ke = 0): Petugas {
  const found = PETUGAS_PERAGA.filter((satu) => satu.layanan === kantor.layanan && satu.kantor === kantor.kode && satu.peran.includes(peran))[ke];
  if (found === undefined) throw new Error(`no ${peran} in ${kantor.id}`);
  const { nip, nama, jabatan, peran: semuaPeran } = found;
  return { jenis: 'petugas', nip, nama, jabatan, peran: semuaPeran, kantor: kantor.kode };
}

function kunciNode(id: KantorTerdaftar['id']) {
  const keys = KUNCI.get(id);
  if (keys === undefined) throw new Error(`no keys of ${id}`);
  return keys;
}

function kantorTerdaftar(layanan: Layanan, kode: string): KantorTerdaftar {
  const id = idKantor(layanan, kode);
  return { id, layanan, kode, nama: id, url: 'http://kantor.invalid', keys: kunciNode(id).publicKeys() };
}
