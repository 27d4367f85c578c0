import { JENDELA_PENGAJUAN_MS, PembatasPengajuan, PENGAJUAN_PER_ALAMAT, PENGAJUAN_SEMUA } from './pembatas-pengajuan';

let kini: number;
let pembatas: PembatasPengajuan;

beforeEach(() => {
  kini = Date.parse('2026-03-02T01:00:00.000Z');
  pembatas = new PembatasPengajuan(() => new Date(kini));
});

function minta(alamat: string, kali: number): boolean[] {
  return Array.from({ length: kali }, () => pembatas.minta(alamat).boleh);
}

describe('an application without a login', () => {
  it('is taken from one address as often as its share, and then only after the wait it is told', () => {
    expect(minta('10.0.0.1', PENGAJUAN_PER_ALAMAT)).not.toContain(false);
    kini += 60_000;
    expect(pembatas.minta('10.0.0.1')).toEqual({ boleh: false, tungguDetik: JENDELA_PENGAJUAN_MS / 1000 - 60 });
    kini += JENDELA_PENGAJUAN_MS - 60_001;
    expect(pembatas.minta('10.0.0.1')).toEqual({ boleh: false, tungguDetik: 1 });
    kini += 1;
    expect(pembatas.minta('10.0.0.1')).toEqual({ boleh: true });
  });

  it('of one address takes nothing from the share of another', () => {
    minta('10.0.0.1', PENGAJUAN_PER_ALAMAT + 50);
    expect(minta('10.0.0.2', PENGAJUAN_PER_ALAMAT)).not.toContain(false);
  });

  it('is refused when all addresses together have used the budget, which refusals do not use up', () => {
    const alamat = Array.from({ length: PENGAJUAN_SEMUA }, (_, ke) => `10.1.${Math.floor(ke / 250)}.${ke % 250}`);
    minta('10.0.0.1', PENGAJUAN_PER_ALAMAT + 50);
    expect(alamat.filter((satu) => pembatas.minta(satu).boleh)).toHaveLength(PENGAJUAN_SEMUA - PENGAJUAN_PER_ALAMAT);
    expect(pembatas.minta('10.9.0.1')).toEqual({ boleh: false, tungguDetik: JENDELA_PENGAJUAN_MS / 1000 });
    kini += JENDELA_PENGAJUAN_MS;
    expect(pembatas.minta('10.9.0.1')).toEqual({ boleh: true });
  });
});
