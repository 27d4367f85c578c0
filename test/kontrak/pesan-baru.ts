import type { Layanan } from '@kk-lintas/contracts';
import type { MessageToPublish } from '@kk-lintas/message-bus';
import { SKENARIO_DESA } from '../riwayat-beku/skenario/desa';
import { SKENARIO_DINAS } from '../riwayat-beku/skenario/dinas';
import { SKENARIO_KANTOR } from '../riwayat-beku/skenario/kantor';
import { SKENARIO_KECAMATAN } from '../riwayat-beku/skenario/kecamatan';
import { SKENARIO_PORTAL } from '../riwayat-beku/skenario/portal';
import { SKENARIO_SIAK } from '../riwayat-beku/skenario/siak';
import type { LangkahBeku } from '../riwayat-beku/skenario/skenario';
import { mainkan } from '../riwayat-beku/tulis-riwayat';

const SKENARIO: readonly (readonly [Layanan, readonly LangkahBeku[]])[] = [
  ['desa', SKENARIO_DESA],
  ['kecamatan', SKENARIO_KECAMATAN],
  ['kecamatan', SKENARIO_KANTOR],
  ['siak-sync', SKENARIO_SIAK],
  ['dinas', SKENARIO_DINAS],
  ['portal', SKENARIO_PORTAL],
];

/** Messages that the offices of today send when the scenarios of the frozen corpus are played by the real deciders and relay. */
export async function pesanBaru(): Promise<readonly { readonly layanan: Layanan; readonly pesan: MessageToPublish }[]> {
  const semua = await Promise.all(SKENARIO.map(async ([layanan, skenario]) => (await mainkan(layanan, skenario)).pesan.map((pesan) => ({ layanan, pesan }))));
  return semua.flat();
}
