import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { BanyakBaris, SalahSatu } from '@kk-lintas/office';
import { NOMOR_SERI } from '../blanko/nomor-seri';
import { KEADAAN_LEMBAR, type KeadaanLembar } from './keadaan-lembar';

export class LembarBlankoQuery {
  @ApiPropertyOptional({ enum: KEADAAN_LEMBAR, description: 'hanya lembar dengan keadaan ini' })
  @IsOptional()
  @SalahSatu(KEADAAN_LEMBAR)
  keadaan?: KeadaanLembar;

  @ApiPropertyOptional({ example: 'K0000001', description: 'nomor seri terakhir dari halaman sebelumnya' })
  @IsOptional()
  @Matches(NOMOR_SERI, { message: 'harus nomor seri' })
  setelah?: string;

  @BanyakBaris()
  batas?: number;
}
