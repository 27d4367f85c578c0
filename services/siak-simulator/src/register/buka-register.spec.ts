import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keluargaPeraga } from '../populasi/keluarga-peraga';
import { keluargaPerjalanan } from '../populasi/keluarga-perjalanan';
import { bukaRegister } from './buka-register';
import { RegisterPenduduk } from './register-penduduk';

const { perantau, sebelasAnggota } = keluargaPerjalanan();
const { kartuHilang } = keluargaPeraga(7);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siak-register-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the register, does something with it and closes it again. */
function dengan<Hasil>(lakukan: (register: RegisterPenduduk) => Hasil): Hasil {
  const db = bukaRegister(folder, 1);
  try {
    return lakukan(new RegisterPenduduk(db));
  } finally {
    db.close();
  }
}

describe('a register', () => {
  it('knows the families of every journey, and who is abroad', () => {
    dengan((register) => {
      expect(register.kartu(sebelasAnggota.nomorKk)).toEqual({ versi: 1, keluarga: sebelasAnggota });
      expect(register.kartu(kartuHilang.kartuLama[0]?.nomorKk ?? '')?.keluarga).toEqual(kartuHilang.permohonan);
      expect(register.penduduk(perantau.nik)).toEqual({ biodata: perantau, nomorKk: undefined, keadaan: 'pindah-ke-luar-negeri' });
    });
  });

  it('of before learns them, and keeps what it knew', () => {
    const db = bukaRegister(folder, 1);
    db.prepare('DELETE FROM penduduk WHERE nomor_kk = ? OR nik = ?').run(sebelasAnggota.nomorKk, perantau.nik);
    db.prepare('DELETE FROM kartu WHERE nomor_kk = ?').run(sebelasAnggota.nomorKk);
    const [kepala] = kartuHilang.permohonan.anggota;
    new RegisterPenduduk(db).lepaskan(kepala?.nik ?? '');
    db.close();
    dengan((register) => {
      expect(register.kartu(sebelasAnggota.nomorKk)?.keluarga).toEqual(sebelasAnggota);
      expect(register.penduduk(perantau.nik)).toBeDefined();
      expect(register.penduduk(kepala?.nik ?? '')).toMatchObject({ nomorKk: undefined });
    });
  });
});
