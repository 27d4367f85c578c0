import { harusPadaTahap, reject, type Rejected } from '@kk-lintas/domain';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { cetakanKe } from './insiden-terserahkan';

/** The last delivery of a case that is over: it had been sent, and nobody said that it came. */
export interface DalamPerjalanan {
  /** Why somebody said that it is missing, until an officer found it. */
  readonly tidakSampai?: string;
}

/** What the end of a case leaves on its way; undefined where nothing is. A report that it is missing outlives the case. */
export function dalamPerjalanan({ tahap, insiden }: PermohonanDinas): DalamPerjalanan | undefined {
  if (tahap !== 'dikirim') return undefined;
  return insiden === undefined ? {} : { tidakSampai: insiden };
}

/** Only what was sent and came to nobody is missing, or lost. */
export function harusBelumSampai(state: PermohonanDinas): Rejected | undefined {
  return state.dalamPerjalanan === undefined ? harusPadaTahap(state, ['dikirim']) : undefined;
}

/** Why the delivery is looked for, whether its case goes on or is over; undefined where it is not. */
export function sebabDicari({ tahap, insiden, dalamPerjalanan: tertinggal }: PermohonanDinas): string | undefined {
  return tahap === 'dikirim' ? insiden : tertinggal?.tidakSampai;
}

/** In a case that is over: something has still to be answered for, and no second officer is asked about it. */
export function harusMenunggu(state: PermohonanDinas, tidakAda: string): Rejected | undefined {
  if (state.kehilangan !== undefined) return reject('belum-waktunya', 'Kehilangan lembarnya menunggu petugas kedua.');
  return state.insiden === undefined && state.dalamPerjalanan?.tidakSampai === undefined ? reject('sudah-dilakukan', tidakAda) : undefined;
}

/** One thing at a time: first what the end of the case left, then the delivery that was missing. Sheets of an overtaken card are no longer here. */
export function ditanggapi(state: PermohonanDinas): PermohonanDinas {
  if (state.insiden === undefined && state.dalamPerjalanan !== undefined) return { ...state, dalamPerjalanan: {} };
  return { ...state, insiden: undefined, ...(state.tahap === 'terlampaui' && { lembar: [] }) };
}

/** What an officer has to look for after the end, with the sheets; undefined where nothing is missing. */
export function insidenDicari({ putaran, lembar, dalamPerjalanan: tertinggal }: PermohonanDinas): string | undefined {
  if (tertinggal?.tidakSampai === undefined) return undefined;
  return `${cetakanKe(putaran, lembar)} dikirim ke kecamatan, tidak sampai, dan tidak dipakai lagi: ${tertinggal.tidakSampai}`;
}
