import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idKantor, TOPIK, type JenisPesan, type Layanan, type PesanKeluarJenis } from '@kk-lintas/contracts';
import { InMemoryBroker, InMemoryMessageBus, type MessageToPublish } from '@kk-lintas/message-bus';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { NodeKeys, uuidV5 } from '@kk-lintas/trust';
import { Direktori, type KantorTerdaftar } from '../directory/direktori';
import type { RecordedEvent } from '../history/recorded-event';
import { Inbox } from '../inbox/inbox';
import { insidenProjection } from '../inbox/insiden.projection';
import type { Policies } from '../inbox/policy';
import { Projector } from '../projection/projector';
import { writeMessage, type Sender } from '../relay/write-message';
import { CATATAN } from './catatan.aggregate';
import { KantorUji, SENIN } from './kantor-uji';

const LAYANAN: readonly Layanan[] = ['desa', 'kecamatan', 'dinas'];
export const KODE = '32.04';

/** Keys of three offices that know each other. */
function kunci(): Map<Layanan, NodeKeys> {
  return new Map(
    LAYANAN.map((layanan) => {
      const folder = mkdtempSync(join(tmpdir(), 'kk-lintas-kunci-'));
      const keys = NodeKeys.open(folder);
      rmSync(folder, { recursive: true });
      return [layanan, keys];
    }),
  );
}

const KUNCI = kunci();
export const DIREKTORI = new Direktori(
  LAYANAN.map((layanan): KantorTerdaftar => ({ id: idKantor(layanan, KODE), layanan, kode: KODE, nama: layanan, url: 'http://kantor.invalid', keys: keysOf(layanan).publicKeys() })),
);

export function kantor(layanan: Layanan): Sender {
  return { id: idKantor(layanan, KODE), layanan, keys: keysOf(layanan), direktori: DIREKTORI };
}

function keysOf(layanan: Layanan): NodeKeys {
  const keys = KUNCI.get(layanan);
  if (keys === undefined) throw new Error(`no keys of ${layanan}`);
  return keys;
}

/** A message as the relay of another office would write it. */
export function pesan<Jenis extends JenisPesan>(dari: Layanan, key: string, isi: PesanKeluarJenis<Jenis>): Promise<MessageToPublish> {
  const id = randomUUID();
  const event = { id, type: 'Uji', stream: `permohonan-${key}`, time: SENIN, meta: { correlationId: key, commandId: uuidV5(id) } } as unknown as RecordedEvent;
  return writeMessage(kantor(dari), event, 0, isi as never);
}

/** A kecamatan that listens to the desa: every message `kk.permohonan-berakhir.v1` becomes a note with its reason. */
export class PenerimaUji {
  readonly bus: InMemoryMessageBus;
  readonly inbox: Inbox;
  readonly projector: Projector;
  /** Desa of cases that the office knows. */
  readonly desa = new Map<string, string>();

  constructor(
    readonly office = new KantorUji(),
    readonly broker = new InMemoryBroker(),
    private readonly models = new InMemoryReadModels(),
    policies: Policies = POLICIES,
  ) {
    this.bus = new InMemoryMessageBus(broker);
    this.projector = new Projector(office.store, office.codec, models, [insidenProjection], (error) => {
      throw error;
    });
    this.inbox = new Inbox({ receiver: kantor('kecamatan'), bus: this.bus, gateway: office.gateway, journal: office.journal, models, topics: [TOPIK.desa], policies, desaKasus: async (id) => this.desa.get(id) });
  }

  async mulai(): Promise<this> {
    await this.projector.start();
    await this.projector.caughtUp();
    await this.inbox.start();
    return this;
  }

  /** The same office in a new process, on its log, its read models and the same broker. */
  lagi(policies?: Policies): PenerimaUji {
    return new PenerimaUji(this.office.lagi(), this.broker, this.models, policies);
  }

  async henti(): Promise<void> {
    await this.inbox.stop();
    await this.projector.stop();
  }
}

const POLICIES: Policies = {
  'kk.permohonan-berakhir.v1': ({ permohonanId, data }) => ({ aggregate: CATATAN, id: permohonanId, command: data.alasan === 'ditolak' ? { type: 'Tolak' } : { type: 'Catat', teks: data.alasan } }),
};
