import type { Layanan } from '@kk-lintas/contracts';
import { projectionsOf, type RecordedEvent } from '@kk-lintas/office';
import { keysOf, type AnyProjection } from '../../libs/office/src/projection/projection';
import { berkasRiwayat, baca, logDari, sidikNilai, type RiwayatBeku } from './berkas-beku';
import { definisi, kantorBeku } from './kantor-beku';

/** Digests of the rows that each version of each projection makes of the frozen histories. */
export const BARIS = 'test/riwayat-beku/baris.json';

/** A history of which a projection makes no row: that it makes one later is a change as well. */
export const TANPA_BARIS = '-';

/** What one projection makes: SHA-256 of its rows by the path of the frozen history that they come from, or {@link TANPA_BARIS}. */
export interface BarisProyeksi {
  readonly version: number;
  readonly baris: Readonly<Record<string, string>>;
}

/** By the name of the collection. */
export type BarisLayanan = Readonly<Record<string, BarisProyeksi>>;

export type BarisBeku = Readonly<Partial<Record<Layanan, BarisLayanan>>>;

/** What an office of today makes. A history is folded by itself, so that another one never changes its rows. */
export function barisSekarang(layanan: Layanan): BarisLayanan {
  const riwayat = berkasRiwayat().map((path) => [path, baca<RiwayatBeku>(path)] as const);
  const milik = riwayat.filter(([, satu]) => satu.layanan === layanan).map(([path, satu]) => [path, peristiwaDari(satu)] as const);
  return Object.fromEntries(
    projectionsOf(definisi(layanan)).map((proyeksi) => {
      const baris = milik.map(([path, peristiwa]) => [path, sidikBaris(barisDari(proyeksi, peristiwa))] as const);
      return [proyeksi.collection, { version: proyeksi.version, baris: Object.fromEntries(baris) }];
    }),
  );
}

function barisDari(proyeksi: AnyProjection, peristiwa: readonly RecordedEvent[]): Record<string, object> {
  const baris = new Map<string, object>();
  for (const satu of peristiwa) {
    for (const id of keysOf(proyeksi, satu)) {
      const doc = proyeksi.evolve(baris.get(id), satu, id) as object | undefined;
      if (doc === undefined) baris.delete(id);
      else baris.set(id, doc);
    }
  }
  return Object.fromEntries(baris);
}

function sidikBaris(baris: Readonly<Record<string, object>>): string {
  return Object.keys(baris).length === 0 ? TANPA_BARIS : sidikNilai(baris);
}

/** The events of one stream, and before each that uses a number the line of the register that gave it. */
function peristiwaDari(riwayat: RiwayatBeku): RecordedEvent[] {
  const { codec, definition } = kantorBeku(riwayat.layanan, { sekarang: '2030-01-01T00:00:00.000Z' }).office;
  return logDari(riwayat).flatMap((stored) => {
    const event = codec.decode(stored);
    const register = definition.registers[event.type];
    return register === undefined ? [event] : [nomorUntuk(register, event), event];
  });
}

function nomorUntuk(register: string, event: RecordedEvent): RecordedEvent {
  const { nomor, tahun } = event.data as { nomor: number; tahun: number };
  return { ...event, type: 'NomorDicatat', stream: `buku-${register}-${tahun}`, data: { nomor, tahun, untuk: event.stream } };
}
