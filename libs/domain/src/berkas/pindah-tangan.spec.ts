import fc from 'fast-check';
import { isRejected, type Pelaku } from '../decider';
import { berkasPada, PEMOHON, semuaDiTanganPemohon, type BerkasAsli, type Pemegang, type PemegangKantor } from './berkas-asli';
import { berkasDatang, kembalikanBerkas, setelahPindah, terimaBerkas, type HasilPindahTangan } from './pindah-tangan';

const DESA: PemegangKantor = { jenis: 'kantor', layanan: 'desa', kantor: '32.04.06.2003' };
const KECAMATAN: PemegangKantor = { jenis: 'kantor', layanan: 'kecamatan', kantor: '32.04.06' };
const KECAMATAN_LAIN: PemegangKantor = { ...KECAMATAN, kantor: '32.04.32' };
const PETUGAS: Pelaku = { jenis: 'petugas', nip: '198001012005011001', nama: 'Petugas Contoh', jabatan: 'Petugas loket', peran: ['petugas-loket'], kantor: '32.04.06' };
const SISTEM: Pelaku = { jenis: 'sistem', nama: 'tenggat' };

const lembar = (id: string, pemegang: Pemegang): BerkasAsli => ({ id, kode: id, nama: `Berkas ${id}`, pemegang });

function sesudah(berkas: readonly BerkasAsli[], hasil: HasilPindahTangan): readonly BerkasAsli[] {
  if (isRejected(hasil)) throw new Error(hasil.reason);
  return setelahPindah(berkas, hasil);
}

describe('custody of original papers', () => {
  it('passes from the family to an office and back, and the family carries it to the next', () => {
    const semula = [lembar('kk-lama', PEMOHON), lembar('buku-nikah', PEMOHON)];
    const diDesa = sesudah(semula, terimaBerkas(semula, ['kk-lama', 'buku-nikah'], DESA, PETUGAS));
    expect(berkasPada(diDesa, DESA)).toHaveLength(2);
    expect(semuaDiTanganPemohon(diDesa)).toBe(false);
    const pulang = sesudah(diDesa, kembalikanBerkas(diDesa, ['kk-lama', 'buku-nikah'], DESA));
    expect(pulang).toEqual(semula);
    const diKecamatan = sesudah(pulang, terimaBerkas(pulang, ['buku-nikah'], KECAMATAN, PETUGAS));
    expect(diKecamatan.map(({ pemegang }) => pemegang)).toEqual([PEMOHON, KECAMATAN]);
  });

  it.each([PEMOHON, SISTEM])('does not pass to an office by the word of $jenis', (pelaku) => {
    expect(terimaBerkas([lembar('kk-lama', PEMOHON)], ['kk-lama'], DESA, pelaku)).toMatchObject({ rejected: true, code: 'bukan-wewenang' });
  });

  it('is said to come by an applicant and comes by an officer, for the papers that the family holds', () => {
    const berkas = [lembar('kk-lama', KECAMATAN), lembar('buku-nikah', PEMOHON)];
    expect(berkasDatang(berkas, PEMOHON)).toEqual({ dibawa: ['buku-nikah'], diterima: [] });
    expect(berkasDatang(berkas, PETUGAS)).toEqual({ dibawa: [], diterima: ['buku-nikah'] });
  });

  it('is refused, wholly, when the giver does not hold one of the papers', () => {
    const berkas = [lembar('kk-lama', KECAMATAN), lembar('buku-nikah', PEMOHON)];
    expect(terimaBerkas(berkas, ['kk-lama', 'buku-nikah'], DESA, PETUGAS)).toMatchObject({ rejected: true, code: 'tidak-sah', details: { id: ['kk-lama'] } });
    expect(kembalikanBerkas(berkas, ['kk-lama', 'buku-nikah'], KECAMATAN)).toMatchObject({ rejected: true, details: { id: ['buku-nikah'] } });
    expect(kembalikanBerkas(berkas, ['kk-lama'], KECAMATAN_LAIN)).toMatchObject({ rejected: true, code: 'tidak-sah' });
  });

  it('is refused for a paper that is not in the case', () => {
    expect(terimaBerkas([], ['kk-lama'], DESA, PETUGAS)).toMatchObject({ rejected: true, code: 'tidak-ditemukan', reason: 'Ada berkas yang tidak tercatat dalam permohonan ini; belum ada berkas asli yang tercatat.' });
    expect(terimaBerkas([lembar('buku-nikah', PEMOHON)], ['buku-nikah', 'kk-lama'], DESA, PETUGAS)).toMatchObject({ rejected: true, code: 'tidak-ditemukan', reason: 'Ada berkas yang tidak tercatat dalam permohonan ini; yang tercatat: buku-nikah.', details: { id: ['kk-lama'] } });
  });

  it('leaves each paper with one custodian and loses none, whatever is handed over', () => {
    const tangan = fc.constantFrom<Pemegang>(PEMOHON, DESA, KECAMATAN, KECAMATAN_LAIN);
    const kantor = fc.constantFrom(DESA, KECAMATAN, KECAMATAN_LAIN);
    fc.assert(
      fc.property(fc.array(tangan, { maxLength: 6 }), fc.array(fc.nat(5)), kantor, fc.boolean(), (pemegang, pilihan, satuKantor, masuk) => {
        const berkas = pemegang.map((satu, nomor) => lembar(String(nomor), satu));
        const id = pilihan.map(String);
        const [dari, ke] = masuk ? [PEMOHON, satuKantor] : [satuKantor, PEMOHON];
        const hasil = masuk ? terimaBerkas(berkas, id, satuKantor, PETUGAS) : kembalikanBerkas(berkas, id, satuKantor);
        const boleh = id.every((satu) => berkasPada(berkas, dari).some((punya) => punya.id === satu));
        expect(isRejected(hasil)).toBe(!boleh);
        if (isRejected(hasil)) return;
        const jadi = setelahPindah(berkas, hasil);
        expect(jadi.map((satu) => satu.id)).toEqual(berkas.map((satu) => satu.id));
        for (const [nomor, satu] of jadi.entries()) expect(satu.pemegang).toEqual(id.includes(satu.id) ? ke : pemegang[nomor]);
      }),
    );
  });

  it('counts a paper that is taken in for good as settled', () => {
    const berkas = [lembar('kk-rusak', KECAMATAN), lembar('ktp-pemohon', PEMOHON)];
    expect(semuaDiTanganPemohon(berkas)).toBe(false);
    expect(semuaDiTanganPemohon(berkas, ['kk-rusak'])).toBe(true);
  });
});
