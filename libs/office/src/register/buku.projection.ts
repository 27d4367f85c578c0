import type { RecordedEvent } from '../history/recorded-event';
import type { Projection } from '../projection/projection';
import { BUKU } from './buku';

/** A line of a register: its number, the case, and the columns that the recording event brought. */
export interface BarisBuku {
  readonly buku: string;
  readonly tahun: number;
  readonly nomor: number;
  /** The case, and the purpose behind a slash when a case has several lines. */
  readonly untuk: string;
  readonly diambil: string;
  /** When the case's own event followed; `null` while the number waits for it. */
  readonly dicatat: string | null;
  readonly kolom: object | null;
}

export const BARIS_BUKU = 'buku';

/** @param registers name of the register per event type that carries `nomor` and `tahun` */
export function bukuProjection(registers: Readonly<Record<string, string>>): Projection<BarisBuku> {
  return {
    collection: BARIS_BUKU,
    version: 1,
    fields: ['buku', 'nomor', 'tahun', 'untuk', 'diambil', 'dicatat'],
    key: (event) => lineOf(event, registers)?.key,
    evolve: (doc, event) => {
      if (event.type === 'NomorDicatat') return { ...taken(event), ...(doc !== undefined && { dicatat: doc.dicatat, kolom: doc.kolom }) };
      if (doc === undefined) throw new Error(`${event.stream}: a number was used before its register gave it`);
      return { ...doc, dicatat: doc.dicatat ?? event.time, kolom: event.data };
    },
  };
}

function taken(event: RecordedEvent): BarisBuku {
  const { nomor, tahun, untuk } = event.data as { nomor: number; tahun: number; untuk: string };
  return { buku: registerOf(event.stream), tahun, nomor, untuk, diambil: event.time, dicatat: null, kolom: null };
}

function lineOf(event: RecordedEvent, registers: Readonly<Record<string, string>>): { key: string } | undefined {
  const register = event.type === 'NomorDicatat' && event.stream.startsWith(`${BUKU.name}-`) ? registerOf(event.stream) : registers[event.type];
  if (register === undefined) return undefined;
  const { nomor, tahun } = event.data as { nomor: number; tahun: number };
  return { key: `${register}-${tahun}-${String(nomor).padStart(7, '0')}` };
}

function registerOf(stream: string): string {
  return stream.slice(BUKU.name.length + 1, stream.lastIndexOf('-'));
}
