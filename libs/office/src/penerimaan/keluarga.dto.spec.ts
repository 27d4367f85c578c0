import 'reflect-metadata';
import { SEBAB_MUTASI } from '@kk-lintas/domain';
import { ProblemError } from '../http/problem';
import { validation } from '../http/validation';
import { KeluargaDto } from './keluarga.dto';

const ORANG = {
  nik: '3204061403880001',
  namaLengkap: 'Jaka Contoh',
  jenisKelamin: 1,
  tempatLahir: 'Bandung',
  tanggalLahir: '1988-03-14',
  agama: 1,
  pendidikan: 8,
  pekerjaan: 15,
  golonganDarah: 4,
  statusPerkawinan: 1,
  shdk: 1,
  kewarganegaraan: 1,
  ayah: 'Darma Contoh',
  ibu: 'Sari Contoh',
};
const KELUARGA = { alamat: { jalan: 'Jalan Peraga 1', rt: '001', rw: '002', kodePos: '40191', desa: '32.04.06.2003' }, anggota: [ORANG] };
const baca = (mutasi: unknown): Promise<KeluargaDto> => validation().transform({ ...KELUARGA, ...(mutasi !== undefined && { mutasi }) }, { type: 'body', metatype: KeluargaDto });

async function isianSalah(mutasi: unknown): Promise<readonly string[]> {
  const galat = await baca(mutasi).then(
    () => undefined,
    (satu: unknown) => satu,
  );
  return galat instanceof ProblemError ? (galat.problem.errors ?? []).map(({ field }) => field) : [];
}

describe('the changes of membership on a form', () => {
  it('may be left out', async () => {
    expect((await baca(undefined)).mutasi).toBeUndefined();
    expect((await baca([])).mutasi).toEqual([]);
  });

  it('are read with every reason that the domain knows', async () => {
    const mutasi = SEBAB_MUTASI.map((sebab) => ({ nik: ORANG.nik, arah: 'masuk', sebab, nomorKk: '3204060101100001' }));
    expect((await baca(mutasi)).mutasi).toEqual(mutasi);
    expect((await baca([{ arah: 'masuk', sebab: 'kelahiran' }])).mutasi).toEqual([{ arah: 'masuk', sebab: 'kelahiran' }]);
  });

  it.each([
    ['mutasi.0.arah', { arah: 'lewat', sebab: 'pindah' }],
    ['mutasi.0.sebab', { arah: 'masuk', sebab: 'bosan' }],
    ['mutasi.0.nik', { nik: '123', arah: 'masuk', sebab: 'pindah' }],
    ['mutasi.0.nomorKk', { arah: 'masuk', sebab: 'pindah', nomorKk: 3204060101100001 }],
    ['mutasi.0.catatan', { arah: 'masuk', sebab: 'pindah', catatan: 'x' }],
  ])('are refused with a wrong %s', async (field, satu) => {
    expect(await isianSalah([satu])).toEqual([field]);
  });

  it('are a list of sixty at most', async () => {
    expect(await isianSalah('semua')).toEqual(['mutasi']);
    expect(await isianSalah(Array(61).fill({ arah: 'masuk', sebab: 'kelahiran' }))).toEqual(['mutasi']);
  });
});

describe('a name on a form', () => {
  const bernama = (namaLengkap: string) => validation().transform({ ...KELUARGA, anggota: [{ ...ORANG, namaLengkap, ayah: namaLengkap, ibu: namaLengkap }] }, { type: 'body', metatype: KeluargaDto });

  it('that was recorded earlier may be longer than one that is recorded today', async () => {
    const panjang = 'Contoh '.repeat(14).trimEnd();
    expect(((await bernama(panjang)) as KeluargaDto).anggota[0]?.namaLengkap).toBe(panjang);
  });

  it('is read in one form, whether a letter and its mark were typed as one or as two', async () => {
    expect(((await bernama('Rene\u0301 Contoh')) as KeluargaDto).anggota[0]).toMatchObject({ namaLengkap: 'Ren\u00e9 Contoh', ayah: 'Ren\u00e9 Contoh' });
  });

  it('is no longer than SIAK takes it', async () => {
    await expect(bernama('a'.repeat(101))).rejects.toMatchObject({ problem: { errors: [{ field: 'anggota.0.namaLengkap' }, { field: 'anggota.0.ayah' }, { field: 'anggota.0.ibu' }] } });
  });
});
