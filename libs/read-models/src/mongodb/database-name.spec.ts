import fc from 'fast-check';
import { databaseName } from './database-name';

describe('the name of an office’s database', () => {
  it('is readable for the ids in use', () => {
    expect(databaseName('desa-3204122001')).toBe('kk_desa-3204122001');
  });

  it('differs for any two offices, whatever their ids, also where case does not count, and holds nothing that MongoDB forbids', () => {
    const id = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.string({ unit: fc.constantFrom('a', 'A', '.', '_', '2', 'e', 'é'), minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(databaseName(one)).toMatch(/^kk_[a-z0-9_-]+$/);
        expect(databaseName(one) === databaseName(other)).toBe(one === other);
      }),
    );
  });

  it('is refused when MongoDB could not take it', () => {
    for (const office of ['', 'a'.repeat(61)]) expect(() => databaseName(office)).toThrow(RangeError);
  });
});
