import { berkasPada, idBerkas, kembalikanBerkas, kodeBerkasDitarik, sebabKartuLepas, type BerkasAsli, type HasilPindahTangan } from '@kk-lintas/domain';
import { diLoket, type PermohonanKecamatan } from './permohonan.state';

/** The originals at the loket that a case which ends without a card gives back, whether it was stopped or expired: all but an old card that holds no more. */
export function berkasKembali(state: PermohonanKecamatan): readonly BerkasAsli[] {
  const ditarik = kartuLamaBerlaku(state) ? [] : kodeBerkasDitarik(state.pokok?.jenis ?? '');
  return berkasPada(state.penerimaan.berkas, diLoket(state)).filter(({ kode }) => !ditarik.includes(kode));
}

export function kembalikanTanpaKartu(state: PermohonanKecamatan): HasilPindahTangan {
  return kembalikanBerkas(state.penerimaan.berkas, idBerkas(berkasKembali(state)), diLoket(state));
}

/** The old card holds on unless SIAK has another for it: by another case, by a stamp of this one that was lost later, or because its own was declared lost. */
function kartuLamaBerlaku({ pokok, penerimaan, temuan, hilang, asalHilang }: PermohonanKecamatan): boolean {
  if (pokok === undefined || pokok.kartuLainDari !== undefined || hilang !== undefined || asalHilang === true) return false;
  return sebabKartuLepas(pokok.jenis, penerimaan.keluarga, temuan) === undefined;
}
