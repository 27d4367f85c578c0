import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Matches, Min } from 'class-validator';
import { SalahSatu } from '@kk-lintas/office';
import { NOMOR_SERI } from '../blanko/nomor-seri';

const STATUS = ['diajukan', 'disahkan', 'ditolak'] as const;

export class SerialDto {
  @ApiProperty({ type: [String], example: ['K0000001'] })
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(500, { message: 'paling banyak 500 lembar' })
  @Matches(NOMOR_SERI, { each: true, message: 'harus nomor seri' })
  serial!: string[];
}

export class MusnahkanLembarDto extends SerialDto {
  @ApiProperty({ description: 'NIP petugas kedua, yang menyaksikan dan mengesahkan' })
  @Matches(/^\d{18}$/, { message: 'harus NIP 18 angka' })
  saksi!: string;
}

export class PemusnahanId {
  @ApiProperty({ example: 1 })
  @Type(() => Number)
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling kecil 1' })
  pemusnahan!: number;
}

export class PemusnahanQuery {
  @ApiPropertyOptional({ enum: STATUS })
  @IsOptional()
  @SalahSatu(STATUS)
  status?: string;

  @ApiPropertyOptional({ description: 'penunjuk dari halaman sebelumnya' })
  @IsOptional()
  @IsString({ message: 'harus berupa teks' })
  lanjut?: string;
}
