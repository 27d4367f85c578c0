import { harusDijelaskan, PetaTetap, reject, unreachable, type Decider, type Decision, type DecisionContext, type DomainEvent } from '@kk-lintas/domain';
import { nomorDari, type Aggregate } from '@kk-lintas/office';
import { adalahPerintahHilang, decideHilang, type PerintahHilang } from '../lembar-hilang/lembar-hilang.decide';
import { adalahPeristiwaHilang, evolveHilang, type KeadaanHilang, type PeristiwaHilang } from '../lembar-hilang/lembar-hilang.events';
import { nomorSeri } from './nomor-seri';
import type { PerintahPemusnahan } from '../pemusnahan/pemusnahan.commands';
import { adalahPerintahPemusnahan, decidePemusnahan } from '../pemusnahan/pemusnahan.decide';
import type { PeristiwaPemusnahan } from '../pemusnahan/pemusnahan.events';
import { adalahPeristiwaPemusnahan, evolvePemusnahan, pemusnahanKosong, type Pemusnahan } from '../pemusnahan/pemusnahan.state';

/** The ledger of numbered blanko of one office: every sheet that came in stands at one place (`KeadaanLembar`), and nothing is lost out of sight. */
export interface StokBlanko {
  /** Lots not used up, oldest first. */
  readonly lot: readonly { readonly awalan: string; readonly berikut: number; readonly sampai: number }[];
  /** Highest number ever received of each prefix: a serial comes in once, also when its lot is long used up. */
  readonly tertinggi: Readonly<Record<string, number>>;
  readonly dipakai: number;
  /** Sheets by the case that they were given out for; `rusak` of them are void. */
  readonly keluar: PetaTetap<string, Keluar>;
  readonly rusak: number;
  /** Sheets that were declared lost, and whether they turned up since; absent until one was. */
  readonly hilang?: PetaTetap<string, KeadaanHilang>;
  /** Absent until a sheet is withdrawn or to be destroyed. */
  readonly pemusnahan?: Pemusnahan;
}

/** What one case was given. */
export interface Keluar {
  readonly serial: readonly string[];
  readonly rusak: readonly string[];
  /** The issue that was printed on them; absent where the case did not say. */
  readonly kartu?: KartuTercetak;
}

/** An issue of a card: pseudonym of the nomor KK, and which issue of it. */
export interface KartuTercetak {
  readonly kunci: string;
  readonly versi: number;
}

const TIDAK_ADA: Keluar = { serial: [], rusak: [] };

export type PerintahBlanko =
  | PerintahPemusnahan
  | PerintahHilang
  | { readonly type: 'TerimaBlanko'; readonly awalan: string; readonly dari: number; readonly sampai: number }
  | { readonly type: 'PakaiBlanko'; readonly untuk: string; readonly jumlah: number; readonly kartu?: KartuTercetak }
  /** Voids the sheets of a case that ended, as far as they are in use. */
  | { readonly type: 'BatalkanBlanko'; readonly untuk: string; readonly serial: readonly string[]; readonly alasan: string }
  | { readonly type: 'RusakkanBlanko'; readonly untuk: string; readonly serial: readonly string[]; readonly alasan: string };

export type PeristiwaBlanko =
  | PeristiwaPemusnahan
  | PeristiwaHilang
  | DomainEvent<'BlankoDiterima', { readonly awalan: string; readonly dari: number; readonly sampai: number }, undefined>
  | DomainEvent<'BlankoDipakai', { readonly untuk: string; readonly serial: readonly string[]; readonly kartu?: KartuTercetak }, undefined>
  | DomainEvent<'BlankoDirusakkan', { readonly untuk: string; readonly serial: readonly string[]; readonly alasan: string }, undefined>;

