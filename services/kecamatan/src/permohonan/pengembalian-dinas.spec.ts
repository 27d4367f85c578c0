import { spesifikasi, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { BERJALAN, KELUARGA, KOTAK_MASUK, LOKET, oleh, PEMOHON_CONTOH, sampai, SEKARANG, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const ALASAN = 'nama ibu tidak sama dengan akta';
const CATATAN = 'lihat akta kelahiran yang dilampirkan';
const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
const IBU = [{ anggotaKe: 0, field: 'ibu', kode: 'dikembalikan-dinas', kantorPerbaikan: 'kecamatan' }];
const NILAI = [{ anggotaKe: 0, field: 'ibu', nilaiPermohonan: 'Sari Contoh', nilaiSiak: '' }];
const SELURUHNYA = [{ anggotaKe: 0, field: 'keluarga', kode: 'dikembalikan-dinas', kantorPerbaikan: 'kecamatan' }];

function diOperator(jenis: string): readonly PeristiwaKecamatan[] {
  const [, ...lanjut] = sampai('di-operator');
  return [{ type: 'BerkasDesaSiap', data: { berjalan: { ...BERJALAN, jenis }, nomorBukuHarian: 17, sejak: SEKARANG }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } }, ...lanjut];
}

function dikembalikan(jenis: string, temuan = IBU): readonly PeristiwaKecamatan[] {
  return [...diOperator(jenis), { type: 'PengembalianDinasDiterima', data: { alasan: ALASAN, temuan, pelaku: PELAKU, sejak: SEKARANG }, pribadi: { nilai: NILAI, catatan: CATATAN } }];
}

const terima: PerintahKecamatan = { type: 'TerimaTemuan', temuan: IBU, nilai: NILAI, pelaku: PELAKU, alasan: ALASAN, catatan: CATATAN };
const perbaiki = (keluarga: Keluarga): PerintahKecamatan => ({ type: 'PerbaikiData', keluarga });
const dengan = (ubah: Partial<Anggota>): Keluarga => ({ ...KELUARGA, anggota: KELUARGA.anggota.map((satu) => ({ ...satu, ...ubah })) });

describe('a card whose content the Dinas refused', () => {
  it('comes to the loket with the reason of the Dinas in the queue, and the note of the operator sealed', () => {
    const decision = kecamatan.given(diOperator('C2-rusak')).when(terima, oleh(KOTAK_MASUK));
    decision.then(dikembalikan('C2-rusak').slice(-1));
    expect(decision.state()).toMatchObject({ tahap: 'temuan-siak', temuan: IBU, nilaiTemuan: NILAI, dikembalikan: ALASAN, catatan: CATATAN, pelaku: PELAKU });
    expect(VIEW_KECAMATAN.antrean(decision.state(), [])).toMatchObject({ langkah: '10', menunggu: 'petugas-loket', dikembalikan: ALASAN, tugas: expect.stringContaining('Perbaiki data bersama pemohon') });
  });

  it('is told from a finding of SIAK by its reason', () => {
    const { alasan: _, catatan: __, ...temuanSiak } = terima;
    kecamatan.given(diOperator('C2-rusak')).when(temuanSiak, oleh(KOTAK_MASUK)).thenMatches([{ type: 'TemuanSiakDiterima' }]);
  });

  it('does not come twice, nor for a case that is not at the operator', () => {
    kecamatan.given(dikembalikan('C2-rusak')).when(terima, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'temuan-siak' } });
    kecamatan.given(sampai('dalam-pengiriman')).when(terima, oleh(KOTAK_MASUK)).thenRejected('belum-waktunya', { details: { tahap: 'dalam-pengiriman' } });
  });

  it('is mended and goes to the operator again, with nothing left of the return', () => {
    const keluarga = dengan({ ibu: 'Sari Peraga' });
    const decision = kecamatan.given(dikembalikan('B3-perubahan-elemen')).when(perbaiki(keluarga), oleh(LOKET));
    decision.then([{ type: 'DataDiperbaiki', data: { jumlahTemuan: 1 }, pribadi: { keluarga } }]);
    expect(decision.state()).toMatchObject({ tahap: 'teregister', temuan: [], dikembalikan: undefined, catatan: undefined });
    const diperbaiki: readonly PeristiwaKecamatan[] = [...dikembalikan('B3-perubahan-elemen'), { type: 'DataDiperbaiki', data: { jumlahTemuan: 1 }, pribadi: { keluarga } }];
    kecamatan.given(diperbaiki).when({ type: 'TeruskanKeOperator' }, oleh(LOKET)).then([{ type: 'BerkasDiteruskanKeOperator', data: { putaran: 2 } }]);
  });

  it('is not mended by the form as it was, unless the loket says why it is right as it is', () => {
    const kirim = (alasan?: string) => kecamatan.given(dikembalikan('C2-rusak')).when({ type: 'PerbaikiData', keluarga: structuredClone({ ...KELUARGA, mutasi: undefined }), alasan }, oleh(LOKET));
    kirim().thenRejected('tidak-sah', { field: 'keluarga', reason: expect.stringContaining('Tidak ada yang berubah') as string });
    kirim('    ').thenRejected('tidak-lengkap', { field: 'alasan' });
    kirim(`NIK ${PEMOHON_CONTOH.nik} sudah benar`).thenRejected('tidak-sah', { field: 'alasan' });
    const tetap = kirim('akta sama dengan isian');
    tetap.thenMatches([{ type: 'DataDiperbaiki', data: { jumlahTemuan: 1, alasan: 'akta sama dengan isian' } }]);
    expect(tetap.state()).toMatchObject({ tahap: 'teregister', penerimaan: { keluarga: KELUARGA } });
  });

  it('is the form as it was also where that was recorded before texts were read in one form', () => {
    const lama = dikembalikan('C2-rusak').map((satu) => (satu.type === 'BerkasDesaSiap' ? { ...satu, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: dengan({ ayah: 'Rene\u0301 Contoh' }) } } : satu));
    const kirim = (alasan?: string) => kecamatan.given(lama).when({ type: 'PerbaikiData', keluarga: dengan({ ayah: 'Ren\u00e9 Contoh' }), alasan }, oleh(LOKET));
    kirim().thenRejected('tidak-sah', { field: 'keluarga', reason: expect.stringContaining('Tidak ada yang berubah') as string });
    kirim('akta sama dengan isian').thenMatches([{ type: 'DataDiperbaiki', data: { alasan: 'akta sama dengan isian' } }]);
  });

  it('takes no such reason of a form that did change, and says so', () => {
    const keluarga = dengan({ ibu: 'Sari Peraga' });
    kecamatan.given(dikembalikan('C2-rusak')).when({ type: 'PerbaikiData', keluarga, alasan: 'nama menurut akta' }, oleh(LOKET)).thenRejected('tidak-sah', { field: 'alasan', reason: expect.stringContaining('kirim tanpa alasan') as string });
  });

  it('may be mended anywhere in a kind that changes data, also where the Dinas named no value', () => {
    for (const temuan of [IBU, SELURUHNYA]) kecamatan.given(dikembalikan('B3-perubahan-elemen', temuan)).when(perbaiki(dengan({ pekerjaan: 88, ibu: 'Sari Peraga' })), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });

  it('of a reprint changes where the Dinas named it and nowhere else (R15)', () => {
    kecamatan.given(dikembalikan('C2-rusak')).when(perbaiki(dengan({ ibu: 'Sari Peraga' })), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
    kecamatan.given(dikembalikan('C2-rusak')).when(perbaiki(dengan({ ibu: 'Sari Peraga', ayah: 'Surya Peraga' })), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.ayah', details: { aturan: 'R15' } });
    kecamatan.given(dikembalikan('C2-rusak', SELURUHNYA)).when(perbaiki(dengan({ ibu: 'Sari Peraga' })), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.ibu', details: { aturan: 'R15' } });
  });

  it('ends at the wish of its family', () => {
    kecamatan.given(dikembalikan('B3-perubahan-elemen')).when({ type: 'HentikanPermohonan', alasan: 'keluarga menunda' }, oleh(LOKET)).thenMatches([{ type: 'PermohonanDihentikan', data: { sebab: 'permintaan-keluarga' } }]);
  });
});
