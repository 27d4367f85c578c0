import type { Keluarga, Pelaku, Peran } from '@kk-lintas/domain';
import { streamOf, type AnyAggregate, type DomainCommand, type OfficeRuntime } from '@kk-lintas/office';
import { sebabDicari } from '../../services/dinas/src/kehilangan/dalam-perjalanan';
import type { PermohonanDinas } from '../../services/dinas/src/permohonan/permohonan.state';
import { formulirTetap } from '../../services/kecamatan/src/permohonan/formulir-tetap';
import { kartuLepas } from '../../services/kecamatan/src/permohonan/penghentian.decide';
import type { PermohonanKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.state';
import { lembarMenunggu } from '../../services/kecamatan/src/terlambat/terlambat.decide';
import { berkasTertinggal } from '../../services/kecamatan/src/permohonan/kedaluwarsa.decide';
import { tenggatPemohon } from '../../services/kecamatan/src/permohonan/tenggat';
import { dapatKeLoket } from '../../services/siak-sync/src/pengembalian/pengembalian.decide';
import { nomorMenungguJawaban, type PermohonanSiak } from '../../services/siak-sync/src/permohonan/permohonan.state';
import { tenggatSiak } from '../../services/siak-sync/src/aktivasi/aktivasi.view';
import { petugas } from './kantor-sifat';
import { tindakanLembar } from './tindakan-lembar';

/**
 * What may happen to a case aside of the usual way: a command that an office's people give instead; a loss that is declared when
 * the card came or was handed over already; a finding of SIAK.
 */
export const SIMPANGAN = [
  'NyatakanKedaluwarsa',
  'VerifikasiBerkas',
  'NyatakanBlankoRusak',
  'TerimaCetakan',
  'TelitiCetakan',
  'ParafKabid',
  'ParafSekretaris',
  'TandatanganiKartu',
  'LaporkanKartuTidakSampai',
  'AjukanKartuHilang',
  'SahkanKartuHilang',
  'SerahkanKartu',
  'KembalikanKeLoket',
  'TarikLembar',
  'TerimaLembarDitemukan',
  'MusnahkanLembar',
  'SahkanPemusnahan',
  'HentikanPermohonan',
  'hilang-sampai',
  'hilang-diserahkan',
  'temuan',
] as const;
export type Simpangan = (typeof SIMPANGAN)[number];

/** One command that an office's people could give for a case now. */
export interface Tindakan {
  readonly office: OfficeRuntime;
  readonly command: DomainCommand;
  readonly pelaku: Pelaku;
  /** What the command is for, where it is not the case. */
  readonly pada?: { readonly aggregate: AnyAggregate; readonly id: string };
}

const YA = { setuju: true };
const TIDAK = { setuju: false, alasan: 'tulisan kurang jelas di baris kedua' };
/** Said of a form that turns out to be the same. */
const ISIAN_BENAR = 'isian sama dengan berkas aslinya';
const PEMOHON: Pelaku = { jenis: 'pemohon' };
const BUNTU: Pilihan = { biasa: [], samping: [] };
const SISTEM: Pelaku = { jenis: 'sistem', nama: 'tenggat' };

/** What may be done with a case where it stands: on the usual way, and aside of it. */
export interface Pilihan {
  readonly biasa: readonly Tindakan[];
  readonly samping: readonly Tindakan[];
}

type Oleh = (peran: Peran, command: DomainCommand, ke?: number) => Tindakan;
type Terdaftar = (keluarga: Keluarga) => Keluarga;

/** @param terdaftar the family as the register has it, for a loket that mends a form */
export async function tindakanPada(office: OfficeRuntime, id: string, terdaftar: Terdaftar): Promise<Pilihan> {
  const { permohonan, layanan } = office.definition;
  const { state } = await office.journal.load<never>(permohonan, streamOf(permohonan, id));
  const oleh = (peran: Peran, command: DomainCommand, ke = 0): Tindakan => ({ office, command, pelaku: petugas(office, peran, ke) });
  switch (layanan) {
    case 'kecamatan':
      return diKecamatan(state, office, oleh, terdaftar);
    case 'siak-sync':
      return denganLembar(diOperator(state, office, oleh), state, office);
    case 'dinas':
      return diDinas(state, office, oleh);
    default:
      return BUNTU;
  }
}

function hanya(...biasa: readonly Tindakan[]): Pilihan {
  return { biasa, samping: [] };
}

function diKecamatan(state: PermohonanKecamatan, office: OfficeRuntime, oleh: Oleh, terdaftar: Terdaftar): Pilihan {
  const loket = (command: DomainCommand) => oleh('petugas-loket', command);
  const { keluarga } = state.penerimaan;
  const kembalikan = loket({ type: 'KembalikanBerkas', keterangan: 'KTP-el kepala keluarga' });
  const tenggat = tenggatPemohon(state).map(({ command }) => ({ office, pelaku: SISTEM, command }));
  switch (state.tahap) {
    case 'menunggu-kedatangan':
      return { biasa: [{ office, pelaku: PEMOHON, command: { type: 'DatangKeLoket' } }], samping: tenggat };
    case 'di-loket':
      return { biasa: [loket({ type: 'VerifikasiBerkas', sesuai: true })], samping: [oleh('petugas-loket', { type: 'VerifikasiBerkas', sesuai: false, tujuan: 'pemohon', alasan: 'salinan tidak terbaca' }, 1)] };
    case 'terverifikasi':
      return hanya(loket({ type: 'RegisterPermohonan' }));
    case 'teregister':
      return hanya(loket({ type: 'TeruskanKeOperator' }));
    case 'temuan-siak':
      return keluarga === undefined
        ? BUNTU
        : {
            biasa: [terdaftar(keluarga), keluarga].map((isian) => loket({ type: 'PerbaikiData', keluarga: isian, ...(formulirTetap(isian, state) && { alasan: ISIAN_BENAR }) })),
            samping: [loket({ type: 'HentikanPermohonan', ...(kartuLepas(state) === undefined && { alasan: 'keluarga membatalkan permohonannya' }) }), ...tenggat],
          };
    case 'pembetulan':
      return keluarga === undefined ? BUNTU : { biasa: [loket({ type: 'PerbaikiData', keluarga: { ...keluarga, anggota: keluarga.anggota.map((satu, ke) => (ke === 0 ? { ...satu, pendidikan: 8 } : satu)) } })], samping: tenggat };
    case 'kartu-lain':
      return { biasa: [loket({ type: 'KenaliKeluarga', keterangan: 'KTP-el kepala keluarga' })], samping: tenggat };
    case 'kedaluwarsa':
      return berkasTertinggal(state) ? hanya(kembalikan) : BUNTU;
    case 'dalam-pengiriman':
      return {
        biasa: [oleh('staf-dinas-kecamatan', { type: 'TerimaKartu', serial: (state.pengiriman?.lembar ?? []).map(({ serial }) => serial) })],
        samping: [oleh('staf-dinas-kecamatan', { type: 'LaporkanKartuTidakSampai', alasan: 'satu lembar tidak ada di amplop' })],
      };
    case 'siap-diambil':
      return hanya({ office, pelaku: PEMOHON, command: { type: 'DatangMengambil' } });
    case 'terlampaui':
      return hanya(kembalikan);
    case 'diambil':
      return hanya(loket({ type: 'TunjukkanTandaTerima', cara: 'identitas', keterangan: 'KTP-el pemohon' }));
    case 'siap-diserahkan':
      return { biasa: [loket({ type: 'SerahkanKartu' }), kembalikan], samping: [loket({ type: 'SerahkanKartu', kesalahan: 'pendidikan kepala keluarga keliru' })] };
    case 'diserahkan':
    case 'berakhir':
      return lembarMenunggu(state).length === 0 ? BUNTU : hanya(oleh('staf-dinas-kecamatan', { type: 'TanggapiPengirimanTerlambat', keterangan: 'lembar dikirim kembali ke operator' }));
    default:
      return BUNTU;
  }
}

/** Beside what the stage asks for: SIAK is asked again where it did not answer, and sheets are seen to. */
async function denganLembar({ biasa, samping }: Pilihan, state: PermohonanSiak, office: OfficeRuntime): Promise<Pilihan> {
  return { biasa: [...biasa, ...tenggatSiak(state).map(({ command }) => ({ office, command, pelaku: SISTEM }))], samping: [...samping, ...(await tindakanLembar(office, state))] };
}

function diOperator(state: PermohonanSiak, office: OfficeRuntime, oleh: Oleh): Pilihan {
  const operator = (command: DomainCommand, ke = 0) => oleh('operator-siak', command, ke);
  const akui = operator({ type: 'AkuiNomorKk', alasan: 'nomor menurut SIAK yang berlaku' });
  switch (state.tahap) {
    case 'menunggu-sinkronisasi':
      return { biasa: [operator({ type: 'SinkronkanBiodata' })], samping: dapatKeLoket(state) ? [operator({ type: 'KembalikanKeLoket', bagian: [{ anggotaKe: 0, field: 'pendidikan' }] })] : [] };
    case 'siak-tidak-menjawab':
      return hanya({ office, pelaku: SISTEM, command: { type: 'UlangiSinkronisasi', percobaan: state.percobaan } });
    case 'biodata-valid':
      return hanya(nomorMenungguJawaban(state) ? akui : operator({ type: 'CetakKartu' }));
    case 'tercetak':
      return { biasa: [operator({ type: 'SerahkanCetakan' })], samping: state.lembar.map(({ serial }) => operator({ type: 'NyatakanBlankoRusak', serial, alasan: 'tinta luntur' })) };
    case 'blanko-rusak':
      return hanya(operator({ type: 'CetakUlang' }, 1));
    case 'biodata-sesuai':
      return hanya(operator({ type: 'AjukanDraf' }));
    case 'nomor-terbit':
      return nomorMenungguJawaban(state) ? hanya(akui) : BUNTU;
    default:
      return BUNTU;
  }
}

function diDinas(state: PermohonanDinas, office: OfficeRuntime, oleh: Oleh): Pilihan {
  const verifikator = (command: DomainCommand) => oleh('verifikator-dinas', command);
  const putusan = (peran: Peran, type: string): Pilihan => ({ biasa: [oleh(peran, { type, ...YA })], samping: [oleh(peran, { type, ...TIDAK })] });
  const serial = state.lembar.map((lembar) => lembar.serial);
  switch (state.tahap) {
    case 'cetakan-tiba':
      return { biasa: [verifikator({ type: 'TerimaCetakan', sesuai: true, serial })], samping: [verifikator({ type: 'TerimaCetakan', sesuai: false, serial, alasan: 'satu lembar kusut' })] };
    case 'diterima':
      return putusan('verifikator-dinas', 'TelitiCetakan');
    case 'diteliti':
      return putusan('kabid-dafduk', 'ParafKabid');
    case 'diparaf-kabid':
      return putusan('sekretaris-dinas', 'ParafSekretaris');
    case 'diteruskan-sekretaris':
      return putusan('kepala-dinas', 'TandatanganiKartu');
    case 'ditandatangani':
      return hanya(verifikator({ type: 'BubuhiStempel' }), verifikator({ type: 'NyatakanTerlampaui' }));
    case 'distempel':
      return hanya(verifikator({ type: 'KirimKeKecamatan' }));
    case 'dikirim':
      return { biasa: [], samping: [kehilangan(state, oleh)] };
    case 'selesai':
      return sesudahAkhir(state, oleh, verifikator({ type: 'TanggapiKartuTerserahkan', keterangan: 'keluarga sudah dipanggil' }));
    case 'berakhir':
    case 'terlampaui':
      return sesudahAkhir(state, oleh, verifikator({ type: 'TanggapiCetakanTerlambat', keterangan: 'lembar sudah kembali ke operator' }));
    case 'ditandatangani-elektronik':
      return hanya({ office, pelaku: SISTEM, command: { type: 'UlangiTandaTangan', percobaan: state.percobaan } });
    default:
      return BUNTU;
  }
}

/** What the end left is answered for; a delivery that was on its way then may be missing and lost. */
function sesudahAkhir(state: PermohonanDinas, oleh: Oleh, tanggapi: Tindakan): Pilihan {
  const menunggu = state.insiden !== undefined || sebabDicari(state) !== undefined;
  const hilang = state.dalamPerjalanan === undefined ? [] : [kehilangan(state, oleh)];
  // A second officer who is asked decides; nobody answers in between.
  if (state.kehilangan !== undefined) return { biasa: hilang, samping: hilang };
  return { biasa: menunggu ? [tanggapi] : [], samping: hilang };
}

/** A delivery that never comes: reported, proposed to be lost, confirmed by a second officer. */
function kehilangan(state: PermohonanDinas, oleh: Oleh): Tindakan {
  const { kehilangan: diajukan } = state;
  if (sebabDicari(state) === undefined) return oleh('verifikator-dinas', { type: 'LaporkanKartuTidakSampai', alasan: 'kurir tidak kembali' });
  if (diajukan === undefined) return oleh('verifikator-dinas', { type: 'AjukanKartuHilang', alasan: 'tidak ditemukan sesudah tiga hari', nomorLaporan: 'STPL/101/XI/2026/SPKT' });
  return oleh('kabid-dafduk', { type: 'SahkanKartuHilang', setuju: true });
}
