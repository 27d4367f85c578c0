import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { idKantor } from '@kk-lintas/contracts';
import { hashSandi } from '@kk-lintas/identity';
import { freePort } from '../../infra/engines/free-port';
import { titipkan } from '../../services/kabupaten/src/administrator/administrator-baru';
import { titipkanAdministrator } from '../../services/kabupaten/src/administrator/berkas-administrator';
import { bacaSandi } from '../../services/kabupaten/src/administrator/baca-sandi';
import { folderKantor } from '../../services/kabupaten/src/buka-kantor';
import { tulisDirektori } from '../../services/kabupaten/src/node/berkas-direktori';
import { jalankanNode } from '../../services/kabupaten/src/node/jalankan-node';
import { bacaSetelan } from '../../services/kabupaten/src/node/pengaturan-node';
import { susunDirektori } from '../../services/kabupaten/src/susun-direktori';

const KANTOR = 'desa-32.04.06.2003';
const ADMIN = { kantor: KANTOR, nip: '198001012005011001', nama: 'ADMINISTRATOR CONTOH', sandi: 'kata sandi pertama' };

describe('the first administrator of an office without demo accounts', () => {
  let data: string;
  let port: number;
  let keluhan: string[];
  let kabar: string[];

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'kk-administrator-'));
    port = await freePort();
    [keluhan, kabar] = [[], []];
    tulisDirektori(join(data, 'direktori.json'), susunDirektori(data, () => `http://127.0.0.1:${port}`).map(({ kantor }) => kantor));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  async function selama<T>(kerja: () => Promise<T>): Promise<T> {
    const hasil = bacaSetelan({ KK_DATA: data, KK_PORT: String(port) });
    if ('salah' in hasil) throw new Error(hasil.salah);
    const node = await jalankanNode(idKantor('desa', '32.04.06.2003'), hasil.setelan, (message, error) => keluhan.push(`${message}: ${(error as Error).message}`), (baris) => kabar.push(baris));
    try {
      return await kerja();
    } finally {
      await node.tutup();
    }
  }

  const kirim = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const masuk = (nip: string, sandi: string) => kirim('/masuk', { nip, sandi });

  it('has an account from the next start on, and opens those of the others', async () => {
    expect(await titipkan({ data, ...ADMIN })).toBeUndefined();
    await selama(async () => {
      const { token } = (await (await masuk(ADMIN.nip, ADMIN.sandi)).json()) as { token: string };
      const lurah = { nip: '198501012010011009', nama: 'LURAH CONTOH', jabatan: 'Kepala Desa', peran: ['lurah'], sandi: 'kata sandi lurah' };
      const dibuka = await kirim('/petugas/daftarkan', lurah, { authorization: `Bearer ${token}`, 'idempotency-key': '018f3c5e-0000-7000-8000-000000000001' });
      expect([dibuka.status, (await masuk(lurah.nip, lurah.sandi)).status]).toEqual([201, 200]);
    });
    expect(existsSync(join(folderKantor(data, KANTOR), 'administrator.json'))).toBe(false);
  });

  it('is refused where it has an account already, and nothing is left', async () => {
    await titipkan({ data, ...ADMIN });
    await selama(async () => undefined);
    expect(await titipkan({ data, ...ADMIN, sandi: 'kata sandi lainnya' })).toMatch(/^--nip: akunnya sudah ada di kantor ini[^\n]*$/);
    expect(existsSync(join(folderKantor(data, KANTOR), 'administrator.json'))).toBe(false);
  });

  it('keeps the password that it has, though word of it was left where its log could not be read', async () => {
    await titipkan({ data, ...ADMIN });
    await selama(async () => undefined);
    titipkanAdministrator(folderKantor(data, KANTOR), { nip: ADMIN.nip, nama: ADMIN.nama, sandiHash: await hashSandi('kata sandi lainnya') });
    await selama(async () => expect([(await masuk(ADMIN.nip, 'kata sandi lainnya')).status, (await masuk(ADMIN.nip, ADMIN.sandi)).status]).toEqual([401, 200]));
    expect([keluhan, kabar]).toEqual([[], [`${KANTOR}: administrator yang dititipkan sudah punya akun di kantor ini; akun itu tidak diubah`]]);
  });

  it('is not replaced by another one before the office started; the same may be left again', async () => {
    await titipkan({ data, ...ADMIN });
    expect(await titipkan({ data, ...ADMIN, nip: '198001012005011002' })).toMatch(/^--nip: administrator lain masih dititipkan/);
    expect(await titipkan({ data, ...ADMIN, sandi: 'kata sandi lainnya' })).toBeUndefined();
    await selama(async () => expect((await masuk(ADMIN.nip, 'kata sandi lainnya')).status).toBe(200));
  });

  it.each([
    ['an office that is none', { kantor: 'desa-32.04' + '.x' }, /^--kantor: /],
    ['an office without keys here', { kantor: 'desa-32.04.99.2001' }, /^--kantor: .*tidak ada/],
    ['a NIP that is none', { nip: '12 3' }, /^--nip: NIP terdiri/],
    ['a NIP of three digits', { nip: '123' }, /^--nip: NIP terdiri/],
    ['no name', { nama: ' ' }, /^--nama: Nama petugas wajib diisi/],
    ['a short password', { sandi: 'pendek' }, /^kata sandi: .*12 karakter/],
  ])('is refused with %s, and nothing is left', async (_, salah, kata) => {
    expect(await titipkan({ data, ...ADMIN, ...salah })).toMatch(kata);
    expect(existsSync(join(folderKantor(data, KANTOR), 'administrator.json'))).toBe(false);
  });

  it('has the password read from the first line of the input, without anything shown', async () => {
    const layar: string[] = [];
    const tulis = new Writable({ write: (isi: Buffer, _, selesai) => (layar.push(isi.toString()), selesai()) });
    expect(await bacaSandi(Readable.from(['kata sandi pertama\n', 'baris lain\n']), tulis)).toBe('kata sandi pertama');
    expect([await bacaSandi(Readable.from([]), tulis), layar]).toEqual(['', []]);
  });
});
