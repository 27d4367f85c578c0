import type { KartuDiaktifkan } from '../kartu/aktivasi-kartu';
import type { RegisterPenduduk } from '../register/register-penduduk';
import type { NomorTerbit } from './nomor-terbit';

/** An answer as the register keeps it; before cards were held it had the numbers alone. */
export type JawabanTersimpan = NomorTerbit | Pick<NomorTerbit, 'nomorKk' | 'nik'>;

/** Numbers that were given out before cards were held; their cards may be active by now. */
export function tanpaRencana(jawaban: JawabanTersimpan): jawaban is Pick<NomorTerbit, 'nomorKk' | 'nik'> {
  return !('versi' in jawaban);
}

/** The same answer with what its activation has made since. */
export function lengkapiDariAktivasi(jawaban: Pick<NomorTerbit, 'nomorKk' | 'nik'>, { versi, digantikan }: KartuDiaktifkan, permohonanId: string, register: RegisterPenduduk): NomorTerbit {
  const lain = digantikan.filter(({ nomorKk }) => nomorKk !== jawaban.nomorKk);
  return { ...jawaban, versi, kartuLain: lain.map(({ nomorKk, aktifLagi }) => ({ nomorKk, versi: register.versiDari(nomorKk, permohonanId), berakhir: !aktifLagi })) };
}
