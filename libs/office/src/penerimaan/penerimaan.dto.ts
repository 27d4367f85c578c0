import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsOptional, IsString, ValidateNested } from 'class-validator';
import { KEADAAN } from '@kk-lintas/domain';
import { KeluargaDto } from './keluarga.dto';
import { HanyaBila } from '../http/hanya-bila';
import { Teks } from '../http/isian-teks';
import { SalahSatu } from '../http/kode-dikenal';

/** Ids of originals that an officer took in. */
function BerkasDiterima(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: [String], description: 'berkas asli yang benar-benar diterima; tanpa ini semua yang dinyatakan dibawa' }),
    IsOptional(),
    IsArray({ message: 'harus berupa daftar' }),
    ArrayMaxSize(40, { message: 'paling banyak 40 berkas' }),
    IsString({ each: true, message: 'harus nama berkas' }),
  );
}

class BerkasDto {
  @ApiProperty({ example: 'buku-nikah' })
  @Teks(1, 60)
  kode!: string;

  @ApiProperty({ description: 'aslinya dibawa; tercatat di kantor setelah diterima petugas, dan akan kembali' })
  @IsBoolean({ message: 'harus true atau false' })
  asli!: boolean;
}

export class AjukanPermohonanDto {
  @ApiProperty({ type: [BerkasDto] })
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(40, { message: 'paling banyak 40 berkas' })
  @ValidateNested({ each: true })
  @Type(() => BerkasDto)
  berkas!: BerkasDto[];
}

export class PeriksaKelengkapanDto {
  @ApiPropertyOptional({ enum: KEADAAN, isArray: true })
  @IsOptional()
  @IsArray({ message: 'harus berupa daftar' })
  @SalahSatu(KEADAAN, { each: true })
  keadaan?: string[];

  @BerkasDiterima()
  diterima?: string[];
}

export class DataKeluargaDto {
  @ApiProperty({ type: KeluargaDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => KeluargaDto)
  keluarga!: KeluargaDto;
}

export class IsiFormulirDto extends DataKeluargaDto {
  @ApiPropertyOptional({ type: [BerkasDto], description: 'formulir yang diisi di sampingnya (F-1.01, F-1.05, F-1.06) dan berkas yang menyusul' })
  @IsOptional()
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(40, { message: 'paling banyak 40 berkas' })
  @ValidateNested({ each: true })
  @Type(() => BerkasDto)
  berkas?: BerkasDto[];
}

/** A yes, or a no with its reason. */
export class PutusanDto {
  @ApiProperty()
  @IsBoolean({ message: 'harus true atau false' })
  sesuai!: boolean;

  @ApiPropertyOptional({ description: 'wajib bila tidak sesuai, dan hanya diisi bila tidak sesuai' })
  @IsOptional()
  @HanyaBila<PutusanDto>(({ sesuai }) => sesuai !== true, 'hanya diisi bila tidak sesuai')
  @Teks(5, 500)
  alasan?: string;
}

/** A yes or no of an officer before whom papers lie. With a no they stay with the family. */
export class PutusanBerkasDto extends PutusanDto {
  @HanyaBila<PutusanDto>(({ sesuai }) => sesuai !== false, 'hanya diisi bila sesuai')
  @BerkasDiterima()
  diterima?: string[];
}

export class AlasanDto {
  @ApiProperty()
  @Teks(5, 500)
  alasan!: string;
}
