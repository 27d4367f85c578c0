import type { StatusPerkawinan } from '../../kode/susunan-keluarga';
import { statusBaruDicatat } from '../baris-sebelumnya';
import { kosong, perAnggota, type AturanKeluarga, type KonteksPemeriksaan, type Temuan } from '../temuan';
import { tingkatBukti } from '../tingkat-bukti';

interface Bukti {
  /** Codes of papers of which one is enough. */
  readonly berkas: readonly string[];
  readonly pesan: string;
}

/** Codes as in the kinds of application; an akta cerai is the religious court's, and a letter stands for an akta kematian where the kind takes it. */
const BUKTI: Readonly<Partial<Record<StatusPerkawinan, Bukti>>> = {
  2: { berkas: ['buku-nikah', 'akta-perkawinan', 'akta-pembatalan-perceraian'], pesan: 'Status kawin tercatat memerlukan buku nikah atau kutipan akta perkawinan.' },
  3: { berkas: ['F-1.05'], pesan: 'Status kawin belum tercatat memerlukan SPTJM perkawinan (F-1.05).' },
  4: { berkas: ['akta-perceraian', 'akta-cerai'], pesan: 'Status cerai hidup tercatat memerlukan akta perceraian atau akta cerai.' },
  5: { berkas: ['F-1.05'], pesan: 'Status cerai hidup belum tercatat memerlukan SPTJM perceraian (F-1.05).' },
  6: { berkas: ['akta-kematian', 'surat-keterangan-kematian'], pesan: 'Status cerai mati memerlukan akta kematian suami atau istri.' },
};

/**
 * R6: a marital status that the application records anew is proved by its paper, and a registered marriage has its date
 * (Permendagri 108/2019 Ps. 10(2); Perpres 96/2018 Ps. 10 to 13). A status that was there before is not proved again. Where
 * the kind of application takes none of these papers, the officer is only told to look.
 */
export const r6BuktiStatus: AturanKeluarga = (keluarga, konteks) =>
  perAnggota(keluarga, (anggota) => {
    if (!statusBaruDicatat(anggota, konteks, keluarga)) return [];
    const bukti = BUKTI[anggota.statusPerkawinan];
    const tanpaTanggal = anggota.statusPerkawinan === 2 && kosong(anggota.tanggalPerkawinan);
    return [
      ...(bukti === undefined || terbukti(bukti, konteks) ? [] : [temuan(tingkatBukti(bukti.berkas, konteks), 'statusPerkawinan', bukti.pesan)]),
      ...(tanpaTanggal ? [temuan('galat', 'tanggalPerkawinan', 'Perkawinan tercatat memerlukan tanggal perkawinan.')] : []),
    ];
  });

function terbukti(bukti: Bukti, { berkas }: KonteksPemeriksaan): boolean {
  return berkas === undefined || bukti.berkas.some((kode) => berkas.includes(kode));
}

function temuan(tingkat: Temuan['tingkat'], field: string, pesan: string): Temuan {
  return { aturan: 'R6', tingkat, field, pesan };
}
