import { tumpangTindih } from './kebijakan-berurutan';
import type { Kebijakan } from './kebijakan';
import { BENTUK_KEBIJAKAN } from './bentuk-kebijakan';

/** What is wrong with a list of policies: where, as in `1.rangkap`, and why, in plain Indonesian. */
export interface KebijakanSalah {
  readonly field: string;
  readonly alasan: string;
}

export type HasilKebijakan = { readonly kebijakan: readonly Kebijakan[] } | { readonly salah: KebijakanSalah };

/**
 * Reads policies from JSON that people write: a list of objects with every member of `Kebijakan`, of which `berlakuSampai`,
 * `kedaluwarsaPerbaikanHari` and those of `KebijakanKeluarga` alone may be absent. Nothing that is unknown, missing, out of range, or in the way of another policy is let through.
 * @param json what was parsed; of any form
 */
export function bacaKebijakan(json: unknown): HasilKebijakan {
  if (!Array.isArray(json) || json.length === 0) return salah('', 'harus berupa daftar kebijakan yang tidak kosong');
  for (const [ke, satu] of json.entries()) {
    const temuan = periksaSatu(satu);
    if (temuan !== undefined) return salah([ke, ...temuan.field].join('.'), temuan.alasan);
  }
  const kebijakan = json as readonly Kebijakan[];
  const bertabrakan = tumpangTindih(kebijakan);
  return bertabrakan === undefined ? { kebijakan } : salah(`${bertabrakan.ke}.${bertabrakan.field}`, bertabrakan.alasan);
}

type Bidang = keyof typeof BENTUK_KEBIJAKAN;

function periksaSatu(satu: unknown): { readonly field: readonly string[]; readonly alasan: string } | undefined {
  if (typeof satu !== 'object' || satu === null || Array.isArray(satu)) return { field: [], alasan: 'harus berupa objek' };
  const asing = Object.keys(satu).find((field) => !Object.hasOwn(BENTUK_KEBIJAKAN, field));
  if (asing !== undefined) return { field: [asing], alasan: 'tidak dikenal' };
  const isi = satu as Readonly<Record<Bidang, unknown>>;
  for (const field of Object.keys(BENTUK_KEBIJAKAN) as Bidang[]) {
    const alasan = BENTUK_KEBIJAKAN[field](isi[field]);
    if (alasan !== undefined) return { field: [field], alasan };
  }
  return antarBidang(satu as Kebijakan);
}

/** What one member says about another. */
function antarBidang({ berlakuSejak, berlakuSampai, pengingatLoketHari, kedaluwarsaLoketHari, kedaluwarsaPerbaikanHari = kedaluwarsaLoketHari }: Kebijakan) {
  if (berlakuSampai !== undefined && berlakuSampai < berlakuSejak) return { field: ['berlakuSampai'], alasan: 'mendahului berlakuSejak' };
  if (kedaluwarsaLoketHari <= pengingatLoketHari) return { field: ['kedaluwarsaLoketHari'], alasan: 'harus sesudah pengingatLoketHari' };
  if (kedaluwarsaPerbaikanHari <= pengingatLoketHari) return { field: ['kedaluwarsaPerbaikanHari'], alasan: 'harus sesudah pengingatLoketHari' };
  return undefined;
}

function salah(field: string, alasan: string): HasilKebijakan {
  return { salah: { field, alasan } };
}
