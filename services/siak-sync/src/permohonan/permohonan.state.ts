import type { BerkasBerjalan, KartuLain, LembarKartu, NilaiTemuan, PemohonPribadi, TemuanTerbuka } from '@kk-lintas/contracts';
import { nikBersangkutan, nomorBerbeda, tanpaTindakan, unreachable, type Keluarga, type NomorMenurutTabel, type TindakanBernama } from '@kk-lintas/domain';
import { adalahPeristiwaAktivasi, evolveAktivasi } from '../aktivasi/aktivasi.evolve';
import type { PermintaanGagal } from '../aktivasi/aktivasi.state';
import { adalahPeristiwaTte, evolveTte } from '../penerbitan/penerbitan.evolve';
import { denganOperator } from './dengan-operator';
import type { PeristiwaSiak } from './permohonan.events';

export type TahapSiak =
  | 'tidak-ada'
  | 'menunggu-sinkronisasi'
  | 'menunggu-siak'
  | 'siak-tidak-menjawab'
  | 'biodata-valid'
  | 'dikembalikan-ke-loket'
  | 'tercetak'
  | 'blanko-rusak'
  | 'diserahkan'
  | 'diterima-dinas'
  | 'terlampaui'
  | 'biodata-sesuai'
  | 'draf-diajukan'
  | 'menunggu-nomor'
  | 'nomor-terbit'
  | 'kartu-aktif'
  | 'selesai'
  | 'berakhir';

export interface PermohonanSiak {
  readonly tahap: TahapSiak;
  readonly berjalan?: BerkasBerjalan;
  /** Of a case that ended before anything of it came: what its end told. */
  readonly sebelumTiba?: Extract<PeristiwaSiak, { type: 'BerakhirSebelumTiba' }>['data']['pokok'];
  readonly sidikRahasia?: string;
  readonly pemohon?: PemohonPribadi;
  readonly keluarga?: Keluarga;
  /** Number that the form names as the family's own. */
  readonly nomorLama?: string;
  readonly nomorKk?: string;
  /** Which issue of the nomor KK the card will be. */
  readonly versi?: number;
  /** When its numbers and versions were written down, ISO 8601 UTC. */
  readonly ditetapkan?: string;
  /** Why its number stays or is new. */
  readonly sebabNomor?: string;
  /** What the table on the nomor KK says, beside what SIAK did. */
  readonly nomorMenurutTabel?: NomorMenurutTabel;
  /** Who answers for a number that differs from the table, and why. */
  readonly nomorDiakui?: { readonly nip: string; readonly alasan: string };
  /** What becomes of the cards that change with it; before the numbers, mode TTE: as planned. */
  readonly kartuLain?: readonly KartuLain[];
  readonly jatuhTempo?: string;
  readonly putaran: number;
  readonly percobaan: number;
  readonly cobaLagiPada?: string;
  readonly sebab?: string;
  readonly temuan: readonly TemuanTerbuka[];
  readonly nilaiTemuan: readonly NilaiTemuan[];
  readonly pelaku: readonly TindakanBernama[];
  /** Mode TTE: who acted up to the approval of the draft, at the Dinas too. They bind until the case is returned, and travel with no file. */
  readonly penyetuju?: readonly TindakanBernama[];
  /** What SIAK was asked for last, when it is not the check of the biodata. */
  readonly meminta?: 'nomor';
  /** How often the card was printed as a whole, or its draft handed in. */
  readonly cetakan: number;
  readonly lembar: readonly LembarKartu[];
  readonly rusak?: { readonly serial: string; readonly nip: string };
  readonly dikembalikan?: string;
  /** What the operator wrote to the loket beside it. */
  readonly catatan?: string;
  /** The printing that the Dinas stamped last. */
  readonly distempel?: number;
  /** SIAK made the card of sheets the active one; in mode TTE the stage says it. */
  readonly aktif?: boolean;
  /** SIAK was asked to make the card the active one and did not so far. */
  readonly aktivasi?: PermintaanGagal;
  /** SIAK gave up what it held for a case that ended without a card. */
  readonly dilepas?: boolean;
  /** SIAK was asked to give it up and did not so far. */
  readonly pelepasan?: PermintaanGagal;
  /** Numbers of the deliveries that were lost; absent where none was. */
  readonly hilang?: readonly number[];
  /** Serials of sheets of the issues before that the family gave back. */
  readonly ditarik?: readonly string[];
}

