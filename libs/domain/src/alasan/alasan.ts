import { reject, type Rejected } from '../decider';

/** NIK and nomor KK: sixteen digits, however they are grouped. */
const ENAM_BELAS_ANGKA = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/;
/** An Indonesian telephone number as people write it. */
const NOMOR_TELEPON = /(?:\+62|(?<!\d)62|(?<!\d)0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/;

/** A return without a reason sends a family home without knowing why; and every office on the way reads the reason. */
export function harusBeralasan(alasan: string | undefined): Rejected | undefined {
  return harusDijelaskan(alasan) ?? tanpaNomorPribadi(alasan ?? '');
}

/** A text that is sealed, or comes from an office that has checked it: it must only say something. */
export function harusDijelaskan(alasan: string | undefined): Rejected | undefined {
  if (alasan !== undefined && alasan.trim().length >= 5) return undefined;
  return reject('tidak-lengkap', 'Alasan harus ditulis agar pemohon tahu apa yang harus diperbaiki.', { field: 'alasan' });
}

/** What an officer writes down of what was done, in an open event. @param petunjuk what is to be written, where nothing is */
export function harusBerketerangan(keterangan: string, petunjuk: string): Rejected | undefined {
  const kosong = harusDijelaskan(keterangan);
  if (kosong !== undefined) return { ...kosong, reason: petunjuk, field: 'keterangan' };
  const pribadi = tanpaNomorPribadi(keterangan);
  return pribadi && { ...pribadi, field: 'keterangan' };
}

/**
 * Reasons are open events and messages (DESIGN section 3: `data` holds no personal data), so they name no number of a
 * person. Names cannot be told from other words: they are the writer's to leave out.
 */
export function tanpaNomorPribadi(alasan: string): Rejected | undefined {
  if (!ENAM_BELAS_ANGKA.test(alasan) && !NOMOR_TELEPON.test(alasan)) return undefined;
  return reject('tidak-sah', 'Alasan dibaca banyak kantor: jangan tulis NIK, nomor KK atau nomor telepon.', { field: 'alasan' });
}
