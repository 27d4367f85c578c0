import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Min } from 'class-validator';
import { DataKeluargaDto, HanyaBila, PutusanBerkasDto, SalahSatu, Teks } from '@kk-lintas/office';
import type { CaraPengambilan } from './permohonan.events';

const TUJUAN = ['pemohon', 'desa'] as const;
const CARA: CaraPengambilan[] = ['tanda-terima', 'identitas', 'surat-kuasa'];

export class VerifikasiBerkasDto extends PutusanBerkasDto {
  @ApiPropertyOptional({ enum: TUJUAN, description: 'ke mana berkas dikembalikan bila tidak sesuai' })
  @IsOptional()
  @HanyaBila<VerifikasiBerkasDto>(({ sesuai }) => sesuai !== true, 'hanya diisi bila tidak sesuai')
  @SalahSatu(TUJUAN)
  tujuan?: 'pemohon' | 'desa';
}

export class TerimaKartuDto {
  @ApiProperty({ type: [String] })
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(60, { message: 'paling banyak 60 lembar' })
  @IsString({ each: true, message: 'harus nomor seri' })
  serial!: string[];
}

export class TunjukkanTandaTerimaDto {
  @ApiProperty({ enum: CARA })
  @SalahSatu(CARA)
  cara!: CaraPengambilan;

  @ApiPropertyOptional({ description: 'nomor tanda terima; hanya untuk cara tanda-terima' })
  @IsOptional()
  @HanyaBila<TunjukkanTandaTerimaDto>(({ cara }) => cara === undefined || cara === 'tanda-terima', 'hanya diisi bila caranya tanda-terima')
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(1, { message: 'paling sedikit 1' })
  nomor?: number;

  @ApiPropertyOptional({ description: 'identitas yang diperiksa, atau penerima kuasa dan tanggal surat kuasanya; tidak untuk cara tanda-terima' })
  @IsOptional()
  @HanyaBila<TunjukkanTandaTerimaDto>(({ cara }) => cara !== 'tanda-terima', 'hanya diisi bila caranya identitas atau surat-kuasa')
  @Teks(5, 300)
  keterangan?: string;
}

export class PerbaikiDataDto extends DataKeluargaDto {
  @ApiPropertyOptional({ description: 'mengapa isian sudah benar; wajib bila tidak ada yang diubah setelah temuan SIAK atau penolakan Dinas, dan hanya diisi saat itu' })
  @IsOptional()
  @Teks(5, 500)
  alasan?: string;
}

export class HentikanPermohonanDto {
  @ApiPropertyOptional({ description: 'mengapa keluarga menghentikan permohonannya; tidak diisi bila kartunya tidak ada lagi di SIAK' })
  @IsOptional()
  @Teks(5, 500)
  alasan?: string;
}

export class KenaliKeluargaDto {
  @ApiProperty({ description: 'identitas yang diperiksa' })
  @Teks(5, 300)
  keterangan!: string;
}

export class SerahkanKartuDto {
  @ApiPropertyOptional({ description: 'kesalahan yang ditemukan pemohon pada kartu' })
  @IsOptional()
  @Teks(5, 500)
  kesalahan?: string;
}
