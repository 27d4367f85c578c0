import type { KartuLain } from '@kk-lintas/contracts';
import { KEBIJAKAN_PERAGA, spesifikasi } from '@kk-lintas/domain';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { DARI_LOKET, KELUARGA, KELUARGA_TERBIT, NIK_BAYI, NOMOR_KK, oleh, OPERASI, OPERATOR, OPERATOR_KERABAT, sampai, SEKARANG, SISTEM } from '../testing/riwayat-siak';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const LAIN = [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }];
const TEMUAN = { anggotaKe: 0, field: 'nik', kode: 'nik-ditahan', nilaiPermohonan: 'a', nilaiSiak: 'b', kantorPerbaikan: 'kecamatan' };

const SESUAI: readonly PeristiwaSiak[] = [...sampai('menunggu-siak'), { type: 'BiodataSesuai', data: { percobaan: 1 } }];
const NIK_LAIN = '3204060101800011';
const BERUBAH: KartuLain = { nomorKk: '3204060101990008', versi: 2, berakhir: false, keluarga: { ...KELUARGA, anggota: KELUARGA.anggota.map((satu) => ({ ...satu, nik: NIK_LAIN })) } };
const SESUAI_LENGKAP: readonly PeristiwaSiak[] = [...sampai('menunggu-siak'), { type: 'BiodataSesuai', data: { percobaan: 1, jumlahKartuLain: 1 }, pribadi: { kartuLain: [BERUBAH] } }];
const DIAJUKAN: readonly PeristiwaSiak[] = [...SESUAI, { type: 'DrafDiajukan', data: { putaran: 1, nip: OPERATOR.nip } }];
const DIMINTA: readonly PeristiwaSiak[] = [...DIAJUKAN, { type: 'NomorDiminta', data: { percobaan: 2 } }];
const TERBIT: PeristiwaSiak = { type: 'NomorTerbit', data: { percobaan: 2, nikBaru: 1, versi: 3, ditetapkan: SEKARANG, nomorMenurutTabel: { alasan: 'kepala-tetap', kebijakan: 'peraga-1', siak: 'tetap' } }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT, kartuLain: LAIN } };

describe('step 13 in mode TTE', () => {
  const tte = { ...oleh(OPERATOR), kebijakan: [{ ...KEBIJAKAN_PERAGA, moda: 'TTE' as const }] };

  it('asks SIAK for its check alone, as the policy of the case says', () => {
    siak.given(sampai('menunggu-sinkronisasi')).when({ type: 'SinkronkanBiodata' }, tte).then([{ type: 'SinkronisasiDiminta', data: { percobaan: 1, nip: OPERATOR.nip, moda: 'TTE' } }]);
  });

  it('gives out no number where nothing is found', () => {
    const decision = siak.given(sampai('menunggu-siak')).when({ type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'sesuai' } }, oleh(SISTEM));
    decision.then([{ type: 'BiodataSesuai', data: { percobaan: 1 } }]);
    const { nomorKk, ...state } = decision.state();
    expect(nomorKk).toBeUndefined();
    expect(state).toMatchObject({ tahap: 'biodata-sesuai', keluarga: KELUARGA });
  });

  it('keeps what SIAK plans for the cards of others, none of them too, and nobody of their families acts from then on', () => {
    const sesuai = (kartuLain: readonly KartuLain[]) => siak.given(sampai('menunggu-siak')).when({ type: 'CatatHasilSinkronisasi', percobaan: 1, hasil: { hasil: 'sesuai', kartuLain } }, oleh(SISTEM));
    sesuai([]).then([{ type: 'BiodataSesuai', data: { percobaan: 1, jumlahKartuLain: 0 }, pribadi: { kartuLain: [] } }]);
    const decision = sesuai([BERUBAH]);
    decision.then(SESUAI_LENGKAP.slice(-1));
    expect(decision.state().kartuLain).toEqual([BERUBAH]);
    siak.given(SESUAI_LENGKAP).when({ type: 'AjukanDraf' }, oleh({ ...OPERATOR, nik: NIK_LAIN })).thenRejected('empat-mata', { details: { aturan: 'keluarga-sendiri' } });
    siak.given(SESUAI).when({ type: 'AjukanDraf' }, oleh({ ...OPERATOR, nik: NIK_LAIN })).thenMatches([{ type: 'DrafDiajukan' }]);
  });

  it('prints nothing', () => {
    siak.given(SESUAI).when({ type: 'CetakKartu' }, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { tahap: 'biodata-sesuai' } });
  });
});

