import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { YangDiperiksa } from './periksa-keaslian';

/** Exactly one of `token`, `nomorDokumen`, or `serial` with `akhiran`. */
export class KeaslianDto {
  @ApiPropertyOptional({ description: 'isi kode QR pada kartu', example: 'HTTPS://KK.CONTOH.GO.ID/C/AEHD…' })
  @IsOptional()
  @MaxLength(600, { message: 'paling panjang 600' })
  @IsString({ message: 'harus berupa teks' })
  token?: string;

  @ApiPropertyOptional({ example: '3204-26-K7QF2M9M' })
  @IsOptional()
  @MaxLength(40, { message: 'paling panjang 40' })
  @IsString({ message: 'harus berupa teks' })
  nomorDokumen?: string;

  @ApiPropertyOptional({ description: 'nomor seri blanko, utuh dengan huruf dan nolnya' })
  @IsOptional()
  @MaxLength(40, { message: 'paling panjang 40' })
  @IsString({ message: 'harus berupa teks' })
  serial?: string;

  @ApiPropertyOptional({ description: 'empat angka terakhir nomor KK, bersama serial' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'harus empat angka' })
  akhiran?: string;
}

/** What is asked for; `undefined` when it is not exactly one way, with all that it needs. */
export function yangDiperiksa({ token, nomorDokumen, serial, akhiran }: KeaslianDto): YangDiperiksa | undefined {
  const lembar = serial !== undefined && akhiran !== undefined && ({ cara: 'lembar', serial, akhiran } as const);
  const cara = [token !== undefined && ({ cara: 'token', token } as const), nomorDokumen !== undefined && ({ cara: 'nomor', nomorDokumen } as const), lembar].filter((satu) => satu !== false);
  const [satuSatunya] = cara;
  const setengah = (serial === undefined) !== (akhiran === undefined);
  return cara.length === 1 && !setengah ? satuSatunya : undefined;
}
