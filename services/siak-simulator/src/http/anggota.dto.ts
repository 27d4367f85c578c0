import {
  AGAMA,
  GOLONGAN_DARAH,
  JENIS_KELAMIN,
  KEWARGANEGARAAN,
  PEKERJAAN,
  PENDIDIKAN,
  SHDK,
  STATUS_PERKAWINAN,
  tanggalSah,
  type Agama,
  type Anggota,
  type GolonganDarah,
  type JenisKelamin,
  type Kewarganegaraan,
  type Pekerjaan,
  type Pendidikan,
  type Shdk,
  type StatusPerkawinan,
} from '@kk-lintas/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { SalahSatu, Teks } from './aturan-isian';

@ValidatorConstraint({ name: 'tanggal' })
class AdaDiKalender implements ValidatorConstraintInterface {
  validate(nilai: unknown): boolean {
    return typeof nilai === 'string' && tanggalSah(nilai);
  }

  defaultMessage(): string {
    return 'harus tanggal YYYY-MM-DD yang ada di kalender';
  }
}

const teks = () => applyDecorators(ApiProperty(), Teks(100));
const teksPilihan = () => applyDecorators(ApiPropertyOptional(), Transform(({ value }) => value ?? undefined), IsOptional(), Teks(100));
const kodeDari = ({ semua }: { readonly semua: readonly { readonly kode: number }[] }) => {
  const kode = semua.map((butir) => butir.kode);
  return applyDecorators(ApiProperty({ enum: kode, type: Number }), SalahSatu(kode));
};

/** Form only: whether the values are true is what the check finds out. */
export class AnggotaDto implements Anggota {
  @teksPilihan()
  readonly nik?: string;

  @teks()
  readonly namaLengkap: string;

  @kodeDari(JENIS_KELAMIN)
  readonly jenisKelamin: JenisKelamin;

  @teks()
  readonly tempatLahir: string;

  @ApiProperty({ example: '1998-05-23' })
  @Validate(AdaDiKalender)
  readonly tanggalLahir: string;

  @kodeDari(AGAMA)
  readonly agama: Agama;

  @kodeDari(PENDIDIKAN)
  readonly pendidikan: Pendidikan;

  @kodeDari(PEKERJAAN)
  readonly pekerjaan: Pekerjaan;

  @kodeDari(GOLONGAN_DARAH)
  readonly golonganDarah: GolonganDarah;

  @kodeDari(STATUS_PERKAWINAN)
  readonly statusPerkawinan: StatusPerkawinan;

  @teksPilihan()
  readonly tanggalPerkawinan?: string;

  @kodeDari(SHDK)
  readonly shdk: Shdk;

  @kodeDari(KEWARGANEGARAAN)
  readonly kewarganegaraan: Kewarganegaraan;

  @teksPilihan()
  readonly paspor?: string;

  @teksPilihan()
  readonly kitap?: string;

  @teks()
  readonly ayah: string;

  @teks()
  readonly ibu: string;
}
