import type { JenisPesan, KatalogPesan } from './katalog';

type JenisNilai<Value> = Value extends string ? 'teks' : Value extends number ? 'angka' : Value extends readonly unknown[] ? 'daftar' : 'objek';
type Bentuk<Isi> = { readonly [Nama in keyof Isi]-?: undefined extends Isi[Nama] ? `${JenisNilai<NonNullable<Isi[Nama]>>}?` : JenisNilai<Isi[Nama]> };
type BentukPesan<Pesan extends { data: object; pribadi: object | undefined }> = { readonly data: Bentuk<Pesan['data']> } & (Pesan['pribadi'] extends object
  ? { readonly pribadi: Bentuk<Pesan['pribadi']> }
  : { readonly pribadi?: undefined });

const POKOK = { permohonanId: 'teks', nomor: 'teks', jenis: 'teks', desa: 'teks', dibuka: 'teks?', sidikRahasia: 'teks', idRahasia: 'teks?', pembetulanDari: 'objek?', kartuLainDari: 'objek?' } as const;
const BERJALAN = { ...POKOK, berkas: 'daftar', pelaku: 'daftar', keadaan: 'daftar?', kodeBerkas: 'daftar?' } as const;
const BERKAS = { pemohon: 'objek', keluarga: 'objek?' } as const;
const KARTU = { pemohon: 'objek', keluarga: 'objek', nomorKk: 'teks', versi: 'angka?', ditetapkan: 'teks?', kartuLain: 'daftar?' } as const;

/** Members of every message: the compiler keeps this list equal to {@link KatalogPesan}. */
const BENTUK: { readonly [Jenis in JenisPesan]: BentukPesan<KatalogPesan[Jenis]> } = {
  'kk.permohonan-dibuka.v1': { data: { ...POKOK, dibuka: 'teks' } },
  'kk.kemajuan.v1': { data: { permohonanId: 'teks', langkah: 'teks', peristiwa: 'teks', jabatan: 'teks', waktu: 'teks', revisi: 'angka', keterangan: 'teks?', tautan: 'objek?' } },
  'kk.data-dibaca.v1': { data: { permohonanId: 'teks', jabatan: 'teks', untuk: 'teks', waktu: 'teks', revisi: 'angka' } },
  'kk.portal.permohonan-online.v1': { data: { ...POKOK, rt: 'teks', rw: 'teks' }, pribadi: BERKAS },
  'kk.desa.pengantar-terbit.v1': { data: { ...POKOK, nomorSurat: 'angka', tahunSurat: 'angka' }, pribadi: BERKAS },
  'kk.kecamatan.formulir-siap.v1': { data: BERJALAN, pribadi: BERKAS },
  'kk.desa.permohonan-ditandatangani.v1': { data: { ...BERJALAN, nomorBukuHarian: 'angka', nomorBukuInduk: 'angka' }, pribadi: BERKAS },
  'kk.kecamatan.berkas-dikembalikan-ke-desa.v1': { data: { ...BERJALAN, alasan: 'teks' }, pribadi: BERKAS },
  'kk.kecamatan.berkas-diteruskan.v1': { data: { ...BERJALAN, nomorTandaTerima: 'angka', jatuhTempo: 'teks', putaran: 'angka' }, pribadi: BERKAS },
  'kk.siak.biodata-tidak-valid.v1': { data: { ...BERJALAN, temuan: 'daftar', alasan: 'teks?' }, pribadi: { nilai: 'daftar', catatan: 'teks?' } },
  'kk.siak.cetakan-diserahkan.v1': { data: { ...BERJALAN, lembar: 'daftar', putaran: 'angka' }, pribadi: KARTU },
  'kk.dinas.cetakan-diterima.v1': { data: { ...POKOK, putaran: 'angka', serial: 'daftar?' } },
  'kk.dinas.cetakan-dikembalikan.v1': { data: { ...POKOK, ke: 'teks', alasan: 'teks', putaran: 'angka', pelaku: 'daftar' } },
  'kk.dinas.kartu-dikirim.v1': { data: { ...BERJALAN, lembar: 'daftar', nomorPengiriman: 'angka' }, pribadi: KARTU },
  'kk.dinas.kartu-distempel.v1': { data: { ...POKOK, putaran: 'angka' } },
  'kk.dinas.kartu-terlampaui.v1': { data: { ...POKOK, versi: 'angka', putaran: 'angka?' } },
  'kk.dinas.kartu-hilang.v1': { data: { ...POKOK, putaran: 'angka', nomorPengiriman: 'angka', serial: 'daftar', alasan: 'teks', pelaku: 'daftar' } },
  'kk.dinas.dokumen-hilang.v1': { data: { permohonanId: 'teks', desa: 'teks', nomorDokumen: 'teks', sejak: 'teks' } },
  'kk.kecamatan.kartu-tidak-sampai.v1': { data: { ...POKOK, nomorPengiriman: 'angka', alasan: 'teks' } },
  'kk.kecamatan.kartu-diterima.v1': { data: { ...POKOK, nomorPengiriman: 'angka', serial: 'daftar?' } },
  'kk.siak.draf-diajukan.v1': { data: { ...BERJALAN, putaran: 'angka' }, pribadi: { ...BERKAS, kartuLain: 'daftar?' } },
  'kk.dinas.penerbitan-disetujui.v1': { data: { ...POKOK, putaran: 'angka', pelaku: 'daftar?' } },
  'kk.siak.nomor-terbit.v1': { data: { ...POKOK, putaran: 'angka' }, pribadi: KARTU },
  'kk.siak.penerbitan-ditolak.v1': { data: { ...POKOK, putaran: 'angka', alasan: 'teks' } },
  'kk.dinas.kartu-terbit.v1': { data: { ...BERJALAN, dokumen: 'daftar' }, pribadi: KARTU },
  'kk.dinas.dokumen-terbit.v1': { data: { permohonanId: 'teks', desa: 'teks', dokumen: 'objek' }, pribadi: { nomorKk: 'teks', kepala: 'teks', anggota: 'daftar?', pdf: 'teks?' } },
  'kk.dinas.kartu-lain-berubah.v1': { data: { permohonanId: 'teks', nomor: 'teks', desa: 'teks', kasus: 'objek', nomorDokumen: 'teks?', versi: 'angka?', dari: 'objek?' }, pribadi: { nomorKk: 'teks', keluarga: 'objek' } },
  'kk.dinas.kartu-wilayah-lain.v1': { data: { permohonanId: 'teks', nomor: 'teks', jenis: 'teks', kasus: 'objek', nasib: 'teks', versi: 'angka', sejak: 'teks', desaKeluarga: 'teks?' }, pribadi: { nomorKk: 'teks', keluarga: 'objek?' } },
  'kk.dinas.kartu-digantikan.v1': { data: { permohonanId: 'teks', kunciKartu: 'teks', nasib: 'teks', versi: 'angka', jenis: 'teks', sejak: 'teks', oleh: 'teks' } },
  'kk.kecamatan.kartu-diserahkan.v1': { data: { ...POKOK, diserahkan: 'teks', nomorPengiriman: 'angka?' } },
  'kk.permohonan-berakhir.v1': { data: { ...POKOK, alasan: 'teks' } },
};