const decider: Decider<StokBlanko, PerintahBlanko, PeristiwaBlanko> = {
  initialState: () => ({ lot: [], tertinggi: {}, dipakai: 0, keluar: PetaTetap.kosong(), rusak: 0 }),
  evolve: (stok, event) => {
    if (adalahPeristiwaPemusnahan(event)) return { ...stok, pemusnahan: evolvePemusnahan(stok.pemusnahan ?? pemusnahanKosong(), event) };
    if (adalahPeristiwaHilang(event)) return { ...stok, ...(event.type === 'BlankoDinyatakanHilang' && tanpaRusak(stok, event.data)), hilang: evolveHilang(stok.hilang ?? PetaTetap.kosong(), event) };
    switch (event.type) {
      case 'BlankoDiterima': {
        const { awalan, dari, sampai } = event.data;
        return { ...stok, lot: [...stok.lot, { awalan, berikut: dari, sampai }], tertinggi: { ...stok.tertinggi, [awalan]: sampai } };
      }
      case 'BlankoDipakai': {
        const { untuk, serial, kartu } = event.data;
        return { ...stok, lot: keluarkan(stok, serial.length).sisa, dipakai: stok.dipakai + serial.length, keluar: tambah(stok, untuk, { serial, rusak: [], ...(kartu !== undefined && { kartu }) }) };
      }
      case 'BlankoDirusakkan':
        return { ...stok, rusak: stok.rusak + event.data.serial.length, keluar: tambah(stok, event.data.untuk, { serial: [], rusak: event.data.serial }) };
      default:
        return unreachable(event);
    }
  },
  decide: (command, stok, context: DecisionContext) => {
    if (adalahPerintahPemusnahan(command)) return decidePemusnahan(command, stok, context);
    if (adalahPerintahHilang(command)) return decideHilang(command, stok, context);
    switch (command.type) {
      case 'TerimaBlanko':
        if (context.actor.jenis !== 'petugas' && context.actor.jenis !== 'sistem') return reject('bukan-wewenang', 'Blanko diterima oleh operator.');
        if (command.sampai < command.dari) return reject('tidak-sah', 'Nomor terakhir lebih kecil daripada nomor pertama.', { field: 'sampai' });
        if (command.dari <= (stok.tertinggi[command.awalan] ?? 0)) return reject('sudah-dilakukan', 'Nomor seri ini sudah pernah diterima.', { field: 'dari' });
        // A withdrawn serial that came to stock would be printed for a family and could then be destroyed in its hands.
        if ([...(stok.pemusnahan?.ditarik ?? [])].some(([serial]) => diDalam(serial, command))) return reject('tidak-sah', 'Di antara nomor seri ini ada lembar yang sudah ditarik.', { field: 'dari' });
        return [{ type: 'BlankoDiterima', data: { awalan: command.awalan, dari: command.dari, sampai: command.sampai } }];
      case 'PakaiBlanko': {
        const { serial } = keluarkan(stok, command.jumlah);
        if (serial.length < command.jumlah) return reject('tidak-lengkap', `Persediaan blanko tinggal ${serial.length} lembar, diperlukan ${command.jumlah}.`);
        const { untuk, kartu } = command;
        return [{ type: 'BlankoDipakai', data: { untuk, serial, ...(kartu !== undefined && { kartu }) } }];
      }
      case 'BatalkanBlanko':
        return batalkan(command, stok);
      case 'RusakkanBlanko':
        return rusakkan(command, stok);
      default:
        return unreachable(command);
    }
  },
};

/** Only a sheet that this very case was given and still has is spoiled, and once: no serial leaves the ledger unseen. */
function rusakkan({ untuk, serial, alasan }: Extract<PerintahBlanko, { type: 'RusakkanBlanko' }>, { keluar, hilang, pemusnahan }: StokBlanko): Decision<PeristiwaBlanko> {
  if (serial.length === 0) return reject('tidak-lengkap', 'Sebutkan nomor seri lembar yang rusak.', { field: 'serial' });
  const milik = keluar.get(untuk) ?? TIDAK_ADA;
  const asing = serial.filter((satu) => !milik.serial.includes(satu));
  if (asing.length > 0) return reject('tidak-sah', 'Nomor seri ini tidak dikeluarkan kantor ini untuk permohonan ini.', { field: 'serial', details: { serial: asing } });
  const sudah = serial.filter((satu, ke) => milik.rusak.includes(satu) || serial.indexOf(satu) < ke);
  if (sudah.length > 0) return reject('sudah-dilakukan', 'Nomor seri ini sudah dinyatakan rusak.', { field: 'serial', details: { serial: sudah } });
  const lenyap = serial.filter((satu) => hilang?.has(satu));
  if (lenyap.length > 0) return reject('tidak-sah', 'Lembar ini dinyatakan hilang.', { field: 'serial', details: { serial: lenyap } });
  const ditarik = serial.filter((satu) => pemusnahan?.ditarik.has(satu));
  if (ditarik.length > 0) return reject('tidak-sah', 'Lembar ini sudah ditarik dari keluarganya.', { field: 'serial', details: { serial: ditarik } });
  return harusDijelaskan(alasan) ?? [{ type: 'BlankoDirusakkan', data: { untuk, serial, alasan } }];
}

