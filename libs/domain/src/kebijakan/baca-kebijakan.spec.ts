import fc from 'fast-check';
import { bacaKebijakan } from './baca-kebijakan';
import { BENTUK_KEBIJAKAN } from './bentuk-kebijakan';
import { adaKebijakan, KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE } from './kebijakan';
import { kodeWilayah } from '../wilayah';

const PERAGA: Readonly<Record<string, unknown>> = { ...KEBIJAKAN_PERAGA };
const LAIN = { ...PERAGA, versi: 'lain-1' };
const salahDari = (...daftar: readonly unknown[]) => {
  const hasil = bacaKebijakan(daftar);
  return 'salah' in hasil ? hasil.salah : undefined;
};

describe('a file of policies', () => {
  it('gives the policies of the demonstration back as they were written', () => {
    const tertulis = JSON.parse(JSON.stringify([KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE])) as unknown;
    expect(bacaKebijakan(tertulis)).toEqual({ kebijakan: [KEBIJAKAN_PERAGA, KEBIJAKAN_PERAGA_TTE] });
  });

  it.each([[undefined], [null], ['peraga'], [{}], [[]]])('is a list that is not empty, not %j', (json) => {
    expect(bacaKebijakan(json)).toEqual({ salah: { field: '', alasan: 'harus berupa daftar kebijakan yang tidak kosong' } });
  });

  const BOLEH_TIDAK_ADA = ['kedaluwarsaPerbaikanHari', 'berlakuSampai', 'beberapaIstri', 'ayahPerkawinanBelumTercatat'];

  it('may leave open the end of a policy, its wait for corrections and its choices about families, and nothing else', () => {
    const tanpa = Object.fromEntries(Object.entries(PERAGA).filter(([field]) => !BOLEH_TIDAK_ADA.includes(field)));
    expect(salahDari(tanpa)).toBeUndefined();
    expect(salahDari({ ...tanpa, beberapaIstri: 'tolak', ayahPerkawinanBelumTercatat: 'dengan-sptjm' })).toBeUndefined();
  });

  it.each(Object.keys(BENTUK_KEBIJAKAN).filter((field) => !BOLEH_TIDAK_ADA.includes(field)))('says that %s is missing', (field) => {
    const { [field]: _, ...tanpa } = PERAGA;
    expect(salahDari(PERAGA, { ...tanpa, ...(field !== 'versi' && { versi: 'lain-1' }) })).toEqual({ field: `1.${field}`, alasan: 'wajib diisi' });
  });

  it.each([
    ['versi', 'Peraga 1', 'huruf kecil'],
    ['wilayah', '32', 'kabupaten/kota'],
    ['wilayah', '3204', 'kabupaten/kota'],
    ['berlakuSejak', '2026-02-30', 'tanggal'],
    ['berlakuSampai', '31-12-2026', 'tanggal'],
    ['berlakuSampai', '2019-12-31', 'mendahului'],
    ['moda', 'KERTAS', 'BLANKO atau TTE'],
    ['generasiFormulir', 'permendagri-108-2019', 'permendagri-19-2010 atau permendagri-109-2019'],
    ['nomorBilaKepalaPergi', true, 'ikut-kepala atau tetap-di-keluarga'],
    ['rangkap', [], 'minimal satu'],
    ['rangkap', 5, 'minimal satu'],
    ['rangkap', ['rt', 'camat'], 'pemegang harus'],
    ['rangkap', ['rt', 'desa'], 'kepala-keluarga'],
    ['masaBerlakuFormulirHari', 0, 'dari 1'],
    ['waktuPelayananHariKerja', 1.5, 'bilangan bulat'],
    ['pengingatLoketHari', '7', 'bilangan bulat'],
    ['kedaluwarsaLoketHari', 7, 'sesudah pengingatLoketHari'],
    ['kedaluwarsaPerbaikanHari', 7, 'sesudah pengingatLoketHari'],
    ['kedaluwarsaPerbaikanHari', 0, '1 sampai 366'],
    ['pengingatPengambilanHari', 367, 'sampai 366'],
    ['beberapaIstri', 'mungkin', 'boleh atau tolak'],
    ['ayahPerkawinanBelumTercatat', null, 'boleh atau dengan-sptjm atau dikosongkan'],
    ['rute', null, 'objek'],
    ['rute', { 'ketua-rt': 'kecamatan' }, 'ketua-rw harus menuju'],
    ['rute', { ...KEBIJAKAN_PERAGA.rute, camat: 'kecamatan' }, 'penerbit harus'],
  ])('names %s where it is %j', (field, nilai, alasan) => {
    expect(salahDari({ ...PERAGA, [field]: nilai })).toEqual({ field: `0.${field}`, alasan: expect.stringContaining(alasan) });
  });

  it('names a member that it does not know, and an entry that is no policy', () => {
    expect(salahDari({ ...PERAGA, modus: 'TTE' })).toEqual({ field: '0.modus', alasan: 'tidak dikenal' });
    expect(salahDari(PERAGA, 'lain')).toEqual({ field: '1', alasan: 'harus berupa objek' });
  });

  it('has one policy of a region on one day', () => {
    const bertumpuk = { field: '1.berlakuSejak', alasan: 'bertumpuk dengan peraga-1 untuk wilayah yang sama' };
    expect(salahDari(PERAGA, LAIN)).toEqual(bertumpuk);
    expect(salahDari({ ...PERAGA, berlakuSampai: '2026-12-31' }, { ...LAIN, berlakuSejak: '2026-12-31' })).toEqual(bertumpuk);
    expect(salahDari({ ...PERAGA, berlakuSejak: '2026-12-31' }, { ...LAIN, berlakuSampai: '2026-12-31' })).toEqual(bertumpuk);
    expect(salahDari(PERAGA, { ...PERAGA, berlakuSejak: '2027-01-01' })).toEqual({ field: '1.versi', alasan: 'sudah dipakai kebijakan lain' });
  });

  it.each([
    ['a later one that takes over', { ...LAIN, berlakuSejak: '2027-01-01' }],
    ['one of a part of the region', { ...LAIN, wilayah: '32.04.06.1001' }],
    ['one of another region', { ...LAIN, wilayah: '32.73' }],
  ])('may have %s', (_apa, lain) => expect(salahDari(PERAGA, lain)).toBeUndefined());

  it('lets nothing through that is not a policy, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(BENTUK_KEBIJAKAN)), fc.anything(), (field, nilai) => {
        const hasil = bacaKebijakan([{ ...PERAGA, [field]: nilai }]);
        if ('salah' in hasil) expect(hasil.salah.field).toMatch(new RegExp(`^0\\.${field}$|^0\\.kedaluwarsa(Loket|Perbaikan)Hari$|^0\\.berlakuSampai$`));
        else expect(bacaKebijakan(JSON.parse(JSON.stringify(hasil.kebijakan)))).toEqual(hasil);
      }),
    );
  });
});

describe('an office', () => {
  const semua = [{ ...KEBIJAKAN_PERAGA_TTE, wilayah: kodeWilayah('32.04.06.1001'), berlakuSejak: '2026-07-01', berlakuSampai: '2026-12-31' }];

  it('can open cases where a policy is in force in its region, around it or in a part of it', () => {
    const ada = (tanggal: string, kode: string) => adaKebijakan(tanggal, kodeWilayah(kode), semua);
    expect([ada('2026-11-23', '32.04'), ada('2026-11-23', '32.04.06'), ada('2026-11-23', '32.04.06.1001')]).toEqual([true, true, true]);
    expect([ada('2026-06-30', '32.04'), ada('2027-01-01', '32.04'), ada('2026-11-23', '32.04.06.2003')]).toEqual([false, false, false]);
  });
});
