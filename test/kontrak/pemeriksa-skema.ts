import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Skema } from './jenis-ke-skema';

/** A validator of one schema, in which a format that is not kept is a fault. */
export function pemeriksa(skema: Skema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowMatchingProperties: true });
  addFormats(ajv);
  return ajv.compile(skema);
}

/** The opened personal data of a message type, as a schema of its own. */
export function skemaPribadi(skema: Skema): Skema {
  const { $defs } = skema as { $defs: Record<string, Skema> };
  return { $schema: skema['$schema'], ...$defs['pribadi'], $defs };
}

/** The same schema without room for members that it does not name. */
export function tertutup(skema: Skema): Skema {
  return tutup(skema) as Skema;
}

function tutup(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(tutup);
  if (typeof nilai !== 'object' || nilai === null) return nilai;
  const isi = Object.fromEntries(Object.entries(nilai).map(([nama, satu]) => [nama, tutup(satu)]));
  return isi['type'] === 'object' ? { ...isi, additionalProperties: false } : isi;
}
