import { reject, unreachable, type Decider, type Decision, type Pelaku, type Rejected } from '@kk-lintas/domain';
import { bolehkah } from '../wewenang/bolehkah';
import type { TempatTindakan } from '../wewenang/layanan-petugas';
import type { DaftarkanPetugas, GantiSandi, NonaktifkanPetugas, PerintahAkun, UbahPeran } from './akun.commands';
import { ALASAN_NONAKTIF, type PeristiwaAkun } from './akun.events';
import { akunAwal, evolveAkun, type Akun, type AkunTerdaftar } from './akun.state';
import { diketuaiKini, lingkungan, periksaLingkungan, periksaYangDiketuai } from './lingkungan';
import { periksaHash, periksaIsianAkun, periksaJabatan, periksaNomorAkun, periksaPeran } from './isian-akun';

type Keputusan = Decision<PeristiwaAkun>;

/** Accounts of an office: opened, changed and closed by its admin (or by the system when the office is set up). */
export const deciderAkun: Decider<Akun, PerintahAkun, PeristiwaAkun> = {
  initialState: akunAwal,
  evolve: evolveAkun,
  decide: (perintah, akun, { actor }) => {
    if (perintah.type === 'DaftarkanPetugas') return daftarkan(perintah, akun, actor);
    if (akun.status === 'belum-ada') return reject('tidak-ditemukan', 'Akun petugas ini belum terdaftar di kantor ini.', { field: 'nip' });
    switch (perintah.type) {
      case 'UbahPeran':
        return ubahPeran(perintah, akun, actor);
      case 'NonaktifkanPetugas':
        return nonaktifkan(perintah, akun, actor);
      case 'GantiSandi':
        return gantiSandi(perintah, akun, actor);
      default:
        return unreachable(perintah);
    }
  },
};

function daftarkan(perintah: DaftarkanPetugas, akun: Akun, actor: Pelaku): Keputusan {
  const ditolak = periksaWewenang(actor, 'DaftarkanPetugas', perintah);
  if (ditolak) return ditolak;
  if (akun.status !== 'belum-ada') return reject('sudah-dilakukan', 'Petugas dengan NIP ini sudah terdaftar.', { field: 'nip' });
  const salah = periksaNomor(perintah, actor) ?? periksaIsianAkun(perintah) ?? periksaYangDiketuai(perintah.peran, perintah) ?? periksaLingkungan(perintah.peran, perintah, actor);
  if (salah) return salah;
  const { nip, nama, nik, jabatan, peran, kantor, layanan, sandiHash } = perintah;
  return [{ type: 'PetugasDidaftarkan', data: { nip, jabatan, peran, kantor, layanan, ...lingkungan(perintah) }, pribadi: { nama, ...(nik === undefined ? {} : { nik }), sandiHash } }];
}

/** What was entrusted to an office before is not refused at its start. */
function periksaNomor({ nip }: DaftarkanPetugas, actor: Pelaku): Rejected | undefined {
  return actor.jenis === 'sistem' ? undefined : periksaNomorAkun(nip);
}

function ubahPeran({ peran, jabatan, ...baru }: UbahPeran, akun: AkunTerdaftar, actor: Pelaku): Keputusan {
  const jabatanBaru = jabatan ?? akun.petugas.jabatan;
  const kini = diketuaiKini(akun.petugas);
  const diketuai = { ...kini, ...lingkungan(baru) };
  const salah = periksaPeran(peran, akun.layanan) ?? periksaJabatan(jabatanBaru) ?? periksaYangDiketuai(peran, baru) ?? periksaLingkungan(peran, diketuai, actor);
  const ditolak = periksaPengurus(actor, 'UbahPeran', akun) ?? salah;
  if (ditolak) return ditolak;
  const tetap = diketuai.rt === kini.rt && diketuai.rw === kini.rw;
  if (tetap && jabatanBaru === akun.petugas.jabatan && samaIsi(peran, akun.petugas.peran)) return reject('sudah-dilakukan', 'Petugas ini sudah memegang peran tersebut.', { field: 'peran' });
  return [{ type: 'PeranDiubah', data: { nip: akun.petugas.nip, jabatan: jabatanBaru, peran, ...lingkungan(baru) } }];
}

function nonaktifkan({ alasan }: NonaktifkanPetugas, akun: AkunTerdaftar, actor: Pelaku): Keputusan {
  const ditolak = periksaPengurus(actor, 'NonaktifkanPetugas', akun);
  if (ditolak) return ditolak;
  if (!ALASAN_NONAKTIF.includes(alasan)) return reject('tidak-sah', `Alasan harus salah satu dari ${ALASAN_NONAKTIF.join(', ')}.`, { field: 'alasan' });
  return [{ type: 'PetugasDinonaktifkan', data: { nip: akun.petugas.nip, alasan } }];
}

function gantiSandi({ sandiHash }: GantiSandi, akun: AkunTerdaftar, actor: Pelaku): Keputusan {
  const wewenang = diriSendiri(actor, akun) ? undefined : periksaWewenang(actor, 'GantiSandi', tempat(akun));
  const ditolak = wewenang ?? periksaAktif(akun) ?? periksaHash(sandiHash);
  if (ditolak) return ditolak;
  return [{ type: 'SandiDiganti', data: { nip: akun.petugas.nip }, pribadi: { sandiHash } }];
}

/** Nobody gives roles to himself or closes the own account: an office never loses its last admin by a slip. */
function periksaPengurus(actor: Pelaku, tindakan: 'UbahPeran' | 'NonaktifkanPetugas', akun: AkunTerdaftar): Rejected | undefined {
  const ditolak = periksaWewenang(actor, tindakan, tempat(akun)) ?? periksaAktif(akun);
  if (ditolak) return ditolak;
  return diriSendiri(actor, akun) ? reject('empat-mata', 'Akun sendiri harus diurus oleh admin lain.', { field: 'nip' }) : undefined;
}

function periksaWewenang(actor: Pelaku, tindakan: PerintahAkun['type'], di: TempatTindakan): Rejected | undefined {
  return actor.jenis === 'sistem' ? undefined : bolehkah(actor, tindakan, { layanan: di.layanan, kantor: di.kantor });
}

function periksaAktif(akun: AkunTerdaftar): Rejected | undefined {
  return akun.status === 'aktif' ? undefined : reject('sudah-dilakukan', 'Akun petugas ini sudah dinonaktifkan.', { field: 'nip' });
}

function diriSendiri(actor: Pelaku, akun: AkunTerdaftar): boolean {
  return actor.jenis === 'petugas' && actor.nip === akun.petugas.nip && actor.kantor === akun.petugas.kantor;
}

function tempat(akun: AkunTerdaftar): TempatTindakan {
  return { layanan: akun.layanan, kantor: akun.petugas.kantor };
}

function samaIsi(kiri: readonly string[], kanan: readonly string[]): boolean {
  return kiri.length === kanan.length && kiri.every((satu) => kanan.includes(satu));
}
