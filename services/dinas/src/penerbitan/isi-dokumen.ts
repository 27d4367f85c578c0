import type { Keluarga } from '@kk-lintas/domain';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { DokumenKartu } from './penerbitan.events';

/** What a document of the case shows. @throws Error for a card that ended: it shows nothing */
export function isiDokumen(kartu: IsiKartu, { kartuKe }: Pick<DokumenKartu, 'kartuKe'>): { readonly nomorKk: string; readonly keluarga: Keluarga } {
  const { nomorKk, keluarga } = kartuKe < 0 ? kartu : (kartu.kartuLain?.[kartuKe] ?? {});
  if (nomorKk === undefined || keluarga === undefined) throw new Error('a document without its family');
  return { nomorKk, keluarga };
}