export const AWAL: PermohonanSiak = { tahap: 'tidak-ada', putaran: 0, percobaan: 0, temuan: [], nilaiTemuan: [], pelaku: [], cetakan: 0, lembar: [] };

/** What SIAK said of a form that is being mended: it is asked anew, and keeps its hold until then (`siak.port.ts`). */
const TANPA_RENCANA = {
  sebab: undefined,
  cobaLagiPada: undefined,
  nomorKk: undefined,
  versi: undefined,
  sebabNomor: undefined,
  nomorMenurutTabel: undefined,
  nomorDiakui: undefined,
  kartuLain: undefined,
} as const satisfies Partial<PermohonanSiak>;

export function evolve(state: PermohonanSiak, event: PeristiwaSiak): PermohonanSiak {
  if (adalahPeristiwaAktivasi(event)) return evolveAktivasi(state, event);
  if (adalahPeristiwaTte(event)) return evolveTte(state, event);
  switch (event.type) {
    case 'BerkasTiba':
      return {
        ...state,
        tahap: 'menunggu-sinkronisasi',
        berjalan: event.data.berjalan,
        pelaku: event.data.berjalan.pelaku,
        putaran: event.data.putaran,
        jatuhTempo: event.data.jatuhTempo,
        pemohon: event.pribadi?.pemohon,
        keluarga: event.pribadi?.keluarga,
        nomorLama: event.pribadi?.keluarga?.nomorKk,
        dikembalikan: undefined,
        catatan: undefined,
        temuan: [],
        nilaiTemuan: [],
      };
    case 'SinkronisasiDiminta':
      return { ...state, tahap: 'menunggu-siak', meminta: undefined, percobaan: event.data.percobaan, pelaku: denganOperator(state.pelaku, event.data.nip) };
    case 'SiakTidakMenjawab':
      return { ...state, tahap: 'siak-tidak-menjawab', sebab: event.data.sebab, cobaLagiPada: event.data.cobaLagiPada };
    case 'BiodataValid':
      return { ...state, tahap: 'biodata-valid', sebab: undefined, cobaLagiPada: undefined, ...terbit(event) };
    case 'BiodataTidakValid':
      return { ...state, tahap: 'dikembalikan-ke-loket', sebab: undefined, cobaLagiPada: undefined, temuan: event.data.temuan, nilaiTemuan: event.pribadi?.nilai ?? [], pelaku: tanpaTindakan(state.pelaku, 'operasi') };
    case 'BerkasDikembalikanKeLoket':
      return { ...state, ...TANPA_RENCANA, tahap: 'dikembalikan-ke-loket', catatan: event.pribadi?.catatan, temuan: event.data.temuan, nilaiTemuan: event.pribadi?.nilai ?? [], pelaku: tanpaTindakan(state.pelaku, 'operasi') };
    case 'NomorKkDiakui':
      return { ...state, nomorDiakui: event.data, pelaku: denganOperator(state.pelaku, event.data.nip) };
    case 'KartuDicetak':
      return { ...state, tahap: 'tercetak', cetakan: event.data.cetakan, lembar: event.data.lembar, dikembalikan: undefined, pelaku: denganOperator(state.pelaku, event.data.nip) };
    case 'BlankoRusak':
      return { ...state, tahap: 'blanko-rusak', rusak: { serial: event.data.serial, nip: event.data.nip } };
    case 'KartuDicetakUlang':
      return { ...state, tahap: 'tercetak', rusak: undefined, pelaku: denganOperator(state.pelaku, event.data.nip), lembar: denganSerial(state.lembar, event.data) };
    case 'CetakanDiserahkan':
      return { ...state, tahap: 'diserahkan', putaran: event.data.putaran };
    case 'LembarDitarik':
      return { ...state, ditarik: [...(state.ditarik ?? []), ...event.data.serial] };
    case 'CetakanDiterimaDinas':
      return tertutup(state) ? state : { ...state, tahap: 'diterima-dinas' };
    case 'CetakanDikembalikanDinas':
      if (tertutup(state)) return { ...state, lembar: [] };
      return { ...state, tahap: event.data.ke === '13' ? 'menunggu-sinkronisasi' : 'biodata-valid', dikembalikan: event.data.alasan, pelaku: event.data.ke === '13' ? tanpaTindakan(event.data.pelaku, 'operasi') : untukCetakanBaru(state, event.data.pelaku), lembar: [] };
    case 'KartuDistempelDinas':
      return { ...state, distempel: event.data.putaran };
    case 'CetakanTerlampaui':
      return { ...state, ...(event.data.dibatalkan.length > 0 && { lembar: [] }), tahap: tertutup(state) ? state.tahap : 'terlampaui' };
    case 'CetakanDinyatakanHilang': {
      const { nomorPengiriman } = event.data;
      const hilang = nomorPengiriman === undefined ? state.hilang : [...(state.hilang ?? []), nomorPengiriman];
      if (tertutup(state)) return { ...state, hilang, lembar: [] };
      return { ...state, hilang, tahap: 'biodata-valid', dikembalikan: event.data.alasan, pelaku: untukCetakanBaru(state, event.data.pelaku), lembar: [] };
    }
    case 'KartuHilangTernyataDiserahkan':
      return { ...state, tahap: 'selesai', lembar: [], rusak: undefined };
    case 'BerakhirSebelumTiba':
      return { ...state, tahap: 'berakhir', sebelumTiba: event.data.pokok, dikembalikan: event.data.alasan };
    case 'PermohonanSelesai':
      return { ...state, tahap: 'selesai' };
    case 'PermohonanBerakhir':
      return { ...state, tahap: 'berakhir', dikembalikan: event.data.alasan, ...(event.data.dibatalkan !== undefined && { lembar: [], rusak: undefined }) };
    default:
      return unreachable(event);
  }
}

