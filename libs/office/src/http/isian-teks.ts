import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches } from 'class-validator';

/** Neither control characters nor those that turn the direction of writing: a name or a reason must be read as it is stored. */
const TERBACA = /^[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/** A text about people or by them, which others will read. @param dari least length @param sampai greatest length, both in characters */
export function Teks(dari: number, sampai: number): PropertyDecorator {
  return applyDecorators(
    IsString({ message: 'harus berupa teks' }),
    Length(dari, sampai, { message: `panjangnya ${dari} sampai ${sampai} huruf` }),
    Matches(TERBACA, { message: 'tidak boleh berisi karakter kendali' }),
  );
}

/** The number of an RT or RW: they are counted from 001. */
export function NomorRtRw(): PropertyDecorator {
  return Matches(/^(?!000)\d{3}$/, { message: 'harus tiga angka, 001 sampai 999' });
}
