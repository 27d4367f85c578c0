import type { Database } from 'better-sqlite3';
import type { Penahanan } from '../penahanan/penahanan';

/** What became of the request to give everything up; `sudah-aktif`: too late, nothing was changed. */
export type HasilPelepasan = 'dilepaskan' | 'sudah-aktif';

/** Gives up what a case holds that ended without a card. Its numbers are spent: nobody gets them again. */
export class Pelepasan {
  constructor(
    private readonly db: Database,
    private readonly penahanan: Penahanan,
    private readonly clock: () => Date,
  ) {}

  /** The same answer however often it is asked for; a request for numbers that comes later than this is refused. */
  lepaskan(permohonanId: string): HasilPelepasan {
    return this.db
      .transaction((): HasilPelepasan => {
        const aktif = this.db.prepare('SELECT 1 FROM penerbitan WHERE permohonan_id = ? AND aktivasi IS NOT NULL').get(permohonanId);
        if (aktif !== undefined) return 'sudah-aktif';
        this.penahanan.lepas(permohonanId);
        this.db.prepare('INSERT OR IGNORE INTO pelepasan (permohonan_id, sejak) VALUES (?, ?)').run(permohonanId, this.clock().toISOString());
        return 'dilepaskan';
      })
      .immediate();
  }

  sudahDilepaskan(permohonanId: string): boolean {
    return this.db.prepare('SELECT 1 FROM pelepasan WHERE permohonan_id = ?').get(permohonanId) !== undefined;
  }
}
