import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsOptional, Matches, ValidateNested } from 'class-validator';
import { AGAMA, GOLONGAN_DARAH, JENIS_KELAMIN, KEWARGANEGARAAN, PEKERJAAN, PENDIDIKAN, SHDK, STATUS_PERKAWINAN } from '@kk-lintas/domain';
import { MutasiDto } from './mutasi.dto';
import { KodeDari } from '../http/kode-dikenal';
import { NAMA_TERPANJANG, NomorRtRw, Teks } from '../http/isian-teks';

const TANGGAL = /^\d{4}-\d{2}-\d{2}$/;

export class AlamatDto {
  @ApiProperty()
  @Teks(1, 200)
  jalan!: string;

  @ApiProperty({ example: '003' })
  @NomorRtRw()
  rt!: string;

  @ApiProperty({ example: '007' })
  @NomorRtRw()
  rw!: string;

  @ApiProperty({ example: '40394' })
  @Matches(/^\d{5}$/, { message: 'harus lima angka' })
  kodePos!: string;

  @ApiProperty({ example: '32.04.05.2001' })
  @Matches(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { message: 'harus kode wilayah desa atau kelurahan' })
  desa!: string;
}

export class AnggotaDto {
  @ApiPropertyOptional({ description: 'tidak diisi untuk anggota yang belum punya NIK' })
  @IsOptional()
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nik?: string;

  @ApiProperty()
  @Teks(1, NAMA_TERPANJANG)
  namaLengkap!: string;

  @KodeDari(JENIS_KELAMIN, 'AnggotaDto.jenisKelamin')
  jenisKelamin!: number;

  @ApiProperty()
  @Teks(1, NAMA_TERPANJANG)
  tempatLahir!: string;

  @ApiProperty({ example: '1990-12-31' })
  @Matches(TANGGAL, { message: 'harus tanggal TTTT-BB-HH' })
  tanggalLahir!: string;

  @KodeDari(AGAMA, 'AnggotaDto.agama')
  agama!: number;

  @KodeDari(PENDIDIKAN, 'AnggotaDto.pendidikan')
  pendidikan!: number;

  @KodeDari(PEKERJAAN, 'AnggotaDto.pekerjaan')
  pekerjaan!: number;

  @KodeDari(GOLONGAN_DARAH, 'AnggotaDto.golonganDarah')
  golonganDarah!: number;

  @KodeDari(STATUS_PERKAWINAN, 'AnggotaDto.statusPerkawinan')
  statusPerkawinan!: number;

  @ApiPropertyOptional({ example: '2020-01-31' })
  @IsOptional()
  @Matches(TANGGAL, { message: 'harus tanggal TTTT-BB-HH' })
  tanggalPerkawinan?: string;

  @KodeDari(SHDK, 'AnggotaDto.shdk')
  shdk!: number;

  @KodeDari(KEWARGANEGARAAN, 'AnggotaDto.kewarganegaraan')
  kewarganegaraan!: number;

  @ApiPropertyOptional()
  @IsOptional()
  @Teks(1, 30)
  paspor?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Teks(1, 30)
  kitap?: string;

  @ApiProperty()
  @Teks(1, NAMA_TERPANJANG)
  ayah!: string;

  @ApiProperty()
  @Teks(1, NAMA_TERPANJANG)
  ibu!: string;
}

export class KeluargaDto {
  @ApiPropertyOptional({ description: 'nomor KK yang berlaku, bila ada' })
  @IsOptional()
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nomorKk?: string;

  @ApiProperty({ type: AlamatDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => AlamatDto)
  alamat!: AlamatDto;

  @ApiProperty({ type: [AnggotaDto] })
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMinSize(1, { message: 'paling sedikit satu anggota' })
  @ArrayMaxSize(30, { message: 'paling banyak 30 anggota' })
  @ValidateNested({ each: true })
  @Type(() => AnggotaDto)
  anggota!: AnggotaDto[];
  @ApiPropertyOptional({ type: [MutasiDto], description: 'siapa yang masuk ke kartu atau keluar darinya, bila jenis permohonan belum menyatakannya' })
  @IsOptional()
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(60, { message: 'paling banyak 60 perubahan' })
  @ValidateNested({ each: true })
  @Type(() => MutasiDto)
  mutasi?: MutasiDto[];
}
