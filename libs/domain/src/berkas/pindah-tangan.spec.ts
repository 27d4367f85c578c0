import fc from 'fast-check';
import { isRejected } from '../decider';
import { berkasPada, PEMOHON, semuaDiTanganPemohon, type BerkasAsli, type Pemegang, type PemegangKantor } from './berkas-asli';
import { kembalikanBerkas, pindahkanBerkas, terimaBerkas, type HasilPindahTangan } from './pindah-tangan';

const DESA: PemegangKantor = { jenis: 'kantor', layanan: 'desa', kantor: '32.04.06.2003' };
const KECAMATAN: PemegangKantor = { jenis: 'kantor', layanan: 'kecamatan', kantor: '32.04.06' };
const KECAMATAN_LAIN: PemegangKantor = { ...KECAMATAN, kantor: '32.04.32' };

const lembar = (id: string, pemegang: Pemegang): BerkasAsli => ({ id, kode: id, nama: `Berkas ${id}`, pemegang });

function diterima(hasil: HasilPindahTangan): readonly BerkasAsli[] {
  if (isRejected(hasil)) throw new Error(hasil.reason);
  return hasil;
}

describe('custody of original papers', () => {
  it('passes from the family over the offices back to the family', () => {
    const semula = [lembar('kk-lama', PEMOHON), lembar('buku-nikah', PEMOHON)];
    const diDesa = diterima(terimaBerkas(semula, ['kk-lama', 'buku-nikah'], DESA));
    expect(berkasPada(diDesa, DESA)).toHaveLength(2);
    expect(semuaDiTanganPemohon(diDesa)).toBe(false);
    const diKecamatan = diterima(pindahkanBerkas(diDesa, ['kk-lama'], DESA, KECAMATAN));
    expect(diKecamatan.map(({ pemegang }) => pemegang)).toEqual([KECAMATAN, DESA]);
    const kembali = diterima(kembalikanBerkas(diterima(kembalikanBerkas(diKecamatan, ['kk-lama'], KECAMATAN)), ['buku-nikah'], DESA));
    expect(kembali).toEqual(semula);
    expect(semuaDiTanganPemohon(kembali)).toBe(true);
  });

  it('is refused, wholly, when the giver does not hold one of the papers', () => {
    const berkas = [lembar('kk-lama', KECAMATAN), lembar('buku-nikah', PEMOHON)];
    expect(terimaBerkas(berkas, ['kk-lama', 'buku-nikah'], DESA)).toMatchObject({ rejected: true, code: 'tidak-sah', details: { id: ['kk-lama'] } });
    expect(kembalikanBerkas(berkas, ['kk-lama', 'buku-nikah'], KECAMATAN)).toMatchObject({ rejected: true, details: { id: ['buku-nikah'] } });
    expect(pindahkanBerkas(berkas, ['kk-lama'], KECAMATAN_LAIN, DESA)).toMatchObject({ rejected: true, code: 'tidak-sah' });
  });

  it('is refused for a paper that is not in the case', () => {
    expect(terimaBerkas([], ['kk-lama'], DESA)).toMatchObject({ rejected: true, code: 'tidak-ditemukan' });
  });

  it('leaves each paper with one custodian and loses none, whatever is handed over', () => {
    const tangan = fc.constantFrom<Pemegang>(PEMOHON, DESA, KECAMATAN, KECAMATAN_LAIN);
    const kantor = fc.constantFrom(DESA, KECAMATAN, KECAMATAN_LAIN);
    fc.assert(
      fc.property(fc.array(tangan, { maxLength: 6 }), fc.array(fc.nat(5)), kantor, kantor, (pemegang, pilihan, dari, ke) => {
        const berkas = pemegang.map((satu, nomor) => lembar(String(nomor), satu));
        const id = pilihan.map(String);
        const hasil = pindahkanBerkas(berkas, id, dari, ke);
        const boleh = id.every((satu) => berkasPada(berkas, dari).some((punya) => punya.id === satu));
        expect(isRejected(hasil)).toBe(!boleh);
        if (isRejected(hasil)) return;
        expect(hasil.map((satu) => satu.id)).toEqual(berkas.map((satu) => satu.id));
        for (const [nomor, satu] of hasil.entries()) expect(satu.pemegang).toEqual(id.includes(satu.id) ? ke : pemegang[nomor]);
      }),
    );
  });

  it('counts a paper that is taken in for good as settled', () => {
    const berkas = [lembar('kk-rusak', KECAMATAN), lembar('ktp-pemohon', PEMOHON)];
    expect(semuaDiTanganPemohon(berkas)).toBe(false);
    expect(semuaDiTanganPemohon(berkas, ['kk-rusak'])).toBe(true);
  });
});
