import { KABUPATEN_PERAGA, type Anggota } from '@kk-lintas/domain';
import { alamat, anak, istri, kepala, orang, terdaftar } from './baris-peraga';
import type { KeluargaTerdaftar, Penduduk } from './penduduk';
import { Penomoran } from './penomoran';

/** Families of the register for situations that are less ordinary; the same numbers for every seed of the population. */
export interface KeluargaPerjalanan {
  /** Husband, wife and a child, before the couple divorces. */
  readonly pasanganBercerai: KeluargaTerdaftar;
  /** A widow who is the head of her family, with an adult son and a daughter at school. */
  readonly jandaDenganAnak: KeluargaTerdaftar;
  /** A widower with minor children alone: nobody of them can be the head after him. */
  readonly dudaDenganAnakKecil: KeluargaTerdaftar;
  /** The family of his brother, who can take the children in. */
  readonly keluargaPaman: KeluargaTerdaftar;
  /** More members than one sheet has rows. */
  readonly sebelasAnggota: KeluargaTerdaftar;
  /** A wife who is a foreigner with a kartu izin tinggal tetap. */
  readonly istriAsing: KeluargaTerdaftar;
  /** Somebody who moved abroad, is on no card, and may come back. */
  readonly perantau: Penduduk;
}

/** Beyond the serials of everybody else in the register. */
const SERI = 9_000;

const [CIMENYAN, BALEENDAH] = KABUPATEN_PERAGA.kecamatan;

export function keluargaPerjalanan(): KeluargaPerjalanan {
  const penomoran = new Penomoran(SERI);
  return {
    pasanganBercerai: pasanganBercerai(penomoran),
    jandaDenganAnak: jandaDenganAnak(penomoran),
    dudaDenganAnakKecil: dudaDenganAnakKecil(penomoran),
    keluargaPaman: keluargaPaman(penomoran),
    sebelasAnggota: sebelasAnggota(penomoran),
    istriAsing: istriAsing(penomoran),
    perantau: perantau(penomoran),
  };
}

function pasanganBercerai(penomoran: Penomoran): KeluargaTerdaftar {
  return terdaftar(penomoran, '2013-04-18', alamat(CIMENYAN.kelurahan.kode, 'JL. CIKADUT ATAS NO. 3', '001', '002'), [
    kepala('BARNAS SOLIHIN', '1985-02-20', { pekerjaan: 15, tanggalPerkawinan: '2012-09-15', ayah: 'SOLIHIN', ibu: 'EMAY MARYATI' }),
    istri('WIDA NURAENI', '1988-07-11', { pekerjaan: 65, tanggalPerkawinan: '2012-09-15', ayah: 'NURDIN', ibu: 'AISAH' }),
    anak('AZKA BARNAS', '2014-01-25', { jenisKelamin: 1, pendidikan: 2, pekerjaan: 3, ayah: 'BARNAS SOLIHIN', ibu: 'WIDA NURAENI' }),
  ]);
}

function jandaDenganAnak(penomoran: Penomoran): KeluargaTerdaftar {
  return terdaftar(penomoran, '2019-08-05', alamat(CIMENYAN.desa.kode, 'KP. PASIRKALIKI NO. 14', '004', '005'), [
    kepala('EUTIK SUMARNI', '1970-03-09', { jenisKelamin: 2, statusPerkawinan: 6, pekerjaan: 84, ayah: 'SUMARNA', ibu: 'IYAH' }),
    anak('DIKDIK SUPRIADI', '1999-12-12', { jenisKelamin: 1, pendidikan: 5, pekerjaan: 15, ayah: 'SUPRIADI', ibu: 'EUTIK SUMARNI' }),
    anak('DINI SUPRIADI', '2009-06-30', { jenisKelamin: 2, pendidikan: 4, pekerjaan: 3, ayah: 'SUPRIADI', ibu: 'EUTIK SUMARNI' }),
  ]);
}

