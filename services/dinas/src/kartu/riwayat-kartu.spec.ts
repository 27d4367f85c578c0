import { riwayatKartu } from './riwayat-kartu';
import type { TerbitanKartu } from './terbitan.projection';

function terbitan(versi: number, jenis: string, more: Partial<TerbitanKartu> = {}): TerbitanKartu {
  const nomorDokumen = `dok-${versi}`;
  return { nomorDokumen, kunci: 'k', versi, moda: 'TTE', dikeluarkan: `2026-11-0${versi}`, jenis, permohonanId: `p-${versi}`, serial: [], berakhir: false, menggantikan: [], sejak: `2026-11-0${versi}T03:00:00.000Z`, ...more };
}

const PERTAMA = terbitan(1, 'A1-membentuk-keluarga-baru');

describe('the history of one nomor KK', () => {
  it('has one issue that holds: the last', () => {
    expect(riwayatKartu([PERTAMA])).toMatchObject([{ nomorDokumen: 'dok-1', status: 'aktif' }]);
    expect(riwayatKartu([terbitan(3, 'C2-rusak'), PERTAMA, terbitan(2, 'B2a-kelahiran')]).map(({ versi, status }) => [versi, status])).toEqual([
      [1, 'digantikan'],
      [2, 'digantikan'],
      [3, 'aktif'],
    ]);
  });

  it('goes by the count of SIAK, not by the order in which the cases were signed', () => {
    const kedua = terbitan(2, 'C2-rusak', { sejak: '2026-10-01T03:00:00.000Z' });
    expect(riwayatKartu([kedua, PERTAMA]).map(({ versi, status }) => [versi, status])).toEqual([
      [1, 'digantikan'],
      [2, 'aktif'],
    ]);
  });

  it.each([
    ['C1-hilang', 'hilang'],
    ['C2-rusak', 'rusak'],
    ['B3-pembetulan', 'pembetulan'],
    ['A2-penggantian-kepala-keluarga', 'kepala-keluarga-berganti'],
    ['B2a-kelahiran', 'perubahan-data'],
  ])('says by the next issue (%s) why one holds no more: %s', (jenis, sebab) => {
    const [pertama] = riwayatKartu([terbitan(2, jenis), PERTAMA]);
    expect(pertama).toMatchObject({ status: 'digantikan', sebab, oleh: 'dok-2', sejak: '2026-11-02T03:00:00.000Z' });
  });

  it('has an issue whose sheets were lost, which holds no more before and after it is printed anew', () => {
    const lenyap = terbitan(1, 'A1-membentuk-keluarga-baru', { hilang: '2026-11-05T03:00:00.000Z' });
    const ulang = terbitan(1, 'A1-membentuk-keluarga-baru', { nomorDokumen: 'ulang', sejak: '2026-11-08T03:00:00.000Z' });
    expect(riwayatKartu([lenyap])).toEqual([{ ...lenyap, status: 'digantikan', sebab: 'hilang', sejak: '2026-11-05T03:00:00.000Z' }]);
    expect(riwayatKartu([ulang, lenyap])).toMatchObject([
      { nomorDokumen: 'dok-1', status: 'digantikan', sebab: 'hilang', oleh: 'ulang' },
      { nomorDokumen: 'ulang', status: 'aktif' },
    ]);
  });

  it('ends with an entry that supersedes the last issue and holds nothing itself', () => {
    const akhir = terbitan(1, 'A1-membentuk-keluarga-baru', { nomorDokumen: 'akhir', berakhir: true, sejak: '2026-11-09T03:00:00.000Z' });
    expect(riwayatKartu([akhir, PERTAMA])).toMatchObject([
      { nomorDokumen: 'dok-1', status: 'digantikan', sebab: 'berakhir', oleh: 'akhir' },
      { nomorDokumen: 'akhir', status: 'berakhir' },
    ]);
  });
});
