import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { InMemoryMessageBus } from '@kk-lintas/message-bus';
import { Direktori, type KantorTerdaftar } from '@kk-lintas/office';
import { openForWriting } from '@kk-lintas/sqlite-thread';
import { KANTOR_DESA } from '../../services/desa/src/desa.office';
import { PERMOHONAN_DESA } from '../../services/desa/src/permohonan/permohonan.aggregate';
import { bukaKantor, kunciKantor, type KantorTerbuka } from '../../services/kabupaten/src/buka-kantor';
import { timed } from './figure';

const DESA = '32.04.06.2003';

/** Commits of one row of a stored event's size, one after another, with the durability of the event log. */
export function rawCommits(folder: string, count: number): number {
  const db = openForWriting(join(folder, 'raw.sqlite'), 'FULL');
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, body TEXT)');
  const insert = db.prepare('INSERT INTO raw (body) VALUES (?)');
  const body = 'x'.repeat(900);
  const begun = performance.now();
  for (let index = 0; index < count; index++) insert.run(body);
  const perSecond = count / ((performance.now() - begun) / 1000);
  db.close();
  return perSecond;
}

/** One desa without HTTP and without messages: what a command itself costs. */
export async function openDesa(folder: string): Promise<KantorTerbuka> {
  const id = `desa-${DESA}` as const;
  const nodeKeys = kunciKantor(folder, id);
  const kantor: KantorTerdaftar = { id, layanan: 'desa', kode: DESA, nama: 'Desa', url: 'http://127.0.0.1', keys: nodeKeys.publicKeys() };
  return bukaKantor(kantor, KANTOR_DESA, { data: folder, direktori: new Direktori([kantor]), bus: new InMemoryMessageBus(), nodeKeys, now: () => new Date(), log: () => undefined });
}

export function commands(desa: KantorTerbuka, count: number, concurrency: number) {
  return timed(count, concurrency, () => command(desa));
}

/** A whole command: load, decide, seal, chain, one durable append. Each opens a case of its own. */
export async function command({ office }: KantorTerbuka): Promise<void> {
  const result = await office.gateway.execute({
    aggregate: PERMOHONAN_DESA,
    id: randomUUID(),
    command: {
      type: 'CatatPermintaanPengantar',
      nomorPermohonan: 'ONLINE-2026-000001',
      jenis: 'C1-hilang',
      desa: DESA,
      rt: '001',
      rw: '001',
      sidikRahasia: 'x'.repeat(64),
      pemohon: { nama: 'CONTOH', nik: '3204060101900001' },
    } as { type: string },
    actor: { jenis: 'sistem', nama: 'bench' },
    commandId: randomUUID(),
  });
  if (result.kind !== 'accepted') throw new Error(`bench command ${result.kind}`);
}
