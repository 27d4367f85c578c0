import type { BerkasBerjalan, PemohonPribadi, PokokPermohonan } from '@kk-lintas/contracts';
import type { Keluarga } from '@kk-lintas/domain';
import type { PerintahAktivasi } from '../aktivasi/aktivasi.commands';
import type { BagianKartu } from '../pengembalian/bagian-kartu';
import type { PerintahTte } from '../penerbitan/penerbitan.commands';
import type { NomorTerbit, TemuanSiak } from '../siak/siak.port';

export type HasilSinkronisasi =
  | ({ readonly hasil: 'valid' } & NomorTerbit)
  /** Mode TTE: nothing against it; numbers come after the approval. `kartuLain` as in {@link NomorTerbit}, planned only. */
  | ({ readonly hasil: 'sesuai' } & Pick<NomorTerbit, 'kartuLain'>)
  | { readonly hasil: 'tidak-valid'; readonly temuan: readonly TemuanSiak[] }
  | { readonly hasil: 'tidak-menjawab'; readonly sebab: string };

export type PerintahSiak =
  | { readonly type: 'TerimaBerkas'; readonly berjalan: BerkasBerjalan; readonly putaran: number; readonly jatuhTempo: string; readonly pemohon: PemohonPribadi; readonly keluarga: Keluarga | undefined }
  | { readonly type: 'SinkronkanBiodata' }
  | { readonly type: 'UlangiSinkronisasi'; readonly percobaan: number }
  | { readonly type: 'CatatHasilSinkronisasi'; readonly percobaan: number; readonly hasil: HasilSinkronisasi }
  /** `catatan`: what the operator adds to the reason of the Dinas; `bagian`: what it refused, absent where it named no value. */
  | { readonly type: 'KembalikanKeLoket'; readonly catatan?: string; readonly bagian?: readonly BagianKartu[] }
  | { readonly type: 'AkuiNomorKk'; readonly alasan: string }
  /** `helai`: sheets of one copy, as its pages were measured; absent: ten members a sheet. */
  | { readonly type: 'CetakKartu'; readonly helai?: number }
  | { readonly type: 'NyatakanBlankoRusak'; readonly serial: string; readonly alasan: string }
  | { readonly type: 'CetakUlang' }
  | { readonly type: 'SerahkanCetakan' }
  | { readonly type: 'TarikLembar'; readonly serial: readonly string[] }
  | { readonly type: 'CatatPenerimaanDinas'; readonly putaran: number; readonly serial?: readonly string[] }
  | { readonly type: 'CatatStempel'; readonly putaran: number }
  /** `putaran`: which printing; a Dinas of an older version does not tell this office. */
  | { readonly type: 'CatatTerlampaui'; readonly putaran?: number }
  | { readonly type: 'CatatKehilangan'; readonly putaran: number; readonly nomorPengiriman?: number; readonly serial: readonly string[]; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku'] }
  | { readonly type: 'TerimaPengembalian'; readonly putaran: number; readonly ke: '13' | '14'; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku'] }
  | PerintahAktivasi
  | PerintahTte
  /** `pokok`: of an end, which may be the first that comes of its case. */
  | { readonly type: 'TutupPermohonan'; readonly selesai: boolean; readonly keterangan: string; readonly nomorPengiriman?: number; readonly pokok?: Pick<PokokPermohonan, 'nomor' | 'jenis' | 'desa'> };
