import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { DAFTAR_JENIS_PERMOHONAN } from '@kk-lintas/domain';
import { PemohonDto } from '@kk-lintas/office';
import type { PenerbitPengantar } from './permohonan.events';

const JENIS = DAFTAR_JENIS_PERMOHONAN.map(({ kode }) => kode);
const PENERBIT: PenerbitPengantar[] = ['ketua-rt', 'ketua-rw', 'kepala-desa'];

class PermintaanDto {
  @ApiProperty({ enum: JENIS })
  @IsIn(JENIS, { message: 'bukan jenis permohonan yang dikenal' })
  jenis!: string;

  @ApiProperty({ example: '003' })
  @Matches(/^\d{3}$/, { message: 'harus tiga angka' })
  rt!: string;

  @ApiProperty({ example: '007' })
  @Matches(/^\d{3}$/, { message: 'harus tiga angka' })
  rw!: string;

  @ApiProperty({ type: PemohonDto })
  @ValidateNested()
  @Type(() => PemohonDto)
  pemohon!: PemohonDto;
}

export class TerbitkanSuratPengantarDto {
  @ApiProperty({ enum: PENERBIT })
  @IsIn(PENERBIT, { message: 'harus ketua-rt, ketua-rw atau kepala-desa' })
  penerbit!: PenerbitPengantar;

  @ApiPropertyOptional({ type: PermintaanDto, description: 'tidak diisi untuk permohonan yang datang secara daring' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PermintaanDto)
  permintaan?: PermintaanDto;
}
