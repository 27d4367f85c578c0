import { bukaRegister } from './buka-register';
import { Seri, SeriHabis } from './seri';

describe('serials', () => {
  it('end after 9999 of one kecamatan and day, and others go on', () => {
    const db = bukaRegister(undefined, 1);
    const seri = new Seri(db);
    seri.catat('kk', '320406020326', 9_998);
    expect(seri.berikut('kk', '320406020326')).toBe(9_999);
    expect(() => seri.berikut('kk', '320406020326')).toThrow(SeriHabis);
    expect(seri.berikut('kk', '320406030326')).toBe(1);
    db.close();
  });

  it('never go back', () => {
    const db = bukaRegister(undefined, 1);
    const seri = new Seri(db);
    seri.catat('nik', '320406420326', 7);
    seri.catat('nik', '320406420326', 3);
    expect(seri.berikut('nik', '320406420326')).toBe(8);
    db.close();
  });
});
