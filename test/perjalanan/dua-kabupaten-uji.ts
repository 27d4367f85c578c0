import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryCiphertexts, SealedBlobStore } from '@kk-lintas/blob-store';
import { idKantor, type KartuLain, type KartuPribadi, type Layanan, type LembarKartu } from '@kk-lintas/contracts';
import { kodeWilayah, KEBIJAKAN_PERAGA, type Keluarga, type Pelaku, type Petugas } from '@kk-lintas/domain';
import { InMemoryEventStore } from '@kk-lintas/event-store';
import { InMemoryBroker, InMemoryMessageBus } from '@kk-lintas/message-bus';
import { Direktori, OfficeNode, OfficeRuntime, type KantorTerdaftar } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { InMemoryKeyStore, NodeKeys } from '@kk-lintas/trust';
import { PERMOHONAN_DINAS } from '../../services/dinas/src/permohonan/permohonan.aggregate';
import type { PerintahDinas } from '../../services/dinas/src/permohonan/permohonan.commands';
import { BERJALAN, KABID, KARTU, KEPALA, SEKRETARIS, SISTEM, VERIFIKATOR } from '../../services/dinas/src/testing/riwayat-dinas';
import { definisiKantor } from '../../services/kabupaten/src/definisi-kantor';

const HOST = '127.0.0.1';
const SEKARANG = new Date('2026-11-23T03:00:00.000Z');
const KEBIJAKAN = ['32.04', '32.05'].map((kode) => ({ ...KEBIJAKAN_PERAGA, versi: `uji-${kode}`, wilayah: kodeWilayah(kode) }));
/** Offices of two kabupaten; of the operators' offices only the names, for nothing is printed here. */
const SUSUNAN: readonly (readonly [Layanan, string])[] = [
  ['portal', '32.04'],
  ['dinas', '32.04'],
  ['siak-sync', '32.04'],
  ['kecamatan', '32.04.06'],
  ['portal', '32.05'],
  ['dinas', '32.05'],
  ['siak-sync', '32.05'],
  ['kecamatan', '32.05.01'],
];
const DIAM: ReadonlySet<string> = new Set(['siak-sync-32.04', 'siak-sync-32.05', 'kecamatan-32.04.06']);

/** The card that a case makes, and those of others that it changes. */
export interface KartuKasus {
  readonly jenis: string;
  readonly desa: string;
  readonly nomorKk: string;
  readonly versi: number;
  readonly kartuLain?: readonly KartuLain[];
}

/** Two kabupaten on one bus: real offices on in-memory adapters, each with its own keys. */
export class DuaKabupatenUji {
  /** What background parts complained of. */
  readonly keluhan: string[] = [];
  private readonly offices = new Map<string, OfficeRuntime>();
  private readonly nodes: OfficeNode[] = [];
  private seri = 0;

  private constructor(private readonly broker: InMemoryBroker) {}

  static async mulai(port: number): Promise<DuaKabupatenUji> {
    const uji = new DuaKabupatenUji(new InMemoryBroker());
    const kunci = new Map(SUSUNAN.map(([layanan, kode]) => [idKantor(layanan, kode), kunciBaru()]));
    const direktori = new Direktori(
      SUSUNAN.map(([layanan, kode], ke): KantorTerdaftar => {
        const id = idKantor(layanan, kode);
        return { id, layanan, kode, nama: `${layanan} ${kode}`, url: `http://${HOST}:${port + ke}`, keys: ambil(kunci, id).publicKeys() };
      }),
    );
    for (const [ke, kantor] of direktori.semua.entries()) if (!DIAM.has(kantor.id)) await uji.buka(kantor, ambil(kunci, kantor.id), direktori, port + ke);
    return uji;
  }

  kantor(id: string): OfficeRuntime {
    const found = this.offices.get(id);
    if (found === undefined) throw new Error(`no office ${id}`);
    return found;
  }

  /** A case of a Dinas on blanko, from its sheets to its stamp. */
  async distempel(kabupaten: string, { jenis, desa, nomorKk, versi, kartuLain }: KartuKasus): Promise<{ readonly nomor: string; readonly serial: string }> {
    const permohonanId = randomUUID();
    const nomor = `${desa.replaceAll('.', '')}-2026-${String((this.seri += 1)).padStart(5, '0')}`;
    const serial = `U${String(this.seri).padStart(7, '0')}`;
    const lembar: LembarKartu[] = [{ no: 1, pemegang: 'kepala-keluarga', serial }];
    const kartu: KartuPribadi = { ...KARTU, nomorKk, versi, keluarga: rumah(nomorKk, desa), ...(kartuLain !== undefined && { kartuLain }) };
    const ya = { setuju: true } as const;
    const langkah: readonly (readonly [Pelaku, PerintahDinas])[] = [
      [SISTEM, { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId, nomor, jenis, desa }, lembar, putaran: 1, kartu }],
      [pejabat(VERIFIKATOR, kabupaten), { type: 'TerimaCetakan', sesuai: true, serial: [serial] }],
      [pejabat(VERIFIKATOR, kabupaten), { type: 'TelitiCetakan', ...ya }],
      [pejabat(KABID, kabupaten), { type: 'ParafKabid', ...ya }],
      [pejabat(SEKRETARIS, kabupaten), { type: 'ParafSekretaris', ...ya }],
      [pejabat(KEPALA, kabupaten), { type: 'TandatanganiKartu', ...ya }],
      [pejabat(VERIFIKATOR, kabupaten), { type: 'BubuhiStempel' }],
    ];
    for (const [actor, command] of langkah) {
      const hasil = await this.kantor(`dinas-${kabupaten}`).gateway.execute({ aggregate: PERMOHONAN_DINAS, id: permohonanId, command, actor, commandId: randomUUID() });
      if (hasil.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(hasil)}`);
    }
    return { nomor, serial };
  }

  async tutup(): Promise<void> {
    for (const node of this.nodes) await node.stop();
  }

  private async buka(kantor: KantorTerdaftar, nodeKeys: NodeKeys, direktori: Direktori, port: number): Promise<void> {
    const dataKeys = new InMemoryKeyStore();
    const office = new OfficeRuntime(kantor, definisiKantor(kantor.layanan, 'http://siak.invalid', { kebijakan: KEBIJAKAN }), {
      store: new InMemoryEventStore(),
      bus: new InMemoryMessageBus(this.broker),
      models: new InMemoryReadModels(),
      blobs: new SealedBlobStore(new InMemoryCiphertexts(), dataKeys),
      dataKeys,
      nodeKeys,
      direktori,
      now: () => SEKARANG,
      log: (pesan, galat) => this.keluhan.push(`${pesan}: ${galat instanceof Error ? galat.message : String(galat)}`),
    });
    this.offices.set(kantor.id, office);
    this.nodes.push(await OfficeNode.start(office, { host: HOST, port }));
  }
}

/** The family of the fixture at this address, with this number. */
export function rumah(nomorKk: string, desa: string): Keluarga {
  return { ...KARTU.keluarga, nomorKk, alamat: { ...KARTU.keluarga.alamat, desa: kodeWilayah(desa) } };
}

function pejabat(petugas: Petugas, kantor: string): Petugas {
  return { ...petugas, kantor };
}

function kunciBaru(): NodeKeys {
  const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-dua-kabupaten-'));
  const kunci = NodeKeys.open(folder);
  rmSync(folder, { recursive: true });
  return kunci;
}

function ambil(kunci: ReadonlyMap<string, NodeKeys>, id: string): NodeKeys {
  const milik = kunci.get(id);
  if (milik === undefined) throw new Error(`no keys of ${id}`);
  return milik;
}
