import { PEMOHON } from '../berkas/berkas-asli';
import type { DecisionContext, Petugas } from '../decider';
import { KEBIJAKAN_PERAGA, type Kebijakan } from '../kebijakan/kebijakan';
import { decidePenerimaan, type KantorPenerima } from './penerimaan.decide';
import { PENERIMAAN_AWAL } from './penerimaan.state';

const HARI_MS = 86_400_000;
const KINI = '2026-12-02T03:00:00.000Z';
const [SEBELUMNYA, SESUDAHNYA] = ['2026-11-30T03:00:00.000Z', '2026-12-01T03:00:00.000Z'] as const;
const BARU: Kebijakan = { ...KEBIJAKAN_PERAGA, versi: 'peraga-2', berlakuSejak: '2026-12-01', masaBerlakuFormulirHari: 3, generasiFormulir: 'permendagri-109-2019' };
const PETUGAS: Petugas = { jenis: 'petugas', nip: '198001012005011001', nama: 'Petugas Contoh', jabatan: 'Petugas Registrasi', peran: ['petugas-desa'], kantor: '32.04.06.2003' };
const CONTEXT: DecisionContext = { now: KINI, actor: PETUGAS, commandId: 'c-1', random: '00', kebijakan: [KEBIJAKAN_PERAGA, BARU] };

function kantor(dibuka?: string): KantorPenerima {
  return { jenis: 'C2-rusak', desa: '32.04.06.2003', pemegang: { jenis: 'kantor', layanan: 'desa', kantor: '32.04.06.2003' }, dibawaPemohon: false, ...(dibuka !== undefined && { dibuka }) };
}

function formulir(dibuka?: string): readonly [hari: number, kode: string, peraturan: string] {
  const keputusan = decidePenerimaan({ type: 'BerikanFormulir' }, { ...PENERIMAAN_AWAL, tahap: 'berkas-lengkap' }, kantor(dibuka), { ...CONTEXT, actor: PEMOHON });
  const [diberikan] = keputusan as readonly { readonly data: { readonly berlakuSampai: string; readonly kode: string; readonly peraturan: string } }[];
  const { berlakuSampai = '', kode = '', peraturan = '' } = diberikan?.data ?? {};
  return [(Date.parse(berlakuSampai) - Date.parse(KINI)) / HARI_MS, kode, peraturan];
}

it('a form is of the generation, and lasts as long, as the policy says under which its case was opened', () => {
  expect(formulir(SEBELUMNYA)).toEqual([KEBIJAKAN_PERAGA.masaBerlakuFormulirHari, 'F-1.15', 'Permendagri 19/2010']);
  expect(formulir(SESUDAHNYA)).toEqual([3, 'F-1.02', 'Permendagri 109/2019']);
});

it('a form of a case that does not tell when it was opened is that of the policy of the day', () => {
  expect(formulir()).toEqual([3, 'F-1.02', 'Permendagri 109/2019']);
});

it('the papers asked for are those of the generation of forms of the case', () => {
  const diajukan = { ...PENERIMAAN_AWAL, tahap: 'diajukan', kodeBerkas: ['kk-rusak', 'ktp-pemohon'] } as const;
  const periksa = (dibuka: string) => decidePenerimaan({ type: 'PeriksaKelengkapan', keadaan: [] }, diajukan, kantor(dibuka), CONTEXT);
  expect(periksa(SEBELUMNYA)).toMatchObject([{ type: 'BerkasKurang', data: { kurang: [{ kode: 'surat-pengantar' }] } }]);
  expect(periksa(SESUDAHNYA)).toMatchObject([{ type: 'KelengkapanDiperiksa' }]);
});

it('a form of another generation than that of the case is a paper that it does not know', () => {
  const ajukan = (dibuka: string) => decidePenerimaan({ type: 'AjukanPermohonan', berkas: [{ kode: 'F-1.02', asli: true }] }, PENERIMAAN_AWAL, kantor(dibuka), CONTEXT);
  expect(ajukan(SEBELUMNYA)).toMatchObject({ rejected: true, code: 'tidak-sah', field: 'berkas.0.kode' });
  expect(ajukan(SESUDAHNYA)).toMatchObject([{ type: 'PermohonanDiajukan', data: { kodeBerkas: ['F-1.02'] } }]);
});
