import { spesifikasi, type DecisionContext, type Pelaku, type Peran } from '@kk-lintas/domain';
import type { DaftarkanPetugas, PerintahAkun } from './akun.commands';
import { deciderAkun } from './akun.decide';
import type { PeristiwaAkun } from './akun.events';
import { petugasAktif } from './akun.state';

const KANTOR = '32.04.05.2001';
const NIP = '198501012010011001';
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$Z2FyYW0$aGFzaA';
const HASH_LAIN = '$argon2id$v=19$m=19456,t=2,p=1$Z2FyYW0$bGFpbg';

const daftarkan: DaftarkanPetugas = {
  type: 'DaftarkanPetugas',
  nip: NIP,
  nama: 'RATNA CONTOH',
  nik: '3204054101850001',
  jabatan: 'Kasi Pemerintahan',
  peran: ['kasi-pemerintahan'],
  kantor: KANTOR,
  layanan: 'desa',
  sandiHash: HASH,
};

const didaftarkan: PeristiwaAkun = {
  type: 'PetugasDidaftarkan',
  data: { nip: NIP, jabatan: 'Kasi Pemerintahan', peran: ['kasi-pemerintahan'], kantor: KANTOR, layanan: 'desa' },
  pribadi: { nama: 'RATNA CONTOH', nik: '3204054101850001', sandiHash: HASH },
};
const dinonaktifkan: PeristiwaAkun = { type: 'PetugasDinonaktifkan', data: { nip: NIP, alasan: 'mutasi' } };

const admin = pelaku('199001012015011002', ['admin-kantor']);
const sendiri = pelaku(NIP, ['kasi-pemerintahan']);

function pelaku(nip: string, peran: Peran[], kantor = KANTOR): Pelaku {
  return { jenis: 'petugas', nip, nama: 'CONTOH', jabatan: 'Contoh', peran, kantor };
}

function oleh(actor: Pelaku): DecisionContext {
  return { now: '2026-03-02T01:00:00.000Z', actor, commandId: '6f1c1c1e-0000-4000-8000-000000000001', random: '00' };
}

const { given } = spesifikasi(deciderAkun);