describe('step 14 in mode TTE, the draft', () => {
  it('is handed in once by an operator, and names him or her', () => {
    const decision = siak.given(SESUAI).when({ type: 'AjukanDraf' }, oleh(OPERATOR));
    decision.then(DIAJUKAN.slice(-1));
    expect(decision.state()).toMatchObject({ tahap: 'draf-diajukan', cetakan: 1, pelaku: [...DARI_LOKET, OPERASI] });
    siak.given(DIAJUKAN).when({ type: 'AjukanDraf' }, oleh(OPERATOR)).thenRejected('belum-waktunya');
  });

  it('is not handed in by a relative, and not before the check', () => {
    siak.given(SESUAI).when({ type: 'AjukanDraf' }, oleh(OPERATOR_KERABAT)).thenRejected('empat-mata');
    siak.given(sampai('menunggu-siak')).when({ type: 'AjukanDraf' }, oleh(OPERATOR)).thenRejected('belum-waktunya');
  });

  it('that the Dinas returns is synchronised and handed in anew', () => {
    const kembali = siak.given(DIAJUKAN).when({ type: 'TerimaPengembalian', putaran: 1, ke: '13', alasan: 'nama ayah berbeda', pelaku: DARI_LOKET }, oleh(SISTEM));
    kembali.thenMatches([{ type: 'CetakanDikembalikanDinas', data: { ke: '13', dibatalkan: [] } }]);
    expect(kembali.state()).toMatchObject({ tahap: 'menunggu-sinkronisasi', pelaku: DARI_LOKET });
  });
});

describe('the numbers of an approved card', () => {
  it('are asked for once for each approval, and never for that of an earlier draft', () => {
    siak.given(DIAJUKAN).when({ type: 'MintaNomor', putaran: 1 }, oleh(SISTEM)).then(DIMINTA.slice(-1));
    siak.given(DIMINTA).when({ type: 'MintaNomor', putaran: 1 }, oleh(SISTEM)).then([]);
    siak.given([...DIMINTA, TERBIT]).when({ type: 'MintaNomor', putaran: 1 }, oleh(SISTEM)).then([]);
    siak.given(DIAJUKAN).when({ type: 'MintaNomor', putaran: 0 }, oleh(SISTEM)).then([]);
    siak.given(SESUAI).when({ type: 'MintaNomor', putaran: 0 }, oleh(SISTEM)).thenRejected('belum-waktunya');
  });

  it('make the family whole, and tell what becomes of the other cards', () => {
    const hasil = { hasil: 'terbit', nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }], versi: 3, kartuLain: LAIN } as const;
    const decision = siak.given(DIMINTA).when({ type: 'CatatHasilPenerbitan', percobaan: 2, hasil }, oleh(SISTEM));
    decision.then([TERBIT]);
    expect(decision.state()).toMatchObject({ tahap: 'nomor-terbit', nomorKk: NOMOR_KK, versi: 3, kartuLain: LAIN });
  });

  it('are recorded before the card is made active, and that once', () => {
    siak.given([...DIMINTA, TERBIT]).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([{ type: 'KartuAktifDiSiak', data: {} }]);
    siak.given([...DIMINTA, TERBIT, { type: 'KartuAktifDiSiak', data: {} }]).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([]);
    siak.given(DIMINTA).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([]);
  });

  it('are refused by SIAK at the last moment: the case goes back to the loket with what was found', () => {
    const decision = siak.given(DIMINTA).when({ type: 'CatatHasilPenerbitan', percobaan: 2, hasil: { hasil: 'ditolak', temuan: [TEMUAN] } }, oleh(SISTEM));
    decision.thenMatches([{ type: 'PenerbitanDitolakSiak', data: { temuan: [{ kode: 'nik-ditahan' }] }, pribadi: { nilai: [{ nilaiSiak: 'b' }] } }]);
    expect(decision.state()).toMatchObject({ tahap: 'dikembalikan-ke-loket', pelaku: DARI_LOKET });
  });

  it('are asked for again when SIAK is silent, as numbers and not as a check, which nobody may begin meanwhile', () => {
    const diam = siak.given(DIMINTA).when({ type: 'CatatHasilPenerbitan', percobaan: 2, hasil: { hasil: 'tidak-menjawab', sebab: 'sambungan ke SIAK gagal' } }, oleh(SISTEM));
    diam.then([{ type: 'SiakTidakMenjawab', data: { percobaan: 2, sebab: 'sambungan ke SIAK gagal', cobaLagiPada: new Date(Date.parse(SEKARANG) + 4_000).toISOString() } }]);
    const riwayat: readonly PeristiwaSiak[] = [...DIMINTA, { type: 'SiakTidakMenjawab', data: { percobaan: 2, sebab: 'x', cobaLagiPada: SEKARANG } }];
    siak.given(riwayat).when({ type: 'SinkronkanBiodata' }, oleh(OPERATOR)).thenRejected('belum-waktunya', { details: { meminta: 'nomor' } });
    siak.given(riwayat).when({ type: 'UlangiSinkronisasi', percobaan: 2 }, oleh(SISTEM)).then([{ type: 'NomorDiminta', data: { percobaan: 3 } }]);
    siak.given(riwayat).when({ type: 'CatatHasilPenerbitan', percobaan: 2, hasil: { hasil: 'tidak-menjawab', sebab: 'x' } }, oleh(SISTEM)).then([]);
  });
});
