import { bacaTujuan, tulisTujuan } from './pesan';

describe('the addressees of a message', () => {
  it('are text, as CloudEvents wants an attribute, and come out as they went in', () => {
    expect(tulisTujuan(['desa-32.04.06.2003', 'dinas-32.04'])).toBe('desa-32.04.06.2003,dinas-32.04');
    expect(bacaTujuan(tulisTujuan(['desa-32.04.06.2003', 'dinas-32.04']))).toEqual(['desa-32.04.06.2003', 'dinas-32.04']);
  });

  it('are read from the list of older messages too, and an office is not taken for another whose id begins alike', () => {
    expect(bacaTujuan(['kecamatan-32.04.06'])).toEqual(['kecamatan-32.04.06']);
    expect(bacaTujuan('kecamatan-32.04.06')).not.toContain('kecamatan-32.04');
  });
});
