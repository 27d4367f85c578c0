import { adalahPerintahPenerimaan, berkasDatang, decidePenerimaan, harusBeralasan, harusPadaTahap, periksaKeluargaSendiri, reject, unreachable, type Decision, type DecisionContext, type Rejected } from '@kk-lintas/domain';
import { idKantor } from '@kk-lintas/contracts';
import { bukaKartuLain, cakupKartuLain, kenaliKeluarga, lanjutkanKartuLain, tanpaDesa } from './kartu-lain';
import { perbaikiData, registerPermohonan, terimaTemuan, verifikasiBerkas } from './loket.decide';
import { bukanLembarHilang, catatKartuAsalHilang, catatKehilangan, catatTerlampaui } from './kehilangan.decide';
import { hentikanPermohonan } from './penghentian.decide';
import { KARTU_KELIRU, serahkanKartu, terimaKartu, tunjukkanTandaTerima } from './penyerahan.decide';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import { diLoket, nikTerkait, type PermohonanKecamatan, type TahapKecamatan } from './permohonan.state';
import { kembalikanBerkas, terbitanDi } from './terlampaui.decide';
import { berkasTertinggal, kembalikanKedaluwarsa } from './kedaluwarsa.decide';
import { atasTenggat } from './tenggat';
import { pengirimanTerlambat, tanggapiTerlambat } from '../terlambat/terlambat.decide';

/** No officer does anything in the case of the own family (DESIGN section 2 rule 10). */
export function decide(command: PerintahKecamatan, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  return periksaKeluargaSendiri(context.actor, nikTerkait(state)) ?? putuskan(command, state, context);
}

