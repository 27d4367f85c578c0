import { harusBeralasan } from '../alasan';
import { berkasPada, PEMOHON, type BerkasAsli, type PemegangKantor } from '../berkas/berkas-asli';
import { idBerkas, terimaBerkas } from '../berkas/pindah-tangan';
import { isRejected, reject, unreachable, type Decision, type DecisionContext, type Rejected } from '../decider';
import { jenisPermohonan } from '../jenis-permohonan/daftar-jenis';
import { kekuranganBerkas, syaratBerkas } from '../jenis-permohonan/kekurangan-berkas';
import { keadaanPenentuNomor } from '../jenis-permohonan/nomor-menurut-tabel';
import { periksaPerubahanData, type OrangDikenal } from '../jenis-permohonan/perubahan-data';
import { periksaKeluargaSendiri } from '../empat-mata/empat-mata';
import { nikBersangkutan, nikKeluarga, type Keluarga } from '../keluarga/keluarga';
import { tanggalWib } from '../kalender/tanggal';
import { kebijakanPada, type Kebijakan } from '../kebijakan/kebijakan';
import { periksaKeluarga } from '../keluarga/periksa-keluarga';
import type { PerintahPenerimaan } from './penerimaan.commands';
import type { PeristiwaPenerimaan } from './penerimaan.events';
import type { Penerimaan, TahapPenerimaan } from './penerimaan.state';

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
      return harusTahap(state, ['formulir-diberikan']) ?? isiFormulir(command.keluarga, state, kantor, context);
    case 'NyatakanFormulirKedaluwarsa':
      if (state.tahap !== 'formulir-diberikan' || state.formulir?.berlakuSampai !== command.berlakuSampai || context.now <= command.berlakuSampai) return [];
      return [{ type: 'FormulirKedaluwarsa', data: { berlakuSampai: command.berlakuSampai } }];
    case 'PeriksaBerkas':
      return harusTahap(state, ['formulir-diisi']) ?? periksaBerkas(command, kantor);
    default:
      return unreachable(command);
  }
}

function ajukan(berkas: readonly { readonly kode: string; readonly asli: boolean }[], state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  if (berkas.length === 0) return reject('tidak-lengkap', 'Sebutkan berkas yang diserahkan.', { field: 'berkas' });
  const syarat = syaratBerkas(kantor.jenis, kebijakanDari(kantor, context).generasiFormulir);
  const asing = berkas.findIndex(({ kode }) => !syarat.some((satu) => satu.kode === kode));
  if (asing >= 0) return reject('tidak-sah', `Berkas ${berkas[asing]?.kode} tidak dikenal untuk jenis permohonan ini.`, { field: `berkas.${asing}.kode` });
  const kodeBerkas = [...new Set([...state.kodeBerkas, ...berkas.map(({ kode }) => kode)])];
  // An original has one custodian: a paper named twice is one paper, and one that the office holds is not brought again.
  const diKantor = idBerkas(berkasPada(state.berkas, kantor.pemegang));
  const asli = new Set(berkas.filter(({ kode, asli: satu }) => satu && !diKantor.includes(kode)).map(({ kode }) => kode));
  const dibawa = [...asli].map((kode): BerkasAsli => ({ id: kode, kode, nama: syarat.find((satu) => satu.kode === kode)?.nama ?? kode, pemegang: PEMOHON }));
  if (context.actor.jenis !== 'petugas') return [{ type: 'PermohonanDiajukan', data: { kodeBerkas, dibawa, diterima: [] } }];
  const diterima = terimaBerkas(dibawa, idBerkas(dibawa), kantor.pemegang, context.actor);
  return isRejected(diterima) ? diterima : [{ type: 'PermohonanDiajukan', data: { kodeBerkas, dibawa: [], diterima } }];
}

type PeriksaKelengkapan = Extract<PerintahPenerimaan, { type: 'PeriksaKelengkapan' }>;

