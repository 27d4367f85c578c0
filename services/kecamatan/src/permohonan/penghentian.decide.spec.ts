import { buatNik, kodeWilayah, PEMOHON, spesifikasi, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { BERJALAN, berkasPada, DI_KECAMATAN, KECAMATAN, KELUARGA, KODE, KOTAK_MASUK, LOKET, LOKET_KERABAT, oleh, PEMOHON_CONTOH, sampai, SEKARANG, TANDA_TANGAN_LURAH, VERIFIKASI_LOKET } from '../testing/riwayat-kecamatan';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const PELAKU = [TANDA_TANGAN_LURAH, VERIFIKASI_LOKET];
const [KEPALA] = KELUARGA.anggota as readonly [Anggota];
const ADIK: Anggota = { ...KEPALA, nik: buatNik(kodeWilayah(KECAMATAN), '1992-05-02', 1, 7), namaLengkap: 'Juju Contoh', tanggalLahir: '1992-05-02', shdk: 9 };
const BERDUA: Keluarga = { ...KELUARGA, anggota: [KEPALA, ADIK] };
const HENTIKAN: PerintahKecamatan = { type: 'HentikanPermohonan' };

/** A reprint of a card in which SIAK found this of this row's NIK. */
function ditemukan(anggotaKe: number, kode: string, jenis = 'C2-rusak', field = 'nik'): readonly PeristiwaKecamatan[] {
  const [, ...lanjut] = sampai('di-operator');
  return [
    { type: 'BerkasDesaSiap', data: { berjalan: { ...BERJALAN, jenis }, nomorBukuHarian: 17, sejak: SEKARANG }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: BERDUA } },
    ...lanjut,
    { type: 'TemuanSiakDiterima', data: { temuan: [{ anggotaKe, field, kode, kantorPerbaikan: 'dinas' }], pelaku: PELAKU }, pribadi: { nilai: [{ anggotaKe, field, nilaiPermohonan: 'x', nilaiSiak: 'y' }] } },
  ];
}

describe('a member left the card of a reprint by another case', () => {
  const perbaiki = (keluarga: Keluarga): PerintahKecamatan => ({ type: 'PerbaikiData', keluarga });
  const riwayat = ditemukan(1, 'nik-aktif-di-kk-lain');

  it('and is left out by the loket, after which the case goes on', () => {
    const decision = kecamatan.given(riwayat).when(perbaiki(KELUARGA), oleh(LOKET));
    decision.then([{ type: 'DataDiperbaiki', data: { jumlahTemuan: 1 }, pribadi: { keluarga: KELUARGA } }]);
    expect(decision.state()).toMatchObject({ tahap: 'teregister', penerimaan: { keluarga: KELUARGA } });
  });

  it('and nothing else changes, not even who stands in that row', () => {
    const lain = { ...ADIK, nik: buatNik(kodeWilayah(KECAMATAN), '1992-05-02', 1, 8) };
    kecamatan.given(riwayat).when(perbaiki({ ...KELUARGA, anggota: [{ ...KEPALA, pekerjaan: 1 }] }), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.0.pekerjaan', details: { aturan: 'R15' } });
    kecamatan.given(riwayat).when(perbaiki({ ...KELUARGA, anggota: [KEPALA, lain] }), oleh(LOKET)).thenRejected('tidak-sah', { field: 'keluarga.anggota.1.nik', details: { aturan: 'R15' } });
    kecamatan.given(ditemukan(1, 'nik-ditahan')).when(perbaiki(KELUARGA), oleh(LOKET)).thenRejected('tidak-sah', { details: { aturan: 'R15' } });
  });

  it('and the case is not ended for that unasked: there is a card to print', () => {
    kecamatan.given(riwayat).when(HENTIKAN, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'alasan' });
    expect(VIEW_KECAMATAN.antrean(kecamatan.given(riwayat).when(perbaiki(KELUARGA), oleh(LOKET)).state())).toMatchObject({ langkah: '12' });
  });

  it('while two others were missed by SIAK: each comes by the NIK of its own finding', () => {
    const missed = [11, 12].map((seri) => ({ ...ADIK, nik: buatNik(kodeWilayah(KECAMATAN), '1992-05-02', 1, seri) }));
    const [, ...lanjut] = sampai('di-operator');
    const temuan = missed.map(() => ({ anggotaKe: 0, field: 'anggota', kode: 'anggota-kurang', kantorPerbaikan: 'desa' }));
    const nilai = missed.map(({ nik }) => ({ anggotaKe: 0, field: 'anggota', nilaiPermohonan: '', nilaiSiak: nik }));
    const kurang: readonly PeristiwaKecamatan[] = [...sampai('menunggu-kedatangan'), ...lanjut, { type: 'TemuanSiakDiterima', data: { temuan, pelaku: PELAKU }, pribadi: { nilai } }];
    kecamatan.given(kurang).when(perbaiki({ ...KELUARGA, anggota: [KEPALA, ...missed] }), oleh(LOKET)).thenMatches([{ type: 'DataDiperbaiki' }]);
  });
});

