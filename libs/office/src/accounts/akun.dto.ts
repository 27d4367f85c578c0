import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PERAN, type Peran } from '@kk-lintas/domain';
import { ALASAN_NONAKTIF, BENTUK_NIP, PANJANG_SANDI_MAKSIMUM, PANJANG_SANDI_MINIMUM, type AlasanNonaktif } from '@kk-lintas/identity';
import { NomorRtRw, Teks } from '../http/isian-teks';
import { SalahSatu } from '../http/kode-dikenal';

const PANJANG_SANDI = { minLength: PANJANG_SANDI_MINIMUM, maxLength: PANJANG_SANDI_MAKSIMUM, format: 'password', writeOnly: true } as const;

/** Which account: in the body, because a NIP tells its owner's birthday and addresses of requests are kept in logs. */
class AkunDto {
  @ApiProperty({ description: 'NIP (18 angka), atau nomor setempat yang tidak ber-NIP, seperti RT-003-RW-005', example: '198501012010011001' })
  @Matches(BENTUK_NIP, { message: 'harus NIP atau nomor setempat' })
  nip!: string;
}

class PeranDto extends AkunDto {
  @ApiProperty({ enum: PERAN, isArray: true })
  @IsArray({ message: 'harus berupa daftar' })
  @ArrayNotEmpty({ message: 'paling sedikit satu' })
  @ArrayMaxSize(PERAN.length, { message: 'terlalu banyak' })
  @ArrayUnique({ message: 'tidak boleh berulang' })
  @SalahSatu(PERAN, { each: true })
  peran!: Peran[];

  @ApiPropertyOptional({ example: '003', description: 'wajib bagi ketua RT' })
  @IsOptional()
  @NomorRtRw()
  rt?: string;

  @ApiPropertyOptional({ example: '007', description: 'wajib bagi ketua RT dan ketua RW' })
  @IsOptional()
  @NomorRtRw()
  rw?: string;
}

export class DaftarkanPetugasDto extends PeranDto {
  @ApiProperty()
  @Teks(1, 100)
  nama!: string;

  @ApiPropertyOptional({ description: 'agar petugas tidak mengurus keluarganya sendiri' })
  @IsOptional()
  @Matches(/^\d{16}$/, { message: 'harus 16 angka' })
  nik?: string;

  @ApiProperty()
  @Teks(1, 100)
  jabatan!: string;

  @ApiProperty(PANJANG_SANDI)
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 2 * PANJANG_SANDI_MAKSIMUM, { message: `panjangnya 1 sampai ${2 * PANJANG_SANDI_MAKSIMUM} karakter` })
  sandi!: string;
}

export class UbahPeranDto extends PeranDto {
  @ApiPropertyOptional({ description: 'jabatan baru; tanpa ini jabatan tetap' })
  @IsOptional()
  @Teks(1, 100)
  jabatan?: string;
}

export class NonaktifkanPetugasDto extends AkunDto {
  @ApiProperty({ enum: ALASAN_NONAKTIF })
  @SalahSatu(ALASAN_NONAKTIF)
  alasan!: AlasanNonaktif;
}

export class GantiSandiDto extends AkunDto {
  @ApiProperty(PANJANG_SANDI)
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 2 * PANJANG_SANDI_MAKSIMUM, { message: `panjangnya 1 sampai ${2 * PANJANG_SANDI_MAKSIMUM} karakter` })
  sandi!: string;
}

export class GantiSandiSendiriDto {
  @ApiProperty({ format: 'password', writeOnly: true })
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 2 * PANJANG_SANDI_MAKSIMUM, { message: `panjangnya 1 sampai ${2 * PANJANG_SANDI_MAKSIMUM} karakter` })
  sandiLama!: string;

  @ApiProperty(PANJANG_SANDI)
  @IsString({ message: 'harus berupa teks' })
  @Length(1, 2 * PANJANG_SANDI_MAKSIMUM, { message: `panjangnya 1 sampai ${2 * PANJANG_SANDI_MAKSIMUM} karakter` })
  sandi!: string;
}
