import { readFileSync } from 'node:fs';
import { exitWrong } from '@kk-lintas/command-line';
import { adaKebijakan, akhirTanpaPenerus, bacaKebijakan, kodeWilayah, tanggalWib, type Kebijakan } from '@kk-lintas/domain';

/** The policies of a file, or in one line what is wrong with it. */
export type HasilBerkasKebijakan = { readonly kebijakan: readonly Kebijakan[] } | { readonly salah: string };

/**
 * @param kode kode wilayah of the office that works by it: a policy must be in force there and stay so, or the office would stand still from that midnight on
 * @param kini the moment, ISO 8601 UTC
 */
export function bacaBerkasKebijakan(file: string, kode: string, kini: string): HasilBerkasKebijakan {
  const json = parse(file);
  if ('salah' in json) return json;
  const hasil = bacaKebijakan(json.isi);
  if ('salah' in hasil) return { salah: [file, hasil.salah.field, hasil.salah.alasan].filter((bagian) => bagian !== '').join(': ') };
  const tanggal = tanggalWib(kini);
  if (!adaKebijakan(tanggal, kodeWilayah(kode), hasil.kebijakan)) return { salah: `${file}: tidak ada kebijakan yang berlaku pada ${tanggal} untuk wilayah ${kode}` };
  const buntu = akhirTanpaPenerus(tanggal, kodeWilayah(kode), hasil.kebijakan);
  if (buntu !== undefined) return { salah: `${file}: tidak ada kebijakan sesudah ${buntu.versi} berakhir pada ${buntu.berlakuSampai} untuk wilayah ${buntu.wilayah}` };
  return hasil;
}

/** As {@link bacaBerkasKebijakan}; a wrong file ends the program with one line. @param sebutan how the user named the file */
export function kebijakanOrExit(sebutan: string, file: string | undefined, kode: string): readonly Kebijakan[] | undefined {
  if (file === undefined || file === '') return undefined;
  const hasil = bacaBerkasKebijakan(file, kode, new Date().toISOString());
  return 'salah' in hasil ? exitWrong(`${sebutan}: ${hasil.salah}`) : hasil.kebijakan;
}

function parse(file: string): { readonly isi: unknown } | { readonly salah: string } {
  try {
    return { isi: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    // The parser's own words quote the file, over several lines.
    return { salah: `${file}: ${error instanceof SyntaxError ? 'bukan JSON' : `tidak terbaca (${(error as NodeJS.ErrnoException).code})`}` };
  }
}
