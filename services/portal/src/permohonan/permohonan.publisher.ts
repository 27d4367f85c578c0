import type { Publisher } from '@kk-lintas/office';
import type { PemohonPribadi, PokokPermohonan } from '@kk-lintas/contracts';

/** An online application goes to the desa or kelurahan of the family. */
export const publishPortal: Publisher = (event, { direktori }) => {
  if (event.type !== 'PermohonanOnlineDiajukan') return [];
  const { pokok, rt, rw } = event.data as { pokok: PokokPermohonan; rt: string; rw: string };
  const pribadi = event.openPribadi() as { pemohon: PemohonPribadi } | undefined;
  if (pribadi === undefined) return [];
  return [{ type: 'kk.portal.permohonan-online.v1', tujuan: [direktori.pembina('desa', pokok.desa).id], data: { ...pokok, rt, rw }, pribadi: { pemohon: pribadi.pemohon } }];
};
