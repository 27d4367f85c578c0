/**
 * A value as JSON holds it: members that are `undefined` are absent. Optional fields of commands and events are left out
 * this way before they are hashed; everything else that JSON cannot hold is refused there.
 */
export function plainJson<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => plainJson<unknown>(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const plain: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) if (member !== undefined) plain[name] = plainJson<unknown>(member);
  return plain as Value;
}
