import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { MutasiDto } from './mutasi.dto';
import { NAMA_TERPANJANG, NomorRtRw, Teks } from '../http/isian-teks';

const KODE = { message: 'bukan kode yang dikenal' };
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

  @ApiProperty({ enum: [1, 2] })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(2, KODE)
  jenisKelamin!: number;

  @ApiProperty()
  @Teks(1, NAMA_TERPANJANG)
  tempatLahir!: string;

  @ApiProperty({ example: '1990-12-31' })
  @Matches(TANGGAL, { message: 'harus tanggal TTTT-BB-HH' })
  tanggalLahir!: string;

  @ApiProperty({ minimum: 1, maximum: 7 })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(7, KODE)
  agama!: number;

  @ApiProperty({ minimum: 1, maximum: 10 })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(10, KODE)
  pendidikan!: number;

  @ApiProperty({ description: 'kode pekerjaan dengan generasi daftarnya' })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(99, KODE)
  pekerjaan!: number;

  @ApiProperty({ minimum: 1, maximum: 13 })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(13, KODE)
  golonganDarah!: number;

  @ApiProperty({ minimum: 1, maximum: 6 })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(6, KODE)
  statusPerkawinan!: number;

  @ApiPropertyOptional({ example: '2020-01-31' })
  @IsOptional()
  @Matches(TANGGAL, { message: 'harus tanggal TTTT-BB-HH' })
  tanggalPerkawinan?: string;

  @ApiProperty({ minimum: 1, maximum: 11 })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(11, KODE)
  shdk!: number;

  @ApiProperty({ enum: [1, 2] })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(2, KODE)
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
