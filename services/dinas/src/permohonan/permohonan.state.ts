import type { BerkasBerjalan, LembarKartu } from '@kk-lintas/contracts';
import { denganPenolakan, nikBersangkutan, tanpaTindakan, unreachable, type TindakanBernama } from '@kk-lintas/domain';
import { dalamPerjalanan, type DalamPerjalanan } from '../kehilangan/dalam-perjalanan';
import type { PeristiwaKehilangan } from '../kehilangan/kehilangan.events';
import { adalahPeristiwaKehilangan, evolveKehilangan } from '../kehilangan/kehilangan.evolve';
import { lembarTertinggal, lembarTidakDipakai } from '../kehilangan/insiden-terserahkan';
import type { DokumenBertandaTangan, DrafKartu } from '../penerbitan/penerbitan.events';
import { adalahPeristiwaTte, evolveTte } from '../penerbitan/penerbitan.evolve';
import { adalahPeristiwaTerlambat, evolveTerlambat } from '../terlambat/terlambat.evolve';
import type { IsiKartu, PeristiwaDinas } from './permohonan.events';
import { ronde } from './ronde';

export type TahapDinas =
  | 'tidak-ada'
  | 'cetakan-tiba'
  | 'diterima'
  | 'diteliti'
  | 'diparaf-kabid'
  | 'diteruskan-sekretaris'
  | 'ditandatangani'
  | 'distempel'
  | 'dikirim'
  | 'terlampaui'
  | 'hilang'
  | 'sampai'
  | 'menunggu-nomor'
  | 'ditandatangani-elektronik'
  | 'terbit'
  | 'dikembalikan'
  | 'selesai'
  | 'berakhir';

export interface PermohonanDinas {
  readonly tahap: TahapDinas;
  readonly berjalan?: BerkasBerjalan;
  /** Of a case that ended before anything of it came: what its end told. */
  readonly sebelumTiba?: Extract<PeristiwaDinas, { type: 'BerakhirSebelumTiba' }>['data']['pokok'];
  readonly sidikRahasia?: string;
  /** Mode TTE: what is to become a card; it has no number. */
  readonly draf?: DrafKartu;
  readonly kartu?: IsiKartu;
  /** The issues of the card and of those that change with it. */
  readonly dokumen?: readonly DokumenBertandaTangan[];
  /** Mode TTE: NIP of the Kepala Dinas who approved. */
  readonly disetujuiOleh?: string;
  /** Mode TTE: how often signing was tried, and when it is tried again (ISO 8601 UTC) after a failure. */
  readonly percobaan?: number;
  readonly cobaLagiPada?: string;
  readonly lembar: readonly LembarKartu[];
  readonly putaran: number;
  /** Acts that stand, in the order they were done, and the refusals; a return takes back every yes that it undoes. */
  readonly pelaku: readonly TindakanBernama[];
  readonly dikembalikan?: string;
  /** Where a returned case goes: 13 to be synchronised again, 14 to be printed again. */
  readonly kembaliKe?: '13' | '14';
  readonly nomorPengiriman?: number;
  readonly insiden?: string;
  /** Proposed to be declared lost, and not yet confirmed. */
  readonly kehilangan?: Extract<PeristiwaKehilangan, { type: 'KehilanganDiajukan' }>['data'];
  /** Absent unless the case ended while its last delivery was on its way. */
  readonly dalamPerjalanan?: DalamPerjalanan;
  /** Numbers of the deliveries that were lost; absent where none was. */
  readonly hilang?: readonly number[];
}

export const AWAL: PermohonanDinas = { tahap: 'tidak-ada', lembar: [], putaran: 0, pelaku: [] };

