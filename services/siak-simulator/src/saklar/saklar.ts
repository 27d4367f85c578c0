import type { Keluarga } from '@kk-lintas/domain';
import { temuan, type TemuanSiak } from '../biodata/temuan';

/** `http-500` answers with an error, `diam` never answers, `putus` drops the connection. */
export const CARA_GAGAL = ['http-500', 'diam', 'putus'] as const;
export type CaraGagal = (typeof CARA_GAGAL)[number];

/** How SIAK should misbehave; an empty object: not at all. */
export interface PengaturanSaklar {
  /** Milliseconds before each answer. */
  readonly lambatMs?: number;
  readonly gagal?: CaraGagal;
  /** Fail after the work was done, so that only the answer is lost. */
  readonly sesudahDiproses?: boolean;
  readonly temuan?: readonly TemuanBuatan[];
  /** How many requests are slow or fail, and how many checks make each finding; absent: all, until set again. */
  readonly untukBerapaKali?: number;
}

/** A finding to make although the data agrees. */
export interface TemuanBuatan {
  readonly permohonanId?: string;
  /** The member; absent: the first of the form. */
  readonly nik?: string;
  readonly field: string;
  readonly nilaiSiak: string;
}

/** What happens to one request. */
export interface Gangguan {
  readonly lambatMs: number;
  readonly gagal: CaraGagal | undefined;
  readonly sesudahDiproses: boolean;
}

/** The fault switches, with what is left of them. */
export class Saklar {
  private pengaturan: PengaturanSaklar = {};
  private sisaGangguan = Infinity;
  private sisaTemuan: readonly { readonly buatan: TemuanBuatan; readonly sisa: number }[] = [];

  /** Replaces all earlier settings. */
  atur(pengaturan: PengaturanSaklar): void {
    const kali = pengaturan.untukBerapaKali ?? Infinity;
    this.pengaturan = pengaturan;
    this.sisaGangguan = kali;
    this.sisaTemuan = (pengaturan.temuan ?? []).map((buatan) => ({ buatan, sisa: kali }));
  }

  /** The settings that still have an effect. */
  lihat(): PengaturanSaklar & { readonly sisaKali?: number } {
    const { lambatMs, gagal, sesudahDiproses, untukBerapaKali } = this.pengaturan;
    const temuanTersisa = this.sisaTemuan.map(({ buatan }) => buatan);
    return {
      ...(this.mengganggu() ? { lambatMs, gagal, sesudahDiproses } : {}),
      ...(temuanTersisa.length > 0 ? { temuan: temuanTersisa } : {}),
      ...(untukBerapaKali === undefined ? {} : { untukBerapaKali, sisaKali: this.sisaKali() }),
    };
  }

  /** Takes one fault off for a request that comes in. */
  ambilGangguan(): Gangguan | undefined {
    if (!this.mengganggu()) return undefined;
    this.sisaGangguan -= 1;
    const { lambatMs = 0, gagal, sesudahDiproses = false } = this.pengaturan;
    return { lambatMs, gagal, sesudahDiproses };
  }

  /** Takes the findings off that this check has to make. */
  ambilTemuan(permohonanId: string, keluarga: Keluarga): readonly TemuanSiak[] {
    const cocok = this.sisaTemuan.flatMap((butir) => {
      const dibuat = buatTemuan(butir.buatan, permohonanId, keluarga);
      return dibuat === undefined ? [] : [{ butir, dibuat }];
    });
    const terpakai = new Set(cocok.map(({ butir }) => butir));
    this.sisaTemuan = this.sisaTemuan.map((butir) => (terpakai.has(butir) ? { ...butir, sisa: butir.sisa - 1 } : butir)).filter(({ sisa }) => sisa > 0);
    return cocok.map(({ dibuat }) => dibuat);
  }

  private mengganggu(): boolean {
    return this.sisaGangguan > 0 && (this.pengaturan.lambatMs !== undefined || this.pengaturan.gagal !== undefined);
  }

  private sisaKali(): number {
    const gangguan = this.mengganggu() ? this.sisaGangguan : 0;
    return Math.max(gangguan, ...this.sisaTemuan.map(({ sisa }) => sisa));
  }
}

function buatTemuan(buatan: TemuanBuatan, permohonanId: string, { anggota }: Keluarga): TemuanSiak | undefined {
  if (buatan.permohonanId !== undefined && buatan.permohonanId !== permohonanId) return undefined;
  const ke = buatan.nik === undefined ? 0 : anggota.findIndex(({ nik }) => nik === buatan.nik);
  const satu = anggota[ke];
  if (satu === undefined) return undefined;
  const isian = new Map<string, unknown>(Object.entries(satu));
  return temuan(ke, buatan.field, 'beda-dengan-siak', isian.get(buatan.field), buatan.nilaiSiak);
}
