import type { CommandMeta } from '../history/event-codec';
import { streamOf } from '../command/aggregate';
import type { OfficeRuntime } from '../node/office-runtime';
import { BARIS_BUKU, type BarisBuku } from './buku.projection';

/** What the columns of one line are made of. */
export interface IsiBaris<State> {
  /** When the line was written, ISO 8601 UTC, and by whom. */
  readonly waktu: string;
  readonly petugas: CommandMeta['actor'];
  /** The case right after it was written. */
  readonly saat: State;
  /** The case as it is now, for columns that are filled in later. */
  readonly kini: State;
}

/** The columns of one register, personal data among them. */
// The state type is the slice's own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type KolomBuku<State = any> = (isi: IsiBaris<State>) => Readonly<Record<string, unknown>>;

/** A line of a register with the columns that people know it by; `kolom` is `null` while the number waits for its case. */
export interface BarisLengkap extends Pick<BarisBuku, 'buku' | 'tahun' | 'nomor' | 'diambil' | 'dicatat'> {
  readonly permohonanId: string;
  readonly kolom: Readonly<Record<string, unknown>> | null;
}

/** Reads one line; undefined where the register has none with this number. It shows personal data: the read is to be recorded first. */
export async function barisLengkap(office: OfficeRuntime, buku: string, tahun: number, nomor: number): Promise<BarisLengkap | undefined> {
  const page = await office.ports.models.find<BarisBuku>(BARIS_BUKU, { where: { buku, tahun, nomor }, limit: 1 });
  const baris = page.items[0]?.doc;
  if (baris === undefined) return undefined;
  const { diambil, dicatat, untuk } = baris;
  const permohonanId = untuk.split('/')[0] ?? untuk;
  return { buku, tahun, nomor, permohonanId, diambil, dicatat, kolom: (await kolomDari(office, baris, permohonanId)) ?? null };
}

async function kolomDari({ definition, journal }: OfficeRuntime, { buku, tahun, nomor }: BarisBuku, permohonanId: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const kolom = definition.kolomBuku[buku];
  const stream = streamOf(definition.permohonan, permohonanId);
  const dicatat = (await journal.read(stream)).filter(({ type, data }) => definition.registers[type] === buku && samaBaris(data, { nomor, tahun })).at(-1);
  if (kolom === undefined || dicatat === undefined) return undefined;
  const { state: saat } = await journal.loadAt(definition.permohonan, stream, dicatat.revision);
  const { state: kini } = await journal.load(definition.permohonan, stream);
  return kolom({ waktu: dicatat.time, petugas: dicatat.meta.actor, saat, kini });
}

function samaBaris(data: object, { nomor, tahun }: { readonly nomor: number; readonly tahun: number }): boolean {
  const isi = data as { nomor?: number; tahun?: number };
  return isi.nomor === nomor && isi.tahun === tahun;
}
