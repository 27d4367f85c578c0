import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { KunciPublik, Lambang } from '@kk-lintas/kk-document';
import type { Direktori, KantorTerdaftar } from '@kk-lintas/office';
import { alamatPeriksaDari, berkasKunciKartu, bukaBengkel, type KunciPenandatangan, type PenandatanganTerbuka, type SetelanBengkel } from '../buka-bengkel';
import { folderKantor } from '../buka-kantor';
import { SetelanSalah, type Setelan } from './pengaturan-node';

/** With what this node signs: nothing unless it is a Dinas with keys. @throws SetelanSalah when the keys cannot be opened */
export async function bukaPenandatangan(kantor: KantorTerdaftar, setelan: Setelan, direktori: Direktori, lambang: Lambang | undefined, log: (message: string, error: unknown) => void): Promise<PenandatanganTerbuka | undefined> {
  const kunci = kunciDari(setelan);
  if (kantor.layanan !== 'dinas' || kunci === undefined) return undefined;
  const alamatPeriksa = setelan.KK_ALAMAT_PERIKSA === '' ? alamatPeriksaDari(direktori) : setelan.KK_ALAMAT_PERIKSA;
  // In its own folder: a container may write nowhere else.
  const berkasKunci = berkasKunciKartu(folderKantor(setelan.KK_DATA, kantor.id));
  const terbuka = await bukaKunci(kantor, kunci, { data: setelan.KK_DATA, berkasKunci, alamatPeriksa, lambang, now: () => new Date(), log });
  const keluhan = bagikanKunci(setelan.KK_KUNCI_KARTU, terbuka.kunciPublik);
  if (keluhan === undefined) return terbuka;
  await terbuka.bengkel.close();
  throw new SetelanSalah(keluhan);
}

async function bukaKunci(kantor: KantorTerdaftar, kunci: KunciPenandatangan, setelan: SetelanBengkel): Promise<PenandatanganTerbuka> {
  try {
    return await bukaBengkel(kantor, kunci, setelan);
  } catch (error) {
    if (kunci.jenis === 'peraga') throw error;
    throw new SetelanSalah(`KK_P12_FILE: kunci tidak dapat dibuka (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** For the portal, which may read nothing of this office's folder. @returns what is wrong with the file's place */
function bagikanKunci(berkas: string, kunci: KunciPublik): string | undefined {
  if (berkas === '') return undefined;
  try {
    writeFileSync(`${berkas}.baru`, `${JSON.stringify(kunci, null, 2)}\n`, { mode: 0o644 });
    renameSync(`${berkas}.baru`, berkas);
    return undefined;
  } catch (error) {
    return `KK_KUNCI_KARTU: ${berkas} tidak dapat ditulis (${(error as NodeJS.ErrnoException).code})`;
  }
}

function kunciDari({ KK_P12_FILE: berkas, KK_P12_PASSWORD_FILE: berkasSandi, KK_PERAGA }: Setelan): KunciPenandatangan | undefined {
  if (berkas === '') return KK_PERAGA === 'ya' ? { jenis: 'peraga' } : undefined;
  if (berkasSandi === '') throw new SetelanSalah('KK_P12_PASSWORD_FILE: wajib diisi karena KK_P12_FILE diisi');
  return { jenis: 'p12', berkas, sandi: sandiDari(berkasSandi) };
}

function sandiDari(berkas: string): string {
  try {
    return readFileSync(berkas, 'utf8').trimEnd();
  } catch {
    throw new SetelanSalah('KK_P12_PASSWORD_FILE: tidak terbaca');
  }
}
