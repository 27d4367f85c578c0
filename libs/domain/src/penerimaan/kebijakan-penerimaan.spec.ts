import { PEMOHON } from '../berkas/berkas-asli';
import { KEBIJAKAN_PERAGA, type Kebijakan } from '../kebijakan/kebijakan';
import { decidePenerimaan, type KantorPenerima } from './penerimaan.decide';
import { PENERIMAAN_AWAL } from './penerimaan.state';

jest.mock('../kebijakan/kebijakan', () => {
  const asli = jest.requireActual<typeof import('../kebijakan/kebijakan')>('../kebijakan/kebijakan');
  const baru: Kebijakan = { ...asli.KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-12-01', masaBerlakuFormulirHari: 3 };
  return { ...asli, kebijakanPada: (saat: string, desa: string) => asli.kebijakanPada(saat, desa, [asli.KEBIJAKAN_PERAGA, baru]) };
});

const HARI_MS = 86_400_000;
const KINI = '2026-12-02T03:00:00.000Z';

function hariFormulir(dibuka?: string): number {
  const kantor: KantorPenerima = { jenis: 'C2-rusak', desa: '32.04.06.2003', pemegang: { jenis: 'kantor', layanan: 'desa', kantor: '32.04.06.2003' }, dibawaPemohon: false, ...(dibuka !== undefined && { dibuka }) };
  const keputusan = decidePenerimaan({ type: 'BerikanFormulir' }, { ...PENERIMAAN_AWAL, tahap: 'berkas-lengkap' }, kantor, { now: KINI, actor: PEMOHON, commandId: 'c-1', random: '00' });
  const [diberikan] = keputusan as readonly { readonly data: { readonly berlakuSampai: string } }[];
  return (Date.parse(diberikan?.data.berlakuSampai ?? '') - Date.parse(KINI)) / HARI_MS;
}

it('a form lasts as long as the policy says under which its case was opened', () => {
  expect([hariFormulir('2026-11-30T03:00:00.000Z'), hariFormulir('2026-12-01T03:00:00.000Z')]).toEqual([KEBIJAKAN_PERAGA.masaBerlakuFormulirHari, 3]);
});

it('a form of a case that does not tell when it was opened lasts as long as the policy of the day', () => {
  expect(hariFormulir()).toBe(3);
});
