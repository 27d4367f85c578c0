import fc from 'fast-check';
import { PILIHAN_NOMOR, type NomorBilaKepalaPergi } from '../kebijakan/pilihan-kebijakan';
import { DAFTAR_JENIS_PERMOHONAN } from './daftar-jenis';
import { ALASAN_NOMOR_KK } from './data/alasan-nomor-kk';
import { TABEL_NOMOR_KK } from './data/tabel-nomor-kk';
import { KEADAAN } from './keadaan';
import { keputusanNomorKk } from './keputusan-nomor-kk';

const putuskan = (jenis: string, keadaan: readonly string[] = [], nomorBilaKepalaPergi: NomorBilaKepalaPergi = 'ikut-kepala') => {
  const { nomorKk, alasan } = keputusanNomorKk(jenis, keadaan, { nomorBilaKepalaPergi });
  return [nomorKk, alasan];
};

describe('the nomor KK', () => {
  it.each([
    ['A1-membentuk-keluarga-baru', [], 'baru', 'keluarga-baru'],
    ['A2-penggantian-kepala-keluarga', [], 'baru', 'kepala-diganti'],
    ['A3-pisah-kk', [], 'baru', 'pisah-kk'],
    ['A3-pisah-kk', ['karena-perceraian'], 'baru', 'pisah-karena-perceraian'],
    ['A4-pindah-datang', [], 'baru', 'pindah-sebagian'],
    ['A4-pindah-datang', ['sekeluarga', 'antar-kabupaten'], 'tetap', 'pindah-sekeluarga'],
    ['A5-datang-dari-luar-negeri', [], 'baru', 'datang-dari-luar-negeri'],
    ['A6-rentan-adminduk', [], 'baru', 'pertama-tercatat'],
    ['A7-pewarganegaraan', [], 'baru', 'pertama-tercatat'],
    ['A7-pewarganegaraan', ['sudah-berkartu'], 'tetap', 'kepala-tetap'],
    ['B1-menumpang', [], 'tetap', 'kepala-tetap'],
    ['B2a-kelahiran', [], 'tetap', 'kepala-tetap'],
    ['B2b-kematian', [], 'tetap', 'kepala-tetap'],
    ['B2b-kematian', ['kepala-meninggal'], 'baru', 'kepala-diganti'],
    ['B2c-pindah-keluar', [], 'tetap', 'kepala-tetap'],
    ['B2c-pindah-keluar', ['sekeluarga'], 'tetap', 'pindah-sekeluarga'],
    ['B2d-perkawinan', [], 'tetap', 'kepala-tetap'],
    ['B2d-perceraian', [], 'tetap', 'perceraian-kepala-tetap'],
    ['B2d-pembatalan-perceraian', [], 'tetap', 'kepala-tetap'],
    ['B3-perubahan-elemen', [], 'tetap', 'kepala-tetap'],
    ['C1-hilang', [], 'tetap', 'cetak-ulang'],
    ['C2-rusak', [], 'tetap', 'cetak-ulang'],
    ['C2-pembaruan', [], 'tetap', 'cetak-ulang'],
  ])('of %s, %j, is %s: %s', (jenis, keadaan, nomorKk, alasan) => expect(putuskan(jenis, keadaan)).toEqual([nomorKk, alasan]));

  it.each(['A3-pisah-kk', 'A4-pindah-datang'])('goes with a head who leaves alone (%s), or stays, as the policy chooses', (jenis) => {
    expect(putuskan(jenis, ['kepala-pergi'], 'ikut-kepala')).toEqual(['tetap', 'kepala-pergi-membawa-nomor']);
    expect(putuskan(jenis, ['kepala-pergi'], 'tetap-di-keluarga')).toEqual(['baru', 'kepala-pergi-nomor-baru']);
  });

  it.each(['A2-penggantian-kepala-keluarga', 'B2c-pindah-keluar', 'B2d-perceraian'])('of those whom the head leaves (%s) is the other one', (jenis) => {
    expect(putuskan(jenis, ['kepala-pergi'], 'ikut-kepala')).toEqual(['baru', 'ditinggal-kepala-nomor-baru']);
    expect(putuskan(jenis, ['kepala-pergi'], 'tetap-di-keluarga')).toEqual(['tetap', 'ditinggal-kepala-nomor-tetap']);
  });

  it('is never on two cards, and never lost, when the head leaves the others', () => {
    for (const pilihan of PILIHAN_NOMOR) {
      for (const pergi of ['A3-pisah-kk', 'A4-pindah-datang']) {
        for (const tinggal of ['A2-penggantian-kepala-keluarga', 'B2c-pindah-keluar']) {
          const nomor = [pergi, tinggal].map((jenis) => putuskan(jenis, ['kepala-pergi'], pilihan)[0]);
          expect([...nomor].sort()).toEqual(['baru', 'tetap']);
        }
      }
    }
  });

  it('is decided for every kind in any circumstances, with a sentence and a source', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAFTAR_JENIS_PERMOHONAN), fc.subarray([...KEADAAN]), fc.constantFrom(...PILIHAN_NOMOR), ({ kode }, keadaan, nomorBilaKepalaPergi) => {
        const { alasan, ...sebab } = keputusanNomorKk(kode, keadaan, { nomorBilaKepalaPergi });
        expect(sebab).toEqual(ALASAN_NOMOR_KK[alasan]);
        expect(sebab.kalimat).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });

  it('keeps its number on a reprint and a correction, whatever is ticked', () => {
    fc.assert(
      fc.property(fc.constantFrom('B3-pembetulan', 'C1-hilang', 'C2-rusak', 'C2-pembaruan'), fc.subarray([...KEADAAN]), (jenis, keadaan) => {
        expect(putuskan(jenis, keadaan)[0]).toBe('tetap');
      }),
    );
  });

  it('has no line of the table that no case can reach, and no reason that no line gives', () => {
    const dicapai = new Set<string>();
    for (const { kode } of DAFTAR_JENIS_PERMOHONAN) {
      for (const keadaan of [[], ...KEADAAN.map((satu) => [satu])]) for (const pilihan of PILIHAN_NOMOR) dicapai.add(`${kode} ${putuskan(kode, keadaan, pilihan)[1]}`);
    }
    for (const { jenis, alasan } of TABEL_NOMOR_KK) expect([...dicapai].some((satu) => satu.startsWith(jenis) && satu.endsWith(` ${alasan}`))).toBe(true);
    expect(new Set(TABEL_NOMOR_KK.map(({ alasan }) => alasan))).toEqual(new Set(Object.keys(ALASAN_NOMOR_KK)));
  });
});
