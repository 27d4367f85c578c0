import type { Found, Scalar } from '../read-models.port';
import { scalarIn } from '../scalar-order';

/**
 * A document as it lies in MongoDB: its JSON text, which comes back byte for byte whatever its keys are called, and beside
 * it the values of the declared fields. MongoDB orders null < numbers < strings (by bytes) < booleans, as the port does.
 */
export interface StoredDocument {
  readonly _id: string;
  readonly keys: Readonly<Record<string, Scalar>>;
  readonly json: string;
}

export type StoredText = Pick<StoredDocument, '_id' | 'json'>;

/** Keys are taken from the text that is stored: what the caller's object would turn into is decided once. */
export function storedDocument(id: string, json: string, fields: readonly string[]): StoredDocument {
  return { _id: id, keys: fields.length === 0 ? {} : keysIn(json, fields), json };
}

export function keysIn(json: string, fields: readonly string[]): Record<string, Scalar> {
  const doc = JSON.parse(json) as object;
  return Object.fromEntries(fields.map((field) => [field, scalarIn(doc, field)]));
}

export function found<Doc>({ _id, json }: StoredText): Found<Doc> {
  return { id: _id, doc: JSON.parse(json) as Doc };
}

/** Where the value of a declared field lies. Names of fields hold neither dots nor dollars. */
export function pathOf(field: string): string {
  return `keys.${field}`;
}
