import type { Layanan } from '@kk-lintas/contracts';
import { DAFTAR_JENIS_PERMOHONAN, type Peran } from '@kk-lintas/domain';
import { keluargaPeraga, type KasusPeraga } from '../../../siak-simulator/src/populasi/keluarga-peraga';
import { ketuaRtPeraga, PETUGAS_PERAGA } from '../peraga/petugas-peraga';
import { susunanKabupaten } from '../susunan-kabupaten';

/** Kinds of office of the guide's case. */
export type TempatPanduan = 'portal' | 'desa' | 'kecamatan' | 'siak-sync' | 'dinas';

/** The family of the guide: its desa signs electronically, so that the case ends with a file. */
export const KASUS: KasusPeraga = keluargaPeraga().kartuRusak;

/** Its kind of application, as the API calls it. */
export const JENIS = jenisLengkap(KASUS);

/** The whole code of a demonstration case's kind. */
export function jenisLengkap({ jenis }: KasusPeraga): string {
  const lengkap = DAFTAR_JENIS_PERMOHONAN.find(({ kode }) => kode.startsWith(`${jenis}-`));
  if (lengkap === undefined) throw new Error(`no kind ${jenis}`);
  return lengkap.kode;
}

const KODE: Readonly<Record<TempatPanduan, string>> = {
  portal: KASUS.desa.slice(0, 5),
  desa: KASUS.desa,
  kecamatan: KASUS.desa.slice(0, 8),
  'siak-sync': KASUS.desa.slice(0, 5),
  dinas: KASUS.desa.slice(0, 5),
};

/** Address of an office of the guide in a system that was started on this port. */
export function alamatPanduan(tempat: TempatPanduan, host: string, port: number): string {
  const urutan = susunanKabupaten().findIndex(({ layanan, kode }) => layanan === tempat && kode === KODE[tempat]);
  if (urutan < 0) throw new Error(`no ${tempat} ${KODE[tempat]}`);
  return `http://${host}:${port + 1 + urutan}`;
}

/** NIP of the head of the RT where the family of the guide lives. */
export const NIP_KETUA_RT = ketuaRtPeraga(KASUS.permohonan.alamat).nip;

/** NIP of the first officer of a role at an office of the guide. */
export function nipPanduan(layanan: Layanan & TempatPanduan, peran: Peran): string {
  const petugas = PETUGAS_PERAGA.find((satu) => satu.layanan === layanan && satu.kantor === KODE[layanan] && satu.peran.includes(peran));
  if (petugas === undefined) throw new Error(`no ${peran} at ${layanan}`);
  return petugas.nip;
}