describe('DaftarkanPetugas', () => {
  it('opens an account with everything about the person sealed', () => {
    given([]).when(daftarkan, oleh(admin)).then([didaftarkan]);
  });

  it('is done by the system when an office is set up', () => {
    given([]).when(daftarkan, oleh({ jenis: 'sistem', nama: 'persiapan-kantor' })).then([didaftarkan]);
  });

  it('takes the local number of a Ketua RT, who may have no NIK on file', () => {
    const ketua = { ...daftarkan, nip: 'RT-001-RW-002', nik: undefined, peran: ['ketua-rt'] as Peran[], rt: '001', rw: '002' };
    given([]).when(ketua, oleh(admin)).thenMatches([{ data: { nip: 'RT-001-RW-002', rt: '001', rw: '002' }, pribadi: { nama: 'RATNA CONTOH', sandiHash: HASH } }]);
  });

  it('makes an officer who can log in', () => {
    const akun = given([]).when(daftarkan, oleh(admin)).state();
    expect(petugasAktif(akun)).toEqual({
      jenis: 'petugas',
      nip: NIP,
      nama: 'RATNA CONTOH',
      nik: '3204054101850001',
      jabatan: 'Kasi Pemerintahan',
      peran: ['kasi-pemerintahan'],
      kantor: KANTOR,
    });
  });

  it('takes a local number of who has no NIP', () => {
    given([]).when({ ...daftarkan, nip: 'KADES-2005' }, oleh(admin)).thenMatches([{ data: { nip: 'KADES-2005' } }]);
  });

  it('keeps the number of what the system opens, whatever it was entrusted with', () => {
    given([]).when({ ...daftarkan, nip: 'ADMIN-1' }, oleh({ jenis: 'sistem', nama: 'persiapan-kantor' })).thenMatches([{ data: { nip: 'ADMIN-1' } }]);
  });

  it('is refused for a NIP that has an account, also a closed one', () => {
    given([didaftarkan]).when(daftarkan, oleh(admin)).thenRejected('sudah-dilakukan', { field: 'nip' });
    given([didaftarkan, dinonaktifkan]).when(daftarkan, oleh(admin)).thenRejected('sudah-dilakukan');
  });

  it('is refused to who is not admin, to the admin of another office and to an applicant', () => {
    given([]).when(daftarkan, oleh(pelaku('199001012015011002', ['lurah']))).thenRejected('bukan-wewenang');
    given([]).when(daftarkan, oleh(pelaku('199001012015011002', ['admin-kantor'], '32.04.05.2002'))).thenRejected('bukan-wewenang');
    given([]).when(daftarkan, oleh({ jenis: 'pemohon' })).thenRejected('bukan-wewenang');
  });

  it.each<[string, Partial<DaftarkanPetugas>, 'tidak-sah' | 'tidak-lengkap', string]>([
    ['a NIP that is none', { nip: 'a b' }, 'tidak-sah', 'nip'],
    ['a NIP of three digits', { nip: '123' }, 'tidak-sah', 'nip'],
    ['a NIK for a number, which would stand open', { nip: '3204054101850001', peran: ['ketua-rt'], rt: '001', rw: '002' }, 'tidak-sah', 'nip'],
    ['no name', { nama: ' ' }, 'tidak-lengkap', 'nama'],
    ['a short NIK', { nik: '320405' }, 'tidak-sah', 'nik'],
    ['no title', { jabatan: '' }, 'tidak-lengkap', 'jabatan'],
    ['no role', { peran: [] }, 'tidak-lengkap', 'peran'],
    ['a head of RT without RT', { peran: ['ketua-rt'], rw: '002' }, 'tidak-lengkap', 'rt'],
    ['a head of RW without RW', { peran: ['ketua-rw'] }, 'tidak-lengkap', 'rw'],
    ['an RT that is none', { peran: ['ketua-rt'], rt: '1', rw: '002' }, 'tidak-sah', 'rt'],
    ['an RT of who heads none', { rt: '001', rw: '002' }, 'tidak-sah', 'rt'],
    ['an RW of who heads none', { rw: '002' }, 'tidak-sah', 'rw'],
    ['a role twice', { peran: ['lurah', 'lurah'] }, 'tidak-sah', 'peran'],
    ['a role of another service', { peran: ['lurah', 'kepala-dinas'] }, 'tidak-sah', 'peran.1'],
    ['a role that does not exist', { peran: ['raja' as Peran] }, 'tidak-sah', 'peran.0'],
    ['a password in the clear', { sandiHash: 'kopi-tubruk-pagi' }, 'tidak-sah', 'sandi'],
  ])('is refused with %s', (_, salah, code, field) => {
    given([]).when({ ...daftarkan, ...salah }, oleh(admin)).thenRejected(code, { field });
  });

  it('is refused with an office that is no kode wilayah', () => {
    const sistem = oleh({ jenis: 'sistem', nama: 'persiapan-kantor' });
    given([]).when({ ...daftarkan, kantor: '3204052001' }, sistem).thenRejected('tidak-sah', { field: 'kantor' });
  });
});

