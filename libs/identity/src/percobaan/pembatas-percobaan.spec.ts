import { JENDELA_MS, PERCOBAAN_MAKSIMUM, PERCOBAAN_TANPA_TUNDA, PembatasPercobaan, TUNDA_PERTAMA_MS, TUNDA_TERLAMA_MS } from './pembatas-percobaan';

const NIP = '198501012010011001';
const ALAMAT = '192.0.2.7';
const MENIT = 60_000;

function pembatas() {
  let kini = Date.parse('2026-03-02T01:00:00Z');
  const batas = new PembatasPercobaan(() => new Date(kini));
  const lewat = (ms: number) => {
    kini += ms;
  };
  const gagal = (kali: number) => {
    for (let i = 0; i < kali; i += 1) batas.mulai(NIP, ALAMAT);
  };
  return { batas, lewat, gagal };
}

describe('the limiter of logins', () => {
  it('lets five attempts through and no sixth', () => {
    const { batas, gagal } = pembatas();
    gagal(PERCOBAAN_MAKSIMUM - 1);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
    expect(batas.mulai(NIP, ALAMAT)).toEqual({ boleh: false, tungguDetik: 900 });
  });

  it('says how many seconds remain', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(5);
    lewat(10 * MENIT + 500);
    expect(batas.mulai(NIP, ALAMAT)).toEqual({ boleh: false, tungguDetik: 300 });
  });

  it('opens again after the wait, with five new attempts', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(5);
    lewat(JENDELA_MS);
    gagal(4);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: false });
  });

  it('is not prolonged by knocking while it waits', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(5);
    lewat(14 * MENIT);
    gagal(20);
    lewat(MENIT);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
  });

  it('forgets attempts that are older than 15 minutes', () => {
    const { batas, gagal, lewat } = pembatas();
    gagal(4);
    lewat(JENDELA_MS);
    gagal(4);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
  });

  it('starts anew after a success', () => {
    const { batas, gagal } = pembatas();
    gagal(4);
    batas.berhasil(NIP, ALAMAT);
    gagal(4);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
  });

  it('clears the wait when the fifth attempt is the right one', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    batas.berhasil(NIP, ALAMAT);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
  });

  it('makes one NIP wait and not another', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    expect(batas.mulai('197001011995031002', ALAMAT)).toMatchObject({ boleh: true });
  });

  it('remembers the latest ten thousand NIPs and no more', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    for (let i = 0; i < 9_999; i += 1) batas.mulai(`rekaan-${i}`, ALAMAT);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: false });
    batas.mulai('rekaan-terakhir', ALAMAT);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: true });
  });
});

describe('attempts from many addresses', () => {
  const dari = (ke: number) => `198.51.100.${ke}`;
  const tunda = (batas: PembatasPercobaan, ke: number) => {
    const izin = batas.mulai(NIP, dari(ke));
    return izin.boleh ? izin.tundaMs : undefined;
  };

  it('lock only themselves out: the right secret gets in from another address', () => {
    const { batas, gagal } = pembatas();
    gagal(5);
    expect(batas.mulai(NIP, ALAMAT)).toMatchObject({ boleh: false });
    expect(batas.mulai(NIP, dari(1))).toEqual({ boleh: true, tundaMs: 0 });
  });

  it('cost more and more time together, up to a bound, and never a lock', () => {
    const { batas } = pembatas();
    const semua = Array.from({ length: 100 }, (_, ke) => tunda(batas, ke));
    expect(semua.slice(0, PERCOBAAN_TANPA_TUNDA)).toEqual(Array.from({ length: PERCOBAAN_TANPA_TUNDA }, () => 0));
    expect(semua.slice(PERCOBAAN_TANPA_TUNDA, PERCOBAAN_TANPA_TUNDA + 6)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000]);
    expect(semua.at(-1)).toBe(TUNDA_TERLAMA_MS);
  });

  it('are forgotten after 15 minutes', () => {
    const { batas, lewat } = pembatas();
    for (let ke = 0; ke < 20; ke += 1) batas.mulai(NIP, dari(ke));
    lewat(JENDELA_MS);
    expect(tunda(batas, 99)).toBe(0);
  });

  it('are not forgiven by the success of another address, whose own are', () => {
    const { batas } = pembatas();
    for (let ke = 0; ke < PERCOBAAN_TANPA_TUNDA; ke += 1) batas.mulai(NIP, dari(ke));
    expect(batas.mulai(NIP, ALAMAT)).toEqual({ boleh: true, tundaMs: TUNDA_PERTAMA_MS });
    batas.berhasil(NIP, ALAMAT);
    expect(batas.mulai(NIP, ALAMAT)).toEqual({ boleh: true, tundaMs: TUNDA_PERTAMA_MS });
  });

  it('at one name do not slow another down', () => {
    const { batas } = pembatas();
    for (let ke = 0; ke < 20; ke += 1) batas.mulai(NIP, dari(ke));
    expect(batas.mulai('197001011995031002', dari(1))).toEqual({ boleh: true, tundaMs: 0 });
  });
});
