import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { HanyaBila } from './hanya-bila';
import { NomorRtRw, Teks } from './isian-teks';
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

  @IsOptional()
  @ValidateNested()
  @Type(() => BagianDto)
  induk?: BagianDto;

  @IsOptional()
  @NomorRtRw()
  rt?: string;

  @IsOptional()
  @Teks(3, 20)
  alasan?: string;

  @IsOptional()
  @HanyaBila<ContohDto>(({ sesuai }) => sesuai !== true, 'hanya diisi bila tidak sesuai')
  @Teks(3, 20)
  sebab?: string;
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

  it.each<[string, object, string]>([
    ['an empty list', { induk: [] }, 'induk'],
    ['a list of objects', { induk: [{ nik: '3204060101900001' }] }, 'induk'],
    ['a text', { induk: 'x' }, 'induk'],
    ['a list in a list', { bagian: [{ nik: '3204060101900001' }, []] }, 'bagian.1'],
    ['null in a list', { bagian: [null] }, 'bagian.0'],
  ])('says of a part that is no object that it must be one: %s', async (_, bagian, field) => {
    expect(await keberatan({ ...BENAR, nama: 'CONTO', ...bagian })).toEqual({ [field]: 'harus berupa objek' });
  });

  it('names the faults of every other field beside a part that is no object', async () => {
    expect(await keberatan({ ...BENAR, nama: 1, kode: undefined, lain: 1, bagian: [{ nik: '1' }, 'x'], induk: [] })).toEqual({
      induk: 'harus berupa objek',
      'bagian.1': 'harus berupa objek',
      'bagian.0.nik': 'harus 16 angka',
      nama: 'harus berupa teks',
      kode: 'harus diisi',
      lain: 'isian ini tidak dikenal',
    });
  });

  it.each(['   ', '\u00a0\u2003 ', '\u200b\u200b\u200b'])('says of a text of blanks that it is none: %j', async (alasan) => {
    expect(await keberatan({ ...BENAR, nama: 'CONTO', alasan })).toEqual({ alasan: 'tidak boleh kosong' });
    expect(await keberatan({ ...BENAR, nama: 'CONTO', alasan: ` -${alasan}` })).toEqual({});
  });

  it.each(['nama keliru', 'x', 7])('says of a field that means nothing beside the others when it may be filled in: %j', async (sebab) => {
    expect(await keberatan({ ...BENAR, nama: 'CONTO', sebab })).toEqual(typeof sebab === 'number' ? { sebab: 'harus berupa teks' } : { sebab: 'hanya diisi bila tidak sesuai' });
    expect(await keberatan({ ...BENAR, nama: 'CONTO', sesuai: false, sebab: 'nama keliru' })).toEqual({});
  });

  it('may not be nested deeper than any form is', async () => {
    for (const dalam of [20, 5000]) {
      const isian: unknown = JSON.parse(`{"nama":${'['.repeat(dalam)}${']'.repeat(dalam)}}`);
      expect(await masalah(isian)).toMatchObject({ status: 400, errors: [{ field: '', reason: 'isi permintaan bersarang lebih dari 20 tingkat' }] });
    }
  });

  it.each(['000', '1', '0001', ' 01'])('says of an RT or RW that it is a number from 001: %j', async (rt) => {
    expect(await keberatan({ ...BENAR, nama: 'CONTO', rt })).toEqual({ rt: 'harus tiga angka, 001 sampai 999' });
  });

  it.each(['\u0000', '\n', '\u007f', '\u0085', '\u202e', '\u2066', '\u200f'])('may hold no control character in a text that others read: %j', async (kendali) => {
    expect(await keberatan({ ...BENAR, nama: 'CONTO', alasan: `ALASAN${kendali}` })).toEqual({ alasan: 'tidak boleh berisi karakter kendali' });
  });

  it('may hold null only where nothing need be, and in a field that is known', async () => {
    expect(await keberatan({ ...BENAR, nama: null, serial: null, lain: null })).toEqual({ nama: 'harus diisi', lain: 'isian ini tidak dikenal' });
  });

  it('may not be there, which is as good as an empty object', async () => {
    expect(await keberatan(undefined)).toEqual(await keberatan({}));
  });
});

it('input that is right is accepted', async () => expect(await masalah({ ...BENAR, nama: 'CONTO' })).toEqual({}));

it('null in an optional field is as if it were not there', async () => {
  const dibaca = (await validation().transform({ ...BENAR, nama: 'CONTO', serial: null, induk: null, alasan: null }, { type: 'body', metatype: ContohDto })) as object;
  expect(JSON.parse(JSON.stringify(dibaca))).toEqual({ ...BENAR, nama: 'CONTO' });
});

it.each(['001', '999', '100'])('an RT or RW from 001 to 999 is accepted: %s', async (rt) => expect(await keberatan({ ...BENAR, nama: 'CONTO', rt, alasan: "ALASAN D'É - 1" })).toEqual({}));
