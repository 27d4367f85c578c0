import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { Bulat, Daftar, SalahSatu, Teks, TeksBebas } from '../http/aturan-isian';
import { CARA_GAGAL, type CaraGagal, type PengaturanSaklar, type TemuanBuatan } from './saklar';

const SEJAM_MS = 3_600_000;

export class TemuanBuatanDto implements TemuanBuatan {
  @ApiPropertyOptional()
  @IsOptional()
  @TeksBebas()
  readonly permohonanId?: string;

  @ApiPropertyOptional({ description: 'NIK anggota; tanpa ini anggota pertama' })
  @IsOptional()
  @TeksBebas()
  readonly nik?: string;

  @ApiProperty({ example: 'namaLengkap' })
  @Teks(50)
  readonly field: string;

  @ApiProperty()
  @Teks(100)
  readonly nilaiSiak: string;
}

export class SaklarDto implements PengaturanSaklar {
  @ApiPropertyOptional({ description: 'Milidetik sebelum setiap jawaban' })
  @IsOptional()
  @Bulat(0, SEJAM_MS)
  readonly lambatMs?: number;

  @ApiPropertyOptional({ enum: CARA_GAGAL })
  @IsOptional()
  @SalahSatu(CARA_GAGAL)
  readonly gagal?: CaraGagal;

  @ApiPropertyOptional({ description: 'Gagal setelah pekerjaan selesai: hanya jawabannya yang hilang' })
  @IsOptional()
  @IsBoolean({ message: 'harus true atau false' })
  readonly sesudahDiproses?: boolean;

  @ApiPropertyOptional({ type: [TemuanBuatanDto] })
  @IsOptional()
  @Daftar()
  @ValidateNested({ each: true })
  @Type(() => TemuanBuatanDto)
  readonly temuan?: TemuanBuatanDto[];

  @ApiPropertyOptional({ description: 'Tanpa ini: sampai diatur lagi' })
  @IsOptional()
  @Bulat(1)
  readonly untukBerapaKali?: number;
}
