import { periksaNamaPertama } from './nama-pertama';

const tingkat = (nama: string) => periksaNamaPertama(nama).map((temuan) => temuan.tingkat);

describe('a name at its first recording', () => {
  it('passes with two Latin words', () => {
    expect(periksaNamaPertama('Sekar Arum')).toEqual([]);
    expect(periksaNamaPertama('  René   Wibowo ')).toEqual([]);
  });

  it('only warns about a single word', () => {
    expect(tingkat('Sekar')).toEqual(['peringatan']);
  });

  it.each(['Sekar 2', 'Sekar-Arum Dewi', "Nur'aini Dewi", 'Sekar A. Dewi', 'Секар Арум', 'Sekar, Arum', 'Sekar Ⅳ', 'Sekar Aruֹm'])('refuses %j', (nama) => {
    expect(tingkat(nama)).toEqual(['galat']);
  });

  it('counts sixty letters with spaces as the most', () => {
    expect(periksaNamaPertama(`${'a'.repeat(29)} ${'b'.repeat(30)}`)).toEqual([]);
    expect(tingkat(`${'a'.repeat(30)} ${'b'.repeat(30)}`)).toEqual(['galat']);
  });

  it('asks for a name', () => {
    expect(periksaNamaPertama('   ')).toEqual([{ tingkat: 'galat', pesan: 'Nama wajib diisi.' }]);
  });
});
