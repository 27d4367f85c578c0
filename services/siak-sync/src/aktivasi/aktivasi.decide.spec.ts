import { spesifikasi } from '@kk-lintas/domain';
import { PERMOHONAN_SIAK } from '../permohonan/permohonan.aggregate';
import type { PeristiwaSiak } from '../permohonan/permohonan.events';
import { VIEW_SIAK } from '../permohonan/permohonan.view';
import { BERJALAN, KELUARGA_TERBIT, NOMOR_KK, oleh, sampai, SISTEM } from '../testing/riwayat-siak';

const siak = spesifikasi(PERMOHONAN_SIAK.decider);
const SEBAB = 'SIAK menjawab dengan status 500';
const AKTIF: PeristiwaSiak = { type: 'KartuAktifDiSiak', data: {} };
const SELESAI: PeristiwaSiak = { type: 'PermohonanSelesai', data: { keterangan: 'diserahkan' } };
const DISTEMPEL: readonly PeristiwaSiak[] = [...sampai('diterima-dinas'), { type: 'KartuDistempelDinas', data: { putaran: 1 } }];
const BERAKHIR: readonly PeristiwaSiak[] = [...sampai('menunggu-siak'), { type: 'PermohonanBerakhir', data: { alasan: 'tidak datang' } }];
const TERBIT: readonly PeristiwaSiak[] = [
  ...sampai('menunggu-siak'),
  { type: 'NomorDiminta', data: { percobaan: 2 } },
  { type: 'NomorTerbit', data: { percobaan: 2, nikBaru: 1 }, pribadi: { nomorKk: NOMOR_KK, keluarga: KELUARGA_TERBIT } },
];

const gagal = (percobaan: number, cobaLagiPada = '2026-11-23T03:00:02.000Z'): PeristiwaSiak => ({ type: 'AktivasiSiakGagal', data: { percobaan, sebab: SEBAB, cobaLagiPada } });
const diminta = (percobaan: number): PeristiwaSiak => ({ type: 'AktivasiSiakDiminta', data: { percobaan } });
const catatGagal = (percobaan: number) => ({ type: 'CatatAktivasiGagal', percobaan, sebab: SEBAB }) as const;
const lihat = (riwayat: readonly PeristiwaSiak[]) => riwayat.reduce(PERMOHONAN_SIAK.decider.evolve, PERMOHONAN_SIAK.decider.initialState());

describe('a card that SIAK has made active', () => {
  it.each([
    ['stamped', DISTEMPEL, 'diterima-dinas'],
    ['handed over', [...DISTEMPEL, SELESAI], 'selesai'],
    ['handed over before the stamp was told', [...sampai('diterima-dinas'), SELESAI, DISTEMPEL.at(-1) as PeristiwaSiak], 'selesai'],
    ['numbered in mode TTE', TERBIT, 'kartu-aktif'],
  ])('is recorded when it is %s, once, whatever was tried before', (_, history, tahap) => {
    const decision = siak.given([...history, gagal(1)]).when({ type: 'CatatKartuAktif' }, oleh(SISTEM));
    decision.then([AKTIF]);
    expect(decision.state()).toMatchObject({ tahap });
    expect(VIEW_SIAK.tenggat(decision.state())).toEqual([]);
    siak.given([...history, AKTIF]).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([]);
    siak.given([...history, AKTIF]).when(catatGagal(1), oleh(SISTEM)).then([]);
    siak.given([...history, gagal(1), AKTIF]).when({ type: 'UlangiAktivasi', percobaan: 1 }, oleh(SISTEM)).then([]);
  });

  it('is none before it counts, and none of a case that ended', () => {
    for (const history of [sampai('diterima-dinas'), sampai('menunggu-siak'), BERAKHIR, [...TERBIT, BERAKHIR.at(-1) as PeristiwaSiak]]) {
      siak.given(history).when({ type: 'CatatKartuAktif' }, oleh(SISTEM)).then([]);
      siak.given(history).when(catatGagal(1), oleh(SISTEM)).then([]);
    }
  });
});

