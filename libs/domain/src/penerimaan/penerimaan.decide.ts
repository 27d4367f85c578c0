import { harusBeralasan } from '../alasan';
import { berkasPada, PEMOHON, type BerkasAsli, type PemegangKantor } from '../berkas/berkas-asli';
import { idBerkas, terimaBerkas } from '../berkas/pindah-tangan';
import { isRejected, reject, unreachable, type Decision, type DecisionContext, type Rejected } from '../decider';
import { kataTahap } from '../decider/kata-tahap';
import { jenisPermohonan } from '../jenis-permohonan/daftar-jenis';
import { kekuranganBerkas, syaratBerkas, type KekuranganBerkas } from '../jenis-permohonan/kekurangan-berkas';
import { periksaPerubahanData, type OrangDikenal } from '../jenis-permohonan/perubahan-data';
import { periksaKeluargaSendiri } from '../empat-mata/empat-mata';
import { nikKeluarga } from '../keluarga/keluarga';
import { saatTertulis } from '../kalender/tulisan-waktu';
import { kebijakanPada, type Kebijakan } from '../kebijakan/kebijakan';
import { konteksKeluarga } from '../keluarga/konteks-keluarga';
import { tolakKeluarga } from '../keluarga/tolak-keluarga';
import { keadaanFormulir } from './keadaan-formulir';
import type { BerkasDisebut, PerintahPenerimaan } from './penerimaan.commands';
import type { BerkasMasuk, PeristiwaPenerimaan } from './penerimaan.events';
import { berkasDikenal, evolvePenerimaan, type Penerimaan, type TahapPenerimaan } from './penerimaan.state';
import { periksaPemohon } from './periksa-pemohon';

const PERINTAH: ReadonlySet<string> = new Set<PerintahPenerimaan['type']>([
  'AjukanPermohonan',
  'PeriksaKelengkapan',
  'BerikanFormulir',
  'IsiFormulir',
  'NyatakanFormulirKedaluwarsa',
  'PeriksaBerkas',
]);

export function adalahPerintahPenerimaan(command: { readonly type: string }): command is PerintahPenerimaan {
  return PERINTAH.has(command.type);
}

/** What the office that takes the papers in knows besides the intake itself. */
export interface KantorPenerima {
  readonly jenis: string;
  /** Kode wilayah of the family's desa or kelurahan: the form must be for it (R21). */
  readonly desa: string;
  readonly pemegang: PemegangKantor;
  /** When the case was opened, ISO 8601 UTC: it keeps the policy of that day. Absent: the policy of today. */
  readonly dibuka?: string;
  /** Who applies, as the surat pengantar names him or her. */
  readonly pemohon?: OrangDikenal;
  /** True where the family carries the papers on to its desa after step 5 (letter of a Kepala Desa). */
  readonly dibawaPemohon: boolean;
}

const MS_PER_HARI = 86_400_000;

export function decidePenerimaan(command: PerintahPenerimaan, state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  switch (command.type) {
    case 'AjukanPermohonan':
      return harusTahap(state, ['menunggu-pengajuan', 'berkas-kurang']) ?? ajukan(command.berkas, state, kantor, context);
    case 'PeriksaKelengkapan':
      return harusTahap(state, ['diajukan']) ?? periksaKelengkapan(command, state, kantor, context);
    case 'BerikanFormulir':
      return harusTahap(state, ['berkas-lengkap']) ?? berikanFormulir(kantor, context);
    case 'IsiFormulir':
      return harusTahap(state, ['formulir-diberikan']) ?? isiFormulir(command, state, kantor, context);
    case 'NyatakanFormulirKedaluwarsa':
      if (state.tahap !== 'formulir-diberikan' || state.formulir?.berlakuSampai !== command.berlakuSampai || context.now <= command.berlakuSampai) return [];
      return [{ type: 'FormulirKedaluwarsa', data: { berlakuSampai: command.berlakuSampai } }];
    case 'PeriksaBerkas':
      return harusTahap(state, ['formulir-diisi']) ?? periksaBerkas(command, state, kantor, context);
    default:
      return unreachable(command);
  }
}

