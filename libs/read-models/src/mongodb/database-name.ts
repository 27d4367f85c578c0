const LONGEST = 63;

/**
 * The database of an office. MongoDB tells names not apart by case and forbids dots in them: whatever is no small letter,
 * digit or hyphen is written as `_` and the hex digits of its UTF-8 bytes, so that no two offices share a name.
 * @throws RangeError when the name would be longer than MongoDB takes (63 bytes)
 */
export function databaseName(office: string): string {
  const name = `kk_${office.replace(/[^a-z0-9-]/gu, escaped)}`;
  if (office === '' || name.length > LONGEST) throw new RangeError(`${JSON.stringify(office)} cannot name a database`);
  return name;
}

function escaped(character: string): string {
  return [...Buffer.from(character)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join('');
}
