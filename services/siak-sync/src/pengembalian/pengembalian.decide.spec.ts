import { PEMOHON, spesifikasi } from '@kk-lintas/domain';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PerintahSiak } from '../permohonan/permohonan.commands';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { AWAL, evolve, type PermohonanSiak } from '../permohonan/permohonan.state';
import { VIEW_SIAK } from '../permohonan/permohonan.view';
import { BERJALAN, DARI_LOKET, JATUH_TEMPO, KELUARGA, KELUARGA_TERBIT, NIK_BAYI, NOMOR_KK, oleh, OPERASI, OPERATOR, OPERATOR_KERABAT, OPERATOR_LAIN, PEMOHON_CONTOH, sampai, SISTEM } from '../testing/riwayat-siak';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const ALASAN = 'nama bayi tidak sama dengan surat kelahiran';
const NAMA_BAYI = { anggotaKe: 1, field: 'namaLengkap' } as const;
const KE_LOKET: PerintahSiak = { type: 'KembalikanKeLoket' };
const LENGKAP: PerintahSiak = { ...KE_LOKET, catatan: 'seharusnya Cempaka Sari', bagian: [NAMA_BAYI] };
const LANJUTAN = { kode: 'dikembalikan-dinas', kantorPerbaikan: 'kecamatan' } as const;

const kembaliKe = (ke: '13' | '14', alasan = ALASAN): PeristiwaSiak => ({ type: 'CetakanDikembalikanDinas', data: { ke, alasan, pelaku: [...DARI_LOKET, OPERASI], dibatalkan: [] } });
const DIKEMBALIKAN: readonly PeristiwaSiak[] = [...sampai('diterima-dinas'), kembaliKe('13')];
const DIMINTA: PeristiwaSiak = { type: 'SinkronisasiDiminta', data: { percobaan: 2, nip: OPERATOR.nip } };
const KARTU_LAIN = [{ nomorKk: '3204062311260009', versi: 4, berakhir: false, keluarga: KELUARGA }];
const VALID_LAGI: PeristiwaSiak = { type: 'BiodataValid', data: { percobaan: 2, nikBaru: 1, versi: 2, sebabNomor: 'kepala-sama' }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT, kartuLain: KARTU_LAIN } };
const DRAF: PeristiwaSiak = { type: 'DrafDiajukan', data: { putaran: 1, nip: OPERATOR.nip } };
const SESUAI: PeristiwaSiak = { type: 'BiodataSesuai', data: { percobaan: 1 }, pribadi: { kartuLain: KARTU_LAIN } };
const TTE: readonly PeristiwaSiak[] = [...sampai('menunggu-siak'), SESUAI, DRAF, kembaliKe('13')];
const DIAM: PeristiwaSiak = { type: 'SiakTidakMenjawab', data: { percobaan: 2, sebab: 'waktu habis', cobaLagiPada: '2026-11-23T03:00:04.000Z' } };

function keadaan(history: readonly PeristiwaSiak[]): PermohonanSiak {
  return history.reduce(evolve, AWAL);
}

function jenis(kode: string): readonly PeristiwaSiak[] {
  return DIKEMBALIKAN.map((satu) => (satu.type === 'BerkasTiba' ? { ...satu, data: { ...satu.data, berjalan: { ...BERJALAN, jenis: kode } } } : satu));
}

