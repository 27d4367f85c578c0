import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kebijakan } from '@kk-lintas/domain';
import { openEventLogForReading } from '@kk-lintas/event-store';
import { rebuildReadModels, type RebuildOptions, type RebuildResult } from '@kk-lintas/office';
import { SqliteReadModels } from '@kk-lintas/read-models';
import { definisiKantor } from '../definisi-kantor';
import type { OfficeToRebuild } from './office-to-rebuild';

export interface RebuiltOffice {
  readonly kantor: string;
  readonly seconds: number;
  readonly result: RebuildResult;
}

export interface RebuildOfficeOptions extends Pick<RebuildOptions, 'force' | 'onProgress'> {
  /** The policies by which the office works, as its cases are due by them; absent: those of the demonstration. */
  readonly kebijakan?: readonly Kebijakan[];
}

/** Folding needs no SIAK. */
export const WITHOUT_SIAK = 'http://127.0.0.1';

/**
 * Rebuilds one office on the embedded profile; the office may run in another process.
 * @throws Error when its log cannot be read to the end or folded; the read models in use stay
 */
export async function rebuildOffice({ kantor, layanan, file }: OfficeToRebuild, { kebijakan, ...more }: RebuildOfficeOptions): Promise<RebuiltOffice> {
  if (!existsSync(file)) throw new Error('tidak ada riwayat');
  const begun = performance.now();
  const log = openEventLogForReading(file);
  try {
    const models = await SqliteReadModels.open(join(dirname(file), 'model.sqlite'));
    try {
      const result = await rebuildReadModels({ definition: definisiKantor(layanan, WITHOUT_SIAK, { kebijakan }), log, models, ...more });
      return { kantor, result, seconds: (performance.now() - begun) / 1000 };
    } finally {
      await models.close();
    }
  } finally {
    log.close();
  }
}
