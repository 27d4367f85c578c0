import { JENDELA_MS, PERCOBAAN_MAKSIMUM, PembatasPercobaan } from './pembatas-percobaan';

const NIP = '198501012010011001';
const MENIT = 60_000;

function pembatas() {
  let kini = Date.parse('2026-03-02T01:00:00Z');
  const batas = new PembatasPercobaan(() => new Date(kini));
  const lewat = (ms: number) => {
    kini += ms;
  };
  const gagal = (kali: number) => {
    for (let i = 0; i < kali; i += 1) batas.mulai(NIP);
  };
  return { batas, lewat, gagal };
}

describe('the limiter of logins', () => {
  it('lets five attempts through and no sixth', () => {
    const { batas, gagal } = pembatas();
    gagal(PERCOBAAN_MAKSIMUM - 1);
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
    expect(batas.mulai(NIP)).toEqual({ boleh: false, tungguDetik: 900 });
  });

  it('says how many seconds remain', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(5);
    lewat(10 * MENIT + 500);
    expect(batas.mulai(NIP)).toEqual({ boleh: false, tungguDetik: 300 });
  });

  it('opens again after the wait, with five new attempts', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(5);
    lewat(JENDELA_MS);
    gagal(4);
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
    expect(batas.mulai(NIP)).toMatchObject({ boleh: false });
  });

  it('is not prolonged by knocking while it waits', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(5);
    lewat(14 * MENIT);
    gagal(20);
    lewat(MENIT);
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
  });

  it('forgets attempts that are older than 15 minutes', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(4);
    lewat(JENDELA_MS);
    gagal(4);
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
  });

  it('starts anew after a success', () => {
    const { batas, gagal } = pembatas();
    gagal(4);
    batas.berhasil(NIP);
    gagal(4);
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
  });

  it('clears the wait when the fifth attempt is the right one', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    batas.berhasil(NIP);
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
  });

  it('makes one NIP wait and not another', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    expect(batas.mulai('197001011995031002')).toEqual({ boleh: true });
  });

  it('remembers the latest ten thousand NIPs and no more', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    for (let i = 0; i < 9_999; i += 1) batas.mulai(`rekaan-${i}`);
    expect(batas.mulai(NIP)).toMatchObject({ boleh: false });
    batas.mulai('rekaan-terakhir');
    expect(batas.mulai(NIP)).toEqual({ boleh: true });
  });
});
