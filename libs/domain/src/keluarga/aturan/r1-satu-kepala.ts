import type { AturanKeluarga } from '../temuan';

/** R1: exactly one head; a person living alone is a family (UU 23/2006 Ps. 61(1), explanation). */
export const r1SatuKepala: AturanKeluarga = ({ anggota }) => {
  const kepala = anggota.flatMap(({ shdk }, ke) => (shdk === 1 ? [ke] : []));
  if (kepala.length === 0) {
    return [{ aturan: 'R1', tingkat: 'galat', field: 'shdk', pesan: 'Keluarga harus memiliki satu kepala keluarga.' }];
  }
  return kepala.slice(1).map((anggotaKe) => ({
    aturan: 'R1',
    tingkat: 'galat' as const,
    anggotaKe,
    field: 'shdk',
    pesan: 'Kepala keluarga hanya boleh satu orang.',
  }));
};
