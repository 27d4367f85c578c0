import type { PokokPermohonan, Tautan } from '@kk-lintas/contracts';
import type { KodeJenisPermohonan } from '@kk-lintas/domain';
import { uuidV5 } from '@kk-lintas/trust';

const JENIS_PEMBETULAN: KodeJenisPermohonan = 'B3-pembetulan';

/** The correction case of a card that was handed over: one card, one correction, so its id follows from the case. */
export function pembetulanUntuk({ permohonanId, nomor }: PokokPermohonan): Tautan {
  const [, asal = nomor, ke = '0'] = /^(.+)-P(\d+)$/.exec(nomor) ?? [];
  return { permohonanId: uuidV5(`pembetulan/${permohonanId}`), nomor: `${asal}-P${Number(ke) + 1}` };
}

/** What the correction case is known by. The family keeps the secret of its letter. */
export function pokokPembetulan(asal: PokokPermohonan): PokokPermohonan {
  const { permohonanId, nomor, desa, sidikRahasia, idRahasia = permohonanId } = asal;
  return { ...pembetulanUntuk(asal), jenis: JENIS_PEMBETULAN, desa, sidikRahasia, idRahasia, pembetulanDari: { permohonanId, nomor } };
}
