import type { Keluarga, KodeWilayah } from '@kk-lintas/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { AnggotaDto } from './anggota.dto';
import { MutasiDto } from './mutasi.dto';

export class AlamatDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  readonly jalan: string;

  @ApiProperty({ example: '001' })
  @IsString()
  @MaxLength(3)
  readonly rt: string;

  @ApiProperty({ example: '002' })
  @IsString()
  @MaxLength(3)
  readonly rw: string;

  @ApiProperty({ example: '40197' })
  @IsString()
  @MaxLength(5)
  readonly kodePos: string;

  @ApiProperty({ example: '32.04.06.1001', type: String })
  @Matches(/^[1-9]\d\.\d{2}\.\d{2}\.[123]\d{3}$/)
  readonly desa: KodeWilayah;
}

export class KeluargaDto implements Keluarga {
  @ApiPropertyOptional()
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @IsString()
  @MaxLength(32)
  readonly nomorKk?: string;

  @ApiProperty({ type: AlamatDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => AlamatDto)
  readonly alamat: AlamatDto;

  @ApiProperty({ type: [AnggotaDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnggotaDto)
  readonly anggota: AnggotaDto[];
  @ApiPropertyOptional({ type: [MutasiDto] })
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MutasiDto)
  readonly mutasi?: MutasiDto[];
}
