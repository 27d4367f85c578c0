import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';

/** The two faces of a card, both embedded as subsets. */
export type Huruf = 'biasa' | 'tebal';

const BERKAS = { biasa: 'DejaVuSansCondensed.ttf', tebal: 'DejaVuSansCondensed-Bold.ttf' } as const satisfies Record<Huruf, string>;
const terbuka = new Map<Huruf, Font>();

/** The opened font, shared by all documents: opening and laying out again for each card would cost more than all else. */
export function huruf(jenis: Huruf): Font {
  const ada = terbuka.get(jenis);
  if (ada !== undefined) return ada;
  const font = create(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${BERKAS[jenis]}`))) as Font;
  terbuka.set(jenis, font);
  return font;
}
