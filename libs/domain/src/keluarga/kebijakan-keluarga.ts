/** What a kabupaten decides about families where the law leaves it a choice. */
export interface KebijakanKeluarga {
  /** Several wives of one husband on one card (R10); `tolak`: each further wife has a card of her own. */
  readonly beberapaIstri?: PilihanKebijakan;
  /** The father's name of a child whose parents' marriage is not registered (R8). */
  readonly ayahPerkawinanBelumTercatat?: 'boleh' | 'dengan-sptjm' | 'dikosongkan';
}

export type PilihanKebijakan = 'boleh' | 'tolak';

/** How grave a matter of policy is: undefined where the policy allows it, `kebijakan` where none was told. */
export function tingkatKebijakan(pilihan: PilihanKebijakan | undefined): 'galat' | 'kebijakan' | undefined {
  if (pilihan === 'boleh') return undefined;
  return pilihan === 'tolak' ? 'galat' : 'kebijakan';
}
