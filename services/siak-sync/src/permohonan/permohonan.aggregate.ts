import type { Rejected } from '@kk-lintas/domain';
import type { Aggregate, ClaimContext, CommandResult } from '@kk-lintas/office';
import { BLANKO, STOK, type KartuTercetak, type PerintahBlanko, type PeristiwaBlanko } from '../blanko/blanko.aggregate';
import type { PerintahSiak } from './permohonan.commands';
import { decide } from './permohonan.decide';
import type { PeristiwaSiak } from './permohonan.events';
import { AWAL, evolve, type PermohonanSiak } from './permohonan.state';

export const PERMOHONAN_SIAK: Aggregate<PermohonanSiak, PerintahSiak, PeristiwaSiak> = {
  name: 'permohonan',
  decider: { initialState: () => AWAL, evolve, decide },
  claims: {
    KartuDicetak: async (event, context) => {
      const serial = await pakai(context, `cetak/${event.data.cetakan}`, event.data.lembar.length, event.data.kartu);
      if ('rejected' in serial) return serial;
      return { ...event, data: { ...event.data, lembar: event.data.lembar.map((lembar, index) => ({ ...lembar, serial: serial[index] ?? '' })) } };
    },
    BlankoRusak: async (event, context) => (await rusakkan(context, event.data.serial, event.data.alasan)) ?? event,
    KartuDicetakUlang: async (event, context) => {
      const serial = await pakai(context, `ulang/${event.data.serialLama}`, 1);
      return 'rejected' in serial ? serial : { ...event, data: { ...event.data, serial: serial[0] ?? '' } };
    },
    CetakanDinyatakanHilang: async (event, context) => (await hilang(context, event.data)) ?? event,
    KartuHilangTernyataDiserahkan: async (event, context) => (await batalkan(context, event.data.dibatalkan, event.data.alasan)) ?? event,
    PermohonanBerakhir: async (event, context) => (await batalkan(context, event.data.dibatalkan ?? [], 'permohonan berakhir tanpa kartu')) ?? event,
    CetakanTerlampaui: async (event, context) => (await batalkan(context, event.data.dibatalkan, 'kartu yang lebih baru sudah terbit')) ?? event,
    LembarDitarik: async (event, context) => (await tarik(context, event.data)) ?? event,
    CetakanDikembalikanDinas: async (event, context) => (await batalkan(context, event.data.dibatalkan, event.data.alasan)) ?? event,
  },
};

async function pakai(context: ClaimContext, purpose: string, jumlah: number, kartu?: KartuTercetak): Promise<readonly string[] | Rejected> {
  const command: PerintahBlanko = { type: 'PakaiBlanko', untuk: context.stream, jumlah, ...(kartu !== undefined && { kartu }) };
  const result = await context.execute({ aggregate: BLANKO, id: STOK, command, purpose });
  if (result.kind === 'refused') return result.rejection;
  const event = accepted(result).events[0] as unknown as Extract<PeristiwaBlanko, { type: 'BlankoDipakai' }>;
  return event.data.serial;
}

async function rusakkan(context: ClaimContext, serial: string, alasan: string): Promise<Rejected | undefined> {
  const command: PerintahBlanko = { type: 'RusakkanBlanko', untuk: context.stream, serial: [serial], alasan };
  return dicatat(await context.execute({ aggregate: BLANKO, id: STOK, command, purpose: `rusak/${serial}` }));
}

/** News of another office is never refused for what the ledger knows of otherwise, withdrawn or lost: that stays as it is. */
async function batalkan(context: ClaimContext, serial: readonly string[], alasan: string): Promise<Rejected | undefined> {
  if (serial.length === 0) return undefined;
  const command: PerintahBlanko = { type: 'BatalkanBlanko', untuk: context.stream, serial, alasan };
  return dicatat(await context.execute({ aggregate: BLANKO, id: STOK, command, purpose: `batal/${serial.join(',')}` }));
}

function dicatat(result: CommandResult): Rejected | undefined {
  if (result.kind === 'refused') return result.rejection;
  // These sheets were voided for this case before, by a command that was lost in between and gave another reason: the ledger keeps the first.
  if (result.kind !== 'id-reused') accepted(result);
  return undefined;
}

async function hilang(context: ClaimContext, { putaran, serial, alasan }: Extract<PeristiwaSiak, { type: 'CetakanDinyatakanHilang' }>['data']): Promise<Rejected | undefined> {
  const command: PerintahBlanko = { type: 'NyatakanBlankoHilang', untuk: context.stream, serial, alasan };
  const result = await context.execute({ aggregate: BLANKO, id: STOK, command, purpose: `hilang/${putaran}` });
  if (result.kind === 'refused') return result.rejection;
  accepted(result);
  return undefined;
}

async function tarik(context: ClaimContext, { serial, kartu }: Extract<PeristiwaSiak, { type: 'LembarDitarik' }>['data']): Promise<Rejected | undefined> {
  const command: PerintahBlanko = { type: 'TarikBlanko', pengganti: context.stream, kartu, serial };
  const result = await context.execute({ aggregate: BLANKO, id: STOK, command, purpose: `tarik/${serial.join(',')}` });
  if (result.kind === 'refused') return result.rejection;
  accepted(result);
  return undefined;
}

function accepted(result: CommandResult): Extract<CommandResult, { kind: 'accepted' }> {
  if (result.kind !== 'accepted') throw new Error(`the ledger of blanko answered ${result.kind}`);
  return result;
}
