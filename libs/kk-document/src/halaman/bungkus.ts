/** Width of a text in points. */
export type Ukur = (teks: string) => number;

/**
 * Breaks a text into lines that are no wider than `lebar`: between words, else behind a slash or a hyphen, else inside of a
 * word. Nothing is lost: without blanks, the lines are the text.
 */
export function bungkus(teks: string, lebar: number, ukur: Ukur): readonly string[] {
  const baris: string[] = [];
  let kini = '';
  for (const potongan of potong(teks, lebar, ukur)) {
    if (kini !== '' && ukur((kini + potongan).trimEnd()) > lebar) {
      baris.push(kini.trimEnd());
      kini = '';
    }
    kini += potongan;
  }
  return [...baris, kini.trimEnd()];
}

/** Pieces that fit a line each; joined again they are the text. */
function potong(teks: string, lebar: number, ukur: Ukur): readonly string[] {
  return teks.split(/(?<=[ /-])(?! )/).flatMap((kata) => (ukur(kata.trimEnd()) <= lebar ? [kata] : perHuruf(kata, lebar, ukur)));
}

function perHuruf(kata: string, lebar: number, ukur: Ukur): readonly string[] {
  const bagian: string[] = [];
  let kini = '';
  for (const huruf of kata) {
    if (kini !== '' && ukur(kini + huruf) > lebar) {
      bagian.push(kini);
      kini = '';
    }
    kini += huruf;
  }
  return [...bagian, kini];
}
