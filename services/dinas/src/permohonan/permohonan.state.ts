import type { BerkasBerjalan, LembarKartu } from '@kk-lintas/contracts';
import { unreachable, type TindakanBernama } from '@kk-lintas/domain';
import type { IsiKartu, PeristiwaDinas } from './permohonan.events';

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
  | 'sampai'
  | 'dikembalikan'
  | 'selesai'
  | 'berakhir';

export interface PermohonanDinas {
  readonly tahap: TahapDinas;
  readonly berjalan?: BerkasBerjalan;
  readonly sidikRahasia?: string;
  readonly kartu?: IsiKartu;
  readonly lembar: readonly LembarKartu[];
  readonly putaran: number;
  /** Acts that stand, in the order they were done; a return takes back those it undoes. */
  readonly pelaku: readonly TindakanBernama[];
  readonly dikembalikan?: string;
  /** Where a returned case goes: 13 to be synchronised again, 14 to be printed again. */
  readonly kembaliKe?: '13' | '14';
  readonly nomorPengiriman?: number;
  readonly insiden?: string;
}

export const AWAL: PermohonanDinas = { tahap: 'tidak-ada', lembar: [], putaran: 0, pelaku: [] };

export function evolve(state: PermohonanDinas, event: PeristiwaDinas): PermohonanDinas {
  switch (event.type) {
    case 'CetakanTiba': {
      const { berjalan, lembar, putaran } = event.data;
      return { ...state, tahap: 'cetakan-tiba', berjalan, lembar, putaran, pelaku: berjalan.pelaku, kartu: event.pribadi, dikembalikan: undefined, kembaliKe: undefined };
    }
    case 'CetakanDiterima':
      return { ...state, tahap: 'diterima' };
    case 'CetakanDitolak':
      return { ...state, tahap: 'dikembalikan', kembaliKe: '14', dikembalikan: event.data.alasan, pelaku: state.berjalan?.pelaku ?? [] };
    case 'CetakanDiteliti':
      return { ...state, tahap: 'diteliti', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'verifikasi' }], dikembalikan: undefined };
    case 'DikembalikanOlehDinas':
      return { ...state, tahap: 'dikembalikan', kembaliKe: '13', dikembalikan: event.data.alasan, pelaku: state.berjalan?.pelaku ?? [] };
    case 'DiparafKabid':
      return { ...state, tahap: 'diparaf-kabid', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'paraf' }] };
    case 'DiteruskanSekretaris':
      return { ...state, tahap: 'diteruskan-sekretaris', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'paraf' }] };
    case 'DikembalikanSekretaris':
    case 'PenandatangananKartuDitolak':
      return { ...state, tahap: 'diteliti', dikembalikan: event.data.alasan, pelaku: state.pelaku.filter(({ tindakan }) => tindakan !== 'paraf') };
    case 'KartuDitandatangani':
      return { ...state, tahap: 'ditandatangani', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'tanda-tangan' }] };
    case 'KartuDistempel':
      return { ...state, tahap: 'distempel' };
    case 'KartuDikirim':
      return { ...state, tahap: 'dikirim', nomorPengiriman: event.data.nomor };
    case 'PengirimanTidakSampai':
      return { ...state, insiden: event.data.alasan };
    case 'KartuSampai':
      return { ...state, tahap: 'sampai', insiden: undefined };
    case 'PermohonanSelesai':
      return { ...state, tahap: 'selesai' };
    case 'PermohonanBerakhir':
      return { ...state, tahap: 'berakhir', dikembalikan: event.data.alasan };
    default:
      return unreachable(event);
  }
}
