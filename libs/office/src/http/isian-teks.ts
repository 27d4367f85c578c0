import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches, ValidateBy } from 'class-validator';

/** Neither control characters nor those that turn the direction of writing: a name or a reason must be read as it is stored. */
const TERBACA = /^[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/** Something that can be seen: neither blanks alone nor characters without width. */
const TERLIHAT = /[^\s\p{Cf}]/u;

/** Characters of a name as SIAK takes it: sixty at its first recording (Permendagri 73/2022, rule R12), but one recorded earlier stays valid as it is. */
export const NAMA_TERPANJANG = 100;

/** A text about people or by them, which others will read: a letter and its mark are one character (NFC), however they were typed, as SIAK compares. @param dari least length @param sampai greatest length, both in characters */
export function Teks(dari: number, sampai: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? value.normalize('NFC') : value)),
    IsString({ message: 'harus berupa teks' }),
    Length(dari, sampai, { message: `panjangnya ${dari} sampai ${sampai} huruf` }),
    Matches(TERBACA, { message: 'tidak boleh berisi karakter kendali' }),
    ValidateBy({ name: 'terlihat', validator: { validate: (nilai) => nilai === '' || typeof nilai !== 'string' || TERLIHAT.test(nilai) } }, { message: 'tidak boleh kosong' }),
  );
}

/** Any text that can be seen: of what is looked up and never stored. */
export function TidakKosong(): PropertyDecorator {
  return ValidateBy({ name: 'tidakKosong', validator: { validate: (nilai) => typeof nilai !== 'string' || TERLIHAT.test(nilai) } }, { message: 'tidak boleh kosong' });
}

/** The number of an RT or RW: they are counted from 001. */
export function NomorRtRw(): PropertyDecorator {
  return Matches(/^(?!000)\d{3}$/, { message: 'harus tiga angka, 001 sampai 999' });
}
