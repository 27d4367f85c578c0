import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CARA_GAGAL, type CaraGagal, type PengaturanSaklar, type TemuanBuatan } from './saklar';

const SEJAM_MS = 3_600_000;

export class TemuanBuatanDto implements TemuanBuatan {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  readonly permohonanId?: string;

  @ApiPropertyOptional({ description: 'NIK anggota; tanpa ini anggota pertama' })
  @IsOptional()
  @IsString()
  readonly nik?: string;

  @ApiProperty({ example: 'namaLengkap' })
  @IsString()
  @MaxLength(50)
  readonly field: string;

  @ApiProperty()
  @IsString()
  @MaxLength(100)
  readonly nilaiSiak: string;
}

export class SaklarDto implements PengaturanSaklar {
  @ApiPropertyOptional({ description: 'Milidetik sebelum setiap jawaban' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(SEJAM_MS)
  readonly lambatMs?: number;

  @ApiPropertyOptional({ enum: CARA_GAGAL })
  @IsOptional()
  @IsIn(CARA_GAGAL)
  readonly gagal?: CaraGagal;

  @ApiPropertyOptional({ description: 'Gagal setelah pekerjaan selesai: hanya jawabannya yang hilang' })
  @IsOptional()
  @IsBoolean()
  readonly sesudahDiproses?: boolean;

  @ApiPropertyOptional({ type: [TemuanBuatanDto] })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TemuanBuatanDto)
  readonly temuan?: TemuanBuatanDto[];

  @ApiPropertyOptional({ description: 'Tanpa ini: sampai diatur lagi' })
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly untukBerapaKali?: number;
}
