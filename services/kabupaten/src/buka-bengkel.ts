import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tanggalWib } from '@kk-lintas/domain';
import { bacaKunciPublik, BengkelKartu, gabungKunciPublik, sudahDicabut, type KunciPublik, type Lambang } from '@kk-lintas/kk-document';
import type { Direktori, KantorTerdaftar } from '@kk-lintas/office';
import { PenerbitBengkel } from '../../dinas/src/penerbitan/bengkel.penerbit';
import { folderKantor } from './buka-kantor';

/** With what a Dinas signs: keys of a demonstration, or those of a PKCS #12 file. */
export type KunciPenandatangan = { readonly jenis: 'peraga' } | { readonly jenis: 'p12'; readonly berkas: string; readonly sandi: string };

export interface SetelanBengkel {
  readonly data: string;
  /** Where the public keys of the cards are written, for the portal and whoever checks cards to pin. */
  readonly berkasKunci: string;
  /** Address of the public check for the QR: a host is reached by https. */
  readonly alamatPeriksa: string;
  /** The state emblem for the cards, if there is one. */
  readonly lambang?: Lambang;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
}

export interface PenandatanganTerbuka {
  readonly bengkel: BengkelKartu;
  /** Those that sign now, and those of before. */
  readonly kunciPublik: KunciPublik;
  readonly penerbit: PenerbitBengkel;
}

/**
 * Opens the workshop of a Dinas, and writes its public keys; keys of before stay in that file, so that renewing one makes no card
 * false.
 * @throws Error when the keys cannot be opened, or were withdrawn
 */
export async function bukaBengkel(dinas: KantorTerdaftar, kunci: KunciPenandatangan, { data, berkasKunci, alamatPeriksa, lambang, now, log }: SetelanBengkel): Promise<PenandatanganTerbuka> {
  const folder = join(folderKantor(data, dinas.id), 'kunci');
  const bengkel = await BengkelKartu.buka(kunci.jenis === 'peraga' ? { jenis: 'ca-peraga', folder, kantor: dinas.nama } : { jenis: 'p12', berkas: kunci.berkas, sandi: kunci.sandi, folder }, lambang);
  const kunciPublik = catatKunciKartu(berkasKunci, bengkel.kunciPublik, tanggalWib(now().toISOString()));
  if (kunciPublik === undefined) {
    await bengkel.close();
    throw new Error('the public keys of before cannot be read, or a key of this signer was withdrawn');
  }
  return { bengkel, kunciPublik, penerbit: new PenerbitBengkel(bengkel, { alamatPeriksa, now, log }) };
}

/** @returns undefined where nothing may be signed; the file is then left as it is */
function catatKunciKartu(berkas: string, kini: KunciPublik, hariIni: string): KunciPublik | undefined {
  const dahulu = existsSync(berkas) ? bacaKunciPublik(readFileSync(berkas, 'utf8')) : { token: [], akar: [] };
  if (dahulu === undefined || sudahDicabut(kini, dahulu)) return undefined;
  const semua = gabungKunciPublik(kini, dahulu, hariIni);
  writeFileSync(`${berkas}.baru`, `${JSON.stringify(semua, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${berkas}.baru`, berkas);
  return semua;
}

/** File of the public keys of the cards, in the folder of all data or of one office. */
export function berkasKunciKartu(folder: string): string {
  return join(folder, 'kunci-kartu.json');
}

/** Address of the portal as it is reached, where everybody checks cards. @throws Error for a directory without a portal */
export function alamatPeriksaDari(direktori: Direktori): string {
  const portal = direktori.semua.find(({ layanan }) => layanan === 'portal');
  if (portal === undefined) throw new Error('no portal in the directory');
  return new URL(portal.url).origin;
}
