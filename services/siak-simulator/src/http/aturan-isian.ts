import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** @param sampai greatest length in characters */
export function Teks(sampai: number): PropertyDecorator {
  return applyDecorators(TeksBebas(), MaxLength(sampai, { message: `paling panjang ${sampai} huruf` }));
}

export function TeksBebas(): PropertyDecorator {
  return IsString({ message: 'harus berupa teks' });
}

export function Bulat(dari: number, sampai = Number.MAX_SAFE_INTEGER): PropertyDecorator {
  return applyDecorators(IsInt({ message: 'harus berupa bilangan bulat' }), Min(dari, { message: `paling kecil ${dari}` }), Max(sampai, { message: `paling besar ${sampai}` }));
}

export function SalahSatu(nilai: readonly (string | number)[]): PropertyDecorator {
  return IsIn(nilai, { message: `harus salah satu dari ${nilai.join(', ')}` });
}

/** @param dari least number of items @param sampai greatest number */
export function Daftar(dari = 0, sampai = Number.MAX_SAFE_INTEGER): PropertyDecorator {
  return applyDecorators(IsArray({ message: 'harus berupa daftar' }), ArrayMinSize(dari, { message: `paling sedikit ${dari}` }), ArrayMaxSize(sampai, { message: `paling banyak ${sampai}` }));
}