function dudaDenganAnakKecil(penomoran: Penomoran): KeluargaTerdaftar {
  const orangtua = { ayah: 'UNDANG RUHIYAT', ibu: 'TETI ROSMIATI' };
  return terdaftar(penomoran, '2020-10-01', alamat(BALEENDAH.desa.kode, 'KP. JELEKONG NO. 30', '002', '006'), [
    kepala('UNDANG RUHIYAT', '1978-05-17', { statusPerkawinan: 6, pekerjaan: 9, ayah: 'RUHIYAT', ibu: 'ENCAR' }),
    anak('RIDWAN RUHIYAT', '2011-02-02', { jenisKelamin: 1, pendidikan: 3, pekerjaan: 3, ...orangtua }),
    anak('RISKA RUHIYAT', '2015-11-19', { jenisKelamin: 2, pendidikan: 2, pekerjaan: 3, ...orangtua }),
  ]);
}

function keluargaPaman(penomoran: Penomoran): KeluargaTerdaftar {
  return terdaftar(penomoran, '2012-03-22', alamat(BALEENDAH.desa.kode, 'KP. JELEKONG NO. 32', '002', '006'), [
    kepala('OMAN RUHIYAT', '1975-01-08', { pekerjaan: 9, tanggalPerkawinan: '2003-06-21', ayah: 'RUHIYAT', ibu: 'ENCAR' }),
    istri('LINA HERLINA', '1980-09-14', { tanggalPerkawinan: '2003-06-21', ayah: 'HERMAN', ibu: 'UNIH' }),
  ]);
}

function sebelasAnggota(penomoran: Penomoran): KeluargaTerdaftar {
  const orangtua = { ayah: 'KARNA SASMITA', ibu: 'ODAH SAODAH' };
  const nama = ['ATIN', 'BUDIMAN', 'CICIH', 'DASEP', 'ENTAR', 'FIRDAUS', 'GINA', 'HANIFAH', 'IRFAN'];
  const anakanak = nama.map((panggilan, ke) =>
    anak(`${panggilan} SASMITA`, `${1998 + 2 * ke}-0${ke + 1}-15`, { jenisKelamin: ke % 2 === 0 ? 2 : 1, ...sekolah(1998 + 2 * ke), ...orangtua }),
  );
  return terdaftar(penomoran, '2015-07-07', alamat(BALEENDAH.kelurahan.kode, 'JL. SILIWANGI NO. 77', '006', '009'), [
    kepala('KARNA SASMITA', '1970-10-10', { pekerjaan: 19, tanggalPerkawinan: '1996-02-11', ayah: 'SASMITA', ibu: 'RUMSIH' }),
    istri('ODAH SAODAH', '1975-04-04', { tanggalPerkawinan: '1996-02-11', ayah: 'SAODIN', ibu: 'ACIH' }),
    ...anakanak,
  ]);
}

function sekolah(tahunLahir: number): Pick<Anggota, 'pendidikan' | 'pekerjaan'> {
  if (tahunLahir < 2007) return { pendidikan: 5, pekerjaan: 15 };
  return { pendidikan: tahunLahir < 2012 ? 3 : 2, pekerjaan: 3 };
}

function istriAsing(penomoran: Penomoran): KeluargaTerdaftar {
  return terdaftar(penomoran, '2022-12-13', alamat(CIMENYAN.desa.kode, 'KP. CIHARALANG NO. 2', '001', '003'), [
    kepala('HERI GUNADI', '1986-08-28', { pekerjaan: 71, tanggalPerkawinan: '2018-05-05', ayah: 'GUNADI', ibu: 'ROS ROSMALA' }),
    istri('EMMA LINDQVIST', '1989-01-21', {
      tempatLahir: 'UPPSALA',
      agama: 2,
      pendidikan: 8,
      tanggalPerkawinan: '2018-05-05',
      kewarganegaraan: 2,
      paspor: 'AA0000001',
      kitap: '2D12AF0001-P',
      ayah: 'LARS LINDQVIST',
      ibu: 'KARIN LINDQVIST',
    }),
  ]);
}

function perantau(penomoran: Penomoran): Penduduk {
  const biodata = orang({ namaLengkap: 'YUYUN YUNINGSIH', tanggalLahir: '1990-09-27', jenisKelamin: 2, shdk: 1, statusPerkawinan: 1, pendidikan: 5, pekerjaan: 15, ayah: 'YAYA', ibu: 'KARTINI' });
  return { ...biodata, nik: penomoran.nik(BALEENDAH.kelurahan.kode, biodata.tanggalLahir, biodata.jenisKelamin) };
}
