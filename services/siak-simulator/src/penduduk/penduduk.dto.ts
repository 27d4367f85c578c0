import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AnggotaDto } from '../http/anggota.dto';
import { KeluargaDto } from '../http/keluarga.dto';
import { KEADAAN_PENDUDUK, type KeadaanPenduduk } from '../mutasi/keadaan-penduduk';
import type { KeluargaTerdaftar, Penduduk } from '../populasi/penduduk';

export class PendudukDto {
  @ApiProperty({ type: AnggotaDto })
  readonly biodata: Penduduk;

  @ApiPropertyOptional({ type: KeluargaDto, description: 'Kartu yang berlaku; tidak ada bila sudah dikeluarkan dari kartunya' })
  readonly keluarga?: KeluargaTerdaftar;

  @ApiPropertyOptional({ description: 'Versi kartu yang berlaku' })
  readonly versi?: number;

  @ApiPropertyOptional({ enum: KEADAAN_PENDUDUK, description: 'Hanya untuk yang tidak mempunyai kartu karena sebab ini' })
  readonly keadaan?: KeadaanPenduduk;
}