describe('a card that SIAK does not make active', () => {
  it.each([
    [1, '2026-11-23T03:00:02.000Z'],
    [3, '2026-11-23T03:00:08.000Z'],
    [40, '2026-11-23T03:15:00.000Z'],
  ])('is tried again after try %i at %s, by the timer', (percobaan, cobaLagiPada) => {
    const sebelum = percobaan === 1 ? [] : [gagal(percobaan - 1), diminta(percobaan)];
    const decision = siak.given([...DISTEMPEL, ...sebelum]).when(catatGagal(percobaan), oleh(SISTEM));
    decision.then([gagal(percobaan, cobaLagiPada)]);
    expect(VIEW_SIAK.tenggat(decision.state())).toEqual([{ nama: `aktivasi-${percobaan}`, pada: cobaLagiPada, command: { type: 'UlangiAktivasi', percobaan } }]);
    siak.given([...DISTEMPEL, gagal(percobaan)]).when({ type: 'UlangiAktivasi', percobaan }, oleh(SISTEM)).then([diminta(percobaan + 1)]);
  });

  it('is not tried by a timer of an earlier try or while an answer is due, and a failure that is told late changes nothing', () => {
    siak.given([...DISTEMPEL, gagal(2)]).when({ type: 'UlangiAktivasi', percobaan: 1 }, oleh(SISTEM)).then([]);
    siak.given([...DISTEMPEL, gagal(1), diminta(2)]).when({ type: 'UlangiAktivasi', percobaan: 2 }, oleh(SISTEM)).then([]);
    siak.given([...DISTEMPEL, gagal(2)]).when(catatGagal(1), oleh(SISTEM)).then([]);
    siak.given([...DISTEMPEL, gagal(2)]).when(catatGagal(2), oleh(SISTEM)).then([]);
    expect(VIEW_SIAK.tenggat(lihat([...DISTEMPEL, gagal(1), diminta(2)]))).toEqual([]);
  });

  it.each([
    ['after the stamp', DISTEMPEL, 'Periksa SIAK: kartu yang sudah berlaku belum aktif; dicoba lagi otomatis'],
    ['after the hand-over', [...DISTEMPEL, SELESAI], 'Periksa SIAK: kartu yang sudah berlaku belum aktif; dicoba lagi otomatis'],
    ['before the signature in mode TTE', TERBIT, 'Menunggu SIAK mengaktifkan kartu'],
  ])('is an incident of the operator %s from the third try on, also while an answer is due', (_, history, tugas) => {
    expect(VIEW_SIAK.antrean(lihat([...history, gagal(1), diminta(2), gagal(2)]))?.insiden).toBeUndefined();
    const insiden = `SIAK belum mengaktifkan kartu, 3 kali dicoba: ${SEBAB}`;
    for (const lagi of [[], [diminta(4)]]) expect(VIEW_SIAK.antrean(lihat([...history, gagal(3), ...lagi]))).toMatchObject({ langkah: '16c', menunggu: 'operator-siak', tugas, insiden });
    expect(VIEW_SIAK.antrean(lihat([...history, gagal(3), AKTIF]))).toBeUndefined();
  });

  it('is printed anew all the same when it was lost, and the incident shows there', () => {
    const hilang: PeristiwaSiak = { type: 'CetakanDinyatakanHilang', data: { putaran: 1, serial: [], alasan: 'tas tertinggal', pelaku: BERJALAN.pelaku } };
    expect(VIEW_SIAK.antrean(lihat([...DISTEMPEL, gagal(3), hilang]))).toMatchObject({ tugas: 'Cetak kartu', insiden: expect.stringContaining('3 kali') });
  });
});

describe('what SIAK holds for a case that ended', () => {
  const gagalLepas = (percobaan: number): PeristiwaSiak => ({ type: 'PelepasanSiakGagal', data: { percobaan, sebab: SEBAB, cobaLagiPada: '2026-11-23T03:00:02.000Z' } });

  it('is given up once', () => {
    const decision = siak.given([...BERAKHIR, gagalLepas(1)]).when({ type: 'CatatPelepasan' }, oleh(SISTEM));
    decision.then([{ type: 'PenahananSiakDilepas', data: {} }]);
    expect(VIEW_SIAK.tenggat(decision.state())).toEqual([]);
    siak.given([...BERAKHIR, { type: 'PenahananSiakDilepas', data: {} }]).when({ type: 'CatatPelepasan' }, oleh(SISTEM)).then([]);
    siak.given(sampai('menunggu-siak')).when({ type: 'CatatPelepasan' }, oleh(SISTEM)).then([]);
  });

  it('is asked for again by the timer until SIAK gives it up', () => {
    const decision = siak.given(BERAKHIR).when({ type: 'CatatPelepasanGagal', percobaan: 1, sebab: SEBAB }, oleh(SISTEM));
    decision.then([gagalLepas(1)]);
    expect(VIEW_SIAK.tenggat(decision.state())).toEqual([{ nama: 'pelepasan-1', pada: '2026-11-23T03:00:02.000Z', command: { type: 'UlangiPelepasan', percobaan: 1 } }]);
    siak.given([...BERAKHIR, gagalLepas(1)]).when({ type: 'UlangiPelepasan', percobaan: 1 }, oleh(SISTEM)).then([{ type: 'PelepasanSiakDiminta', data: { percobaan: 2 } }]);
    siak.given([...BERAKHIR, gagalLepas(1), { type: 'PelepasanSiakDiminta', data: { percobaan: 2 } }]).when({ type: 'UlangiPelepasan', percobaan: 1 }, oleh(SISTEM)).then([]);
    siak.given([...BERAKHIR, gagalLepas(1)]).when({ type: 'CatatPelepasanGagal', percobaan: 1, sebab: SEBAB }, oleh(SISTEM)).then([]);
  });

  it('is an incident of the operator from the third try on', () => {
    expect(VIEW_SIAK.antrean(lihat([...BERAKHIR, gagalLepas(2)]))).toBeUndefined();
    expect(VIEW_SIAK.antrean(lihat([...BERAKHIR, gagalLepas(3)]))).toMatchObject({ langkah: '13', menunggu: 'operator-siak', insiden: `SIAK belum melepaskan nomor dan kartu yang ditahan, 3 kali dicoba: ${SEBAB}` });
  });
});
