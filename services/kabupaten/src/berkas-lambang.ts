import { readFileSync, statSync } from 'node:fs';
import { exitWrong } from '@kk-lintas/command-line';
import { bacaLambang, LAMBANG_TERBESAR, type Lambang } from '@kk-lintas/kk-document';

/** The emblem of a file, or in one line what is wrong with it. */
export type HasilBerkasLambang = { readonly lambang: Lambang } | { readonly salah: string };

export function bacaBerkasLambang(file: string): HasilBerkasLambang {
  const isi = isiBerkas(file);
  const hasil = 'salah' in isi ? isi : bacaLambang(isi.berkas);
  return 'salah' in hasil ? { salah: `${file}: ${hasil.salah}` } : hasil;
}

/** As {@link bacaBerkasLambang}; a wrong file ends the program with one line. @param sebutan how the user named the file */
export function lambangOrExit(sebutan: string, file: string | undefined): Lambang | undefined {
  if (file === undefined) return undefined;
  const hasil = bacaBerkasLambang(file);
  return 'salah' in hasil ? exitWrong(`${sebutan}: ${hasil.salah}`) : hasil.lambang;
}

/** A file that is far too large is not read. */
function isiBerkas(file: string): { readonly berkas: Buffer } | { readonly salah: string } {
  try {
    return statSync(file).size > 2 * LAMBANG_TERBESAR ? { salah: `lebih besar dari ${LAMBANG_TERBESAR / 1024} KB` } : { berkas: readFileSync(file) };
  } catch (error) {
    return { salah: `tidak terbaca (${(error as NodeJS.ErrnoException).code})` };
  }
}
