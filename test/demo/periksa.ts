import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BarisBuku } from '@kk-lintas/office';
import { openForReading } from '@kk-lintas/sqlite-thread';
import type { KantorTerbuka } from '../../services/kabupaten/src/buka-kantor';
import type { PermohonanPortal } from '../../services/portal/src/permohonan/permohonan.state';

const SABAR_MS = 60_000;

/**
 * Waits until nothing moves any more: every relay at its head, every inbox empty, every read model up to date.
 * @throws Error that names what still moves
 */
export async function tungguSampaiTenang(kantor: readonly KantorTerbuka[]): Promise<void> {
  const sampai = Date.now() + SABAR_MS;
  for (let tenang = 0; tenang < 3; ) {
    const bergerak = (await Promise.all(kantor.map(yangBergerak))).flat();
    tenang = bergerak.length === 0 ? tenang + 1 : 0;
    if (Date.now() > sampai) throw new Error(`still under way: ${bergerak.join(', ')}`);
    await sleep(50);
  }
}

async function yangBergerak({ office }: KantorTerbuka): Promise<string[]> {
  const { kantor, ports, relay, projector, inbox } = office;
  const head = await ports.store.head();
  const lag = await inbox.lag();
  return [
    ...(relay.reached() === head ? [] : [`${kantor.id} relay at ${relay.reached()} of ${head} (${relay.trouble() ?? 'running'})`]),
    ...(projector.freshness().sampaiPosisi === head ? [] : [`${kantor.id} read models at ${projector.freshness().sampaiPosisi} of ${head} (${projector.trouble() ?? 'running'})`]),
    ...(lag === 0 ? [] : [`${kantor.id} inbox ${lag} behind`]),
  ];
}

/** What is wrong with the offices' books and the portal's view; empty when nothing is. */
export async function periksaCatatan(kantor: readonly KantorTerbuka[], permohonanIds: readonly string[]): Promise<string[]> {
  const salah = await Promise.all(kantor.map((satu) => periksaBuku(satu)));
  const terparkir = kantor.filter(({ office }) => office.parkedKeys() > 0).map(({ office }) => `${office.kantor.id}: messages or answers are parked`);
  const perjalanan = await Promise.all(permohonanIds.map((id) => periksaPerjalanan(kantor, id)));
  return [...salah.flat(), ...terparkir, ...perjalanan.flat()];
}

/** Numbers of every register and year begin at 1 and have no gap, and each line was used by its case. */
async function periksaBuku({ office }: KantorTerbuka): Promise<string[]> {
  const lines: BarisBuku[] = [];
  let cursor: string | undefined;
  do {
    const page = await office.ports.models.find<BarisBuku>('buku', { limit: 1_000, ...(cursor !== undefined && { cursor }) });
    lines.push(...page.items.map(({ doc }) => doc));
    cursor = page.next;
  } while (cursor !== undefined);
  const buku = new Map<string, BarisBuku[]>();
  for (const line of lines) buku.set(`${line.buku} ${line.tahun}`, [...(buku.get(`${line.buku} ${line.tahun}`) ?? []), line]);
  return [...buku].flatMap(([nama, baris]) => {
    const nomor = baris.map((satu) => satu.nomor).sort((a, b) => a - b);
    const berlubang = nomor.some((satu, index) => satu !== index + 1) ? [`${office.kantor.id}: ${nama} has gaps or duplicates`] : [];
    const kosong = baris.filter(({ dicatat }) => dicatat === null).map(({ nomor: satu }) => `${office.kantor.id}: ${nama} no. ${satu} was never used`);
    return [...berlubang, ...kosong];
  });
}

/** The portal tells every event of every office about a case, once. */
async function periksaPerjalanan(kantor: readonly KantorTerbuka[], permohonanId: string): Promise<string[]> {
  const stream = `permohonan-${permohonanId}`;
  const terjadi: string[] = [];
  let tercatat: string[] = [];
  for (const { office } of kantor) {
    if (office.kantor.layanan === 'portal') {
      const { state } = await office.journal.load<PermohonanPortal>(office.definition.permohonan, stream);
      tercatat = state.riwayat.map(({ kantor: id, revisi }) => `${id}/${revisi}`);
      continue;
    }
    const events = await office.journal.read(stream);
    terjadi.push(...events.filter(({ type }) => office.definition.langkah[type] !== undefined).map(({ revision }) => `${office.kantor.id}/${revision}`));
  }
  const sama = terjadi.length === tercatat.length && terjadi.every((satu) => tercatat.includes(satu));
  return sama ? [] : [`case ${permohonanId}: the portal shows ${tercatat.length} events of ${terjadi.length}`];
}

export function jumlahPesan(data: string): number {
  const db = openForReading(join(data, 'pesan.sqlite'));
  try {
    return (db.prepare('SELECT COUNT(*) AS jumlah FROM messages').get() as { jumlah: number }).jumlah;
  } finally {
    db.close();
  }
}
