import { AKUN, type Akun } from '@kk-lintas/identity';
import { terlampaui as dilampaui, type VersiKartu } from '@kk-lintas/domain';
import type { Reaction, ReactionContext, RecordedEvent } from '@kk-lintas/office';
import { sha256Hex } from '@kk-lintas/trust';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { isiDokumen } from './isi-dokumen';
import type { HasilTandaTangan, PerintahTte } from './penerbitan.commands';
import type { DokumenBertandaTangan, GaramDokumen } from './penerbitan.events';
import { VERSI_KARTU } from './versi-kartu.aggregate';
import { TandaTanganGagal, type PejabatPenandatangan, type PenerbitDokumen } from './penerbit.port';

/** Mode TTE: signs the documents of a card that SIAK has numbered. A document signed twice is recorded once; the other was never published. */
export function penandatanganan(penerbit: () => PenerbitDokumen): Reaction {
  return {
    name: 'penandatanganan',
    eventTypes: ['NomorDiterima', 'PenandatangananDiulang'],
    react: async (event, context) => {
      const permohonan = await context.stateAt<PermohonanDinas>(PERMOHONAN_DINAS);
      // A number that came after the end of the case.
      if (permohonan.tahap !== 'ditandatangani-elektronik') return undefined;
      const { percobaan = 1 } = permohonan;
      const hasil = (await terlampaui(permohonan, event, context)) ?? (await tandaTangani(penerbit(), permohonan, context));
      const command: PerintahTte = { type: 'CatatTandaTangan', percobaan, hasil };
      return { aggregate: PERMOHONAN_DINAS, id: event.meta.correlationId, command };
    },
  };
}

/** What came first by another case is signed; this one would be refused for ever. */
async function terlampaui({ dokumen = [] }: PermohonanDinas, { stream }: RecordedEvent, { load }: ReactionContext): Promise<HasilTandaTangan | undefined> {
  const { kunci, versi } = dokumen.find(({ kartuKe }) => kartuKe < 0) ?? {};
  if (kunci === undefined || versi === undefined) return undefined;
  return dilampaui({ versi, kasus: stream }, await load<VersiKartu>(VERSI_KARTU, kunci)) ? { hasil: 'terlampaui', kunci, versi } : undefined;
}

async function tandaTangani(penerbit: PenerbitDokumen, { kartu, dokumen: semua = [], disetujuiOleh }: PermohonanDinas, context: ReactionContext): Promise<HasilTandaTangan> {
  if (kartu === undefined) return { hasil: 'gagal', sebab: 'isi kartu tidak terbaca' };
  const penandatangan = await penandatanganDari(disetujuiOleh, context);
  const dokumen: DokumenBertandaTangan[] = [];
  const garam: GaramDokumen[] = [];
  try {
    for (const satu of semua) {
      if (satu.berakhir === true) {
        dokumen.push(satu);
        continue;
      }
      const { nomorDokumen, versi, dikeluarkan } = satu;
      const jadi = await penerbit.terbitkan({ nomorDokumen, versi, dikeluarkan, penandatangan, ...isiDokumen(kartu, satu) });
      const { nama, jabatan } = penandatangan;
      dokumen.push({ ...satu, tandaTangan: { sidik: jadi.sidik, sidikPdf: sha256Hex(jadi.pdf), alamat: await context.keep(jadi.pdf), penandatangan: { nama, jabatan } } });
      garam.push({ nomorDokumen, garam: jadi.garam });
    }
    return { hasil: 'ditandatangani', dokumen, garam };
  } catch (error) {
    if (error instanceof TandaTanganGagal) return { hasil: 'gagal', sebab: error.sebab };
    throw error;
  }
}

/** Who approved, as the office knows him or her. */
async function penandatanganDari(nip: string | undefined, { load }: ReactionContext): Promise<PejabatPenandatangan> {
  const akun = nip === undefined ? undefined : await load<Akun>(AKUN, nip);
  if (nip === undefined || akun === undefined || akun.status === 'belum-ada') throw new Error('a card was approved by nobody');
  const { nama, jabatan } = akun.petugas;
  return { nama, nip, jabatan };
}