/** Types of the published language that this program knows. */
export function adalahJenisPesan(type: string): type is JenisPesan {
  return Object.hasOwn(BENTUK, type);
}

/**
 * Path of the first member that is missing or of another kind (`data.berkas`), `undefined` when there is none. Looks at the
 * members themselves, not inside them; members that it does not know are allowed, so that senders may add some.
 */
export function bagianCacat(type: JenisPesan, data: unknown, pribadi: unknown): string | undefined {
  const bentuk = BENTUK[type];
  return cacat('data', bentuk.data, data) ?? (bentuk.pribadi === undefined ? undefined : cacat('pribadi', bentuk.pribadi, pribadi));
}

function cacat(path: string, bentuk: Readonly<Record<string, string>>, isi: unknown): string | undefined {
  if (jenisNilai(isi) !== 'objek') return path;
  const nilai = isi as Readonly<Record<string, unknown>>;
  const salah = Object.entries(bentuk).find(([nama, jenis]) => (nilai[nama] === undefined ? !jenis.endsWith('?') : jenisNilai(nilai[nama]) !== jenis.replace('?', '')));
  return salah === undefined ? undefined : `${path}.${salah[0]}`;
}

function jenisNilai(nilai: unknown): string {
  if (Array.isArray(nilai)) return 'daftar';
  if (nilai === null) return 'null';
  switch (typeof nilai) {
    case 'string':
      return 'teks';
    case 'number':
      return 'angka';
    case 'object':
      return 'objek';
    default:
      return typeof nilai;
  }
}
