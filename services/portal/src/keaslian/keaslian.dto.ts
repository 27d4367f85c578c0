import { ApiPropertyOptional } from '@nestjs/swagger';
import type { IsianSalah } from '@kk-lintas/domain';
import { TidakKosong } from '@kk-lintas/office';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { YangDiperiksa } from './periksa-keaslian';

/** Exactly one of `token`, `nomorDokumen`, or `serial` with `akhiran`. */
export class KeaslianDto {
  @ApiPropertyOptional({ description: 'isi kode QR pada kartu', example: 'HTTPS://KK.CONTOH.GO.ID/C/AEHD…' })
  @IsOptional()
  @MaxLength(600, { message: 'paling panjang 600' })
  @IsString({ message: 'harus berupa teks' })
  @TidakKosong()
  token?: string;

  @ApiPropertyOptional({ example: '3204-26-K7QF2M9M' })
  @IsOptional()
  @MaxLength(40, { message: 'paling panjang 40' })
  @IsString({ message: 'harus berupa teks' })
  @TidakKosong()
  nomorDokumen?: string;

  @ApiPropertyOptional({ description: 'nomor seri blanko, utuh dengan huruf dan nolnya' })
  @IsOptional()
  @MaxLength(40, { message: 'paling panjang 40' })
  @IsString({ message: 'harus berupa teks' })
  @TidakKosong()
  serial?: string;

  @ApiPropertyOptional({ description: 'empat angka terakhir nomor KK, bersama serial' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'harus empat angka' })
  akhiran?: string;
}

const SATU_CARA = 'isi tepat satu: token, nomorDokumen, atau serial bersama akhiran';

/** What is asked for, or which field keeps it from being exactly one way with all that it needs; none where nothing is asked. */
export function yangDiperiksa({ token, nomorDokumen, serial, akhiran }: KeaslianDto): YangDiperiksa | IsianSalah {
  const cara = [token !== undefined && 'token', nomorDokumen !== undefined && 'nomorDokumen', (serial ?? akhiran) !== undefined && (serial === undefined ? 'akhiran' : 'serial')].filter((satu) => satu !== false);
  const [, berlebih = ''] = cara;
  if (cara.length !== 1) return { field: berlebih, reason: SATU_CARA };
  if (token !== undefined) return { cara: 'token', token };
  if (nomorDokumen !== undefined) return { cara: 'nomor', nomorDokumen };
  if (serial === undefined) return { field: 'serial', reason: 'harus diisi bersama akhiran' };
  return akhiran === undefined ? { field: 'akhiran', reason: 'harus diisi bersama serial' } : { cara: 'lembar', serial, akhiran };
}

export function tidakJelas(yang: YangDiperiksa | IsianSalah): yang is IsianSalah {
  return 'reason' in yang;
}