describe('UbahPeran', () => {
  const ubah: PerintahAkun = { type: 'UbahPeran', peran: ['lurah'], jabatan: 'Pj. Lurah' };
  const diubah: PeristiwaAkun = { type: 'PeranDiubah', data: { nip: NIP, jabatan: 'Pj. Lurah', peran: ['lurah'] } };

  it('replaces roles and title', () => {
    given([didaftarkan]).when(ubah, oleh(admin)).then([diubah]);
    expect(given([didaftarkan]).when(ubah, oleh(admin)).state()).toMatchObject({ petugas: { peran: ['lurah'], jabatan: 'Pj. Lurah', nama: 'RATNA CONTOH' } });
  });

  it('makes a head of RT of nobody without saying of which, and keeps it with the account', () => {
    given([didaftarkan]).when({ type: 'UbahPeran', peran: ['ketua-rt'] }, oleh(admin)).thenRejected('tidak-lengkap', { field: 'rt' });
    const ketua = given([didaftarkan]).when({ type: 'UbahPeran', peran: ['ketua-rt'], rt: '001', rw: '002' }, oleh(admin));
    ketua.thenMatches([{ type: 'PeranDiubah', data: { peran: ['ketua-rt'], rt: '001', rw: '002' } }]);
    expect(petugasAktif(ketua.state())).toMatchObject({ rt: '001', rw: '002' });
    const sudah: PeristiwaAkun = { type: 'PeranDiubah', data: { nip: NIP, jabatan: 'Kasi Pemerintahan', peran: ['ketua-rt'], rt: '001', rw: '002' } };
    given([didaftarkan, sudah]).when({ type: 'UbahPeran', peran: ['ketua-rt'], rt: '003' }, oleh(admin)).thenMatches([{ data: { rt: '003' } }]);
    given([didaftarkan, sudah]).when({ type: 'UbahPeran', peran: ['ketua-rt'], rt: '001' }, oleh(admin)).thenRejected('sudah-dilakukan');
  });

  it('takes no RT or RW for who heads none, and lets a head become another officer', () => {
    const ketua: PeristiwaAkun = { type: 'PeranDiubah', data: { nip: NIP, jabatan: 'Kasi Pemerintahan', peran: ['ketua-rt'], rt: '001', rw: '002' } };
    given([didaftarkan, ketua]).when({ type: 'UbahPeran', peran: ['lurah'], rw: '002' }, oleh(admin)).thenRejected('tidak-sah', { field: 'rw' });
    given([didaftarkan, ketua]).when({ type: 'UbahPeran', peran: ['lurah'] }, oleh(admin)).thenMatches([{ data: { peran: ['lurah'] } }]);
  });

  it('asks anew of which for who headed one before and became another officer, or headed only its RW', () => {
    const jadi = (peran: Peran[], milik: object = {}): PeristiwaAkun => ({ type: 'PeranDiubah', data: { nip: NIP, jabatan: 'Kasi Pemerintahan', peran, ...milik } });
    const dulu = [didaftarkan, jadi(['ketua-rt'], { rt: '001', rw: '002' })];
    given([...dulu, jadi(['lurah'])]).when({ type: 'UbahPeran', peran: ['ketua-rt'] }, oleh(admin)).thenRejected('tidak-lengkap', { field: 'rt' });
    given([...dulu, jadi(['lurah'])]).when({ type: 'UbahPeran', peran: ['ketua-rw'] }, oleh(admin)).thenRejected('tidak-lengkap', { field: 'rw' });
    given([...dulu, jadi(['ketua-rw'])]).when({ type: 'UbahPeran', peran: ['ketua-rw', 'ketua-rt'] }, oleh(admin)).thenRejected('tidak-lengkap', { field: 'rt' });
    given([...dulu, jadi(['ketua-rw'])]).when({ type: 'UbahPeran', peran: ['ketua-rw'] }, oleh(admin)).thenRejected('sudah-dilakukan');
    given(dulu).when({ type: 'UbahPeran', peran: ['ketua-rw'] }, oleh(admin)).thenMatches([{ data: { peran: ['ketua-rw'] } }]);
  });

  it('keeps the title when none is given', () => {
    given([didaftarkan]).when({ type: 'UbahPeran', peran: ['lurah'] }, oleh(admin)).thenMatches([{ data: { jabatan: 'Kasi Pemerintahan' } }]);
  });

  it('is refused for an account that does not exist or is closed', () => {
    given([]).when(ubah, oleh(admin)).thenRejected('tidak-ditemukan');
    given([didaftarkan, dinonaktifkan]).when(ubah, oleh(admin)).thenRejected('sudah-dilakukan');
  });

  it('is refused when nothing would change, in whatever order the roles come', () => {
    given([didaftarkan]).when({ type: 'UbahPeran', peran: ['kasi-pemerintahan'] }, oleh(admin)).thenRejected('sudah-dilakukan');
    const berdua: PeristiwaAkun = { type: 'PeranDiubah', data: { nip: NIP, jabatan: 'Lurah', peran: ['lurah', 'admin-kantor'] } };
    given([didaftarkan, berdua]).when({ type: 'UbahPeran', peran: ['admin-kantor', 'lurah'] }, oleh(admin)).thenRejected('sudah-dilakukan');
  });

  it('is refused with roles of another service or an empty title', () => {
    given([didaftarkan]).when({ type: 'UbahPeran', peran: ['kepala-dinas'] }, oleh(admin)).thenRejected('tidak-sah', { field: 'peran.0', reason: expect.stringMatching(/Peran di sana: .*petugas-desa, kasi-pemerintahan, lurah/) as string });
    given([didaftarkan]).when({ type: 'UbahPeran', peran: ['lurah'], jabatan: ' ' }, oleh(admin)).thenRejected('tidak-lengkap', { field: 'jabatan' });
  });

  it('is refused to the officer, and to an admin for the own account', () => {
    given([didaftarkan]).when(ubah, oleh(sendiri)).thenRejected('bukan-wewenang');
    given([didaftarkan]).when(ubah, oleh(pelaku(NIP, ['admin-kantor']))).thenRejected('empat-mata');
  });
});

