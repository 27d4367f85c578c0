/** The digest of an applicant's secret serves offices among themselves: whoever has it could guess the secret offline. */
const TIDAK_UNTUK_DILIHAT = 'sidikRahasia';

/** A copy for an answer, without that digest wherever it lies. */
export function tanpaSidik<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (name, inner: unknown) => (name === TIDAK_UNTUK_DILIHAT ? undefined : inner)) as Value;
}
