import type { LangkahPeristiwa } from './office-definition';

/** The step of the nineteen at which one event of a case happened. */
export function langkahTerjadi({ langkah, langkahLain }: LangkahPeristiwa, data: object): string {
  return langkahLain?.(data as never) ?? langkah;
}
