import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsString, Matches, Validate, ValidateNested, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { aturanJenis } from '../biodata/aturan-jenis';
import { KeluargaDto } from './keluarga.dto';

const POLA_ID = /^[A-Za-z0-9-]{1,64}$/;

@ValidatorConstraint({ name: 'jenisDikenal' })
class JenisDikenal implements ValidatorConstraintInterface {
  validate(jenis: unknown): boolean {
    return typeof jenis === 'string' && aturanJenis(jenis) !== undefined;
  }

  defaultMessage(): string {
    return 'jenis must begin with a code of form F-1.02, such as A1 or B2a';
  }
}

export class PermohonanIdDto {
  @ApiProperty({ description: 'Id permohonan; permintaan yang diulang dengan id yang sama tidak mengubah apa pun' })
  @IsString()
  @Matches(POLA_ID)
  readonly permohonanId: string;
}

export class PermohonanDto extends PermohonanIdDto {
  @ApiProperty({ example: 'A1-membentuk-keluarga-baru' })
  @Validate(JenisDikenal)
  readonly jenis: string;

  @ApiProperty({ type: KeluargaDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => KeluargaDto)
  readonly keluarga: KeluargaDto;
}
