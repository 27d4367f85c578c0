import type { Condition, Found, Query, Scalar, Where } from '../read-models.port';

type Row = Found<Record<string, unknown>>;

/**
 * The oracle: says anew, and in another way than any adapter, what a query means. A value becomes a text whose first
 * character is the rank of its type and whose plain order is the port's order. A space parts it from the id: it sorts before
 * every hex digit, so a shorter value stays before a longer one.
 */
export function plainFind(rows: readonly Row[], { where, sort }: Pick<Query, 'where' | 'sort'>): Row[] {
  const keyed = plainMatches(rows, where).map((row) => ({ row, key: `${sort === undefined ? '' : keyOfField(row, sort.field)} ${hex(row.id)}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  if (sort?.direction === 'desc') keyed.reverse();
  return keyed.map(({ row }) => row);
}

export function plainMatches(rows: readonly Row[], where: Where = {}): Row[] {
  return rows.filter((row) => Object.entries(where).every(([field, condition]) => meets(keyOfField(row, field), condition)));
}

export function plainCount(rows: readonly Row[], where: Where | undefined, by: string): Record<string, number> {
  const totals: Record<string, number> = Object.create(null);
  for (const { doc } of plainMatches(rows, where)) {
    const value = typeof doc[by] === 'object' ? null : (doc[by] ?? null);
    const name = typeof value === 'string' ? value : String(value === 0 ? 0 : value);
    totals[name] = (totals[name] ?? 0) + 1;
  }
  return { ...totals };
}

function meets(key: string, condition: Condition): boolean {
  if (condition === null || typeof condition !== 'object') return key === keyOfValue(condition);
  if ('in' in condition) return condition.in.map(keyOfValue).includes(key);
  return Object.entries(condition).every(([operator, value]) => {
    const bound = keyOfValue(value);
    if (key[0] !== bound[0]) return false;
    return { gte: key >= bound, gt: key > bound, lte: key <= bound, lt: key < bound }[operator];
  });
}

function keyOfField({ doc }: Row, field: string): string {
  const value = Object.entries(doc).find(([name]) => name === field)?.[1];
  return typeof value === 'object' || value === undefined ? '0' : keyOfValue(value as Scalar);
}

function keyOfValue(value: Scalar): string {
  if (typeof value === 'number') return `1${doubleInOrder(value)}`;
  if (typeof value === 'string') return `2${hex(value)}`;
  return value === null ? '0' : `3${Number(value)}`;
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** The bits of a double so turned that their order as text is the order of numbers. */
function doubleInOrder(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value + 0);
  const bits = bytes.readBigUInt64BE();
  const turned = bits >> 63n === 1n ? ~bits & 0xffff_ffff_ffff_ffffn : bits | (1n << 63n);
  return turned.toString(16).padStart(16, '0');
}