describe('what the Dinas refused for its content', () => {
  it('goes to the loket with the reason of the Dinas; the values and the note of the operator are sealed', () => {
    const decision = siak.given(DIKEMBALIKAN).when(LENGKAP, oleh(OPERATOR));
    decision.then([
      {
        type: 'BerkasDikembalikanKeLoket',
        data: { nip: OPERATOR.nip, alasan: ALASAN, temuan: [{ ...NAMA_BAYI, ...LANJUTAN }] },
        pribadi: { nilai: [{ ...NAMA_BAYI, nilaiPermohonan: 'Cempaka Contoh', nilaiSiak: '' }], catatan: 'seharusnya Cempaka Sari' },
      },
    ]);
    expect(decision.state()).toMatchObject({ tahap: 'dikembalikan-ke-loket', temuan: [NAMA_BAYI], catatan: 'seharusnya Cempaka Sari', pelaku: DARI_LOKET });
  });

  it('names the family as a whole where it named no value', () => {
    siak.given(DIKEMBALIKAN).when(KE_LOKET, oleh(OPERATOR_LAIN)).then([{ type: 'BerkasDikembalikanKeLoket', data: { nip: OPERATOR_LAIN.nip, alasan: ALASAN, temuan: [{ anggotaKe: 0, field: 'keluarga', ...LANJUTAN }] }, pribadi: { nilai: [] } }]);
  });

  it('names a part of the address with what stands on the form', () => {
    const { nilaiTemuan } = siak.given(DIKEMBALIKAN).when({ ...KE_LOKET, bagian: [{ anggotaKe: 0, field: 'alamat.rt' }] }, oleh(OPERATOR)).state();
    expect(nilaiTemuan).toEqual([{ anggotaKe: 0, field: 'alamat.rt', nilaiPermohonan: '001', nilaiSiak: '' }]);
  });

  it.each([
    ['before SIAK is asked again', DIKEMBALIKAN],
    ['when SIAK has nothing against it', [...DIKEMBALIKAN, DIMINTA, VALID_LAGI]],
    ['when SIAK is silent', [...DIKEMBALIKAN, DIMINTA, DIAM]],
    ['when it was returned as a printing (step 14)', [...sampai('diterima-dinas'), kembaliKe('14')]],
    ['as a draft (mode TTE)', TTE],
    ['as a draft that SIAK has nothing against', [...TTE, DIMINTA, { ...SESUAI, data: { percobaan: 2 } }]],
  ] as const)('goes %s, and the queue says so', (_, history) => {
    expect(VIEW_SIAK.antrean(keadaan(history), [])).toMatchObject({ dikembalikan: ALASAN, tugas: expect.stringContaining('kembalikan ke loket') });
    expect(siak.given(history).when(KE_LOKET, oleh(OPERATOR)).state().tahap).toBe('dikembalikan-ke-loket');
  });

  it('leaves no number and no plan behind: SIAK is asked anew when the mended form comes', () => {
    const kembali = siak.given([...DIKEMBALIKAN, DIMINTA, VALID_LAGI]).when(KE_LOKET, oleh(OPERATOR)).state();
    expect([kembali.nomorKk, kembali.versi, kembali.sebabNomor, kembali.kartuLain]).toEqual([undefined, undefined, undefined, undefined]);
    expect(siak.given(TTE).when(KE_LOKET, oleh(OPERATOR)).state().kartuLain).toBeUndefined();
  });

  it('is worked on again when the mended form comes, with nothing left of the return', () => {
    const kembali: PeristiwaSiak = { type: 'BerkasDikembalikanKeLoket', data: { nip: OPERATOR.nip, alasan: ALASAN, temuan: [{ ...NAMA_BAYI, ...LANJUTAN }] }, pribadi: { nilai: [], catatan: 'seharusnya Cempaka Sari' } };
    const lagi = siak.given([...DIKEMBALIKAN, kembali]).when({ type: 'TerimaBerkas', berjalan: BERJALAN, putaran: 2, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA }, oleh(SISTEM));
    expect(lagi.state()).toMatchObject({ tahap: 'menunggu-sinkronisasi', putaran: 2, temuan: [], nilaiTemuan: [], catatan: undefined, dikembalikan: undefined });
  });

  it('leaves an answer that SIAK owes, and a try that was due, without effect', () => {
    const dariDiam = siak.given([...DIKEMBALIKAN, DIMINTA, DIAM]).when(KE_LOKET, oleh(OPERATOR)).state();
    expect(VIEW_SIAK.tenggat?.(dariDiam, [])).toEqual([]);
    const kembali: PeristiwaSiak = { type: 'BerkasDikembalikanKeLoket', data: { nip: OPERATOR.nip, alasan: ALASAN, temuan: [] }, pribadi: { nilai: [] } };
    const setelah = siak.given([...DIKEMBALIKAN, DIMINTA, DIAM, kembali]);
    setelah.when({ type: 'UlangiSinkronisasi', percobaan: 2 }, oleh(SISTEM)).then([]);
    setelah.when({ type: 'CatatHasilSinkronisasi', percobaan: 2, hasil: { hasil: 'valid', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }] } }, oleh(SISTEM)).then([]);
  });
});