/** A case may end when some of its sheets were taken in or lost already: the others are void, and none of them is used. */
function batalkan({ untuk, serial, alasan }: Extract<PerintahBlanko, { type: 'BatalkanBlanko' }>, { keluar, hilang, pemusnahan }: StokBlanko): Decision<PeristiwaBlanko> {
  const milik = keluar.get(untuk) ?? TIDAK_ADA;
  const dipakai = serial.filter((satu) => milik.serial.includes(satu) && !milik.rusak.includes(satu) && hilang?.has(satu) !== true && pemusnahan?.ditarik.has(satu) !== true);
  return dipakai.length === 0 ? [] : [{ type: 'BlankoDirusakkan', data: { untuk, serial: dipakai, alasan } }];
}

function tambah({ keluar }: StokBlanko, untuk: string, lagi: Keluar): StokBlanko['keluar'] {
  const { serial, rusak, ...dahulu } = keluar.get(untuk) ?? TIDAK_ADA;
  return keluar.dengan(untuk, { ...dahulu, ...lagi, serial: [...serial, ...lagi.serial], rusak: [...rusak, ...lagi.rusak] });
}

/** What was void and turned out to be lost is void no longer: nobody has it to destroy it. */
function tanpaRusak({ keluar, rusak }: StokBlanko, { untuk, serial }: { readonly untuk: string; readonly serial: readonly string[] }): Pick<StokBlanko, 'keluar' | 'rusak'> {
  const milik = keluar.get(untuk) ?? TIDAK_ADA;
  const masih = milik.rusak.filter((satu) => !serial.includes(satu));
  if (masih.length === milik.rusak.length) return { keluar, rusak };
  return { keluar: keluar.dengan(untuk, { ...milik, rusak: masih }), rusak: rusak - milik.rusak.length + masih.length };
}

function diDalam(serial: string, { awalan, dari, sampai }: { readonly awalan: string; readonly dari: number; readonly sampai: number }): boolean {
  const nomor = serial.startsWith(awalan) ? Number(serial.slice(awalan.length)) : NaN;
  return dari <= nomor && nomor <= sampai;
}

/** Takes sheets from the oldest lots; fewer than asked for when the stock runs out. */
function keluarkan(stok: StokBlanko, jumlah: number): { readonly serial: readonly string[]; readonly sisa: StokBlanko['lot'] } {
  const serial: string[] = [];
  const sisa = stok.lot.map((lot) => {
    let { berikut } = lot;
    for (; berikut <= lot.sampai && serial.length < jumlah; berikut += 1) serial.push(nomorSeri(lot.awalan, berikut));
    return { ...lot, berikut };
  });
  return { serial, sisa: sisa.filter(({ berikut, sampai }) => berikut <= sampai) };
}

/** Register of the destructions of an office. */
export const BUKU_PEMUSNAHAN = 'pemusnahan-blanko';

export const BLANKO: Aggregate<StokBlanko, PerintahBlanko, PeristiwaBlanko> = {
  name: 'blanko',
  decider,
  claims: { PemusnahanDisahkan: nomorDari<Extract<PeristiwaBlanko, { type: 'PemusnahanDisahkan' }>>(BUKU_PEMUSNAHAN, ({ data }) => `${data.pemusnahan}`) },
};
/** The one ledger of an office. */
export const STOK = 'stok';