/** A further printing of the same number: who printed before is free again, but not who answered for the number. */
function untukCetakanBaru({ nomorDiakui }: PermohonanSiak, pelaku: readonly TindakanBernama[]): readonly TindakanBernama[] {
  const bebas = tanpaTindakan(pelaku, 'operasi');
  return nomorDiakui === undefined ? bebas : denganOperator(bebas, nomorDiakui.nip);
}

function terbit({ data, pribadi }: Extract<PeristiwaSiak, { type: 'BiodataValid' }>): Partial<PermohonanSiak> {
  return { nomorKk: pribadi?.nomorKk, keluarga: pribadi?.keluarga, versi: data.versi, ditetapkan: data.ditetapkan, sebabNomor: data.sebabNomor, nomorMenurutTabel: data.nomorMenurutTabel, nomorDiakui: undefined, kartuLain: pribadi?.kartuLain };
}

/** SIAK gave another number than the table says, and nobody has answered for it: no card is made with it. */
export function nomorMenungguJawaban({ nomorMenurutTabel, nomorDiakui }: PermohonanSiak): boolean {
  return nomorMenurutTabel !== undefined && nomorDiakui === undefined && nomorBerbeda(nomorMenurutTabel);
}

/** What was stamped before is in force, lost or not: a further printing of it says the same. */
export function sudahBerlaku({ distempel, hilang, aktif }: PermohonanSiak): boolean {
  return distempel !== undefined || hilang !== undefined || aktif === true;
}

/** The case is over, whichever way it ended: nothing opens it again. */
export function tertutup({ tahap }: PermohonanSiak): boolean {
  return tahap === 'selesai' || tahap === 'berakhir';
}

function denganSerial(lembar: readonly LembarKartu[], { serialLama, serial }: { readonly serialLama: string; readonly serial: string }): readonly LembarKartu[] {
  return lembar.map((satu) => (satu.serial === serialLama ? { ...satu, serial } : satu));
}

/** NIK of all whom the case concerns. */
export function nikTerkait({ pemohon, keluarga, kartuLain = [] }: PermohonanSiak): readonly string[] {
  const keluargaLain = kartuLain.flatMap((lain) => lain.keluarga ?? []);
  return [...(pemohon === undefined ? [] : [pemohon.nik]), ...[...(keluarga === undefined ? [] : [keluarga]), ...keluargaLain].flatMap(nikBersangkutan)];
}
