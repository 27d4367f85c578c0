import type { DokumenTerbit, LembarKartu, NilaiTemuan, PemohonPribadi, PokokPermohonan, TemuanTerbuka } from '@kk-lintas/contracts';
import { adalahPeristiwaPenerimaan, berkasDikenal, denganPenolakan, dipegang, evolvePenerimaan, keadaanPenentuNomor, menungguDilihat, nikKeluarga, PEMOHON, PENERIMAAN_AWAL, unreachable, type Pemegang, type PemegangKantor, type Penerimaan, type TindakanBernama } from '@kk-lintas/domain';
import { adalahPeristiwaTerlambat, evolveTerlambat } from '../terlambat/terlambat.evolve';
import type { PeristiwaKecamatan } from './permohonan.events';

export type TahapKecamatan =
  | 'tidak-ada'
  | 'penerimaan'
  | 'di-desa'
  | 'menunggu-kedatangan'
  | 'di-loket'
  | 'terverifikasi'
  | 'teregister'
  | 'di-operator'
  | 'temuan-siak'
  | 'pembetulan'
  | 'kartu-lain'
  | 'kartu-lain-menunggu'
  | 'dalam-pengiriman'
  | 'siap-diambil'
  | 'diambil'
  | 'siap-diserahkan'
  | 'diserahkan'
  | 'terlampaui'
  | 'berakhir'
  | 'tercakup'
  | 'kedaluwarsa'
  | 'dihentikan';

export interface PermohonanKecamatan {
  readonly tahap: TahapKecamatan;
  readonly pokok?: PokokPermohonan;
  readonly sidikRahasia?: string;
  readonly idRahasia?: string;
  readonly pemohon?: PemohonPribadi;
  readonly penerimaan: Penerimaan;
  readonly pelaku: readonly TindakanBernama[];
  readonly dikembalikan?: string;
  /** What the operator wrote beside it, for the loket alone. */
  readonly catatan?: string;
  readonly bukuPermohonan?: number;
  readonly tandaTerima?: { readonly nomor: number; readonly tahun: number; readonly jatuhTempo: string };
  readonly putaran: number;
  readonly temuan: readonly TemuanTerbuka[];
  readonly nilaiTemuan: readonly NilaiTemuan[];
  readonly pengiriman?: { readonly nomor: number; readonly lembar: readonly LembarKartu[] };
  /** Deliveries that were declared lost, with their sheets, which nobody may be given; absent where none was. */
  readonly hilang?: readonly { readonly nomor: number; readonly serial: readonly string[] }[];
  /**
   * Deliveries that nobody gets, with their sheets, and whether an officer sent them back; absent where there is none. They came when the case
   * was over or, with `sebab`, had been taken in before: they were declared lost since, or the papers went back for a later issue.
   */
  readonly tidakDipakai?: readonly { readonly nomor: number; readonly serial: readonly string[]; readonly ditanggapi: boolean; readonly sebab?: 'hilang' | 'terlampaui' }[];
  /** Mode TTE: the documents that were issued. */
  readonly dokumen?: readonly DokumenTerbit[];
  readonly nomorKk?: string;
  /** Which issue of the nomor KK is on its sheets; absent where nobody said. */
  readonly versi?: number;
  /** Of a follow-up: pseudonym of the nomor KK of its card, which issue it follows, and which one made it needless. */
  readonly kunciKartu?: string;
  readonly mengikuti?: number;
  readonly tercakup?: number;
  /** Of a follow-up: its issue that a later one overtook at the Dinas. */
  readonly terlampaui?: number;
  readonly insiden?: string;
  /** When the case began to wait for the applicant, ISO 8601 UTC. */
  readonly menungguPemohonSejak?: string;
  /** When SIAK's finding came that is to be mended, ISO 8601 UTC; absent for one from before this was kept: it waits without end. */
  readonly perbaikanSejak?: string;
  /** Since when a correction that was brought back stands at the loket, ISO 8601 UTC. */
  readonly tibaSejak?: string;
  readonly pengingat: readonly string[];
  /** When the last reminder of a correction was sent, ISO 8601 UTC; absent where nobody kept it. */
  readonly diingatkanPada?: string;
  /** Of a correction: the card that it mends is void, declared lost before its hand-over was known. */
  readonly asalHilang?: true;
}

export const AWAL: PermohonanKecamatan = { tahap: 'tidak-ada', penerimaan: PENERIMAAN_AWAL, pelaku: [], putaran: 0, temuan: [], nilaiTemuan: [], pengingat: [] };