function ajukan(berkas: readonly BerkasDisebut[], state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  if (berkas.length === 0) return reject('tidak-lengkap', 'Sebutkan berkas yang diserahkan.', { field: 'berkas' });
  const masuk = berkasMasuk(berkas, state, kantor, context);
  return 'rejected' in masuk ? masuk : [{ type: 'PermohonanDiajukan', data: masuk }];
}

function berkasMasuk(berkas: readonly BerkasDisebut[], state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): BerkasMasuk | Rejected {
  const syarat = syaratBerkas(kantor.jenis, kebijakanDari(kantor, context).generasiFormulir);
  const asing = berkas.findIndex(({ kode }) => !syarat.some((satu) => satu.kode === kode));
  if (asing >= 0) {
    const dikenal = syarat.map((satu) => satu.kode);
    return reject('tidak-sah', `Berkas ${berkas[asing]?.kode} tidak dikenal untuk jenis permohonan ini. Yang dikenal: ${dikenal.join(', ')}.`, { field: `berkas.${asing}.kode`, details: { dikenal } });
  }
  const kodeBerkas = [...new Set([...state.kodeBerkas, ...berkas.map(({ kode }) => kode)])];
  // An original has one custodian: a paper named twice is one paper, and one that the office holds is not brought again.
  const diKantor = idBerkas(berkasPada(state.berkas, kantor.pemegang));
  const asli = new Set(berkas.filter(({ kode, asli: satu }) => satu && !diKantor.includes(kode)).map(({ kode }) => kode));
  const dibawa = [...asli].map((kode): BerkasAsli => ({ id: kode, kode, nama: syarat.find((satu) => satu.kode === kode)?.nama ?? kode, pemegang: PEMOHON }));
  if (context.actor.jenis !== 'petugas') return { kodeBerkas, dibawa, diterima: [] };
  const diterima = terimaBerkas(dibawa, idBerkas(dibawa), kantor.pemegang, context.actor);
  return isRejected(diterima) ? diterima : { kodeBerkas, dibawa: [], diterima };
}

type PeriksaKelengkapan = Extract<PerintahPenerimaan, { type: 'PeriksaKelengkapan' }>;

/** What the officer did not take in of what was said to be brought is missing. */
function periksaKelengkapan(command: PeriksaKelengkapan, state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  const { dibawa = [] } = state;
  const keadaan = command.keadaan ?? state.keadaan ?? [];
  const diterima = terimaBerkas(state.berkas, command.diterima ?? dibawa, kantor.pemegang, context.actor);
  if (isRejected(diterima)) return { ...diterima, field: 'diterima' };
  const tidakDibawa = dibawa.filter((id) => !idBerkas(diterima).includes(id));
  const kodeBerkas = state.kodeBerkas.filter((kode) => !tidakDibawa.includes(kode));
  const kurang = kekuranganBerkas(kantor.jenis, kodeBerkas, { keadaan, generasi: kebijakanDari(kantor, context).generasiFormulir });
  const ditemukan = keadaan.length > 0 || state.keadaan !== undefined ? { keadaan } : {};
  if (kurang.length > 0) return [{ type: 'BerkasKurang', data: { kurang, diterima, tidakDibawa, ...ditemukan } }];
  return [{ type: 'KelengkapanDiperiksa', data: { kodeBerkas, diterima, tidakDibawa, ...ditemukan } }];
}

function berikanFormulir(kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  const { generasiFormulir, masaBerlakuFormulirHari } = kebijakanDari(kantor, context);
  const { kode, peraturan } = jenisPermohonan(kantor.jenis).formulir[generasiFormulir];
  const berlakuSampai = new Date(Date.parse(context.now) + masaBerlakuFormulirHari * MS_PER_HARI).toISOString();
  return [{ type: 'FormulirDiberikan', data: { kode, peraturan, berlakuSampai } }];
}

