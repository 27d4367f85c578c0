import { OPERATOR, OPERATOR_LAIN } from '../testing/riwayat-siak';
import { BLANKO, type PeristiwaBlanko, type StokBlanko } from './blanko.aggregate';

const PEMUSNAHAN = { pemusnahan: 1, serial: ['A0000001'] } as const;
const RIWAYAT: readonly PeristiwaBlanko[] = [
  { type: 'BlankoDiterima', data: { awalan: 'A', dari: 1, sampai: 9 } },
  { type: 'BlankoDipakai', data: { untuk: 'p-1', serial: ['A0000001', 'A0000002'], kartu: { kunci: 'k', versi: 1 } } },
  { type: 'BlankoDirusakkan', data: { untuk: 'p-1', serial: ['A0000001'], alasan: 'tinta luntur' } },
  { type: 'BlankoDipakai', data: { untuk: 'p-2', serial: ['A0000003', 'A0000004'], kartu: { kunci: 'k', versi: 2 } } },
  { type: 'BlankoDitarik', data: { pengganti: 'p-2', serial: ['A0000002'] } },
  { type: 'PemusnahanDiajukan', data: { ...PEMUSNAHAN, nip: OPERATOR.nip, saksi: OPERATOR_LAIN.nip } },
  { type: 'PemusnahanDitolak', data: { pemusnahan: 1, nip: OPERATOR.nip, alasan: 'saksi sakit' } },
  { type: 'PemusnahanDiajukan', data: { ...PEMUSNAHAN, pemusnahan: 2, nip: OPERATOR.nip, saksi: OPERATOR_LAIN.nip } },
  { type: 'PemusnahanDisahkan', data: { ...PEMUSNAHAN, pemusnahan: 2, diajukanOleh: OPERATOR.nip, nip: OPERATOR_LAIN.nip, nomor: 1, tahun: 2026 } },
  { type: 'BlankoDirusakkan', data: { untuk: 'p-2', serial: ['A0000004'], alasan: 'permohonan berakhir' } },
  { type: 'BlankoDinyatakanHilang', data: { untuk: 'p-2', serial: ['A0000004'], alasan: 'kurir tidak kembali' } },
];

function lihat({ keluar, pemusnahan, ...lain }: StokBlanko): string {
  const isi = pemusnahan && Object.fromEntries(Object.entries(pemusnahan).map(([nama, peta]) => [nama, [...peta]]));
  return JSON.stringify({ ...lain, keluar: [...keluar], pemusnahan: isi });
}

it('no event changes a state of the ledger from before it', () => {
  const keadaan: StokBlanko[] = [BLANKO.decider.initialState()];
  const terlihat: string[] = [];
  for (const event of RIWAYAT) {
    const kini = keadaan.at(-1) ?? BLANKO.decider.initialState();
    terlihat.push(lihat(kini));
    keadaan.push(BLANKO.decider.evolve(kini, event));
  }
  expect(keadaan.slice(0, -1).map(lihat)).toEqual(terlihat);
  expect(new Set(keadaan.map(lihat)).size).toBe(keadaan.length);
});