export function evolve(state: PermohonanKecamatan, event: PeristiwaKecamatan): PermohonanKecamatan {
  if (adalahPeristiwaPenerimaan(event)) {
    const penerimaan = evolvePenerimaan(state.penerimaan, event);
    return { ...state, penerimaan, tahap: penerimaan.tahap === 'berkas-diperiksa' ? 'di-desa' : 'penerimaan' };
  }
  if (adalahPeristiwaTerlambat(event)) return evolveTerlambat(state, event);
  switch (event.type) {
    case 'PengantarDiterima':
      return { ...state, tahap: 'penerimaan', pokok: event.data.pokok, sidikRahasia: event.data.pokok.sidikRahasia, pemohon: event.pribadi?.pemohon };
    case 'BerkasDesaSiap': {
      const { berkas, pelaku, keadaan, kodeBerkas, permohonanId, nomor, jenis, desa, dibuka, sidikRahasia } = event.data.berjalan;
      return {
        ...state,
        tahap: 'menunggu-kedatangan',
        pokok: { permohonanId, nomor, jenis, desa, ...(dibuka !== undefined && { dibuka }), sidikRahasia },
        sidikRahasia,
        pemohon: event.pribadi?.pemohon,
        penerimaan: { ...state.penerimaan, tahap: 'berkas-diperiksa', berkas, ...(keadaan !== undefined && { keadaan: [...lainnya(state), ...keadaan] }), ...(kodeBerkas !== undefined && { berkasDitulis: kodeBerkas }), keluarga: event.pribadi?.keluarga },
        pelaku,
        dikembalikan: undefined,
        menungguPemohonSejak: event.data.sejak,
        pengingat: [],
      };
    }
    case 'PengingatDikirim':
      return { ...state, pengingat: [...state.pengingat, event.data.untuk], ...(event.data.pada !== undefined && { diingatkanPada: event.data.pada }) };
    case 'PermohonanKedaluwarsa':
      return { ...state, tahap: 'kedaluwarsa', dikembalikan: event.data.alasan };
    case 'PermohonanDihentikan':
      return { ...state, tahap: 'dihentikan', dikembalikan: event.data.alasan, penerimaan: dengan(state, PEMOHON, event.data.berkasKembali) };
    case 'PemohonDatangKeLoket':
      // What a correction has to mend is written down anew each time before it is verified.
      return { ...state, tahap: state.pokok?.pembetulanDari === undefined ? 'di-loket' : 'pembetulan', dikembalikan: undefined, ...(event.data.sejak !== undefined && { tibaSejak: event.data.sejak }), penerimaan: { ...dengan(state, diLoket(state), event.data.diterima), dibawa: menungguDilihat(event.data.dibawa) } };
    case 'BerkasDiverifikasi':
      return { ...state, tahap: 'terverifikasi', pelaku: [...state.pelaku, { nip: event.data.nip, tindakan: 'verifikasi' }], penerimaan: { ...dengan(state, diLoket(state), event.data.diterima), dibawa: undefined } };
    case 'DicatatDiBukuPermohonan':
      return { ...state, bukuPermohonan: event.data.nomor };
    case 'BerkasDitolakLoket':
      return {
        ...state,
        tahap: event.data.tujuan === 'desa' ? 'di-desa' : 'menunggu-kedatangan',
        dikembalikan: event.data.alasan,
        pelaku: denganPenolakan(state.pelaku, event.data.nip, 'verifikasi'),
        menungguPemohonSejak: event.data.sejak,
        pengingat: [],
        penerimaan: { ...dengan(state, PEMOHON), dibawa: undefined },
      };
    case 'PermohonanDiregister':
      return { ...state, tahap: 'teregister' };
    case 'TandaTerimaDiterbitkan':
      return { ...state, tandaTerima: event.data };
    case 'BerkasDiteruskanKeOperator':
      return { ...state, tahap: 'di-operator', putaran: event.data.putaran, dikembalikan: undefined, temuan: [], nilaiTemuan: [] };
    case 'TemuanSiakDiterima':
      return {
        ...state,
        tahap: 'temuan-siak',
        temuan: event.data.temuan,
        nilaiTemuan: event.pribadi?.nilai ?? [],
        pelaku: event.data.pelaku,
        ...(event.data.sejak !== undefined && { perbaikanSejak: event.data.sejak, pengingat: [] }),
        dikembalikan: `SIAK menemukan ${event.data.temuan.length} data yang tidak sesuai`,
      };
    case 'PengembalianDinasDiterima': {
      const { alasan, temuan, pelaku, sejak } = event.data;
      return { ...state, tahap: 'temuan-siak', temuan, nilaiTemuan: event.pribadi?.nilai ?? [], pelaku, perbaikanSejak: sejak, pengingat: [], dikembalikan: alasan, catatan: event.pribadi?.catatan };
    }
    case 'DataDiperbaiki':
      return {
        ...state,
        tahap: state.tahap === 'pembetulan' ? 'di-loket' : 'teregister',
        temuan: [],
        nilaiTemuan: [],
        dikembalikan: undefined,
        catatan: undefined,
        // A card that is wrong stays at the loket from here on; after a finding of SIAK nothing changes hands.
        penerimaan: { ...(state.tahap === 'pembetulan' ? { ...dengan(state, diLoket(state)), dibawa: undefined } : state.penerimaan), keluarga: event.pribadi?.keluarga },
      };
    case 'KartuDalamPengiriman':
      return {
        ...state,
        tahap: 'dalam-pengiriman',
        pengiriman: { nomor: event.data.nomorPengiriman, lembar: event.data.lembar },
        ...(event.data.versi !== undefined && { versi: event.data.versi }),
        pelaku: event.data.pelaku,
        nomorKk: event.pribadi?.nomorKk,
        penerimaan: { ...state.penerimaan, keluarga: event.pribadi?.keluarga ?? state.penerimaan.keluarga },
      };
    case 'KartuTerbit':
      return {
        ...state,
        tahap: 'siap-diambil',
        dokumen: event.data.dokumen,
        pelaku: event.data.pelaku,
        nomorKk: event.pribadi?.nomorKk,
        penerimaan: { ...state.penerimaan, keluarga: event.pribadi?.keluarga ?? state.penerimaan.keluarga },
        menungguPemohonSejak: event.data.sejak,
        pengingat: [],
      };
    case 'KartuTidakSampai':
      return { ...state, insiden: event.data.alasan };
    case 'PengirimanDinyatakanHilang': {
      const { nomorPengiriman: nomor, serial, pelaku, diterima } = event.data;
      const tidakDipakai = diterima && [...(state.tidakDipakai ?? []), { nomor, serial, ditanggapi: false, sebab: 'hilang' as const }];
      const hilang = { hilang: [...(state.hilang ?? []), { nomor, serial }], ...(tidakDipakai !== undefined && { tidakDipakai }) };
      if (state.tahap === 'berakhir' || state.tahap === 'diserahkan') return { ...state, ...hilang };
      return { ...state, ...hilang, tahap: 'di-operator', pelaku, pengiriman: undefined, insiden: undefined, menungguPemohonSejak: undefined };
    }
    case 'KartuHilangTernyataDiserahkan': {
      const { nomorPengiriman: nomor, serial } = event.data;
      return { ...state, hilang: [...(state.hilang ?? []), { nomor, serial }] };
    }
    case 'KartuDiterimaKecamatan':
      return { ...state, tahap: 'siap-diambil', insiden: undefined, menungguPemohonSejak: event.data.sejak, pengingat: [] };
    case 'PemohonDatangMengambil':
      return { ...state, tahap: 'diambil' };
    case 'TandaTerimaDiterima':
      return { ...state, tahap: 'siap-diserahkan' };
    case 'KartuDiserahkan':
      return { ...state, tahap: 'diserahkan', penerimaan: dengan(state, PEMOHON, event.data.berkasKembali) };
    case 'KartuTerlampaui':
      return { ...state, ...(state.kunciKartu !== undefined && { terlampaui: event.data.versi }), ...(state.tahap === 'di-operator' && { tahap: 'terlampaui' }) };
    case 'BerkasDikembalikanTanpaKartu': {
      const { lembar: serial } = event.data;
      const tidakDipakai = serial && [...(state.tidakDipakai ?? []), { nomor: state.pengiriman?.nomor ?? 0, serial, ditanggapi: false, sebab: 'terlampaui' as const }];
      // What expired had ended before its papers were fetched.
      return { ...state, ...(tidakDipakai !== undefined && { tidakDipakai }), tahap: state.tahap === 'kedaluwarsa' ? 'kedaluwarsa' : 'berakhir', dikembalikan: event.data.alasan, menungguPemohonSejak: undefined, penerimaan: dengan(state, PEMOHON, event.data.berkasKembali) };
    }
    case 'PembetulanDiminta':
      return { ...state, dikembalikan: event.data.alasan };
    case 'KartuAsalDinyatakanHilang':
      return { ...state, asalHilang: true };
    case 'PembetulanDibuka': {
      const { pokok, alasan, berkas } = event.data;
      return {
        ...state,
        tahap: 'pembetulan',
        pokok,
        sidikRahasia: pokok.sidikRahasia,
        idRahasia: pokok.idRahasia,
        pemohon: event.pribadi?.pemohon,
        dikembalikan: alasan,
        penerimaan: { ...state.penerimaan, tahap: 'berkas-diperiksa', kodeBerkas: berkas.map(({ kode }) => kode), berkas, keluarga: event.pribadi?.keluarga },
      };
    }
    case 'KartuLainDibuka':
    case 'KartuLainMenunggu': {
      const { pokok, berkas, kunci, versi } = event.data;
      return {
        ...state,
        tahap: event.type === 'KartuLainDibuka' ? 'kartu-lain' : 'kartu-lain-menunggu',
        ...(kunci !== undefined && { kunciKartu: kunci }),
        ...(versi !== undefined && { mengikuti: versi }),
        pokok,
        sidikRahasia: pokok.sidikRahasia,
        pemohon: event.pribadi?.pemohon,
        nomorKk: event.pribadi?.nomorKk,
        penerimaan: { ...state.penerimaan, tahap: 'berkas-diperiksa', kodeBerkas: berkas.map(({ kode }) => kode), berkas, keluarga: event.pribadi?.keluarga },
      };
    }
    case 'KartuLainTercakup':
      return tercakup(state, event.data);
    case 'KeluargaDikenali':
      return state.tahap === 'kartu-lain' ? dikenali(state) : state;
    default:
      return unreachable(event);
  }
}

