import type { Keluarga, KodeWilayah } from '@kk-lintas/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsDefined, IsOptional, Matches, ValidateNested } from 'class-validator';
import { AnggotaDto } from './anggota.dto';
import { Daftar, Teks } from './aturan-isian';
import { MutasiDto } from './mutasi.dto';

export class AlamatDto {
  @ApiProperty()
  @Teks(200)
  readonly jalan: string;

  @ApiProperty({ example: '001' })
  @Teks(3)
  readonly rt: string;

  @ApiProperty({ example: '002' })
  @Teks(3)
  readonly rw: string;

  @ApiProperty({ example: '40197' })
  @Teks(5)
  readonly kodePos: string;

  @ApiProperty({ example: '32.04.06.1001', type: String })
  @Matches(/^[1-9]\d\.\d{2}\.\d{2}\.[123]\d{3}$/, { message: 'harus kode desa atau kelurahan, seperti 32.04.06.1001' })
  readonly desa: KodeWilayah;
}

export class KeluargaDto implements Keluarga {
  @ApiPropertyOptional()
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @Teks(32)
  readonly nomorKk?: string;

  @ApiProperty({ type: AlamatDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => AlamatDto)
  readonly alamat: AlamatDto;

  @ApiProperty({ type: [AnggotaDto] })
  @Daftar(1, 100)
  @ValidateNested({ each: true })
  @Type(() => AnggotaDto)
  readonly anggota: AnggotaDto[];
  @ApiPropertyOptional({ type: [MutasiDto] })
  @Transform(({ value }) => value ?? undefined)
  @IsOptional()
  @Daftar(0, 200)
  @ValidateNested({ each: true })
  @Type(() => MutasiDto)
  readonly mutasi?: MutasiDto[];
}
