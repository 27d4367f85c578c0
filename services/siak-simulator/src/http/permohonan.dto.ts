import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, Matches, Validate, ValidateNested, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { aturanJenis } from '../biodata/aturan-jenis';
import { TeksBebas } from './aturan-isian';
import { KeluargaDto } from './keluarga.dto';

const POLA_ID = /^[A-Za-z0-9-]{1,64}$/;

@ValidatorConstraint({ name: 'jenisDikenal' })
class JenisDikenal implements ValidatorConstraintInterface {
  validate(jenis: unknown): boolean {
    return typeof jenis === 'string' && aturanJenis(jenis) !== undefined;
  }

  defaultMessage(): string {
    return 'harus dimulai dengan kode formulir F-1.02, seperti A1 atau B2a';
  }
}

export class PermohonanIdDto {
  @ApiProperty({ description: 'Id permohonan; permintaan yang diulang dengan id yang sama tidak mengubah apa pun' })
  @TeksBebas()
  @Matches(POLA_ID, { message: 'harus 1 sampai 64 huruf, angka, atau tanda hubung' })
  readonly permohonanId: string;
}

export class PermohonanDto extends PermohonanIdDto {
  @ApiProperty({ example: 'A1-membentuk-keluarga-baru' })
  @Validate(JenisDikenal)
  readonly jenis: string;

  @ApiProperty({ type: KeluargaDto })
  @IsDefined({ message: 'harus diisi' })
  @ValidateNested()
  @Type(() => KeluargaDto)
  readonly keluarga: KeluargaDto;
}
