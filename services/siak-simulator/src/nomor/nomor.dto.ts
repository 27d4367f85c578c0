import { ApiProperty } from '@nestjs/swagger';
import type { NomorTerbit } from './penerbitan';

export class NikBaruDto {
  @ApiProperty()
  readonly anggotaKe: number;

  @ApiProperty()
  readonly nik: string;
}

export class NomorTerbitDto implements NomorTerbit {
  @ApiProperty()
  readonly nomorKk: string;

  @ApiProperty({ type: [NikBaruDto], description: 'NIK baru, untuk anggota yang belum mempunyainya' })
  readonly nik: readonly NikBaruDto[];
}
