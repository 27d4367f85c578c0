import { PembatasAlamat } from './pembatas-alamat';

let kini: number;
let pembatas: PembatasAlamat;

beforeEach(() => {
  kini = Date.parse('2026-03-02T01:00:00.000Z');
  pembatas = new PembatasAlamat(() => new Date(kini), 3, 60_000);
});

describe('a limit per address', () => {
  it('serves its share and then tells the wait until the oldest request is forgotten', () => {
    expect([pembatas.minta('a').boleh, pembatas.minta('a').boleh]).toEqual([true, true]);
    kini += 20_000;
    expect(pembatas.minta('a')).toEqual({ boleh: true });
    expect(pembatas.minta('a')).toEqual({ boleh: false, tungguDetik: 40 });
    kini += 40_000;
    expect([1, 2, 3].map(() => pembatas.minta('a').boleh)).toEqual([true, true, false]);
  });

  it('counts no refusal and no other address', () => {
    for (let i = 0; i < 50; i += 1) pembatas.minta('a');
    expect(pembatas.minta('b')).toEqual({ boleh: true });
    kini += 60_000;
    expect(pembatas.minta('a')).toEqual({ boleh: true });
  });
});
