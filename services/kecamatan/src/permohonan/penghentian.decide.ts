import { harusBeralasan, idBerkas, isRejected, reject, sebabKartuLepas, type Decision, type DecisionContext, type Rejected, type SebabKartuLepas } from '@kk-lintas/domain';
import { kembalikanTanpaKartu } from './kembali-tanpa-kartu';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';

/** What the family is told, without saying who left or why: other offices read it too. */
const ALASAN: Readonly<Record<SebabKartuLepas, string>> = {
  'kartu-tidak-aktif': 'Kartu ini tidak berlaku lagi di SIAK, jadi tidak dapat dicetak ulang. Pakailah kartu penggantinya; bila lembarnya belum ada, ajukan penggantian untuk kartu itu.',
  'kepala-pergi': 'Kepala keluarga tidak lagi tercatat di kartu ini, jadi kartunya tidak dapat dicetak ulang. Anggota yang tinggal mengajukan penggantian kepala keluarga (A2).',
};

/** Why SIAK's findings leave a reprint without a card to print; undefined while it can be mended, or where the head's row cannot be read. */
export function kartuLepas({ tahap, pokok, penerimaan, temuan }: PermohonanKecamatan): SebabKartuLepas | undefined {
  if (tahap !== 'temuan-siak' || pokok === undefined) return undefined;
  return sebabKartuLepas(pokok.jenis, penerimaan.keluarga, temuan);
}

const BIDANG: Readonly<Record<SebabKartuLepas, string>> = { 'kartu-tidak-aktif': 'keluarga.nomorKk', 'kepala-pergi': 'keluarga.anggota' };

/** Mending a reprint without a card could only write another card into it. */
export function harusDihentikan(state: PermohonanKecamatan): Rejected | undefined {
  const sebab = kartuLepas(state);
  if (sebab === undefined) return undefined;
  return reject('tidak-sah', 'Kartu permohonan ini tidak ada lagi di SIAK, jadi datanya tidak dapat diperbaiki. Hentikan permohonan (hentikan-permohonan).', { field: BIDANG[sebab], details: { aturan: 'R15' } });
}

/**
 * A reprint whose card is no more cannot be mended: the loket ends it, with the originals back in the family's hands but for the card
 * that holds no more. Any other case that came back from SIAK ends when its family wishes so, which the officer writes down.
 */
export function hentikanPermohonan(alasan: string | undefined, state: PermohonanKecamatan, { actor }: DecisionContext): Decision<PeristiwaKecamatan> {
  if (actor.jenis !== 'petugas') return reject('bukan-wewenang', 'Hanya petugas loket yang menghentikan permohonan.');
  const sebab = kartuLepas(state);
  if (sebab !== undefined && alasan !== undefined) return reject('tidak-sah', 'Kartu permohonan ini tidak ada lagi di SIAK; itulah alasan yang dicatat. Kirim tanpa alasan.', { field: 'alasan' });
  const kurang = sebab === undefined ? harusBeralasan(alasan) : undefined;
  if (kurang?.code === 'tidak-lengkap') return { ...kurang, reason: 'Temuan ini dapat diperbaiki; tulis mengapa keluarga menghentikan permohonannya.' };
  if (kurang !== undefined) return kurang;
  const kembali = kembalikanTanpaKartu(state);
  if (isRejected(kembali)) return kembali;
  return [{ type: 'PermohonanDihentikan', data: { nip: actor.nip, sebab: sebab ?? 'permintaan-keluarga', alasan: sebab === undefined ? (alasan ?? '') : ALASAN[sebab], berkasKembali: idBerkas(kembali) } }];
}
