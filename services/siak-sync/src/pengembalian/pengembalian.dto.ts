import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ISI_KARTU, type IsiKartu } from './bagian-kartu';
import { SalahSatu, Teks } from '@kk-lintas/office';

class BagianKartuDto {
  @ApiProperty({ minimum: 0, maximum: 29, description: 'baris anggota pada formulir, dari 0; 0 juga untuk alamat', example: 1 })
  @IsInt({ message: 'harus bilangan bulat' })
  @Min(0, { message: 'paling kecil 0' })
  @Max(29, { message: 'paling besar 29' })
  anggotaKe!: number;

  @ApiProperty({ enum: ISI_KARTU, description: 'kolom kartu yang harus diperbaiki pada baris itu, atau bagian alamat', example: 'namaLengkap' })
  @SalahSatu(ISI_KARTU)
  field!: IsiKartu;
}

export class KembalikanKeLoketDto {
  @ApiPropertyOptional({ description: 'apa yang harus diperbaiki, di samping alasan Dinas; hanya dibaca loket', example: 'Nama anggota kedua menurut kutipan akta kelahirannya' })
  @IsOptional()
  @Teks(5, 500)
  catatan?: string;

  @ApiPropertyOptional({ type: [BagianKartuDto], description: 'isi kartu yang ditolak Dinas; tanpa ini keluarga seluruhnya. Wajib untuk penggantian kartu yang hilang atau rusak', example: [{ anggotaKe: 1, field: 'namaLengkap' }, { anggotaKe: 0, field: 'alamat.jalan' }] })
  @IsOptional()
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayMaxSize(60, { message: 'paling banyak 60' })
  @ArrayUnique(({ anggotaKe, field }: BagianKartuDto) => `${anggotaKe}.${field}`, { message: 'setiap isi disebut sekali' })
  @ValidateNested({ each: true })
  @Type(() => BagianKartuDto)
  bagian?: BagianKartuDto[];
}
