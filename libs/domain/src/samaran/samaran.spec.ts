import { samarkanNama, samarkanNomor } from './samaran';

describe('what the public sees', () => {
  it('of a number is the region and the last four digits', () => {
    expect(samarkanNomor('3204060101100001')).toBe('3204••••••••0001');
  });

  it('of a name is the first letter of each word', () => {
    expect(samarkanNama('  Jaka  Contoh ')).toBe('J••• C•••••');
    expect(samarkanNama('SUTISNAWATI A')).toBe('S••••• A');
  });

  it('of a card on which nobody is left is nothing', () => {
    expect([samarkanNama(''), samarkanNama('  ')]).toEqual(['', '']);
  });
});
