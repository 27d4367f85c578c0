export const PILIHAN_KEBIJAKAN = ['boleh', 'tolak'] as const;
export type PilihanKebijakan = (typeof PILIHAN_KEBIJAKAN)[number];

export const PILIHAN_NAMA_AYAH = ['boleh', 'dengan-sptjm', 'dikosongkan'] as const;
export type PilihanNamaAyah = (typeof PILIHAN_NAMA_AYAH)[number];

/** What a kabupaten decides about families where the law leaves it a choice; absent: it decided nothing, and officers see that they have to. */
export interface KebijakanKeluarga {
  /** Several wives of one husband on one card (R10), or an unregistered marriage beside another one (R8); `tolak`: each further wife has a card of her own. */
  readonly beberapaIstri?: PilihanKebijakan;
  /** The father's name of a child whose parents' marriage is not registered (R8). */
  readonly ayahPerkawinanBelumTercatat?: PilihanNamaAyah;
}

/** How grave a matter of policy is: undefined where the policy allows it, `kebijakan` where none was told. */
export function tingkatKebijakan(pilihan: PilihanKebijakan | undefined): 'galat' | 'kebijakan' | undefined {
  if (pilihan === 'boleh') return undefined;
  return pilihan === 'tolak' ? 'galat' : 'kebijakan';
}
