import { KABUPATEN_PERAGA, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { alamat, anak, cari, istri, kepala, pemohon, terdaftar } from './baris-peraga';
import type { KasusPeraga } from './kasus-peraga';
import type { KeluargaTerdaftar } from './penduduk';
import { Penomoran } from './penomoran';
import { salinKasus } from './salinan-peraga';

export type { KasusPeraga } from './kasus-peraga';

/** The named cases of the demonstration. */
export interface KeluargaPeraga {
  /** A couple who leave their parents' two cards, in two kecamatan, to form a new family in a kelurahan. */
  readonly membentukKeluarga: KasusPeraga;
  /** A family of a desa that lost its card. */
  readonly kartuHilang: KasusPeraga;
  /** A family of a kelurahan with a newborn, who has no NIK yet. */
  readonly kelahiran: KasusPeraga;
  /** A family whose card is damaged, in the desa that signs electronically. */
  readonly kartuRusak: KasusPeraga;
  /** A couple of the same desa who leave their parents' two cards there. */
  readonly membentukKeluargaTte: KasusPeraga;
}

/**
 * The families of the demonstration cases: the same NIK and nomor KK for every seed of the population.
 * @param salinan 0 for the families themselves, up to {@link SALINAN_PERAGA} for others that differ in their numbers alone
 */
export function keluargaPeraga(salinan = 0): KeluargaPeraga {
  const { kasus } = susunKeluargaPeraga(new Penomoran());
  return {
    membentukKeluarga: salinKasus(kasus.membentukKeluarga, salinan),
    kartuHilang: salinKasus(kasus.kartuHilang, salinan),
    kelahiran: salinKasus(kasus.kelahiran, salinan),
    kartuRusak: salinKasus(kasus.kartuRusak, salinan),
    membentukKeluargaTte: salinKasus(kasus.membentukKeluargaTte, salinan),
  };
}

/** The cases, and all their families as SIAK knows them. @param penomoran has given out nothing yet */
export function susunKeluargaPeraga(penomoran: Penomoran): { readonly kasus: KeluargaPeraga; readonly terdaftar: readonly KeluargaTerdaftar[] } {
  const kasus = {
    membentukKeluarga: membentukKeluarga(penomoran),
    kartuHilang: kartuHilang(penomoran),
    kelahiran: kelahiran(penomoran),
    kartuRusak: kartuRusak(penomoran),
    membentukKeluargaTte: membentukKeluargaTte(penomoran),
  };
  return { kasus, terdaftar: Object.values(kasus).flatMap(({ kartuLama }) => kartuLama) };
}

const [CIMENYAN, BALEENDAH] = KABUPATEN_PERAGA.kecamatan;

function membentukKeluarga(penomoran: Penomoran): KasusPeraga {
  const rumahPria = CIMENYAN.kelurahan.kode;
  const rumahWanita = BALEENDAH.desa.kode;
  const keluargaPria = terdaftar(penomoran, '2015-06-10', alamat(rumahPria, 'JL. PADASUKA INDAH NO. 12', '003', '007'), [
    kepala('SUDARMA WIRAPATI', '1969-04-17', { pekerjaan: 9, tanggalPerkawinan: '1994-08-21', ayah: 'WIRAPATI', ibu: 'ENTIN SUMIATI' }),
    istri('KOMALASARI DEWANTI', '1972-11-02', { tanggalPerkawinan: '1994-08-21', ayah: 'DEWANTA', ibu: 'ROKAYAH' }),
    anak('RANGGA WIRAPATI', '1998-05-23', { jenisKelamin: 1, pendidikan: 8, pekerjaan: 15, ayah: 'SUDARMA WIRAPATI', ibu: 'KOMALASARI DEWANTI' }),
  ]);
  const keluargaWanita = terdaftar(penomoran, '2016-02-24', alamat(rumahWanita, 'KP. CANGKRING NO. 5', '001', '004'), [
    kepala('MAMAN SUTARYANA', '1967-01-30', { pekerjaan: 88, tanggalPerkawinan: '1996-03-10', ayah: 'SUTARYA', ibu: 'JUARIAH' }),
    istri('ENOK HALIMAH', '1971-07-19', { tanggalPerkawinan: '1996-03-10', ayah: 'HALIM', ibu: 'UMAYAH' }),
    anak('LARAS SUTARYANA', '1999-09-08', { jenisKelamin: 2, pendidikan: 8, pekerjaan: 65, ayah: 'MAMAN SUTARYANA', ibu: 'ENOK HALIMAH' }),
    anak('BAGJA SUTARYANA', '2008-12-01', { jenisKelamin: 1, pendidikan: 4, pekerjaan: 3, ayah: 'MAMAN SUTARYANA', ibu: 'ENOK HALIMAH' }),
  ]);
  const suami = cari(keluargaPria, 'RANGGA WIRAPATI');
  const kawin = { statusPerkawinan: 2, tanggalPerkawinan: '2026-01-17' } as const;
  const permohonan: Keluarga = {
    alamat: alamat(rumahPria, 'JL. PADASUKA INDAH NO. 12A', '003', '007'),
    anggota: [
      { ...suami, ...kawin, shdk: 1 },
      { ...cari(keluargaWanita, 'LARAS SUTARYANA'), ...kawin, shdk: 3 },
    ],
  };
  return { jenis: 'A1', desa: rumahPria, pemohon: pemohon(suami), permohonan, kartuLama: [keluargaPria, keluargaWanita] };
}

function kartuHilang(penomoran: Penomoran): KasusPeraga {
  const desa = CIMENYAN.desa.kode;
  const keluarga = terdaftar(penomoran, '2014-09-03', alamat(desa, 'KP. CIHARALANG NO. 21', '002', '003'), [
    kepala('TARYANA PRAWIRA', '1980-02-11', { pekerjaan: 26, tanggalPerkawinan: '2007-05-06', ayah: 'PRAWIRA', ibu: 'ONAH' }),
    istri('IDA ROSIDAWATI', '1984-06-27', { tanggalPerkawinan: '2007-05-06', ayah: 'ROSID', ibu: 'MIMIN' }),
    anak('GALIH TARYANA', '2009-03-14', { jenisKelamin: 1, pendidikan: 4, pekerjaan: 3, ayah: 'TARYANA PRAWIRA', ibu: 'IDA ROSIDAWATI' }),
    anak('SEKAR TARYANA', '2014-10-05', { jenisKelamin: 2, pendidikan: 2, pekerjaan: 3, ayah: 'TARYANA PRAWIRA', ibu: 'IDA ROSIDAWATI' }),
  ]);
  return { jenis: 'C1', desa, pemohon: pemohon(cari(keluarga, 'TARYANA PRAWIRA')), permohonan: keluarga, kartuLama: [keluarga] };
}

function kelahiran(penomoran: Penomoran): KasusPeraga {
  const desa = BALEENDAH.kelurahan.kode;
  const keluarga = terdaftar(penomoran, '2021-11-15', alamat(desa, 'JL. ADIPATI AGUNG NO. 8', '005', '011'), [
    kepala('YOGA ANGGARA PUTRA', '1992-08-09', { pekerjaan: 15, tanggalPerkawinan: '2020-10-24', ayah: 'ANGGARA', ibu: 'TUTI HERAWATI' }),
    istri('NADIA PUSPITA RINI', '1995-03-31', { pekerjaan: 2, tanggalPerkawinan: '2020-10-24', ayah: 'PUSPO', ibu: 'RINI ASTUTI' }),
    anak('KIRANA ANGGARA', '2022-04-18', { jenisKelamin: 2, ayah: 'YOGA ANGGARA PUTRA', ibu: 'NADIA PUSPITA RINI' }),
  ]);
  const bayi: Anggota = anak('BINTANG ANGGARA', '2026-01-09', { jenisKelamin: 1, ayah: 'YOGA ANGGARA PUTRA', ibu: 'NADIA PUSPITA RINI' });
  const permohonan: Keluarga = { ...keluarga, anggota: [...keluarga.anggota, bayi] };
  return { jenis: 'B2a', desa, pemohon: pemohon(cari(keluarga, 'YOGA ANGGARA PUTRA')), permohonan, kartuLama: [keluarga] };
}

function kartuRusak(penomoran: Penomoran): KasusPeraga {
  const desa = BALEENDAH.desa.kode;
  const keluarga = terdaftar(penomoran, '2019-04-22', alamat(desa, 'KP. SUKAHAJI NO. 3', '002', '006'), [
    kepala('WAHYU SUPRIATNA', '1976-10-03', { pekerjaan: 9, tanggalPerkawinan: '2003-09-14', ayah: 'SUPRIATNA', ibu: 'EUTIK' }),
    istri('NINING KARTINI', '1981-01-25', { tanggalPerkawinan: '2003-09-14', ayah: 'KARTA', ibu: 'ICIH' }),
    anak('RESTU SUPRIATNA', '2005-06-11', { jenisKelamin: 1, pendidikan: 5, pekerjaan: 15, ayah: 'WAHYU SUPRIATNA', ibu: 'NINING KARTINI' }),
  ]);
  return { jenis: 'C2', desa, pemohon: pemohon(cari(keluarga, 'WAHYU SUPRIATNA')), permohonan: keluarga, kartuLama: [keluarga] };
}

function membentukKeluargaTte(penomoran: Penomoran): KasusPeraga {
  const desa = BALEENDAH.desa.kode;
  const keluargaPria = terdaftar(penomoran, '2013-07-18', alamat(desa, 'KP. PASIRPARI NO. 17', '004', '002'), [
    kepala('DEDI ROHENDI', '1970-03-08', { pekerjaan: 84, tanggalPerkawinan: '1997-11-30', ayah: 'ROHENDI', ibu: 'UNAH' }),
    istri('TETI SUHARTINI', '1974-08-16', { tanggalPerkawinan: '1997-11-30', ayah: 'SUHARTA', ibu: 'NYAI MIRAH' }),
    anak('IRFAN ROHENDI', '1999-12-20', { jenisKelamin: 1, pendidikan: 8, pekerjaan: 15, ayah: 'DEDI ROHENDI', ibu: 'TETI SUHARTINI' }),
  ]);
  const keluargaWanita = terdaftar(penomoran, '2017-05-02', alamat(desa, 'KP. PASIRPARI NO. 30', '004', '003'), [
    kepala('AGUS SETIA BUDI', '1973-02-14', { pekerjaan: 88, tanggalPerkawinan: '1999-06-06', ayah: 'SETIA', ibu: 'OYOH' }),
    istri('LINA MARLINA', '1976-05-05', { tanggalPerkawinan: '1999-06-06', ayah: 'MARLAN', ibu: 'ENDAH' }),
    anak('PUTRI SETIA BUDI', '2001-04-21', { jenisKelamin: 2, pendidikan: 8, pekerjaan: 74, ayah: 'AGUS SETIA BUDI', ibu: 'LINA MARLINA' }),
  ]);
  const suami = cari(keluargaPria, 'IRFAN ROHENDI');
  const kawin = { statusPerkawinan: 2, tanggalPerkawinan: '2026-02-14' } as const;
  const permohonan: Keluarga = {
    alamat: alamat(desa, 'KP. PASIRPARI NO. 17B', '004', '002'),
    anggota: [
      { ...suami, ...kawin, shdk: 1 },
      { ...cari(keluargaWanita, 'PUTRI SETIA BUDI'), ...kawin, shdk: 3 },
    ],
  };
  return { jenis: 'A1', desa, pemohon: pemohon(suami), permohonan, kartuLama: [keluargaPria, keluargaWanita] };
}
