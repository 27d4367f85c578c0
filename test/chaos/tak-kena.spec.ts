import { liputan, takPernahKena, yangKena } from './tak-kena';

const catatan = (nama: string, kena: boolean) => ({ nama, kena, mulai: 0, pulih: 1, pemulihanMs: 1 });

describe('the kinds of fault that a storm covered', () => {
  it('are those that something met, and those never begun are named', () => {
    const terjadi = [catatan('disk', false), catatan('kill', true), catatan('kill', true)];
    expect(liputan(['disk', 'kill', 'cut', 'freeze'], terjadi)).toBe('1 of 4 kinds of fault were met; never begun: cut, freeze');
    expect(liputan(['kill'], terjadi)).toBe('1 of 1 kinds of fault were met; never begun: none');
  });
});

describe('faults that nothing met', () => {
  it('do not count as faults', () => {
    expect(yangKena([catatan('disk', false), catatan('kill', true)])).toEqual([catatan('kill', true)]);
  });

  it('are wrong when that fault was never met in the whole storm', () => {
    expect(takPernahKena([catatan('disk', false), catatan('kill', true), catatan('disk', false)])).toEqual(['disk: begun 2 times and met by nothing, so it shows nothing']);
  });

  it('are nothing wrong when the same fault was met another time', () => {
    expect(takPernahKena([catatan('disk', false), catatan('disk', true)])).toEqual([]);
  });
});
