import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt } from 'class-validator';
import type { DaftarKode } from '@kk-lintas/domain';

/** As many codes as somebody who mistook one can look through in a refusal. */
const PALING_BANYAK_DISEBUT = 30;

/** One of a few words: who sends another is told them all. */
export function SalahSatu(nilai: readonly string[], { each = false }: { readonly each?: boolean } = {}): PropertyDecorator {
  return IsIn(nilai, { each, message: `harus salah satu dari ${nilai.join(', ')}` });
}

/**
 * A code of a government list. Who sends another is told the list, and of a long one where it stands: in the description of the field.
 * @param isian how the API document names the field, `AnggotaDto.pekerjaan`
 */
export function KodeDari(daftar: DaftarKode<number>, isian: string): PropertyDecorator {
  const kode = daftar.semua.map((butir) => butir.kode);
  const tulisan = daftar.semua.map((butir) => `${butir.kode} ${butir.nama}`).join(', ');
  const message = kode.length > PALING_BANYAK_DISEBUT ? `bukan kode yang dikenal; daftarnya ada di keterangan ${isian} pada /openapi.json` : `harus salah satu dari ${tulisan}`;
  return applyDecorators(ApiProperty({ enum: kode, type: Number, description: tulisan }), IsInt({ message }), IsIn(kode, { message }));
}
