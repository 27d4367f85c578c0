import type { Layanan } from '@kk-lintas/contracts';
import type { MessageToPublish } from '@kk-lintas/message-bus';
import { uuidV5 } from '@kk-lintas/trust';
import type { Policies } from '@kk-lintas/office';
import { readMessage } from '../../libs/office/src/inbox/read-message';
import { sidikNilai, type PesanBeku, type RiwayatBeku } from './berkas-beku';
import { aggregateDari, definisi, kantorBeku, PENERIMA, type JamBeku, type KantorBeku } from './kantor-beku';
import type { LangkahBeku } from './skenario/skenario';

/** A Monday, 10:00 WIB. */
const AWAL = Date.parse('2026-11-23T03:00:00.000Z');
const MENIT = 60_000;
const HARI = 86_400_000;

/** What one office wrote and sent while its scenario was played. */
export interface HasilSkenario {
  readonly riwayat: readonly RiwayatBeku[];
  readonly pesan: readonly MessageToPublish[];
}

/** Plays a scenario with the real deciders of an office, one minute after another. @throws Error at the first refusal */
export async function mainkan(layanan: Layanan, skenario: readonly LangkahBeku[]): Promise<HasilSkenario> {
  const pesan: MessageToPublish[] = [];
  const jam: JamBeku = { sekarang: '' };
  const bus = { publish: async (messages: readonly MessageToPublish[]) => void pesan.push(...messages), consume: tidakDipakai, close: async () => undefined };
  const kantor = kantorBeku(layanan, jam, [], bus);
  let waktu = AWAL;
  for (const [index, satu] of skenario.entries()) {
    waktu += (satu.hari ?? 0) * HARI;
    jam.sekarang = new Date(waktu).toISOString();
    await perintah(kantor, satu, uuidV5(`riwayat beku/${layanan}/${index}`));
    waktu += MENIT;
  }
  await terbitkan(kantor);
  return { riwayat: await riwayatDari(layanan, kantor), pesan };
}

/** The command that a message has always meant to each office that takes it, as a digest. */
export async function perintahDari({ value, headers }: Pick<PesanBeku, 'value' | 'headers'>): Promise<Record<string, string>> {
  const perintah: Record<string, string> = {};
  for (const [nama, penerima] of PENERIMA) {
    const policy = (definisi(penerima.layanan).policies as Record<string, Policies['kk.kemajuan.v1'] | undefined>)[headers['type'] ?? ''];
    if (policy === undefined || headers['tujuan']?.split(',').includes(penerima.id) === false) continue;
    const pesan = await readMessage(penerima, value);
    const asked = policy(pesan as Parameters<typeof policy>[0]);
    if (asked !== undefined) perintah[nama] = sidikNilai({ stream: `${asked.aggregate.name}-${asked.id}`, command: asked.command });
  }
  return perintah;
}

async function perintah({ office }: KantorBeku, { aggregate, id, oleh, command }: LangkahBeku, commandId: string): Promise<void> {
  const result = await office.gateway.execute({ aggregate, id, command: { ...command }, actor: oleh, commandId });
  if (result.kind === 'accepted' && result.events.length > 0) return;
  throw new Error(`${command.type} of ${aggregate.name}-${id}: ${JSON.stringify(result)}`);
}

async function terbitkan({ office, store }: KantorBeku): Promise<void> {
  const head = await store.head();
  await office.relay.start();
  while (office.relay.reached() !== head) await new Promise(setImmediate);
  await office.relay.stop();
}

async function riwayatDari(layanan: Layanan, { office, store }: KantorBeku): Promise<RiwayatBeku[]> {
  const semua = await store.readAll(undefined, 10_000);
  const streams = [...new Set(semua.map(({ stream }) => stream))];
  return Promise.all(
    streams.map(async (stream) => ({
      layanan,
      stream,
      keadaan: sidikNilai((await office.journal.load(aggregateDari(office, stream), stream)).state),
      peristiwa: semua.filter((event) => event.stream === stream).map(({ id, type, revision, hash, body }) => ({ id, type, revision, hash, body })),
    })),
  );
}

async function tidakDipakai(): Promise<never> {
  throw new Error('the corpus listens to nobody');
}
