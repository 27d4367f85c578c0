import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { NAMA_TERPANJANG, Teks } from '../http/isian-teks';

/** Who applies. */
export class PemohonDto {
  @ApiProperty()
  @Teks(1, NAMA_TERPANJANG)
  nama!: string;

  @ApiProperty()
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nik!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^\+?\d{8,15}$/, { message: 'harus nomor telepon' })
  telepon?: string;
}
