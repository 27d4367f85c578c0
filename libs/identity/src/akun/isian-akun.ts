import { reject, type Peran, type Rejected } from '@kk-lintas/domain';
import { adalahHashSandi } from '../sandi/sandi';
import { NAMA_LAYANAN } from '../wewenang/nama-layanan';
import { PERAN_LAYANAN, type LayananPetugas } from '../wewenang/layanan-petugas';
import { NAMA_PERAN } from '../wewenang/nama-peran';
import type { DaftarkanPetugas } from './akun.commands';

/** What the number of an account may look like, also of one that was opened before {@link periksaNomorAkun} asked for more. */
export const BENTUK_NIP = /^(\d{18}|[A-Z0-9][A-Z0-9-]{2,31})$/;
const NIP = /^\d{18}$/;
const POLA_KANTOR = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;

/** First fault of what was entered for a new account. */
export function periksaIsianAkun(isian: DaftarkanPetugas): Rejected | undefined {
  if (!BENTUK_NIP.test(isian.nip)) return reject('tidak-sah', 'NIP terdiri atas 18 angka, atau nomor setempat dengan huruf besar, angka dan tanda hubung.', { field: 'nip' });
  if (isian.nama.trim() === '') return reject('tidak-lengkap', 'Nama petugas wajib diisi.', { field: 'nama' });
  if (isian.nik !== undefined && !/^\d{16}$/.test(isian.nik)) return reject('tidak-sah', 'NIK terdiri atas 16 angka.', { field: 'nik' });
  if (!POLA_KANTOR.test(isian.kantor)) return reject('tidak-sah', 'Kode kantor harus berupa kode wilayah, misalnya 32.04.05.2001.', { field: 'kantor' });
  return periksaJabatan(isian.jabatan) ?? periksaPeran(isian.peran, isian.layanan) ?? periksaHash(isian.sandiHash);
}

/**
 * The number of a new account: 18 digits of a civil servant, or a local number (`RT-003-RW-005`) of a head of RT or RW or of village staff,
 * who are none. It stands open in streams and events, so it is never a NIK.
 */
export function periksaNomorAkun(nip: string): Rejected | undefined {
  if (NIP.test(nip) || !/^\d+$/.test(nip)) return undefined;
  return reject('tidak-sah', 'NIP terdiri atas 18 angka; yang tidak ber-NIP memakai nomor setempat seperti RT-003-RW-005, bukan NIK.', { field: 'nip' });
}

export function periksaJabatan(jabatan: string): Rejected | undefined {
  return jabatan.trim() === '' ? reject('tidak-lengkap', 'Jabatan wajib diisi.', { field: 'jabatan' }) : undefined;
}

export function periksaPeran(peran: readonly Peran[], layanan: LayananPetugas): Rejected | undefined {
  if (peran.length === 0) return reject('tidak-lengkap', 'Petugas harus mempunyai paling sedikit satu peran.', { field: 'peran' });
  if (new Set(peran).size < peran.length) return reject('tidak-sah', 'Satu peran cukup disebut satu kali.', { field: 'peran' });
  const asing = peran.find((satu) => !PERAN_LAYANAN[layanan].includes(satu));
  if (asing === undefined) return undefined;
  return reject('tidak-sah', `Peran ${NAMA_PERAN[asing] ?? asing} tidak ada di ${NAMA_LAYANAN[layanan]}. Peran di sana: ${PERAN_LAYANAN[layanan].join(', ')}.`, { field: `peran.${peran.indexOf(asing)}` });
}

/** A password that was not hashed must never reach an event. */
export function periksaHash(sandiHash: string): Rejected | undefined {
  return adalahHashSandi(sandiHash) ? undefined : reject('tidak-sah', 'Kata sandi harus disimpan sebagai hash argon2id.', { field: 'sandi' });
}
