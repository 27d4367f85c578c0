import { periksaPerubahanData } from '../jenis-permohonan/perubahan-data';
import { cariJenisPermohonan, DAFTAR_JENIS_PERMOHONAN } from '../jenis-permohonan/daftar-jenis';
import { periksaKeluarga } from './periksa-keluarga';
import { SITUASI_DATA_DIRI } from './situasi/data-diri.situasi';
import { SITUASI_PERKAWINAN } from './situasi/perkawinan.situasi';
import { SITUASI_PERPINDAHAN } from './situasi/perpindahan.situasi';
import { HARI_INI, type Situasi } from './situasi/situasi.fixture';
import { SITUASI_SUSUNAN } from './situasi/susunan.situasi';

const SEMUA = [...SITUASI_SUSUNAN, ...SITUASI_PERKAWINAN, ...SITUASI_DATA_DIRI, ...SITUASI_PERPINDAHAN];

/** The rules of the family and, for a kind of application that changes no data, R15. */
function temuan({ keluarga, konteks = {} }: Situasi): readonly string[] {
  const { jenis = '', lama } = konteks;
  const dikenal = { lama: lama && { keluarga: lama, koreksi: [] } };
  const r15 = cariJenisPermohonan(jenis) === undefined ? undefined : periksaPerubahanData(jenis, keluarga, dikenal);
  const semua = periksaKeluarga(keluarga, { tanggal: HARI_INI, ...konteks });
  return [
    ...semua.map(({ aturan, tingkat, anggotaKe, field }) => `${aturan} ${tingkat} ${[anggotaKe, field].filter((satu) => satu !== undefined).join('.')}`),
    ...(r15 === undefined ? [] : [`R15 galat ${r15.field?.replace('keluarga.', '')}`]),
  ];
}

describe.each([
  ['who belongs to a family', SITUASI_SUSUNAN],
  ['marriage and divorce', SITUASI_PERKAWINAN],
  ['data of one person', SITUASI_DATA_DIRI],
  ['who comes and goes, and reprints', SITUASI_PERPINDAHAN],
])('%s', (_, daftar) => {
  it.each(daftar)('$nama: $temuan', (situasi) => {
    expect(temuan(situasi)).toEqual(situasi.temuan);
  });
});

describe('the situations', () => {
  it('are more than sixty, each with a name of its own', () => {
    expect(SEMUA.length).toBeGreaterThan(60);
    expect(new Set(SEMUA.map(({ nama }) => nama)).size).toBe(SEMUA.length);
  });

  it('show every rule', () => {
    const aturan = new Set(SEMUA.flatMap((satu) => satu.temuan.map((teks) => teks.split(' ')[0])));
    const nomor = Array.from({ length: 21 }, (_, ke) => `R${ke + 1}`);
    expect([...aturan].sort()).toEqual(['NIK', ...nomor].sort());
  });

  it('name papers and kinds of application that there are', () => {
    const berkas = new Set(DAFTAR_JENIS_PERMOHONAN.flatMap(({ syarat }) => syarat.map(({ kode }) => kode)));
    expect(SEMUA.flatMap(({ konteks }) => konteks?.berkas ?? []).filter((kode) => !berkas.has(kode))).toEqual([]);
    expect(SEMUA.flatMap(({ konteks }) => konteks?.jenis ?? []).filter((kode) => cariJenisPermohonan(kode) === undefined)).toEqual([]);
  });

  it('have messages of one sentence without anybody’s data', () => {
    for (const { keluarga, konteks } of SEMUA) {
      const rahasia = [keluarga, konteks?.lama].flatMap((satu) => satu?.anggota.flatMap(({ nik, namaLengkap }) => [nik, namaLengkap]) ?? []).filter((teks) => teks?.trim());
      for (const { pesan } of periksaKeluarga(keluarga, { tanggal: HARI_INI, ...konteks })) {
        expect(pesan).toMatch(/^(?!.*\. )[A-Z].*\.$/);
        for (const teks of rahasia) expect(pesan).not.toContain(teks);
      }
    }
  });
});
