import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { ProblemError, type Problem } from './problem';
import { validation } from './validation';

class BagianDto {
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nik!: string;
}

class ContohDto {
  @IsString({ message: 'harus berupa teks' })
  @Length(3, 5, { message: 'panjangnya 3 sampai 5' })
  nama!: string;

  @IsInt({ message: 'bukan kode yang dikenal' })
  kode!: number;

  @IsBoolean({ message: 'harus true atau false' })
  sesuai!: boolean;

  @IsArray({ message: 'harus berupa daftar' })
  @ValidateNested({ each: true })
  @Type(() => BagianDto)
  bagian!: BagianDto[];

  @IsOptional()
  @Matches(/^K\d+$/, { each: true, message: 'harus nomor seri' })
  serial?: string[];
}

const BENAR = { nama: 'CONTOH', kode: 1, sesuai: true, bagian: [{ nik: '3204060101900001' }] };

async function keberatan(isian: unknown): Promise<Readonly<Record<string, string>>> {
  const { errors = [] } = await masalah(isian);
  return Object.fromEntries(errors.map(({ field, reason }) => [field, reason]));
}

async function masalah(isian: unknown): Promise<Partial<Problem>> {
  try {
    await validation().transform(isian, { type: 'body', metatype: ContohDto });
    return {};
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

describe('input that is refused', () => {
  it('says of what is missing that it must be filled in', async () => {
    const kosong = { nama: 'harus diisi', kode: 'harus diisi', sesuai: 'harus diisi', bagian: 'harus diisi' };
    expect(await keberatan({})).toEqual(kosong);
    expect(await keberatan({ nama: null, kode: null, sesuai: null, bagian: null })).toEqual(kosong);
  });

  it.each<[string, object, string, string]>([
    ['a number for a text', { nama: 12345 }, 'nama', 'harus berupa teks'],
    ['a text for a number', { kode: '1' }, 'kode', 'harus berupa bilangan bulat'],
    ['a text for a yes or no', { sesuai: 'ya' }, 'sesuai', 'harus true atau false'],
    ['a text for a list', { bagian: 'x' }, 'bagian', 'harus berupa daftar'],
    ['a number for a text of a form, inside a list', { bagian: [{ nik: 3204060101900001 }] }, 'bagian.0.nik', 'harus berupa teks'],
  ])('says of another type which one it must be: %s', async (_, bagian, field, reason) => {
    expect(await keberatan({ ...BENAR, nama: 'CONTO', ...bagian })).toEqual({ [field]: reason });
  });

  it('says of the right type what is wrong with it, and never repeats it', async () => {
    expect(await keberatan({ ...BENAR, kode: 1.5, bagian: [{ nik: '123' }], serial: ['K1', 'x'], lain: 'rahasia' })).toEqual({
      nama: 'panjangnya 3 sampai 5',
      kode: 'bukan kode yang dikenal',
      'bagian.0.nik': 'harus 16 angka',
      serial: 'harus nomor seri',
      lain: 'isian ini tidak dikenal',
    });
    expect(JSON.stringify(await masalah({ ...BENAR, bagian: [{ nik: '98765' }], lain: 'rahasia' }))).not.toMatch(/98765|rahasia/);
  });

  it.each([['a list', [BENAR]], ['an empty list', []], ['a text', 'nama=CONTOH'], ['a number', 7], ['null', null]])('may be no object at all, which is the one thing to say: %s', async (_, isian) => {
    expect(await masalah(isian)).toMatchObject({ status: 400, errors: [{ field: '', reason: 'isi permintaan harus berupa objek JSON' }] });
  });

  it('may not be there, which is as good as an empty object', async () => {
    expect(await keberatan(undefined)).toEqual(await keberatan({}));
  });
});

it('input that is right is accepted', async () => expect(await masalah({ ...BENAR, nama: 'CONTO' })).toEqual({}));
