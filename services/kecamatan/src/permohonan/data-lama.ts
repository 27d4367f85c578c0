import type { TemuanTerbuka } from '@kk-lintas/contracts';
import { anggotaPergi, nikBersangkutan, periksaPemohon, type DataLama, type Keluarga, type Koreksi, type Rejected } from '@kk-lintas/domain';
import type { PermohonanKecamatan } from './permohonan.state';

/**
 * Findings that open no value. What another case holds or changed is waited for, and the same form sent again; of the head that is
 * missing, twice there or another one, SIAK names each row that differs by a finding of its own.
 */
const TANPA_NILAI: ReadonlySet<string> = new Set(['kartu-ditahan', 'nik-ditahan', 'kartu-lain-berubah', 'kepala-keluarga-tidak-ada', 'kepala-keluarga-ganda', 'kepala-keluarga-berganti']);

/** Findings whose value is the only one: a difference, and what SIAK holds of somebody whom the form left out. */
const BERNILAI: ReadonlySet<string> = new Set(['beda-dengan-siak', 'anggota-kurang']);

/** The form as it was, and what SIAK holds against it, findings and values in one order. Any other code leaves the value open. */
export function dataLama({ penerimaan, temuan, nilaiTemuan }: PermohonanKecamatan): DataLama | undefined {
  if (penerimaan.keluarga === undefined) return undefined;
  const koreksi = temuan.flatMap((satu, ke): readonly Koreksi[] => {
    const { anggotaKe, field, kode } = satu;
    if (TANPA_NILAI.has(kode)) return [];
    if (anggotaPergi(satu)) return [{ anggotaKe, field, pergi: true }];
    const nilai = nilaiTemuan[ke]?.nilaiSiak;
    return [{ anggotaKe, field, ...(nilai !== undefined && satuSatunya(satu, nilai) && { nilai }) }];
  });
  return { keluarga: penerimaan.keluarga, koreksi };
}

/** The number that a form lacks is told where SIAK knows the head; else it is the family's to say. */
function satuSatunya({ field, kode }: TemuanTerbuka, nilai: string): boolean {
  return BERNILAI.has(kode) || field === 'anggota' || (kode === 'nomor-kk-belum-ada' && nilai !== '');
}

/**
 * No mending takes the applicant off the form, but where a power of attorney is known. Who was not on it before applied by one at the
 * desa, which names its originals only; a NIK that SIAK does not know was a slip of the pen, and the name stays.
 */
export function pemohonTetap(keluarga: Keluarga, { pemohon, penerimaan, temuan }: PermohonanKecamatan): Rejected | undefined {
  const { keluarga: dulu, kodeBerkas, berkas } = penerimaan;
  if (pemohon !== undefined && dulu !== undefined) {
    const salahTulis = temuan.some(({ anggotaKe, kode }) => kode === 'nik-tidak-dikenal' && dulu.anggota[anggotaKe]?.nik === pemohon.nik);
    const dikenalNik = nikBersangkutan(dulu).includes(pemohon.nik) && !salahTulis;
    if (!dikenalNik && (bernama(keluarga, pemohon.nama) || !bernama(dulu, pemohon.nama))) return undefined;
  }
  return periksaPemohon(keluarga, [...kodeBerkas, ...berkas.map(({ kode }) => kode)], pemohon);
}

function bernama({ anggota }: Keluarga, nama: string): boolean {
  return anggota.some(({ namaLengkap }) => setara(namaLengkap) === setara(nama));
}

function setara(nama: string): string {
  return nama.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
}
