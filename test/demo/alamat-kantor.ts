import { idKantor, type Layanan } from '@kk-lintas/contracts';
import { definisiKantor } from '../../services/kabupaten/src/definisi-kantor';

/** Where an office is found, and what the demonstration needs to print of it. Plain data: it may cross processes. */
export interface AlamatKantor {
  readonly id: string;
  readonly layanan: Layanan;
  readonly kode: string;
  readonly url: string;
}

/** The office of a service that is responsible for a desa or kelurahan. */
export function kantorUntuk(kantor: readonly AlamatKantor[], layanan: Layanan, desa: string): AlamatKantor {
  const tingkat = layanan === 'desa' ? 4 : layanan === 'kecamatan' ? 3 : 2;
  const id = idKantor(layanan, desa.split('.').slice(0, tingkat).join('.'));
  const found = kantor.find((satu) => satu.id === id);
  if (found === undefined) throw new Error(`no office ${id}`);
  return found;
}

/** Which of the nineteen steps an event belongs to; `-` for one that belongs to none. */
export function langkahPeristiwa(layanan: Layanan, peristiwa: string): string {
  return definisiKantor(layanan, '').langkah[peristiwa]?.langkah ?? '-';
}