function isiFormulir({ keluarga, berkas = [] }: Extract<PerintahPenerimaan, { type: 'IsiFormulir' }>, state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  if (state.formulir !== undefined && context.now > state.formulir.berlakuSampai) {
    return reject('kedaluwarsa', `Formulir berlaku sampai ${saatTertulis(state.formulir.berlakuSampai)}; mintalah formulir baru.`);
  }
  const kerabat = periksaKeluargaSendiri(context.actor, nikKeluarga(keluarga));
  if (kerabat !== undefined) return kerabat;
  const { desa } = keluarga.alamat;
  if (desa !== kantor.desa) return reject('salah-kantor', `Alamat pada formulir bukan di wilayah ${kantor.desa}.`, { field: 'keluarga.alamat.desa', details: { kantor: `desa-${desa}` } });
  const masuk = berkas.length === 0 ? undefined : berkasMasuk(berkas, state, kantor, context);
  if (masuk !== undefined && 'rejected' in masuk) return masuk;
  const diisi: PeristiwaPenerimaan = { type: 'FormulirDiisi', data: { jumlahAnggota: keluarga.anggota.length, ...(masuk !== undefined && { berkas: masuk }) }, pribadi: { keluarga } };
  const sesudahnya = evolvePenerimaan(state, diisi);
  return (
    tolakKeluarga(keluarga, konteksKeluarga(kantor, context, berkasDikenal(sesudahnya))) ??
    periksaPemohon(keluarga, sesudahnya.kodeBerkas, kantor.pemohon) ??
    periksaPerubahanData(kantor.jenis, keluarga, { orang: kantor.pemohon }) ?? [diisi]
  );
}

type PeriksaBerkas = Extract<PerintahPenerimaan, { type: 'PeriksaBerkas' }>;

function periksaBerkas({ sesuai, alasan }: PeriksaBerkas, state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  if (!sesuai) return harusBeralasan(alasan) ?? [{ type: 'BerkasDikembalikan', data: { alasan: alasan ?? '' } }];
  const kurang = kekuranganBersamaFormulir(state, kantor, context);
  if (kurang.length === 0) return [{ type: 'BerkasDiperiksa', data: { dibawaPemohon: kantor.dibawaPemohon } }];
  const errors = kurang.map((satu) => ({ field: `berkas.${satu.kode}`, reason: satu.alasan }));
  return reject('tidak-lengkap', `Berkas belum lengkap: ${kurang.map(({ nama }) => nama).join(', ')}.`, { field: errors[0]?.field, errors, details: { kurang } });
}

/**
 * The forms that go with the application (Permendagri 109/2019: F-1.01, F-1.03, F-1.05, F-1.06), and the papers that the
 * filled form shows to be needed. What step 3 let pass is not asked for again; an office that did not take the papers in asks for none.
 */
function kekuranganBersamaFormulir(state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): readonly KekuranganBerkas[] {
  const ada = berkasDikenal(state);
  if (ada === undefined) return [];
  const { generasiFormulir: generasi } = kebijakanDari(kantor, context);
  const { keadaan = [], keluarga } = state;
  const lolos = kekuranganBerkas(kantor.jenis, ada, { generasi, keadaan }).map(({ kode }) => kode);
  const semua = [...keadaan, ...(keluarga === undefined ? [] : keadaanFormulir(kantor.jenis, keluarga))];
  return kekuranganBerkas(kantor.jenis, ada, { generasi, keadaan: semua, tahap: 'pengisian' }).filter(({ kode }) => !lolos.includes(kode));
}

/** The policy under which the case was opened. */
function kebijakanDari({ dibuka, desa }: KantorPenerima, { now, kebijakan }: DecisionContext): Kebijakan {
  return kebijakanPada(dibuka ?? now, desa, kebijakan);
}

function harusTahap(state: Penerimaan, tahap: readonly TahapPenerimaan[]): Rejected | undefined {
  if (tahap.includes(state.tahap)) return undefined;
  return reject('belum-waktunya', `Permohonan sedang pada tahap ${kataTahap(state.tahap)}.`, { details: { tahap: state.tahap } });
}
