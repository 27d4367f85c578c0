import type { Keluarga } from '../keluarga/keluarga';
import type { Kebijakan } from '../kebijakan/kebijakan';
import { ALASAN_NOMOR_KK, type AlasanNomorKk } from './data/alasan-nomor-kk';
import { TABEL_NOMOR_KK } from './data/tabel-nomor-kk';
import { keputusanNomorKk } from './keputusan-nomor-kk';

/** What the table says of the nomor KK of one case, beside what SIAK gave; as a history records it. */
export interface NomorMenurutTabel {
  readonly alasan: AlasanNomorKk;
  /** Version of the policy that decided. */
  readonly kebijakan: string;
  /** What SIAK did with the number; absent where its answer does not tell. */
  readonly siak?: 'tetap' | 'baru';
}

/** A case as it stands when SIAK has numbered it. */
export interface KasusBernomor {
  /** Code of the kind of application, a known one. */
  readonly jenis: string;
  /** The family as its form states it. */
  readonly keluarga: Pick<Keluarga, 'mutasi'>;
  /** Number that the form names as the family's own. */
  readonly nomorLama: string | undefined;
  /** Circumstances that an officer ticked. */
  readonly keadaan: readonly string[];
  readonly terbit: {
    readonly nomorKk: string;
    readonly versi?: number;
    readonly kartuLain?: readonly { readonly berakhir: boolean }[];
  };
}

const PENENTU: ReadonlySet<string> = new Set(TABEL_NOMOR_KK.flatMap(({ bila }) => bila ?? []));

/** Of the circumstances of an application those that the table on the nomor KK asks for. */
export function keadaanPenentuNomor(keadaan: readonly string[]): readonly string[] {
  return [...new Set(keadaan)].filter((satu) => PENENTU.has(satu)).sort();
}

/** Asks the table about a case that SIAK has numbered, and sets SIAK's answer beside it. */
export function nomorMenurutTabel(kasus: KasusBernomor, kebijakan: Pick<Kebijakan, 'versi' | 'nomorBilaKepalaPergi'>): NomorMenurutTabel {
  const { alasan } = keputusanNomorKk(kasus.jenis, [...kasus.keadaan, ...keadaanTersirat(kasus)], kebijakan);
  const siak = nasibNomor(kasus);
  return { alasan, kebijakan: kebijakan.versi, ...(siak !== undefined && { siak }) };
}

/** Whether SIAK gave the card another number than the table says: nothing is issued with it before an officer answers for it. */
export function nomorBerbeda({ alasan, siak }: NomorMenurutTabel): boolean {
  return siak !== undefined && siak !== ALASAN_NOMOR_KK[alasan].nomorKk;
}

/** The reason for the family, and the difference where there is one. */
export function penjelasanNomor(nomor: NomorMenurutTabel): string {
  const { kalimat } = ALASAN_NOMOR_KK[nomor.alasan];
  if (!nomorBerbeda(nomor)) return kalimat;
  return `${kalimat} Tetapi SIAK ${nomor.siak === 'baru' ? 'memberi nomor baru' : 'memakai nomor yang sudah ada'}.`;
}

/** What a form says by itself, ticked or not. Who the head was it does not say: that is ticked, but for a head who is replaced. */
function keadaanTersirat({ jenis, keluarga, nomorLama, terbit: { kartuLain = [] } }: KasusBernomor): readonly string[] {
  const { mutasi = [] } = keluarga;
  const keluar = mutasi.filter(({ arah }) => arah === 'keluar');
  const [kode] = jenis.split('-', 1);
  switch (kode) {
    case 'A2':
      return keluar.length > 0 && keluar.every(({ sebab }) => sebab !== 'kematian') ? ['kepala-pergi'] : [];
    case 'A3':
      return mutasi.some(({ sebab }) => sebab === 'perceraian') ? ['karena-perceraian'] : [];
    case 'A4': {
      const seisiKartu = nomorLama === undefined ? kartuLain.length > 0 && kartuLain.every(({ berakhir }) => berakhir) : keluar.length === 0;
      return seisiKartu ? ['sekeluarga'] : [];
    }
    case 'A7':
      // A foreigner with a KITAP stands on the card of the family already, and its head stays (Ps. 61(3)).
      return nomorLama !== undefined && keluar.length === 0 ? ['sudah-berkartu'] : [];
    default:
      return [];
  }
}

/** The form's own number is kept or another is given; without one, a first version is a number never used before. */
function nasibNomor({ nomorLama, terbit: { nomorKk, versi } }: KasusBernomor): NomorMenurutTabel['siak'] {
  if (nomorLama !== undefined) return nomorKk === nomorLama ? 'tetap' : 'baru';
  if (versi === undefined) return undefined;
  return versi === 1 ? 'baru' : 'tetap';
}
