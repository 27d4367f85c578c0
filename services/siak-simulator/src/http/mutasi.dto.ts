import { ARAH_MUTASI, SEBAB_MUTASI, type ArahMutasi, type MutasiAnggota, type SebabMutasi } from '@kk-lintas/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { SalahSatu, Teks } from './aturan-isian';

export class MutasiDto implements MutasiAnggota {
  @ApiPropertyOptional()
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @Teks(32)
  readonly nik?: string;

  @ApiProperty({ enum: ARAH_MUTASI })
  @SalahSatu(ARAH_MUTASI)
  readonly arah: ArahMutasi;

  @ApiProperty({ enum: SEBAB_MUTASI })
  @SalahSatu(SEBAB_MUTASI)
  readonly sebab: SebabMutasi;

  @ApiPropertyOptional()
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @Teks(32)
  readonly nomorKk?: string;
}
