import type { PublishContext } from '@kk-lintas/office';
import type { PermohonanDinas } from '../permohonan/permohonan.state';
import { BERJALAN, KARTU } from '../testing/riwayat-dinas';
import { dokumenTerbit } from './dokumen.publisher';

const DITETAPKAN = '2026-11-23T02:00:00.000Z';
const [SATU] = KARTU.keluarga.anggota;
const LAIN = { nomorKk: '3204060101990001', versi: 5, berakhir: false, keluarga: { ...KARTU.keluarga, anggota: KARTU.keluarga.anggota.slice(0, 1) } };
const HABIS = { nomorKk: '3204060101990002', versi: 2, berakhir: true };
const DOKUMEN = [-1, 0, 1].map((kartuKe) => ({ nomorDokumen: `3204-26-0000000${kartuKe + 1}`, kartuKe, versi: 5, dikeluarkan: '2026-11-23', ...(kartuKe === 1 && { berakhir: true as const }) }));
const KONTEKS = { pseudonym: (nomor: string) => `<${nomor}>` } as PublishContext;

async function pesan(ditetapkan?: string) {
  const kartu = { ...KARTU, ...(ditetapkan !== undefined && { ditetapkan }), kartuLain: [LAIN, HABIS] };
  const permohonan = { tahap: 'distempel', lembar: [], putaran: 1, pelaku: [], berjalan: BERJALAN, kartu, dokumen: DOKUMEN } as PermohonanDinas;
  const semua = await dokumenTerbit(permohonan, { tujuan: ['portal-32.04'] }, KONTEKS);
  return semua.map(({ data, pribadi }) => ({ dokumen: (data as { dokumen: object }).dokumen, pribadi: pribadi as { readonly anggota?: readonly string[] } }));
}

describe('the issues of a case, told to the portal', () => {
  it('name who stands on each, the same on all of them, apart from the number of any card, and for the portal alone', async () => {
    const [sendiri, lain, habis] = await pesan(DITETAPKAN);
    expect(sendiri?.pribadi.anggota).toEqual(KARTU.keluarga.anggota.map(({ nik }) => `<nik/${nik}>`));
    expect(lain?.pribadi.anggota).toEqual([`<nik/${SATU?.nik}>`]);
    expect(habis?.pribadi).not.toHaveProperty('anggota');
    for (const { dokumen } of await pesan(DITETAPKAN)) expect(JSON.stringify(dokumen)).not.toContain('nik/');
  });

  it('say when the operator\'s office fixed them, where it told', async () => {
    for (const { dokumen } of await pesan(DITETAPKAN)) expect(dokumen).toMatchObject({ ditetapkan: DITETAPKAN });
    for (const { dokumen } of await pesan()) expect(dokumen).not.toHaveProperty('ditetapkan');
  });
});
