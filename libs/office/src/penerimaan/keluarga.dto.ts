import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { MutasiDto } from './mutasi.dto';

const KODE = { message: 'bukan kode yang dikenal' };
const TEKS = { message: 'harus berupa teks' };
const TANGGAL = /^\d{4}-\d{2}-\d{2}$/;

export class AlamatDto {
  @ApiProperty()
  @IsString(TEKS)
  @Length(1, 200, { message: 'panjangnya 1 sampai 200 huruf' })
  jalan!: string;

  @ApiProperty({ example: '003' })
  @Matches(/^\d{3}$/, { message: 'harus tiga angka' })
  rt!: string;

  @ApiProperty({ example: '007' })
  @Matches(/^\d{3}$/, { message: 'harus tiga angka' })
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
  @IsString(TEKS)
  @Length(1, 60, { message: 'panjangnya 1 sampai 60 huruf' })
  namaLengkap!: string;

  @ApiProperty({ enum: [1, 2] })
  @IsInt(KODE)
  @Min(1, KODE)
  @Max(2, KODE)
  jenisKelamin!: number;

  @ApiProperty()
  @IsString(TEKS)
  @Length(1, 60, { message: 'panjangnya 1 sampai 60 huruf' })
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
  @IsString(TEKS)
  @Length(1, 30, { message: 'panjangnya 1 sampai 30 huruf' })
  paspor?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString(TEKS)
  @Length(1, 30, { message: 'panjangnya 1 sampai 30 huruf' })
  kitap?: string;

  @ApiProperty()
  @IsString(TEKS)
  @Length(1, 60, { message: 'panjangnya 1 sampai 60 huruf' })
  ayah!: string;

  @ApiProperty()
  @IsString(TEKS)
  @Length(1, 60, { message: 'panjangnya 1 sampai 60 huruf' })
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
