/**
 * What was received beside what was sent, by the serial numbers of the sheets.
 * @returns serials that are missing, then those that are strange or counted twice; empty when both are the same sheets
 */
export function selisihSerial(dikirim: readonly string[], diterima: readonly string[]): readonly string[] {
  const hilang = dikirim.filter((serial) => !diterima.includes(serial));
  const lebih = diterima.filter((serial, ke) => !dikirim.includes(serial) || diterima.indexOf(serial) < ke);
  return [...hilang, ...lebih];
}
