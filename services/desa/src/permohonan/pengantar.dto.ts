import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { DAFTAR_JENIS_PERMOHONAN } from '@kk-lintas/domain';
import { NomorRtRw, PemohonDto, SalahSatu } from '@kk-lintas/office';
import type { PenerbitPengantar } from './permohonan.events';

const JENIS = DAFTAR_JENIS_PERMOHONAN.map(({ kode }) => kode);
const PENERBIT: PenerbitPengantar[] = ['ketua-rt', 'ketua-rw', 'kepala-desa'];

class PermintaanDto {
  @ApiProperty({ enum: JENIS })
  @SalahSatu(JENIS)
  jenis!: string;

  @ApiProperty({ example: '003' })
  @NomorRtRw()
  rt!: string;

  @ApiProperty({ example: '007' })
  @NomorRtRw()
  rw!: string;

  @ApiProperty({ type: PemohonDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => PemohonDto)
  pemohon!: PemohonDto;
}

/** For a case that was applied for online: the family and what it asks for are known. */
export class TerbitkanUntukDto {
  @ApiProperty({ enum: PENERBIT })
  @SalahSatu(PENERBIT)
  penerbit!: PenerbitPengantar;
}

export class TerbitkanSuratPengantarDto extends TerbitkanUntukDto {
  @ApiProperty({ type: PermintaanDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => PermintaanDto)
  permintaan!: PermintaanDto;
}
