import { ValidateBy } from 'class-validator';

/**
 * A field that says something only beside certain others. Given without them it is refused: it would be recorded nowhere, and whoever
 * wrote it would think that it is.
 * @param bila whether it says something beside the others of its object
 * @param reason where it does not, as `hanya diisi bila …`
 */
export function HanyaBila<Isian extends object>(bila: (isian: Partial<Isian>) => boolean, reason: string): PropertyDecorator {
  return ValidateBy({ name: 'hanyaBila', validator: { validate: (nilai, isian) => tidakDiisi(nilai) || bila((isian?.object ?? {}) as Partial<Isian>) } }, { message: reason });
}

function tidakDiisi(nilai: unknown): boolean {
  return nilai === undefined || nilai === null || (Array.isArray(nilai) && nilai.length === 0);
}
