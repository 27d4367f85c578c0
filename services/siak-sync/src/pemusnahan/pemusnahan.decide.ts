import { harusBeralasan, reject, unreachable, type Decision, type DecisionContext } from '@kk-lintas/domain';
import type { Keluar, StokBlanko } from '../blanko/blanko.aggregate';
import { NOMOR_SERI } from '../blanko/nomor-seri';
import type { PerintahPemusnahan } from './pemusnahan.commands';
import type { PeristiwaPemusnahan } from './pemusnahan.events';
import { pemusnahanKosong } from './pemusnahan.state';
import { satuPerSatu } from './satu-per-satu';

type Keputusan = Decision<PeristiwaPemusnahan>;
type Perintah<Type extends PerintahPemusnahan['type']> = Extract<PerintahPemusnahan, { type: Type }>;

const PERINTAH: ReadonlySet<string> = new Set<PerintahPemusnahan['type']>(['TarikBlanko', 'MusnahkanLembar', 'SahkanPemusnahan']);

export function adalahPerintahPemusnahan(command: { readonly type: string }): command is PerintahPemusnahan {
  return PERINTAH.has(command.type);
}

/** Void sheets leave the world under four eyes (reused blanks made forged cards: Ombudsman and press, 2017), each of them once, and one in use never. */
export function decidePemusnahan(command: PerintahPemusnahan, stok: StokBlanko, context: DecisionContext): Keputusan {
  switch (command.type) {
    case 'TarikBlanko':
      return tarik(command, stok);
    case 'MusnahkanLembar':
      return musnahkan(command, stok, context);
    case 'SahkanPemusnahan':
      return sahkan(command, stok, context);
    default:
      return unreachable(command);
  }
}

function tarik({ pengganti, kartu, serial }: Perintah<'TarikBlanko'>, stok: StokBlanko): Keputusan {
  const { ditarik } = stok.pemusnahan ?? pemusnahanKosong();
  const salah = satuPerSatu(serial, (satu) => ditarik.has(satu), 'Lembar ini sudah ditarik.');
  if (salah !== undefined) return salah;
  const hilang = serial.filter((satu) => stok.hilang?.has(satu));
  if (hilang.length > 0) return reject('tidak-sah', 'Lembar ini dinyatakan hilang: terima sebagai lembar yang ditemukan.', { field: 'serial', details: { serial: hilang } });
  const pemilik = pemilikDari(stok, serial);
  const berlaku = serial.filter((satu) => {
    const milik = pemilik.get(satu);
    return milik === undefined ? pernahDiterima(satu, stok) : !sudahDigantikan(satu, milik, kartu);
  });
  if (berlaku.length > 0) return reject('tidak-sah', 'Lembar ini bukan dari kartu yang digantikan permohonan ini.', { field: 'serial', details: { serial: berlaku } });
  return [{ type: 'BlankoDitarik', data: { pengganti, serial } }];
}

/** Of an earlier issue of one of the cards that changed. A spoiled sheet was never handed to anybody. */
function sudahDigantikan(serial: string, { kartu: milik, rusak }: Keluar, kartu: Perintah<'TarikBlanko'>['kartu']): boolean {
  if (milik === undefined || rusak.includes(serial)) return false;
  return kartu.some(({ kunci, sebelum }) => kunci === milik.kunci && milik.versi < sebelum);
}

/** A sheet that this ledger never had is of a card from before it, or of another office. */
function pernahDiterima(serial: string, { tertinggi }: StokBlanko): boolean {
  const [, awalan = '', nomor = ''] = NOMOR_SERI.exec(serial) ?? [];
  return awalan === '' || Number(nomor) <= (tertinggi[awalan] ?? 0);
}

function musnahkan({ serial, saksi }: Perintah<'MusnahkanLembar'>, stok: StokBlanko, { actor }: DecisionContext): Keputusan {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Pemusnahan dicatat oleh petugas.');
  if (saksi === actor.nip) return reject('empat-mata', 'Saksi pemusnahan harus petugas lain.', { field: 'saksi' });
  const { ditarik, menurutSerial, ajuan } = stok.pemusnahan ?? pemusnahanKosong();
  const salah = satuPerSatu(serial, (satu) => menurutSerial.has(satu), 'Lembar ini sudah dimusnahkan atau sedang diajukan.');
  if (salah !== undefined) return salah;
  const pemilik = pemilikDari(stok, serial);
  const berlaku = serial.filter((satu) => !ditarik.has(satu) && stok.hilang?.get(satu) !== 'ditemukan' && pemilik.get(satu)?.rusak.includes(satu) !== true);
  if (berlaku.length > 0) return reject('tidak-sah', 'Lembar ini tidak rusak, tidak ditarik, dan tidak ditemukan kembali sesudah hilang.', { field: 'serial', details: { serial: berlaku } });
  return [{ type: 'PemusnahanDiajukan', data: { pemusnahan: ajuan.size + 1, serial, nip: actor.nip, saksi } }];
}

/** Only the witness confirms; the one who proposed may give it up, so that sheets never wait for somebody who left. */
function sahkan({ pemusnahan, setuju, alasan }: Perintah<'SahkanPemusnahan'>, stok: StokBlanko, { actor }: DecisionContext): Keputusan {
  const ajuan = stok.pemusnahan?.ajuan.get(pemusnahan);
  if (ajuan === undefined) return reject('tidak-ditemukan', 'Pemusnahan ini tidak pernah diajukan.');
  if (ajuan.status !== 'diajukan') return reject('sudah-dilakukan', `Pemusnahan ini sudah ${ajuan.status}.`);
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Pemusnahan disahkan oleh petugas.');
  const { nip } = actor;
  const { serial, nip: diajukanOleh, saksi } = ajuan;
  if (nip !== saksi && nip !== diajukanOleh) return reject('bukan-wewenang', 'Hanya saksi yang ditunjuk memutuskan pemusnahan ini.');
  if (!setuju) return harusBeralasan(alasan) ?? [{ type: 'PemusnahanDitolak', data: { pemusnahan, nip, alasan: alasan ?? '' } }];
  if (nip === diajukanOleh) return reject('empat-mata', 'Pemusnahan disahkan petugas lain daripada yang mengajukan.');
  // The register of destructions gives the number on the way to the log.
  return [{ type: 'PemusnahanDisahkan', data: { pemusnahan, serial, diajukanOleh, nip, nomor: 0, tahun: 0 } }];
}

/** Whom each serial was given out for. One pass over the ledger: destructions are rare. */
function pemilikDari({ keluar }: StokBlanko, serial: readonly string[]): ReadonlyMap<string, Keluar> {
  const dicari = new Set(serial);
  const pemilik = new Map<string, Keluar>();
  for (const [, milik] of keluar) for (const satu of milik.serial) if (dicari.has(satu)) pemilik.set(satu, milik);
  return pemilik;
}
