import type { Antrean, Tenggat } from '@kk-lintas/office';
import type { PermohonanSiak } from '../permohonan/permohonan.state';
import { harusAktif, harusDilepas, type PermintaanGagal } from './aktivasi.state';

/** After this many tries without success the case is an incident. */
export const PERCOBAAN_SEBELUM_INSIDEN = 3;

/** What hinders the card in SIAK, in plain words, and for how long it was tried; absent while it may be a mere delay. */
export function insidenSiak(state: PermohonanSiak): string | undefined {
  const { aktivasi, pelepasan } = state;
  if (harusAktif(state) && buntu(aktivasi)) return `SIAK belum mengaktifkan kartu, ${aktivasi.gagal} kali dicoba: ${aktivasi.sebab}`;
  if (harusDilepas(state) && buntu(pelepasan)) return `SIAK belum melepaskan nomor dan kartu yang ditahan, ${pelepasan.gagal} kali dicoba: ${pelepasan.sebab}`;
  return undefined;
}

/** What a case waits for that waits for nobody here otherwise. */
export function antreanSiak(state: PermohonanSiak): Antrean | undefined {
  if (insidenSiak(state) === undefined) return undefined;
  const tugas = harusDilepas(state) ? 'Periksa SIAK: permohonan yang berakhir belum dilepaskan; dicoba lagi otomatis' : 'Periksa SIAK: kartu yang sudah berlaku belum aktif; dicoba lagi otomatis';
  return { langkah: harusDilepas(state) ? '13' : '16c', menunggu: 'operator-siak', tugas };
}

export function tenggatSiak(state: PermohonanSiak): readonly Tenggat[] {
  return [
    ...(harusAktif(state) ? ulangi('aktivasi', 'UlangiAktivasi', state.aktivasi) : []),
    ...(harusDilepas(state) ? ulangi('pelepasan', 'UlangiPelepasan', state.pelepasan) : []),
  ];
}

function buntu(permintaan: PermintaanGagal | undefined): permintaan is PermintaanGagal {
  return permintaan !== undefined && permintaan.gagal >= PERCOBAAN_SEBELUM_INSIDEN;
}

function ulangi(nama: string, type: string, permintaan: PermintaanGagal | undefined): readonly Tenggat[] {
  if (permintaan?.cobaLagiPada === undefined) return [];
  const { percobaan, cobaLagiPada: pada } = permintaan;
  return [{ nama: `${nama}-${percobaan}`, pada, command: { type, percobaan } }];
}
