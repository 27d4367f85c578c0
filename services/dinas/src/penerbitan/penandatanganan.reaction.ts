import { sha256Hex } from '@kk-lintas/trust';
import type { Reaction, ReactionContext } from '@kk-lintas/office';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { IsiKartu } from '../permohonan/permohonan.events';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { isiDokumen } from './isi-dokumen';
import type { HasilTandaTangan, PerintahTte } from './penerbitan.commands';
import type { DokumenBertandaTangan, DokumenKartu, GaramDokumen } from './penerbitan.events';
import { TandaTanganGagal, type PenerbitDokumen } from './penerbit.port';

/** Mode TTE: signs the documents of a card that SIAK has numbered. A document signed twice is recorded once; the other was never published. */
export function penandatanganan(penerbit: () => PenerbitDokumen): Reaction {
  return {
    name: 'penandatanganan',
    eventTypes: ['NomorDiterima', 'PenandatangananDiulang'],
    react: async (event, context) => {
      const { kartu, dokumen = [], percobaan = 1 } = await context.stateAt<PermohonanDinas>(PERMOHONAN_DINAS);
      const hasil = await tandaTangani(penerbit(), kartu, dokumen, context);
      const command: PerintahTte = { type: 'CatatTandaTangan', percobaan, hasil };
      return { aggregate: PERMOHONAN_DINAS, id: event.meta.correlationId, command };
    },
  };
}

async function tandaTangani(penerbit: PenerbitDokumen, kartu: IsiKartu | undefined, semua: readonly DokumenKartu[], { keep }: ReactionContext): Promise<HasilTandaTangan> {
  if (kartu === undefined) return { hasil: 'gagal', sebab: 'isi kartu tidak terbaca' };
  const dokumen: DokumenBertandaTangan[] = [];
  const garam: GaramDokumen[] = [];
  try {
    for (const satu of semua) {
      if (satu.berakhir === true) {
        dokumen.push(satu);
        continue;
      }
      const { nomorDokumen, versi, dikeluarkan } = satu;
      const jadi = await penerbit.terbitkan({ nomorDokumen, versi, dikeluarkan, ...isiDokumen(kartu, satu) });
      const { pdf, sidik, penandatangan } = jadi;
      dokumen.push({ ...satu, tandaTangan: { sidik, sidikPdf: sha256Hex(pdf), alamat: await keep(pdf), penandatangan } });
      garam.push({ nomorDokumen, garam: jadi.garam });
    }
    return { hasil: 'ditandatangani', dokumen, garam };
  } catch (error) {
    if (error instanceof TandaTanganGagal) return { hasil: 'gagal', sebab: error.sebab };
    throw error;
  }
}
