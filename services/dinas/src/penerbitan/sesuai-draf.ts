import type { KartuLain } from '@kk-lintas/contracts';
import type { Keluarga } from '@kk-lintas/domain';
import { canonicalJson } from '@kk-lintas/trust';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { DrafKartu } from './penerbitan.events';

/**
 * Whether a card, and every other that changes with it, is what was approved. Between the two SIAK gives the number of the card, NIKs
 * to those who had none, and counts which issue each card is; whatever else differs was seen by no officer of the Dinas.
 */
export function sesuaiDraf(draf: DrafKartu, kartu: IsiKartu): boolean {
  return keluargaSesuai(draf.keluarga, kartu.keluarga) && kartuLainSesuai(draf.kartuLain, kartu.kartuLain ?? []);
}

function keluargaSesuai({ nomorKk: _, ...draf }: Keluarga, { nomorKk: __, ...kartu }: Keluarga): boolean {
  const bernomor = draf.anggota.map(({ nik: lama, ...anggota }, ke) => {
    const nik = lama ?? kartu.anggota[ke]?.nik;
    return { ...anggota, ...(nik !== undefined && { nik }) };
  });
  return canonicalJson({ ...draf, anggota: bernomor }) === canonicalJson(kartu);
}

/** The same cards with the same families, in any order. A draft of an older operator's office told none: nothing is compared. */
function kartuLainSesuai(draf: readonly KartuLain[] | undefined, jadi: readonly KartuLain[]): boolean {
  if (draf === undefined) return true;
  return draf.length === jadi.length && draf.every((satu) => jadi.some((lain) => satuKartuSesuai(satu, lain)));
}

function satuKartuSesuai(draf: KartuLain, jadi: KartuLain): boolean {
  if (draf.nomorKk !== jadi.nomorKk || draf.berakhir !== jadi.berakhir) return false;
  if (draf.keluarga === undefined || jadi.keluarga === undefined) return draf.keluarga === jadi.keluarga;
  return keluargaSesuai(draf.keluarga, jadi.keluarga);
}
