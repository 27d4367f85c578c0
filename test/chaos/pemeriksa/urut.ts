import { uuidV5 } from '@kk-lintas/trust';
import type { PesanTerkirim } from './pesan-terkirim';
import type { RiwayatKantor } from './riwayat';
import { perSebab } from './sekali-saja';

/** More messages than one event ever makes. */
const PALING_BANYAK = 64;

/**
 * (c) What an office did because of a sender's messages about a case, it did in the order of the sender's events and of their
 * messages, on whichever streams: both orders are those of the logs.
 */
export function yangTertukar(riwayat: readonly RiwayatKantor[], pesan: readonly PesanTerkirim[]): string[] {
  const tempat = new Map(riwayat.flatMap(({ peristiwa }) => peristiwa.map(({ stored }, ke) => [stored.id, ke] as const)));
  return riwayat.flatMap(({ kantor, peristiwa }) => {
    const oleh = perSebab(peristiwa);
    const salah: string[] = [];
    for (const [kunci, beberapa] of perPengirim(pesan)) {
      const urutan = beberapa.flatMap((satu) => (oleh.get(satu.id) ?? []).slice(0, 1).map(({ stored }) => ({ efek: tempat.get(stored.id) ?? -1, sumber: (tempat.get(satu.sebab) ?? -1) * PALING_BANYAK + tempatDari(satu) })));
      urutan.sort((a, b) => a.efek - b.efek);
      if (urutan.some(({ sumber }, index) => index > 0 && sumber < (urutan[index - 1]?.sumber ?? 0))) salah.push(`${kantor.id}: messages of ${kunci} took effect out of order`);
    }
    return salah;
  });
}

function perPengirim(pesan: readonly PesanTerkirim[]): Map<string, PesanTerkirim[]> {
  const kelompok = new Map<string, PesanTerkirim[]>();
  for (const satu of pesan) {
    const kunci = `${satu.dari} about case ${satu.permohonanId}`;
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), satu]);
  }
  return kelompok;
}

/** Which of its event's messages this is; its id follows from that. */
function tempatDari({ id, sebab, type }: PesanTerkirim): number {
  for (let ke = 0; ke < PALING_BANYAK; ke++) if (uuidV5(`${sebab}/${ke}/${type}`) === id) return ke;
  return PALING_BANYAK - 1;
}
