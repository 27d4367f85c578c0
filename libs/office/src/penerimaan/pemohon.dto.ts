import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';

/** Who applies. */
export class PemohonDto {
  @ApiProperty()
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 60, { message: 'panjangnya 1 sampai 60 huruf' })
  nama!: string;

  @ApiProperty()
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nik!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^\+?\d{8,15}$/, { message: 'harus nomor telepon' })
  telepon?: string;
}
