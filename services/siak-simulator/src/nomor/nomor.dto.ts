import type { Keluarga } from '@kk-lintas/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { SebabNomor } from '../biodata/aturan-jenis';
import { IsOptional } from 'class-validator';
import { Bulat } from '../http/aturan-isian';
import { KeluargaDto } from '../http/keluarga.dto';
import { PermohonanDto } from '../http/permohonan.dto';
import type { KartuLain } from '../mutasi/kartu-lain';
import type { NomorTerbit } from './nomor-terbit';

export class PermintaanNomorDto extends PermohonanDto {
  @ApiPropertyOptional({ description: 'Permintaan ke berapa untuk permohonan ini; yang lebih lama daripada yang sudah diterima ditolak' })
  @IsOptional()
  @Bulat(1)
  readonly urutan?: number;
}

export class NikBaruDto {
  @ApiProperty()
  readonly anggotaKe: number;

  @ApiProperty()
  readonly nik: string;
}

export class KartuLainDto implements KartuLain {
  @ApiProperty()
  readonly nomorKk: string;

  @ApiProperty({ description: 'Versi setelah diaktifkan; untuk kartu yang berakhir: versi terakhirnya' })
  readonly versi: number;

  @ApiProperty({ description: 'Tidak ada anggota yang tinggal' })
  readonly berakhir: boolean;

  @ApiPropertyOptional({ type: KeluargaDto, description: 'Isi kartu setelah diaktifkan' })
  readonly keluarga?: Keluarga;
}

export class NomorTerbitDto implements NomorTerbit {
  @ApiProperty()
  readonly nomorKk: string;

  @ApiProperty({ type: [NikBaruDto], description: 'NIK baru, untuk anggota yang belum mempunyainya' })
  readonly nik: readonly NikBaruDto[];

  @ApiProperty({ description: 'Versi kartu setelah diaktifkan; pasti, karena kartunya ditahan' })
  readonly versi: number;

  @ApiProperty({ type: [KartuLainDto], description: 'Kartu lain yang kehilangan atau menerima anggota' })
  readonly kartuLain: readonly KartuLainDto[];

  @ApiPropertyOptional({ type: String, example: 'kepala-sama', description: 'Mengapa nomor KK tetap atau baru' })
  readonly sebabNomor?: SebabNomor;
}
