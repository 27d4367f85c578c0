import type { TindakanBernama } from '@kk-lintas/domain';

/** An operator is named once, however many of the steps 13 and 14 he or she does in a round. */
export function denganOperator(pelaku: readonly TindakanBernama[], nip: string): readonly TindakanBernama[] {
  if (pelaku.some((satu) => satu.nip === nip && satu.tindakan === 'operasi')) return pelaku;
  return [...pelaku, { nip, tindakan: 'operasi' }];
}
