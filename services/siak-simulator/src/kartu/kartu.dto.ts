import { ApiProperty } from '@nestjs/swagger';
import type { KartuDiaktifkan } from './aktivasi-kartu';

export class KartuDigantikanDto {
  @ApiProperty()
  readonly nomorKk: string;

  @ApiProperty({ description: 'Versi baru berlaku dengan anggota yang tinggal' })
  readonly aktifLagi: boolean;
}

export class KartuDiaktifkanDto implements KartuDiaktifkan {
  @ApiProperty()
  readonly nomorKk: string;

  @ApiProperty()
  readonly versi: number;

  @ApiProperty({ type: [KartuDigantikanDto] })
  readonly digantikan: readonly KartuDigantikanDto[];
}
