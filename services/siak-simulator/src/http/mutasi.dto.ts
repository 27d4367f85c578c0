import { ARAH_MUTASI, SEBAB_MUTASI, type ArahMutasi, type MutasiAnggota, type SebabMutasi } from '@kk-lintas/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class MutasiDto implements MutasiAnggota {
  @ApiPropertyOptional()
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @IsString()
  @MaxLength(32)
  readonly nik?: string;

  @ApiProperty({ enum: ARAH_MUTASI })
  @IsIn(ARAH_MUTASI)
  readonly arah: ArahMutasi;

  @ApiProperty({ enum: SEBAB_MUTASI })
  @IsIn(SEBAB_MUTASI)
  readonly sebab: SebabMutasi;

  @ApiPropertyOptional()
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @IsString()
  @MaxLength(32)
  readonly nomorKk?: string;
}
