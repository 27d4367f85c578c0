import { TOPIK, type Layanan } from '@kk-lintas/contracts';
import { officeLogs, type OfficeLog } from '../verify-history/office-log';

const LAYANAN = Object.keys(TOPIK) as Layanan[];

/** An office in a data folder, known by the name of its folder. */
export interface OfficeToRebuild extends OfficeLog {
  readonly layanan: Layanan;
}

/**
 * The offices of a data folder, or those with one kode wilayah: a kabupaten's kode names its portal, operator and Dinas.
 * @returns `undefined` when the folder is no data folder of a system
 */
export function officesToRebuild(data: string, kode: string | undefined): OfficeToRebuild[] | undefined {
  return officeLogs(data)?.flatMap((office) => {
    const layanan = LAYANAN.find((each) => office.kantor.startsWith(`${each}-`) && (kode === undefined || office.kantor === `${each}-${kode}`));
    return layanan === undefined ? [] : [{ ...office, layanan }];
  });
}
