import type { Query, ReadModels } from '../read-models.port';

/** More pages than any test has rows: an adapter that pages in circles fails here and does not hang. */
const MOST_PAGES = 200;

/**
 * Walks all pages of a query.
 * @param afterPage runs after each page, which are numbered from 0
 * @returns the ids in the order in which they were seen
 */
export async function allPages(models: ReadModels, collection: string, query: Query, afterPage: (page: number) => Promise<void> = async () => undefined): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await models.find(collection, { ...query, cursor });
    expect(items.length).toBeLessThanOrEqual(query.limit);
    ids.push(...items.map(({ id }) => id));
    await afterPage(page);
    if (next === undefined) return ids;
    cursor = next;
  }
  throw new Error(`no last page among ${MOST_PAGES}`);
}
