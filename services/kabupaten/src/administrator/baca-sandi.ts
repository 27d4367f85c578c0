import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';

/** One line of the input. At a terminal it is asked for, and not shown. */
export async function bacaSandi(masukan: NodeJS.ReadableStream, layar: NodeJS.WritableStream): Promise<string> {
  const diTerminal = (masukan as Partial<ReadStream>).isTTY === true;
  if (diTerminal) layar.write('Kata sandi: ');
  const bisu = new Writable({ write: (_, __, selesai) => selesai() });
  const pembaca = createInterface({ input: masukan, output: bisu, terminal: diTerminal });
  try {
    for await (const baris of pembaca) return baris;
    return '';
  } finally {
    pembaca.close();
    if (diTerminal) layar.write('\n');
  }
}
