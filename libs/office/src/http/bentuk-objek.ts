import type { IsianSalah } from '@kk-lintas/domain';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

const BUKAN_OBJEK = 'harus berupa objek';

/** Parts that should be objects and are not: the library takes a list for one, and checks nothing of it when it is empty. */
export function bukanObjek(induk: object, path = ''): readonly IsianSalah[] {
  const { constructor } = Object.getPrototypeOf(induk) as object;
  const bagian = getMetadataStorage().getTargetValidationMetadatas(constructor, '', false, false).filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
  return bagian.flatMap(({ propertyName, each }) => {
    const nilai = (induk as Readonly<Record<string, unknown>>)[propertyName];
    if (!each) return nilai === undefined ? [] : satu(nilai, `${path}${propertyName}`);
    return Array.isArray(nilai) ? nilai.flatMap((butir, ke) => satu(butir, `${path}${propertyName}.${ke}`)) : [];
  });
}

function satu(nilai: unknown, field: string): readonly IsianSalah[] {
  return objekJson(nilai) ? bukanObjek(nilai, `${field}.`) : [{ field, reason: BUKAN_OBJEK }];
}

export function objekJson(nilai: unknown): nilai is object {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}
