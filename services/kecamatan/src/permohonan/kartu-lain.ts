import type { KartuLainDari, PokokPermohonan } from '@kk-lintas/contracts';
import { harusDijelaskan, kepalaKeluarga, PEMOHON, rahasiaDari, reject, type BerkasAsli, type Decision, type DecisionContext, type Keluarga, type KodeJenisPermohonan } from '@kk-lintas/domain';
import { sidikRahasia } from '@kk-lintas/trust';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';

const JENIS_KARTU_LAIN: KodeJenisPermohonan = 'C2-pembaruan';

const TERCAKUP = 'kartu yang lebih baru dari keluarga ini sudah terbit; kartu itu yang diserahkan';

/** The card that no longer holds: the family has it until it comes to the loket. */
const KARTU_LAMA: BerkasAsli = { id: 'kk-lama', kode: 'kk-lama', nama: 'KK lama', pemegang: PEMOHON };

/**
 * The case of another family whose card changed by somebody else's application, opened by the system. Its secret is made here
 * and sealed; the family gets it at the loket, for nobody has met it yet.
 */
export function bukaKartuLain(command: Extract<PerintahKecamatan, { type: 'BukaKartuLain' }>, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  // Told twice, it is one case.
  return state.tahap === 'tidak-ada' ? [dibuka(command, context)] : [];
}

/**
 * The follow-up of the same card before this one is over. An issue that it printed after this one's is the card as it is now, for SIAK
 * holds a card from its numbers to the stamp; else this one goes on.
 */
export function lanjutkanKartuLain(versi: number | undefined, state: PermohonanKecamatan, context: DecisionContext): Decision<PeristiwaKecamatan> {
  const { tahap, pokok, nomorKk, mengikuti } = state;
  const { keluarga } = state.penerimaan;
  if (tahap !== 'kartu-lain-menunggu' || pokok?.kartuLainDari === undefined) return [];
  // A signed issue is itself what is to be handed over: only a later one takes it up.
  const terbitan = mengikuti !== undefined && sudahDitandatangani(pokok.kartuLainDari) ? mengikuti + 1 : mengikuti;
  if (versi !== undefined && terbitan !== undefined && versi >= terbitan) return [{ type: 'KartuLainTercakup', data: { versi } }];
  // Its personal data was destroyed at the family's wish.
  if (nomorKk === undefined || keluarga === undefined) return [];
  const { permohonanId, nomor, desa, kartuLainDari: dari } = pokok;
  return [dibuka({ kasus: { permohonanId, nomor }, desa, dari, nomorKk, keluarga, ...(mengikuti !== undefined && { versi: mengikuti }) }, context)];
}

/** A later issue came to the loket: a signed card that was not handed over yet never is, and the case of that issue calls the family. */
export function cakupKartuLain(versi: number, { tahap, pokok, mengikuti }: PermohonanKecamatan): Decision<PeristiwaKecamatan> {
  const { kartuLainDari } = pokok ?? {};
  if (kartuLainDari === undefined || !sudahDitandatangani(kartuLainDari) || mengikuti === undefined || versi <= mengikuti) return [];
  return tahap === 'kartu-lain' || tahap === 'siap-diserahkan' ? [{ type: 'KartuLainTercakup', data: { versi, alasan: TERCAKUP } }] : [];
}

/** What follows a lost card is nobody's turn: the family holds a void one (ADR 0026). */
function dibuka({ kasus, desa, dari, nomorKk, keluarga, versi }: Omit<Extract<PerintahKecamatan, { type: 'BukaKartuLain' }>, 'type'>, { now, random, pseudonym }: DecisionContext): PeristiwaKecamatan {
  const { permohonanId, nomor } = kasus;
  const bergilir = dari.sebab === undefined && pseudonym !== undefined;
  const rahasia = rahasiaDari(random);
  const pokok: PokokPermohonan = { permohonanId, nomor, jenis: JENIS_KARTU_LAIN, desa, dibuka: now, sidikRahasia: sidikRahasia(permohonanId, rahasia), kartuLainDari: dari };
  const berkas = sudahDitandatangani(dari) ? [] : [KARTU_LAMA];
  const data = { pokok, berkas, ...(bergilir && { kunci: pseudonym(nomorKk) }), ...(versi !== undefined && { versi }) };
  return { type: 'KartuLainDibuka', data, pribadi: { pemohon: wakil(keluarga), nomorKk, keluarga, rahasia } };
}

/** The family is at the loket, which looked at an identity: it may have the secret of its case, as often as it asks. Always free (UU 24/2013 art. 79A). */
export function kenaliKeluarga(keterangan: string, { pokok, tahap }: PermohonanKecamatan, { actor }: DecisionContext): Decision<PeristiwaKecamatan> {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Identitas hanya diperiksa petugas loket.');
  if (tahap === 'tidak-ada') return reject('tidak-ditemukan', 'Permohonan tidak ada di kantor ini.');
  if (pokok?.kartuLainDari === undefined) return reject('tidak-sah', 'Keluarga ini menerima rahasianya bersama surat pengantar.');
  if (tahap === 'kartu-lain-menunggu' || tahap === 'tercakup') return reject('belum-waktunya', 'Kartu ini masih dikerjakan, atau sudah dicetak, permohonan lain bagi keluarga yang sama.', { details: { tahap } });
  const kurang = harusDijelaskan(keterangan);
  if (kurang !== undefined) return { ...kurang, field: 'keterangan', reason: 'Tulis identitas apa yang diperiksa.' };
  return [{ type: 'KeluargaDikenali', data: { nip: actor.nip, jumlahBayar: 0 }, pribadi: { keterangan } }];
}

/** Mode TTE: the card is signed already, so the loket has only to hand it over. */
export function sudahDitandatangani({ nomorDokumen }: KartuLainDari): boolean {
  return nomorDokumen !== undefined;
}

/** A case that the system opened at the kecamatan, of which no desa knows. */
export function tanpaDesa({ pembetulanDari, kartuLainDari }: PokokPermohonan): boolean {
  return pembetulanDari !== undefined || kartuLainDari !== undefined;
}

/** The head stands for the family; a card that goes on has one (rule R1). */
function wakil(keluarga: Keluarga) {
  const kepala = kepalaKeluarga(keluarga);
  if (kepala?.nik === undefined) throw new Error('a card in force without its head');
  return { nama: kepala.namaLengkap, nik: kepala.nik };
}
