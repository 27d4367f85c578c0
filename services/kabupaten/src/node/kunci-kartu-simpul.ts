import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { bacaKunciPublik } from '@kk-lintas/kk-document';
import { TANPA_KUNCI, type KunciKartu } from '../../../portal/src/keaslian/kunci-kartu';
import { kunciKartuDari } from '../kunci-kartu';
import { SetelanSalah, type Setelan } from './pengaturan-node';

type Isi = { readonly kunci: KunciKartu } | { readonly salah: string };

/**
 * The keys by which this node knows a genuine card, undefined where it is given no file. The file is that of the Dinas: it may
 * come later than this node, and changes when a key is renewed or withdrawn; one that becomes unreadable leaves the keys of before.
 * @throws SetelanSalah when the file is none of keys, or its folder is not there
 */
export function kunciKartuSimpul({ KK_KUNCI_KARTU: file }: Pick<Setelan, 'KK_KUNCI_KARTU'>, log: (message: string, error: unknown) => void): (() => KunciKartu) | undefined {
  if (file === '') return undefined;
  if (sidik(dirname(file)) === undefined) throw new SetelanSalah(`KK_KUNCI_KARTU: folder ${dirname(file)} tidak ada`);
  let terbaca = sidik(file);
  const pertama = terbaca === undefined ? { kunci: TANPA_KUNCI } : baca(file);
  if ('salah' in pertama) throw new SetelanSalah(`KK_KUNCI_KARTU: ${pertama.salah}`);
  let { kunci } = pertama;
  return () => {
    const kini = sidik(file);
    if (kini === undefined || kini === terbaca) return kunci;
    terbaca = kini;
    const isi = baca(file);
    if ('salah' in isi) log('KK_KUNCI_KARTU', new Error(isi.salah));
    else ({ kunci } = isi);
    return kunci;
  };
}

function baca(file: string): Isi {
  try {
    const kunci = bacaKunciPublik(readFileSync(file, 'utf8'));
    return kunci === undefined ? { salah: `${file} bukan berkas kunci kartu` } : { kunci: kunciKartuDari(kunci) };
  } catch (error) {
    return { salah: `${file} tidak terbaca (${(error as NodeJS.ErrnoException).code})` };
  }
}

/** Differs between two contents of a file; undefined when nothing is there. */
function sidik(path: string): string | undefined {
  const { ino, size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${ino} ${size} ${mtimeMs}`;
}