function putuskan(command: PerintahKecamatan, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  if (adalahPerintahPenerimaan(command)) return penerimaanDi(state) ?? decidePenerimaan(command, state.penerimaan, kantorPenerima(state), context);
  switch (command.type) {
    case 'BukaDariPengantar': {
      const { pokok, nomorSurat, tahunSurat, pemohon } = command;
      return harus(state, ['tidak-ada']) ?? [{ type: 'PengantarDiterima', data: { pokok, nomorSurat, tahunSurat }, pribadi: { pemohon } }];
    }
    case 'TerimaDariDesa': {
      const { berjalan, nomorBukuHarian, pemohon, keluarga } = command;
      return harus(state, ['tidak-ada', 'di-desa']) ?? [{ type: 'BerkasDesaSiap', data: { berjalan, nomorBukuHarian, sejak: context.now }, pribadi: { pemohon, keluarga } }];
    }
    case 'KirimPengingat':
    case 'NyatakanKedaluwarsa':
      return atasTenggat(command, state, context);
    case 'DatangKeLoket':
      return harus(state, ['menunggu-kedatangan']) ?? [{ type: 'PemohonDatangKeLoket', data: { ...berkasDatang(state.penerimaan.berkas, context.actor), ...(state.pokok?.pembetulanDari !== undefined && { sejak: context.now }) } }];
    case 'VerifikasiBerkas':
      return harus(state, ['di-loket']) ?? verifikasiBerkas(command, state, context);
    case 'RegisterPermohonan':
      return harus(state, ['terverifikasi']) ?? registerPermohonan(state, context);
    case 'TeruskanKeOperator':
      return harus(state, ['teregister']) ?? [{ type: 'BerkasDiteruskanKeOperator', data: { putaran: state.putaran + 1 } }];
    case 'TerimaTemuan':
      return harus(state, ['di-operator']) ?? [terimaTemuan(command, context)];
    case 'PerbaikiData':
      return harus(state, ['temuan-siak', 'pembetulan']) ?? perbaikiData(command, state, context);
    case 'HentikanPermohonan':
      return harus(state, ['temuan-siak']) ?? hentikanPermohonan(command.alasan, state, context);
    case 'CatatPengiriman': {
      const { nomorPengiriman, versi, lembar, pelaku, nomorKk, keluarga } = command;
      const terlambat = pengirimanTerlambat(nomorPengiriman, lembar, state);
      if (terlambat !== undefined) return [terlambat];
      return harus(state, ['di-operator']) ?? [{ type: 'KartuDalamPengiriman', data: { nomorPengiriman, ...(versi !== undefined && { versi }), lembar, pelaku }, pribadi: { nomorKk, keluarga } }];
    }
    case 'CatatKartuTerbit': {
      const { dokumen, pelaku, nomorKk, keluarga } = command;
      return harus(state, ['di-operator']) ?? [{ type: 'KartuTerbit', data: { dokumen, pelaku, sejak: context.now }, pribadi: { nomorKk, keluarga } }];
    }
    case 'LaporkanKartuTidakSampai':
      return harus(state, ['dalam-pengiriman']) ?? harusBeralasan(command.alasan) ?? [{ type: 'KartuTidakSampai', data: { alasan: command.alasan } }];
    case 'CatatKehilangan':
      return catatKehilangan(command, state);
    case 'TerimaKartu':
      return bukanLembarHilang(command.serial, state) ?? harus(state, ['dalam-pengiriman']) ?? terimaKartu(command.serial, state, context);
    case 'TanggapiPengirimanTerlambat':
      return tanggapiTerlambat(command, state, context);
    case 'DatangMengambil':
      return harus(state, ['siap-diambil']) ?? [{ type: 'PemohonDatangMengambil', data: {} }];
    case 'TunjukkanTandaTerima':
      return harus(state, ['diambil']) ?? tunjukkanTandaTerima(command, state, context);
    case 'SerahkanKartu':
      return harus(state, ['siap-diserahkan']) ?? serahkanKartu(command.kesalahan, state, terbitanDi(state, context));
    case 'CatatTerlampaui':
      return catatTerlampaui(command.versi, state);
    case 'KembalikanBerkas':
      if (berkasTertinggal(state)) return kembalikanKedaluwarsa(command.keterangan, state, context);
      return harus(state, ['terlampaui', 'siap-diambil', 'diambil', 'siap-diserahkan']) ?? kembalikanBerkas(command.keterangan, state, context);
    case 'BukaPembetulan': {
      const { pokok, alasan, pemohon, keluarga } = command;
      return harus(state, ['tidak-ada']) ?? [{ type: 'PembetulanDibuka', data: { pokok: { ...pokok, dibuka: context.now }, alasan, berkas: [KARTU_KELIRU] }, pribadi: { pemohon, keluarga } }];
    }
    case 'CatatKartuAsalHilang':
      return catatKartuAsalHilang(command.alasan, state);
    case 'BukaKartuLain':
      return bukaKartuLain(command, state, context);
    case 'LanjutkanKartuLain':
      return lanjutkanKartuLain(command.versi, state, context);
    case 'CakupKartuLain':
      return cakupKartuLain(command.versi, state);
    case 'KenaliKeluarga':
      return kenaliKeluarga(command.keterangan, state, context);
    default:
      return unreachable(command);
  }
}

function kantorPenerima(state: PermohonanKecamatan) {
  const { jenis = '', desa = '', dibuka } = state.pokok ?? {};
  return { jenis, desa, dibuka, pemegang: diLoket(state), pemohon: state.pemohon, dibawaPemohon: true };
}

function penerimaanDi(state: PermohonanKecamatan): Rejected | undefined {
  const { tahap, pokok, penerimaan } = state;
  const diDesa = tahap !== 'tidak-ada' && tahap !== 'penerimaan' && penerimaan.formulir === undefined;
  if (diDesa && pokok !== undefined && !tanpaDesa(pokok)) {
    return reject('salah-kantor', 'Berkas permohonan ini diterima di kantor desa atau kelurahan, bukan di kecamatan.', { details: { kantor: idKantor('desa', pokok.desa) } });
  }
  return harus(state, ['penerimaan']);
}

function harus(state: PermohonanKecamatan, tahap: readonly TahapKecamatan[]): Rejected | undefined {
  return harusPadaTahap(state, tahap, 'Permohonan tidak ada di kantor ini. Surat pengantar RT/RW diajukan ke kantor desa atau kelurahan yang menerbitkannya.');
}
