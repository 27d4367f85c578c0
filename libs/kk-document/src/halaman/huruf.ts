import { create, type Font, type GlyphRun } from 'fontkit';
import { readFileSync } from 'node:fs';

/** The two faces of a card, both embedded as subsets. */
export type Huruf = 'biasa' | 'tebal';

const BERKAS = { biasa: 'DejaVuSansCondensed.ttf', tebal: 'DejaVuSansCondensed-Bold.ttf' } as const satisfies Record<Huruf, string>;
const terbuka = new Map<Huruf, Font>();

/** Letters that stand side by side without rules between them; other scripts and combining marks are laid out by the library. */
const SEDERHANA = /^[\u0020-\u024f\u2010-\u2027]*$/;

/** The opened font, shared by all documents: to open it again for each card would cost more than all else. */
export function huruf(jenis: Huruf): Font {
  const ada = terbuka.get(jenis);
  if (ada !== undefined) return ada;
  const font = create(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${BERKAS[jenis]}`))) as Font;
  terbuka.set(jenis, tanpaAturan(font));
  return font;
}

/** Ligatures and kerning take half of the time of a card and show in none of its capitals. */
function tanpaAturan(font: Font): Font {
  const denganAturan = font.layout.bind(font);
  font.layout = (teks, ...lain) => (SEDERHANA.test(teks) ? berderet(font, teks) : denganAturan(teks, ...lain));
  return font;
}

/** The parts of a glyph run that pdfkit reads. It scales the positions in place, and then asks for the width. */
function berderet(font: Font, teks: string): GlyphRun {
  const glyphs = font.glyphsForString(teks);
  const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  const deret = {
    glyphs,
    positions,
    get advanceWidth(): number {
      return positions.reduce((lebar, { xAdvance }) => lebar + xAdvance, 0);
    },
  };
  return deret as unknown as GlyphRun;
}
