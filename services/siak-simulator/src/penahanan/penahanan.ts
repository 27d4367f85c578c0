import type { Keluarga } from '@kk-lintas/domain';
import type { Database } from 'better-sqlite3';
import { temuan, type TemuanSiak } from '../biodata/temuan';
import type { Rencana } from '../mutasi/rencana';

type JenisTertahan = 'kartu' | 'nik';

/**
 * Who holds which card and which NIK: from the numbers to the activation an application alone may change them (rule R2; a
 * resident is on one card only, UU 23/2006 Ps. 62). The rows live in the register, so a hold outlives the process.
 */
export class Penahanan {
  constructor(private readonly db: Database) {}

  /** Holds what the plan needs and no more of an earlier plan, or changes nothing: to be called inside a transaction. @returns false when another application holds some of it */
  tahan(permohonanId: string, { kartu, nik }: Rencana): boolean {
    if (kartu.some((satu) => this.ditahanLain(permohonanId, 'kartu', satu)) || nik.some((satu) => this.ditahanLain(permohonanId, 'nik', satu))) return false;
    this.lepas(permohonanId);
    for (const satu of kartu) this.catat(permohonanId, 'kartu', satu);
    for (const satu of nik) this.catat(permohonanId, 'nik', satu);
    return true;
  }

  lepas(permohonanId: string): void {
    this.db.prepare('DELETE FROM penahanan WHERE permohonan_id = ?').run(permohonanId);
  }

  /** What another application holds of all that this plan needs; says neither who nor why. */
  temuan(permohonanId: string, { anggota }: Keluarga, { kartu, nik }: Rencana): readonly TemuanSiak[] {
    const kartuTertahan = kartu.filter((satu) => this.ditahanLain(permohonanId, 'kartu', satu));
    const nikTertahan = nik.filter((satu) => this.ditahanLain(permohonanId, 'nik', satu));
    return [
      ...kartuTertahan.map((satu) => temuan(0, 'nomorKk', 'kartu-ditahan', undefined, satu)),
      ...nikTertahan.map((satu) => temuan(Math.max(0, anggota.findIndex((baris) => baris.nik === satu)), 'nik', 'nik-ditahan', satu, undefined)),
    ];
  }

  private catat(permohonanId: string, jenis: JenisTertahan, nomor: string): void {
    this.db.prepare('INSERT OR IGNORE INTO penahanan (jenis, nomor, permohonan_id) VALUES (?, ?, ?)').run(jenis, nomor, permohonanId);
  }

  private ditahanLain(permohonanId: string, jenis: JenisTertahan, nomor: string): boolean {
    const baris = this.db.prepare<[string, string], { permohonan_id: string }>('SELECT permohonan_id FROM penahanan WHERE jenis = ? AND nomor = ?').get(jenis, nomor);
    return baris !== undefined && baris.permohonan_id !== permohonanId;
  }
}