describe('a case does not go to the loket', () => {
  it('twice', () => {
    const kembali: PeristiwaSiak = { type: 'BerkasDikembalikanKeLoket', data: { nip: OPERATOR.nip, alasan: ALASAN, temuan: [] }, pribadi: { nilai: [] } };
    siak.given([...DIKEMBALIKAN, kembali]).when(KE_LOKET, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { tahap: 'dikembalikan-ke-loket' } });
  });

  it.each(['menunggu-sinkronisasi', 'biodata-valid'] as const)('that the Dinas did not return (%s)', (tahap) => {
    siak.given(sampai(tahap)).when(KE_LOKET, oleh(OPERATOR)).thenRejected('belum-waktunya', { reason: 'Dinas tidak mengembalikan permohonan ini.' });
    expect(VIEW_SIAK.antrean(keadaan(sampai(tahap)), [])?.tugas).not.toContain('loket');
  });

  it.each([
    ['menunggu-siak', [...DIKEMBALIKAN, DIMINTA]],
    ['tercetak', sampai('tercetak')],
    ['diterima-dinas', sampai('diterima-dinas')],
    ['draf-diajukan', [...sampai('menunggu-siak'), SESUAI, DRAF]],
    ['berakhir', [...DIKEMBALIKAN, { type: 'PermohonanBerakhir', data: { alasan: 'pemohon tidak datang' } }]],
  ] as const)('at %s', (tahap, history) => {
    siak.given(history).when(KE_LOKET, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { tahap } });
  });

  it('whose card was stamped once: its further printing says the same', () => {
    const hilang: readonly PeristiwaSiak[] = [
      ...sampai('diterima-dinas'),
      { type: 'KartuDistempelDinas', data: { putaran: 1 } },
      { type: 'CetakanDinyatakanHilang', data: { putaran: 1, nomorPengiriman: 8, serial: [], alasan: 'tas kurir tertinggal', pelaku: DARI_LOKET } },
    ];
    siak.given(hilang).when(KE_LOKET, oleh(OPERATOR)).thenRejected('tidak-sah', { reason: expect.stringContaining('pembetulan') as string });
    expect(VIEW_SIAK.antrean(keadaan(hilang), [])?.tugas).not.toContain('loket');
  });

  it.each(['    ', 'x'])('with a note that says nothing (%j)', (catatan) => {
    siak.given(DIKEMBALIKAN).when({ ...KE_LOKET, catatan }, oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'catatan' });
  });

  it('without any reason, where the Dinas gave none', () => {
    const tanpaAlasan = [...sampai('diterima-dinas'), kembaliKe('13', '')];
    siak.given(tanpaAlasan).when(KE_LOKET, oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'catatan' });
    siak.given(tanpaAlasan).when(LENGKAP, oleh(OPERATOR)).thenMatches([{ type: 'BerkasDikembalikanKeLoket' }]);
  });

  it('for a row that the form does not have', () => {
    siak.given(DIKEMBALIKAN).when({ ...KE_LOKET, bagian: [NAMA_BAYI, { anggotaKe: 2, field: 'ibu' }] }, oleh(OPERATOR)).thenRejected('tidak-sah', { field: 'bagian.1.anggotaKe' });
  });

  it.each(['C1-hilang', 'C2-rusak', 'C2-pembaruan'])('as a reprint (%s) without the values that may change (R15)', (kode) => {
    siak.given(jenis(kode)).when(KE_LOKET, oleh(OPERATOR)).thenRejected('tidak-lengkap', { field: 'bagian' });
    siak.given(jenis(kode)).when(LENGKAP, oleh(OPERATOR)).thenMatches([{ type: 'BerkasDikembalikanKeLoket' }]);
  });

  it('by the hand of the family, of who did an earlier step, or of no officer', () => {
    siak.given(DIKEMBALIKAN).when(KE_LOKET, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    for (const { nip } of DARI_LOKET) siak.given(DIKEMBALIKAN).when(KE_LOKET, oleh({ ...OPERATOR, nip })).thenRejected('empat-mata', { details: { aturan: 'satu-orang-satu-tindakan' } });
    for (const actor of [PEMOHON, SISTEM]) siak.given(DIKEMBALIKAN).when(KE_LOKET, oleh(actor)).thenRejected('bukan-wewenang');
  });
});