describe('the head left the card of a reprint, or its number ended', () => {
  it.each([
    ['kepala-pergi', ditemukan(0, 'penduduk-meninggal')],
    ['kartu-tidak-aktif', ditemukan(0, 'nomor-kk-tidak-aktif', 'C1-hilang', 'nomorKk')],
  ] as const)('and the loket ends the case, told which way the family goes (%s)', (sebab, riwayat) => {
    const decision = kecamatan.given(riwayat).when(HENTIKAN, oleh(LOKET));
    decision.thenMatches([{ type: 'PermohonanDihentikan', data: { nip: LOKET.nip, sebab, alasan: expect.stringContaining(sebab === 'kepala-pergi' ? 'penggantian kepala keluarga (A2)' : 'kartu penggantinya') } }]);
    expect(decision.state().tahap).toBe('dihentikan');
    expect(VIEW_KECAMATAN.antrean(decision.state())).toBeUndefined();
    kecamatan.given([...riwayat, { type: 'PermohonanDihentikan', data: { nip: LOKET.nip, sebab, alasan: 'x', berkasKembali: [] } }]).when(HENTIKAN, oleh(LOKET)).thenRejected('belum-waktunya');
  });

  it('and takes no other reason for that, which it would not record', () => {
    kecamatan.given(ditemukan(0, 'penduduk-meninggal')).when({ type: 'HentikanPermohonan', alasan: 'keluarga tidak ingin meneruskan' }, oleh(LOKET)).thenRejected('tidak-sah', { field: 'alasan', reason: expect.stringContaining('Kirim tanpa alasan') as string });
  });

  it('and the originals go home, but for the card that holds no more', () => {
    const decision = kecamatan.given(ditemukan(0, 'nik-tidak-aktif')).when(HENTIKAN, oleh(LOKET));
    decision.thenMatches([{ data: { berkasKembali: KODE.filter((kode) => kode !== 'kk-rusak') } }]);
    expect(decision.state().penerimaan.berkas).toEqual(berkasPada(PEMOHON).map((satu) => (satu.kode === 'kk-rusak' ? { ...satu, pemegang: DI_KECAMATAN } : satu)));
  });

  it('and the queue asks the loket for that, as far as the open facts tell', () => {
    const antrean = (riwayat: readonly PeristiwaKecamatan[]) => VIEW_KECAMATAN.antrean(riwayat.reduce(PERMOHONAN_KECAMATAN.decider.evolve, PERMOHONAN_KECAMATAN.decider.initialState()));
    expect(antrean(ditemukan(0, 'nik-tidak-aktif'))).toMatchObject({ menunggu: 'petugas-loket', tugas: expect.stringContaining('Hentikan') });
    expect(antrean(ditemukan(1, 'nik-tidak-aktif'))).toMatchObject({ menunggu: 'petugas-loket', tugas: expect.stringContaining('Perbaiki') });
  });

  it('is ended by an officer alone, never of the family', () => {
    kecamatan.given(ditemukan(0, 'nik-tidak-aktif')).when(HENTIKAN, oleh(KOTAK_MASUK)).thenRejected('bukan-wewenang');
    kecamatan.given(ditemukan(0, 'nik-tidak-aktif')).when(HENTIKAN, oleh(LOKET_KERABAT)).thenRejected('empat-mata');
    kecamatan.given(sampai('di-operator')).when(HENTIKAN, oleh(LOKET)).thenRejected('belum-waktunya');
  });
});

describe('a case that came back from SIAK and can be mended', () => {
  const alasan = 'keluarga memilih menunggu perkara lain selesai';
  const henti: PerintahKecamatan = { type: 'HentikanPermohonan', alasan };

  it.each(['C2-rusak', 'B3-perubahan-elemen'])('ends at the wish of its family, with every original back, for the old card holds on (%s)', (jenis) => {
    const decision = kecamatan.given(ditemukan(1, 'nik-ditahan', jenis)).when(henti, oleh(LOKET));
    decision.then([{ type: 'PermohonanDihentikan', data: { nip: LOKET.nip, sebab: 'permintaan-keluarga', alasan, berkasKembali: KODE } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dihentikan', dikembalikan: alasan, penerimaan: { berkas: berkasPada(PEMOHON) } });
  });

  it('ends for a reason that is written down and names no number of a person', () => {
    const riwayat = ditemukan(0, 'nik-tidak-aktif', 'B3-perubahan-elemen');
    kecamatan.given(riwayat).when(HENTIKAN, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'alasan' });
    kecamatan.given(riwayat).when({ ...henti, alasan: ' ya ' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'alasan' });
    kecamatan.given(riwayat).when({ ...henti, alasan: 'pemilik 3204061403880001 pindah' }, oleh(LOKET)).thenRejected('tidak-sah', { field: 'alasan' });
  });

  it('ends by an officer alone, never of the family, and at no other stage', () => {
    const riwayat = ditemukan(1, 'nik-ditahan');
    kecamatan.given(riwayat).when(henti, oleh(PEMOHON)).thenRejected('bukan-wewenang');
    kecamatan.given(riwayat).when(henti, oleh(LOKET_KERABAT)).thenRejected('empat-mata');
    kecamatan.given(sampai('teregister')).when(henti, oleh(LOKET)).thenRejected('belum-waktunya');
  });
});
