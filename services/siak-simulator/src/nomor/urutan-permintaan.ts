import type { Database } from 'better-sqlite3';

/** Which request of an application for numbers was the latest: one that was on its way for long must not undo a later one. */
export class UrutanPermintaan {
  constructor(private readonly db: Database) {}

  /** To be called inside a transaction. @returns false for a request from before one that was seen; one without an order is never late */
  catat(permohonanId: string, urutan: number | undefined): boolean {
    if (urutan === undefined) return true;
    if (urutan < this.tertinggi(permohonanId)) return false;
    this.db.prepare('INSERT INTO permintaan_nomor (permohonan_id, urutan) VALUES (?, ?) ON CONFLICT (permohonan_id) DO UPDATE SET urutan = excluded.urutan').run(permohonanId, urutan);
    return true;
  }

  private tertinggi(permohonanId: string): number {
    return this.db.prepare<[string], { urutan: number }>('SELECT urutan FROM permintaan_nomor WHERE permohonan_id = ?').get(permohonanId)?.urutan ?? 0;
  }
}
