import { PERMOHONAN, type OfficeRuntime, type PermohonanDoc } from '@kk-lintas/office';
import type { PermohonanPortal } from '../../../portal/src/permohonan/permohonan.state';

/** The way of a case as the portal knows it; it holds no personal data. */
export async function cariPerjalanan(kantor: readonly OfficeRuntime[], nomor: string): Promise<PermohonanPortal | undefined> {
  const portal = kantor.find((office) => office.kantor.layanan === 'portal');
  if (portal === undefined || nomor === '') return undefined;
  const page = await portal.ports.models.find<PermohonanDoc>(PERMOHONAN, { where: { nomor }, limit: 1 });
  return page.items[0]?.doc.state as PermohonanPortal | undefined;
}
