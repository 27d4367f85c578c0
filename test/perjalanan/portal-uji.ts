import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryCiphertexts, SealedBlobStore } from '@kk-lintas/blob-store';
import { idKantor, type DokumenPribadi, type DokumenTerbit, type JenisPesan, type Layanan, type PesanKeluarJenis } from '@kk-lintas/contracts';
import { InMemoryEventStore } from '@kk-lintas/event-store';
import { InMemoryMessageBus } from '@kk-lintas/message-bus';
import { Direktori, OfficeNode, OfficeRuntime, type KantorTerdaftar, type RecordedEvent } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { InMemoryKeyStore, NodeKeys } from '@kk-lintas/trust';
import { writeMessage } from '../../libs/office/src/relay/write-message';
import type { KunciKartu } from '../../services/portal/src/keaslian/kunci-kartu';
import { kantorPortal } from '../../services/portal/src/portal.office';
import { sampai } from './kabupaten-uji';

const HOST = '127.0.0.1';
export const DESA_UJI = '32.04.06.2003';

/** A real portal on in-memory adapters, and a Dinas that speaks to it. */
export class PortalUji {
  /** What background parts complained of. */
  readonly keluhan: string[] = [];
  /** The clock; a test moves it. */
  readonly jam = { kini: new Date('2026-11-23T03:00:00.000Z') };

  private constructor(
    readonly office: OfficeRuntime,
    private readonly node: OfficeNode,
    private readonly bus: InMemoryMessageBus,
    private readonly kunci: ReadonlyMap<string, NodeKeys>,
    private readonly direktori: Direktori,
  ) {}

  static async mulai(port: number, kunciKartu: () => KunciKartu): Promise<PortalUji> {
    const kunci = new Map((['portal', 'dinas'] as const).map((layanan) => [idKantor(layanan, '32.04'), kunciBaru()]));
    const kantor = (['portal', 'dinas'] as const).map((layanan) => terdaftar(layanan, port, kunci));
    const [direktori, bus, dataKeys] = [new Direktori(kantor), new InMemoryMessageBus(), new InMemoryKeyStore()];
    const [keluhan, jam] = [[] as string[], { kini: new Date('2026-11-23T03:00:00.000Z') }];
    const office = new OfficeRuntime(direktori.kantor('portal-32.04'), kantorPortal(kunciKartu), {
      store: new InMemoryEventStore(),
      bus,
      models: new InMemoryReadModels(),
      blobs: new SealedBlobStore(new InMemoryCiphertexts(), dataKeys),
      dataKeys,
      nodeKeys: ambil(kunci, 'portal-32.04'),
      direktori,
      now: () => jam.kini,
      log: (pesan, galat) => keluhan.push(`${pesan}: ${galat instanceof Error ? galat.message : String(galat)}`),
    });
    const uji = new PortalUji(office, await OfficeNode.start(office, { host: HOST, port }), bus, kunci, direktori);
    return Object.assign(uji, { keluhan, jam });
  }

  get url(): string {
    return this.office.kantor.url;
  }

  /** The Dinas tells that a card was issued; settles when the portal answers for it. */
  async terbit(dokumen: DokumenTerbit, pribadi: DokumenPribadi, permohonanId: string = randomUUID()): Promise<void> {
    await this.kirim('kk.dinas.dokumen-terbit.v1', permohonanId, { type: 'kk.dinas.dokumen-terbit.v1', tujuan: ['portal-32.04'], data: { permohonanId, desa: DESA_UJI, dokumen }, pribadi });
    await sampai(`${dokumen.nomorDokumen} is recorded`, () => this.office.ports.models.get('keaslian', dokumen.nomorDokumen));
  }

  async kirim<Jenis extends JenisPesan>(type: Jenis, permohonanId: string, isi: PesanKeluarJenis<Jenis>): Promise<void> {
    const event = { id: randomUUID(), type, stream: `permohonan-${permohonanId}`, time: this.jam.kini.toISOString(), meta: { correlationId: permohonanId } } as unknown as RecordedEvent;
    const dinas = { id: idKantor('dinas', '32.04'), layanan: 'dinas' as const, keys: ambil(this.kunci, 'dinas-32.04'), direktori: this.direktori };
    await this.bus.publish([await writeMessage(dinas, event, 0, isi as never)]);
  }

  async tutup(): Promise<void> {
    await this.node.stop();
    await this.bus.close();
  }
}

function kunciBaru(): NodeKeys {
  const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-portal-'));
  const kunci = NodeKeys.open(folder);
  rmSync(folder, { recursive: true });
  return kunci;
}

function terdaftar(layanan: Layanan, port: number, kunci: ReadonlyMap<string, NodeKeys>): KantorTerdaftar {
  const id = idKantor(layanan, '32.04');
  return { id, layanan, kode: '32.04', nama: layanan === 'dinas' ? 'Dinas Dukcapil Kabupaten Bandung' : 'Portal warga', url: `http://${HOST}:${port}`, keys: ambil(kunci, id).publicKeys() };
}

function ambil(kunci: ReadonlyMap<string, NodeKeys>, id: string): NodeKeys {
  const milik = kunci.get(id);
  if (milik === undefined) throw new Error(`no keys of ${id}`);
  return milik;
}
