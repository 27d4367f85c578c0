import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { NOMOR_SERI } from '../blanko/nomor-seri';
import { KEADAAN_LEMBAR, type KeadaanLembar } from './keadaan-lembar';

export class LembarBlankoQuery {
  @ApiPropertyOptional({ enum: KEADAAN_LEMBAR, description: 'hanya lembar dengan keadaan ini' })
  @IsOptional()
  @IsIn(KEADAAN_LEMBAR, { message: `harus salah satu dari ${KEADAAN_LEMBAR.join(', ')}` })
  keadaan?: KeadaanLembar;

  @ApiPropertyOptional({ example: 'K0000001', description: 'nomor seri terakhir dari halaman sebelumnya' })
  @IsOptional()
  @Matches(NOMOR_SERI, { message: 'harus nomor seri' })
  setelah?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling sedikit 1' })
  @Max(200, { message: 'paling banyak 200' })
  batas?: number;
}