export function evolve(state: PermohonanDinas, event: PeristiwaDinas): PermohonanDinas {
  if (adalahPeristiwaTte(event)) return evolveTte(state, event);
  if (adalahPeristiwaKehilangan(event)) return evolveKehilangan(state, event);
  if (adalahPeristiwaTerlambat(event)) return evolveTerlambat(state, event);
  switch (event.type) {
    case 'CetakanTiba': {
      const { berjalan, lembar, putaran } = event.data;
      return { ...state, tahap: 'cetakan-tiba', berjalan, lembar, putaran, pelaku: berjalan.pelaku, kartu: event.pribadi, dikembalikan: undefined, kembaliKe: undefined };
    }
    case 'CetakanDiterima':
      return { ...state, tahap: 'diterima' };
    case 'CetakanDitolak':
      return { ...state, tahap: 'dikembalikan', kembaliKe: '14', dikembalikan: event.data.alasan, pelaku: ronde(state, event.data.nip, 'verifikasi') };
    case 'CetakanDiteliti':
      return { ...state, tahap: 'diteliti', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'verifikasi' }], dikembalikan: undefined };
    case 'DikembalikanOlehDinas':
      return { ...state, tahap: 'dikembalikan', kembaliKe: '13', dikembalikan: event.data.alasan, pelaku: ronde(state, event.data.nip, event.data.oleh === 'kabid' ? 'paraf' : 'verifikasi') };
    case 'DiparafKabid':
      return { ...state, tahap: 'diparaf-kabid', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'paraf' }] };
    case 'DiteruskanSekretaris':
      return { ...state, tahap: 'diteruskan-sekretaris', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'paraf' }] };
    case 'DikembalikanSekretaris':
      return { ...state, tahap: 'diteliti', dikembalikan: event.data.alasan, pelaku: denganPenolakan(tanpaTindakan(state.pelaku, 'paraf'), event.data.nip, 'paraf') };
    case 'PenandatangananKartuDitolak':
      return { ...state, tahap: 'diteliti', dikembalikan: event.data.alasan, pelaku: denganPenolakan(tanpaTindakan(state.pelaku, 'paraf'), event.data.nip, 'tanda-tangan') };
    case 'KartuDitandatangani':
      return { ...state, tahap: 'ditandatangani', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'tanda-tangan' }] };
    case 'KartuDistempel':
      return { ...state, tahap: 'distempel', ...(event.data.dokumen !== undefined && { dokumen: [...event.data.dokumen, ...(state.dokumen ?? [])] }) };
    case 'KartuTerlampaui':
      return { ...state, tahap: 'terlampaui', insiden: lembarTidakDipakai(state.putaran, (event.data.serial ?? []).map((serial) => ({ serial }))), cobaLagiPada: undefined };
    case 'KartuDikirim':
      return { ...state, tahap: 'dikirim', nomorPengiriman: event.data.nomor };
    case 'PengirimanTidakSampai': {
      const { alasan, nomorPengiriman = state.nomorPengiriman } = event.data;
      // What is told late of a delivery that is lost or over sends nobody to look for it.
      if (nomorPengiriman !== state.nomorPengiriman) return state;
      if (state.dalamPerjalanan !== undefined) return { ...state, dalamPerjalanan: { tidakSampai: alasan } };
      return state.tahap === 'dikirim' ? { ...state, insiden: alasan } : state;
    }
    case 'KartuSampai':
      return { ...state, tahap: 'sampai', insiden: undefined, kehilangan: undefined };
    case 'BerakhirSebelumTiba':
      return { ...state, tahap: 'berakhir', sebelumTiba: event.data.pokok, dikembalikan: event.data.alasan };
    case 'PermohonanSelesai':
      return { ...state, tahap: 'selesai', insiden: undefined, kehilangan: undefined };
    case 'PermohonanBerakhir':
      // Sheets that nobody gets still have to go back. Those of a card that was overtaken, and what came after them, are told already.
      return { ...state, tahap: 'berakhir', dikembalikan: event.data.alasan, insiden: state.tahap === 'terlampaui' ? state.insiden : lembarTertinggal(state), dalamPerjalanan: dalamPerjalanan(state) };
    default:
      return unreachable(event);
  }
}

/** NIK of all whom the case concerns. */
export function nikTerkait({ kartu, draf }: PermohonanDinas): readonly string[] {
  const isi = kartu ?? draf;
  if (isi === undefined) return [];
  const keluargaLain = (isi.kartuLain ?? []).flatMap((lain) => lain.keluarga ?? []);
  return [isi.pemohon.nik, ...[isi.keluarga, ...keluargaLain].flatMap(nikBersangkutan)];
}