/** What the officer did not take in of what was said to be brought is missing. */
function periksaKelengkapan({ keadaan, ...command }: PeriksaKelengkapan, state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  const { dibawa = [] } = state;
  const diterima = terimaBerkas(state.berkas, command.diterima ?? dibawa, kantor.pemegang, context.actor);
  if (isRejected(diterima)) return { ...diterima, field: 'diterima' };
  const tidakDibawa = dibawa.filter((id) => !idBerkas(diterima).includes(id));
  const kodeBerkas = state.kodeBerkas.filter((kode) => !tidakDibawa.includes(kode));
  const kurang = kekuranganBerkas(kantor.jenis, kodeBerkas, { keadaan, generasi: kebijakanDari(kantor, context).generasiFormulir });
  if (kurang.length > 0) return [{ type: 'BerkasKurang', data: { kurang, diterima, tidakDibawa } }];
  const penentu = keadaanPenentuNomor(keadaan);
  return [{ type: 'KelengkapanDiperiksa', data: { kodeBerkas, diterima, tidakDibawa, ...(penentu.length > 0 && { keadaan: penentu }) } }];
}

function berikanFormulir(kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  const { generasiFormulir, masaBerlakuFormulirHari } = kebijakanDari(kantor, context);
  const { kode, peraturan } = jenisPermohonan(kantor.jenis).formulir[generasiFormulir];
  const berlakuSampai = new Date(Date.parse(context.now) + masaBerlakuFormulirHari * MS_PER_HARI).toISOString();
  return [{ type: 'FormulirDiberikan', data: { kode, peraturan, berlakuSampai } }];
}

function isiFormulir(keluarga: Keluarga, state: Penerimaan, kantor: KantorPenerima, context: DecisionContext): Decision<PeristiwaPenerimaan> {
  if (state.formulir !== undefined && context.now > state.formulir.berlakuSampai) {
    return reject('kedaluwarsa', `Formulir berlaku sampai ${state.formulir.berlakuSampai.slice(0, 10)}; mintalah formulir baru.`);
  }
  const kerabat = periksaKeluargaSendiri(context.actor, nikKeluarga(keluarga));
  if (kerabat !== undefined) return kerabat;
  const { desa } = keluarga.alamat;
  if (desa !== kantor.desa) return reject('salah-kantor', `Alamat pada formulir bukan di wilayah ${kantor.desa}.`, { field: 'keluarga.alamat.desa', details: { kantor: `desa-${desa}` } });
  const galat = periksaKeluarga(keluarga, { tanggal: tanggalWib(context.now), jenis: kantor.jenis }).find(({ tingkat }) => tingkat === 'galat');
  if (galat !== undefined) {
    const anggota = galat.anggotaKe === undefined ? '' : `anggota.${galat.anggotaKe}.`;
    return reject('tidak-sah', galat.pesan, { field: `keluarga.${anggota}${galat.field}`, details: { aturan: galat.aturan } });
  }
  const perubahan = periksaPemohon(keluarga, state, kantor) ?? periksaPerubahanData(kantor.jenis, keluarga, { orang: kantor.pemohon });
  if (perubahan !== undefined) return perubahan;
  return [{ type: 'FormulirDiisi', data: { jumlahAnggota: keluarga.anggota.length }, pribadi: { keluarga } }];
}

/** Nobody applies for the card of a family that he or she does not belong to, but with a power of attorney (Permendagri 108/2019). */
function periksaPemohon(keluarga: Keluarga, { kodeBerkas }: Penerimaan, { pemohon }: KantorPenerima): Rejected | undefined {
  if (pemohon === undefined || kodeBerkas.includes('surat-kuasa') || nikBersangkutan(keluarga).includes(pemohon.nik)) return undefined;
  return reject('tidak-sah', 'Pemohon bukan anggota keluarga pada formulir ini. Bila diwakilkan, serahkan surat kuasa.', { field: 'keluarga.anggota' });
}

function periksaBerkas({ sesuai, alasan }: { readonly sesuai: boolean; readonly alasan?: string }, kantor: KantorPenerima): Decision<PeristiwaPenerimaan> {
  if (sesuai) return [{ type: 'BerkasDiperiksa', data: { dibawaPemohon: kantor.dibawaPemohon } }];
  return harusBeralasan(alasan) ?? [{ type: 'BerkasDikembalikan', data: { alasan: alasan ?? '' } }];
}

/** The policy under which the case was opened. */
function kebijakanDari({ dibuka, desa }: KantorPenerima, { now, kebijakan }: DecisionContext): Kebijakan {
  return kebijakanPada(dibuka ?? now, desa, kebijakan);
}

function harusTahap(state: Penerimaan, tahap: readonly TahapPenerimaan[]): Rejected | undefined {
  if (tahap.includes(state.tahap)) return undefined;
  return reject('belum-waktunya', `Permohonan sedang pada tahap ${state.tahap.replaceAll('-', ' ')}.`, { details: { tahap: state.tahap } });
}
