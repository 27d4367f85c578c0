import { sidikRahasia } from './sidik-rahasia';

describe('sidikRahasia', () => {
  it('is the same however the applicant types the letters', () => {
    expect(sidikRahasia('p-1', 'abcd-2345')).toBe(sidikRahasia('p-1', 'ABCD-2345'));
  });

  it('differs for another case or secret and does not show the secret', () => {
    const sidik = sidikRahasia('p-1', 'ABCD-2345');
    expect(sidik).not.toBe(sidikRahasia('p-2', 'ABCD-2345'));
    expect(sidik).not.toBe(sidikRahasia('p-1', 'ABCD-2346'));
    expect(sidik).toMatch(/^[0-9a-f]{64}$/);
  });
});
