import { ARAH_MUTASI, SEBAB_MUTASI, type ArahMutasi, type SebabMutasi } from '@kk-lintas/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { SalahSatu } from '../http/kode-dikenal';

const ENAM_BELAS_ANGKA = { message: 'harus 16 angka' };

/** One member who comes to the card or leaves it; whether it is true the domain finds out. */
export class MutasiDto {
  @ApiPropertyOptional({ description: 'tidak diisi hanya untuk orang yang belum punya NIK' })
  @IsOptional()
  @Matches(/^\d{16}$/, ENAM_BELAS_ANGKA)
  nik?: string;

  @ApiProperty({ enum: ARAH_MUTASI })
  @SalahSatu(ARAH_MUTASI)
  arah!: ArahMutasi;

  @ApiProperty({ enum: SEBAB_MUTASI })
  @SalahSatu(SEBAB_MUTASI)
  sebab!: SebabMutasi;

  @ApiPropertyOptional({ description: 'nomor KK asal atau tujuan, bila ada' })
  @IsOptional()
  @Matches(/^\d{16}$/, ENAM_BELAS_ANGKA)
  nomorKk?: string;
}
