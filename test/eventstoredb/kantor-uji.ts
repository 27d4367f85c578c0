import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryCiphertexts } from '@kk-lintas/blob-store';
import { EventStoreDbEventStore } from '@kk-lintas/event-store';
import { InMemoryBroker, InMemoryMessageBus, type MessageToPublish } from '@kk-lintas/message-bus';
import { Direktori } from '@kk-lintas/office';
import { SqliteReadModels } from '@kk-lintas/read-models';
import { KANTOR_DESA } from '../../services/desa/src/desa.office';
import { PERMOHONAN_DESA } from '../../services/desa/src/permohonan/permohonan.aggregate';
import { DESA, LURAH, PEMOHON_CONTOH } from '../../services/desa/src/testing/riwayat-desa';
import { bukaKantorPada, folderKantor, kunciKantor, type KantorTerbuka } from '../../services/kabupaten/src/buka-kantor';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';
import { IMPATIENT } from './eventstoredb.harness';

const ID = `desa-${DESA}`;

/** One desa whose log is on an EventStoreDB, everything else embedded; it can be closed and opened again on the same data. */
export class KantorUji {
  readonly keluhan: string[] = [];
  /** Messages as the relay published them, repetitions included. */
  readonly terbit: MessageToPublish[] = [];
  readonly data = mkdtempSync(join(tmpdir(), 'kk-lintas-esdb-'));
  private readonly susunan = susunDirektori(this.data, () => 'http://127.0.0.1:1');
  private readonly broker = new InMemoryBroker();
  private terbuka: KantorTerbuka | undefined;

  constructor(private readonly url: string) {}

  get office() {
    if (this.terbuka === undefined) throw new Error('the office is closed');
    return this.terbuka.office;
  }

  async buka(): Promise<void> {
    const satu = this.susunan.find(({ kantor }) => kantor.id === ID);
    if (satu === undefined) throw new Error(`no office ${ID}`);
    mkdirSync(folderKantor(this.data, ID), { recursive: true });
    const bus = new InMemoryMessageBus(this.broker);
    const terbitkan = bus.publish.bind(bus);
    bus.publish = (pesan) => {
      this.terbit.push(...pesan);
      return terbitkan(pesan);
    };
    const lingkungan = {
      data: this.data,
      direktori: new Direktori(this.susunan.map(({ kantor }) => kantor)),
      bus,
      nodeKeys: kunciKantor(this.data, ID),
      now: () => new Date(),
      log: (pesan: string, error: unknown) => void this.keluhan.push(`${pesan}: ${String(error)}`),
    };
    const store = await EventStoreDbEventStore.open(this.url, { ...IMPATIENT, prefix: `${ID}/` });
    const models = await SqliteReadModels.open(join(folderKantor(this.data, ID), 'model.sqlite'));
    this.terbuka = await bukaKantorPada(satu.kantor, KANTOR_DESA, lingkungan, { store, models, berkas: { ciphertexts: new InMemoryCiphertexts(), close: () => Promise.resolve() } });
    await this.office.start();
  }

  async padam(): Promise<void> {
    await this.office.stop();
    await this.terbuka?.tutup();
    this.terbuka = undefined;
  }

  async buang(): Promise<void> {
    await this.padam();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Step 1 of a new case. @returns the number of its letter */
  async suratPengantar(): Promise<number> {
    const id = randomUUID();
    const { kantor, gateway } = this.office;
    const permintaan = { jenis: 'C2-rusak', rt: '001', rw: '002', pemohon: PEMOHON_CONTOH };
    const hasil = await gateway.execute({
      aggregate: PERMOHONAN_DESA,
      id,
      command: { type: 'TerbitkanSuratPengantar', permohonanId: id, desa: kantor.kode, penerbit: 'kepala-desa', permintaan } as { type: string },
      actor: LURAH,
      commandId: randomUUID(),
    });
    if (hasil.kind !== 'accepted') throw new Error(`letter: ${JSON.stringify(hasil)}`);
    const terbit = hasil.events.find(({ type }) => type === 'SuratPengantarDiterbitkan');
    return (terbit?.data as { nomor: number }).nomor;
  }
}