/** What this office ticked itself and no message tells. */
function lainnya({ penerimaan: { keadaan = [] } }: PermohonanKecamatan): readonly string[] {
  const penentu = keadaanPenentuNomor(keadaan);
  return keadaan.filter((satu) => !penentu.includes(satu));
}

/** Codes of all papers; undefined where the desa, which may have taken in more than this office did, told none. */
export function berkasLengkap({ tahap, penerimaan }: PermohonanKecamatan): readonly string[] | undefined {
  return tahap === 'penerimaan' || penerimaan.berkasDitulis !== undefined ? berkasDikenal(penerimaan) : undefined;
}

/** A signed card has only to be handed over; one on blanko is printed anew against the old one, which the family brings. */
function dikenali(state: PermohonanKecamatan): PermohonanKecamatan {
  const { pokok, penerimaan } = state;
  if (pokok?.kartuLainDari?.nomorDokumen !== undefined) return { ...state, tahap: 'siap-diserahkan' };
  return { ...state, tahap: 'di-loket', penerimaan: { ...penerimaan, dibawa: menungguDilihat(penerimaan.berkas.map(({ id }) => id)) } };
}

function tercakup(state: PermohonanKecamatan, { versi, pokok = state.pokok, kunci = state.kunciKartu, alasan }: Extract<PeristiwaKecamatan, { type: 'KartuLainTercakup' }>['data']): PermohonanKecamatan {
  return { ...state, tahap: 'tercakup', tercakup: versi, ...(pokok !== undefined && { pokok }), ...(kunci !== undefined && { kunciKartu: kunci }), ...(alasan !== undefined && { dikembalikan: alasan }) };
}

/** NIK of all whom the case concerns, as far as the kecamatan knows them. */
export function nikTerkait({ pemohon, penerimaan }: PermohonanKecamatan): readonly string[] {
  return [...(pemohon === undefined ? [] : [pemohon.nik]), ...(penerimaan.keluarga === undefined ? [] : nikKeluarga(penerimaan.keluarga))];
}

/** This kecamatan as a holder of papers: its code is the first three levels of the desa's. */
export function diLoket({ pokok }: PermohonanKecamatan): PemegangKantor {
  return { jenis: 'kantor', layanan: 'kecamatan', kantor: (pokok?.desa ?? '').split('.').slice(0, 3).join('.') };
}

function dengan({ penerimaan }: PermohonanKecamatan, pemegang: Pemegang, id?: readonly string[]): Penerimaan {
  return { ...penerimaan, berkas: dipegang(penerimaan.berkas, pemegang, id) };
}
