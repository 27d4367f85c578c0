import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { KartuLain } from '../mutasi/kartu-lain';
import { KartuLainDto } from '../nomor/nomor.dto';
import type { KantorPerbaikan, KodeTemuan, TemuanSiak } from './temuan';

export class TemuanSiakDto implements TemuanSiak {
  @ApiProperty()
  readonly anggotaKe: number;

  @ApiProperty({ example: 'namaLengkap' })
  readonly field: string;

  @ApiProperty({ type: String, example: 'beda-dengan-siak' })
  readonly kode: KodeTemuan;

  @ApiProperty()
  readonly nilaiPermohonan: string;

  @ApiProperty()
  readonly nilaiSiak: string;

  @ApiProperty({ enum: ['desa', 'kecamatan', 'dinas'] })
  readonly kantorPerbaikan: KantorPerbaikan;
}

export class HasilPeriksaDto {
  @ApiProperty({ enum: ['valid', 'tidak-valid'] })
  readonly hasil: 'valid' | 'tidak-valid';

  @ApiPropertyOptional({ type: [TemuanSiakDto] })
  readonly temuan?: readonly TemuanSiak[];

  @ApiPropertyOptional({ type: [KartuLainDto], description: 'Bila valid: kartu lain yang akan kehilangan atau menerima anggota' })
  readonly kartuLain?: readonly KartuLain[];
}
