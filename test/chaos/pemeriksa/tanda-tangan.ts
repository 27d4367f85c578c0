import type { Direktori } from '@kk-lintas/office';
import { canonicalJson, verifyText } from '@kk-lintas/trust';
import type { PesanTerkirim } from './pesan-terkirim';

/** (g) Every message on the bus is signed by the office that it names as its sender. */
export async function tandaTanganSalah(pesan: readonly PesanTerkirim[], direktori: Direktori): Promise<string[]> {
  const salah: string[] = [];
  for (const { id, type, dari, amplop } of pesan) {
    const { tandatangan, ...isi } = amplop;
    if (!(await verifyText(direktori.kantor(dari).keys.signing, canonicalJson(isi), tandatangan))) salah.push(`${dari}: message ${id} (${type}) is not signed by its sender`);
  }
  return salah;
}