describe('NonaktifkanPetugas', () => {
  const nonaktifkan: PerintahAkun = { type: 'NonaktifkanPetugas', alasan: 'mutasi' };

  it('closes the account: nobody acts with it any more', () => {
    given([didaftarkan]).when(nonaktifkan, oleh(admin)).then([dinonaktifkan]);
    expect(petugasAktif(given([didaftarkan]).when(nonaktifkan, oleh(admin)).state())).toBeUndefined();
  });

  it('is refused for an account that does not exist or is closed', () => {
    given([]).when(nonaktifkan, oleh(admin)).thenRejected('tidak-ditemukan');
    given([didaftarkan, dinonaktifkan]).when(nonaktifkan, oleh(admin)).thenRejected('sudah-dilakukan');
  });

  it('is refused without a reason of the list', () => {
    given([didaftarkan]).when({ type: 'NonaktifkanPetugas', alasan: 'bosan' as 'mutasi' }, oleh(admin)).thenRejected('tidak-sah', { field: 'alasan' });
  });

  it('is refused to who is not admin, and to an admin for the own account', () => {
    given([didaftarkan]).when(nonaktifkan, oleh(sendiri)).thenRejected('bukan-wewenang');
    given([didaftarkan]).when(nonaktifkan, oleh(pelaku(NIP, ['admin-kantor']))).thenRejected('empat-mata');
  });
});

describe('GantiSandi', () => {
  const ganti: PerintahAkun = { type: 'GantiSandi', sandiHash: HASH_LAIN };

  it.each([
    ['the officer', sendiri],
    ['the admin of the office', admin],
  ])('is done by %s, and the hash is sealed', (_, actor) => {
    given([didaftarkan]).when(ganti, oleh(actor)).then([{ type: 'SandiDiganti', data: { nip: NIP }, pribadi: { sandiHash: HASH_LAIN } }]);
    expect(given([didaftarkan]).when(ganti, oleh(actor)).state()).toMatchObject({ status: 'aktif', sandiHash: HASH_LAIN });
  });

  it('is refused for an account that does not exist or is closed', () => {
    given([]).when(ganti, oleh(admin)).thenRejected('tidak-ditemukan');
    given([didaftarkan, dinonaktifkan]).when(ganti, oleh(sendiri)).thenRejected('sudah-dilakukan');
  });

  it('is refused with a password in the clear', () => {
    given([didaftarkan]).when({ type: 'GantiSandi', sandiHash: 'kopi-tubruk-pagi' }, oleh(sendiri)).thenRejected('tidak-sah', { field: 'sandi' });
  });

  it('is refused to a colleague and to somebody with the same number elsewhere', () => {
    given([didaftarkan]).when(ganti, oleh(pelaku('199001012015011002', ['lurah']))).thenRejected('bukan-wewenang');
    given([didaftarkan]).when(ganti, oleh(pelaku(NIP, ['lurah'], '32.04.05.2002'))).thenRejected('bukan-wewenang');
  });
});

describe('a history without its key', () => {
  it('leaves an account that nobody can use', () => {
    const tanpaKunci: PeristiwaAkun = { type: 'PetugasDidaftarkan', data: didaftarkan.data as never, pribadi: undefined as never };
    expect(deciderAkun.evolve(deciderAkun.initialState(), tanpaKunci)).toMatchObject({ status: 'nonaktif', sandiHash: '' });
  });

  it('is a fault when it does not begin with the registration', () => {
    expect(() => deciderAkun.evolve(deciderAkun.initialState(), dinonaktifkan)).toThrow('before PetugasDidaftarkan');
  });
});
