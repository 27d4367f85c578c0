import { adalahPeristiwaPenerimaan, denganPenolakan, dipegang, evolvePenerimaan, menungguDilihat, nikKeluarga, PEMOHON, PENERIMAAN_AWAL, penolakan, unreachable, type Pemegang, type PemegangKantor, type Penerimaan, type TindakanBernama } from '@kk-lintas/domain';
import type { PemohonPribadi } from '@kk-lintas/contracts';
import type { PeristiwaDesa, PokokPengantar } from './permohonan.events';

/** Where the case stands in the desa; `penerimaan` covers steps 2 to 5 in detail. */
export type TahapDesa =
  | 'tidak-ada'
  | 'pengantar-diminta'
  | 'pengantar-ditolak'
  | 'penerimaan'
  | 'di-kecamatan'
  | 'menunggu-penyerahan'
  | 'diserahkan'
  | 'diteliti'
  | 'tercatat'
  | 'menunggu-tanda-tangan'
  | 'ditandatangani'
  | 'tercatat-di-buku-induk'
  | 'di-pemohon'
  | 'selesai'
  | 'berakhir';

export interface PermohonanDesa {
  readonly tahap: TahapDesa;
  readonly pokok?: PokokPengantar;
  readonly kantor?: string;
  readonly sidikRahasia?: string;
  readonly pemohon?: PemohonPribadi;
  /** Where the intake (steps 2 to 5) is. */
  readonly tujuan?: 'desa' | 'kecamatan';
  readonly penerimaan: Penerimaan;
  readonly dikembalikan?: string;
  readonly bukuHarian?: number;
  readonly bukuInduk?: number;
  readonly pelaku: readonly TindakanBernama[];
}

export const AWAL: PermohonanDesa = { tahap: 'tidak-ada', penerimaan: PENERIMAAN_AWAL, pelaku: [] };

export function evolve(state: PermohonanDesa, event: PeristiwaDesa): PermohonanDesa {
  if (adalahPeristiwaPenerimaan(event)) {
    const penerimaan = evolvePenerimaan(state.penerimaan, event);
    return { ...state, penerimaan, tahap: penerimaan.tahap === 'berkas-diperiksa' ? 'menunggu-penyerahan' : 'penerimaan' };
  }
  switch (event.type) {
    case 'PengantarDiminta':
      return { ...state, tahap: 'pengantar-diminta', pokok: event.data, sidikRahasia: event.data.sidikRahasia, pemohon: event.pribadi?.pemohon };
    case 'SuratPengantarDiterbitkan': {
      const { tujuan } = event.data;
      return {
        ...state,
        tahap: tujuan === 'desa' ? 'penerimaan' : 'di-kecamatan',
        pokok: event.data,
        sidikRahasia: event.data.sidikRahasia,
        pemohon: event.pribadi?.pemohon,
        tujuan,
      };
    }
    case 'SuratPengantarDitolak':
      return { ...state, tahap: 'pengantar-ditolak', dikembalikan: event.data.alasan };
    case 'FormulirTiba':
      return {
        ...state,
        tahap: 'menunggu-penyerahan',
        penerimaan: { ...state.penerimaan, tahap: 'berkas-diperiksa', berkas: event.data.berkas, ...(event.data.kodeBerkas !== undefined && { berkasDitulis: event.data.kodeBerkas }), keluarga: event.pribadi?.keluarga },
      };
    case 'FormulirDiserahkan':
      return { ...state, tahap: 'diserahkan', dikembalikan: undefined, penerimaan: { ...dengan(state, diDesa(state), event.data.diterima), dibawa: menungguDilihat(event.data.dibawa) } };
    case 'FormulirDiteliti':
      return { ...state, tahap: 'diteliti', dikembalikan: undefined, penerimaan: { ...dengan(state, diDesa(state), event.data.diterima), dibawa: undefined } };
    case 'FormulirDikembalikan':
      return { ...state, tahap: 'penerimaan', penerimaan: { ...state.penerimaan, tahap: 'formulir-diberikan', dikembalikan: event.data.alasan, dibawa: undefined } };
    case 'DicatatDiBukuHarian':
      return { ...state, tahap: 'tercatat', bukuHarian: event.data.nomor };
    case 'DiajukanUntukTandaTangan':
      return { ...state, tahap: 'menunggu-tanda-tangan' };
    case 'PermohonanDitandatangani':
      return { ...state, tahap: 'ditandatangani', dikembalikan: undefined, pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'tanda-tangan' }] };
    case 'PenandatangananDitolak':
      return { ...state, tahap: 'diserahkan', dikembalikan: event.data.alasan, pelaku: denganPenolakan(state.pelaku, event.data.nip, 'tanda-tangan') };
    case 'DicatatDiBukuInduk':
      return { ...state, tahap: 'tercatat-di-buku-induk', bukuInduk: event.data.nomor };
    case 'BerkasDikembalikanKePemohon':
      return { ...state, tahap: 'di-pemohon', penerimaan: dengan(state, PEMOHON, event.data.dikembalikan) };
    case 'BerkasDitolakKecamatan':
      // The desa signs again after mending: its earlier signature was for the earlier content.
      return { ...state, tahap: 'menunggu-penyerahan', dikembalikan: event.data.alasan, pelaku: penolakan(event.data.pelaku), penerimaan: { ...state.penerimaan, keluarga: event.pribadi?.keluarga ?? state.penerimaan.keluarga } };
    case 'PermohonanSelesai':
      return { ...state, tahap: 'selesai' };
    case 'PermohonanBerakhir':
      return { ...state, tahap: 'berakhir', dikembalikan: event.data.alasan };
    default:
      return unreachable(event);
  }
}

/** NIK of all whom the case concerns, as far as the desa knows them. */
export function nikTerkait({ pemohon, penerimaan }: PermohonanDesa): readonly string[] {
  return [...(pemohon === undefined ? [] : [pemohon.nik]), ...(penerimaan.keluarga === undefined ? [] : nikKeluarga(penerimaan.keluarga))];
}

/** This desa as a holder of papers. */
export function diDesa({ pokok }: PermohonanDesa): PemegangKantor {
  return { jenis: 'kantor', layanan: 'desa', kantor: pokok?.desa ?? '' };
}

function dengan({ penerimaan }: PermohonanDesa, pemegang: Pemegang, id: readonly string[]): Penerimaan {
  return { ...penerimaan, berkas: dipegang(penerimaan.berkas, pemegang, id) };
}
