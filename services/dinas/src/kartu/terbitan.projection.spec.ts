import type { RecordedEvent } from '@kk-lintas/office';
import type { DokumenKartu } from '../penerbitan/penerbitan.events';
import { riwayatKartu } from './riwayat-kartu';
import { terbitanProjection, type TerbitanKartu } from './terbitan.projection';

const TERBIT = { dikeluarkan: '2026-11-23', jenis: 'A1-membentuk-keluarga-baru' };
const BARU: DokumenKartu = { ...TERBIT, nomorDokumen: 'baru', kartuKe: -1, versi: 1, kunci: 'k-baru', serial: ['K0000001'] };
const SUAMI: DokumenKartu = { ...TERBIT, nomorDokumen: 'suami', kartuKe: 0, versi: 4, kunci: 'k-suami' };
const ISTRI: DokumenKartu = { ...TERBIT, nomorDokumen: 'istri', kartuKe: 1, versi: 2, kunci: 'k-istri', berakhir: true };

function peristiwa(type: string, data: object, stream = 'permohonan-p-1'): RecordedEvent {
  // Only what the projection reads.
  return { type, data, stream, time: '2026-11-23T03:00:00.000Z', meta: { correlationId: 'p-1' } } as RecordedEvent;
}

function lipat(event: RecordedEvent): Record<string, TerbitanKartu | undefined> {
  const ids = terbitanProjection.key(event) ?? [];
  return Object.fromEntries([ids].flat().map((id) => [id, terbitanProjection.evolve(undefined, event, id)]));
}

describe('the register of issued cards', () => {
  it('has one entry for the card of a case and one for each that changes with it', () => {
    const { baru, suami, istri } = lipat(peristiwa('KartuDistempel', { dokumen: [BARU, SUAMI, ISTRI] }));
    expect(baru).toEqual({
      ...TERBIT,
      nomorDokumen: 'baru',
      kunci: 'k-baru',
      versi: 1,
      moda: 'BLANKO',
      permohonanId: 'p-1',
      serial: ['K0000001'],
      berakhir: false,
      menggantikan: ['k-suami', 'k-istri'],
      sejak: '2026-11-23T03:00:00.000Z',
    });
    expect(suami).toMatchObject({ versi: 4, berakhir: false, serial: [], menggantikan: [] });
    expect(istri).toMatchObject({ versi: 2, berakhir: true, menggantikan: [] });
  });

  it('has an entry for the next issue of a card that another Dinas made, by which the one before holds no more', () => {
    const data = { nomor: '3205012001-2026-00009-L1', kunci: 'k-suami', versi: 5, sejak: '2026-11-24', jenis: 'A1-membentuk-keluarga-baru', nasib: 'berubah', oleh: 'dinas-32.05' };
    const { suami } = lipat(peristiwa('KartuDistempel', { dokumen: [BARU, SUAMI] }));
    const { 'p-1': luar } = lipat(peristiwa('KartuDigantikanDinasLain', data, 'kartu-luar-p-1'));
    expect(luar).toMatchObject({ nomorDokumen: data.nomor, kunci: 'k-suami', versi: 5, moda: 'LUAR', berakhir: false, oleh: 'dinas-32.05' });
    if (suami === undefined || luar === undefined) throw new Error('no entries');
    expect(riwayatKartu([luar, suami])).toMatchObject([{ status: 'digantikan', oleh: data.nomor }, { status: 'aktif', oleh: 'dinas-32.05' }]);
  });

  it('writes down when the sheets of an issue were declared lost, or void because lost ones before were handed over', () => {
    const { baru } = lipat(peristiwa('KartuDistempel', { dokumen: [BARU] }));
    for (const type of ['KartuDinyatakanHilang', 'KartuHilangTernyataDiserahkan']) {
      const hilang = peristiwa(type, { nomorDokumen: 'baru' });
      expect(terbitanProjection.key(hilang)).toBe('baru');
      expect(terbitanProjection.evolve(baru, hilang, 'baru')).toEqual({ ...baru, hilang: hilang.time });
      expect(terbitanProjection.key(peristiwa(type, {}))).toBeUndefined();
    }
  });

  it('knows a card that keeps its number from one that took the place of others', () => {
    const { baru } = lipat(peristiwa('KartuDitandatanganiElektronik', { dokumen: [{ ...BARU, versi: 2 }, SUAMI] }));
    expect(baru).toMatchObject({ moda: 'TTE', versi: 2, menggantikan: [] });
  });

  it('takes nothing from what is not valid yet, names no issue, or is not a case', () => {
    expect(lipat(peristiwa('NomorDiterima', { dokumen: [BARU] }))).toEqual({});
    expect(lipat(peristiwa('KartuDistempel', {}))).toEqual({});
    expect(lipat(peristiwa('KartuDistempel', { dokumen: [BARU] }, 'pencarian-x'))).toEqual({});
  });
});
