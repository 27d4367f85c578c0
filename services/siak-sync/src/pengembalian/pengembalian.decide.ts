import type { NilaiTemuan, TemuanTerbuka } from '@kk-lintas/contracts';
import { harusDijelaskan, harusPadaTahap, jenisPermohonan, reject, type Anggota, type Decision, type DecisionContext, type Keluarga, type Rejected } from '@kk-lintas/domain';
import type { PerintahSiak } from '../permohonan/permohonan.commands';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { sudahBerlaku, type PermohonanSiak, type TahapSiak } from '../permohonan/permohonan.state';
import { sebagaiOperator } from '../permohonan/sebagai-operator';
import type { BagianKartu } from './bagian-kartu';

type Perintah = Extract<PerintahSiak, { type: 'KembalikanKeLoket' }>;

/** From the return of the Dinas to the next printing or draft, whatever SIAK said meanwhile. */
const SEBELUM_DIAJUKAN_LAGI: readonly TahapSiak[] = ['menunggu-sinkronisasi', 'siak-tidak-menjawab', 'biodata-valid', 'biodata-sesuai'];

const KODE = 'dikembalikan-dinas';
/** Where the Dinas named no value: the family as a whole. */
const SELURUHNYA = { anggotaKe: 0, field: 'keluarga' } as const;

/** Return path of step 16a: what the Dinas refused for its content and SIAK has nothing against is mended at the loket (ADR 0028). */
export function kembalikanKeLoket(command: Perintah, state: PermohonanSiak, context: DecisionContext): Decision<PeristiwaSiak> {
  return harusPadaTahap(state, SEBELUM_DIAJUKAN_LAGI) ?? sebagaiOperator(state, context, (nip) => ditolakDinas(state) ?? beralasan(command, state) ?? pengembalian(command, nip, state));
}

/** Whether the Dinas returned it and its content can still change. */
export function dapatKeLoket(state: PermohonanSiak): boolean {
  return SEBELUM_DIAJUKAN_LAGI.includes(state.tahap) && ditolakDinas(state) === undefined;
}

/** Only a correction (B3) changes what is in force. */
function ditolakDinas(state: PermohonanSiak): Rejected | undefined {
  if (sudahBerlaku(state)) return reject('tidak-sah', 'Kartu ini sudah berlaku, jadi isinya tidak berubah dalam permohonan ini. Cetak lagi; isinya dibetulkan dengan permohonan pembetulan.');
  return state.dikembalikan === undefined ? reject('belum-waktunya', 'Dinas tidak mengembalikan permohonan ini.') : undefined;
}

/** The reason is that of the Dinas; an operator who adds a note writes something, and a Dinas without words needs one. */
function beralasan({ catatan, bagian = [] }: Perintah, { dikembalikan, berjalan, keluarga }: PermohonanSiak): Rejected | undefined {
  const kurang = harusDijelaskan(catatan ?? dikembalikan);
  if (kurang !== undefined) return { ...kurang, reason: 'Tulis apa yang harus diperbaiki loket.', field: 'catatan' };
  if (bagian.length === 0 && berjalan !== undefined && !jenisPermohonan(berjalan.jenis).bolehUbahData) {
    return reject('tidak-lengkap', 'Penggantian kartu tidak mengubah data: sebutkan isi kartu yang ditolak Dinas; hanya itu yang dapat diperbaiki loket.', { field: 'bagian' });
  }
  const ke = bagian.findIndex(({ anggotaKe }) => keluarga?.anggota[anggotaKe] === undefined);
  return ke < 0 ? undefined : reject('tidak-sah', 'Formulir tidak mempunyai anggota pada baris ini.', { field: `bagian.${ke}.anggotaKe` });
}

function pengembalian({ catatan, bagian = [] }: Perintah, nip: string, { dikembalikan = '', keluarga }: PermohonanSiak): Decision<PeristiwaSiak> {
  const ditolak = bagian.length === 0 ? [SELURUHNYA] : bagian;
  const temuan = ditolak.map(({ anggotaKe, field }): TemuanTerbuka => ({ anggotaKe, field, kode: KODE, kantorPerbaikan: 'kecamatan' }));
  const nilai = bagian.map((satu): NilaiTemuan => ({ ...satu, nilaiPermohonan: nilaiPada(satu, keluarga), nilaiSiak: '' }));
  return [{ type: 'BerkasDikembalikanKeLoket', data: { nip, alasan: dikembalikan, temuan }, pribadi: { nilai, ...(catatan !== undefined && { catatan }) } }];
}

/** As on the form: codes as digits, nothing as empty text. */
function nilaiPada({ anggotaKe, field }: BagianKartu, keluarga: Keluarga | undefined): string {
  const [, alamat] = field.split('.');
  const isi = alamat === undefined ? keluarga?.anggota[anggotaKe]?.[field as keyof Anggota] : keluarga?.alamat[alamat as keyof Keluarga['alamat']];
  return String(isi ?? '');
}
