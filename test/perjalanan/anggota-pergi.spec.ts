import { KEBIJAKAN_PERAGA, type Anggota, type Keluarga } from '@kk-lintas/domain';
import { skenario, type Kasus } from '../demo/skenario';
import { KabupatenUji, sampai } from './kabupaten-uji';
import { dikenal, Orang, post } from './orang';
import { KELUARGA_BARU, Perjalanan } from './perjalanan';

const LOKET = ['petugas-loket'] as const;
const [, , , KARTU_RUSAK_TTE] = skenario() as readonly [Kasus, Kasus, Kasus, Kasus];
const [KARTU_PRIA, KARTU_WANITA] = KELUARGA_BARU.peraga.kartuLama as readonly [Keluarga, Keluarga];
const CERAI_MATI = { statusPerkawinan: 6 } as const;
const orang = new Orang();

let uji: KabupatenUji;
let asal: Perjalanan;

/** A couple forms a family; what its parents' cards become is a case of each. */
beforeAll(async () => {
  uji = await KabupatenUji.mulai(6320);
  asal = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await asal.lewat('bubuhi-stempel');
}, 120_000);
afterAll(() => uji.tutup());

/** Another case of a family, over the same offices as a known one. */
function kasusLain(contoh: Kasus, jenis: string, berkas: readonly string[], permohonan: Keluarga, asal: Keluarga): Kasus {
  const [pertama] = permohonan.anggota as readonly [Anggota];
  const isi: Readonly<Record<string, object>> = {
    'ajukan-permohonan': { berkas: berkas.map((kode) => ({ kode, asli: kode === 'kk-lama' })) },
    'isi-formulir': { keluarga: permohonan },
  };
  return {
    judul: jenis,
    jenis,
    penerbit: 'ketua-rt',
    peraga: { ...contoh.peraga, jenis, desa: asal.alamat.desa, pemohon: { nama: pertama.namaLengkap, nik: pertama.nik ?? '' }, permohonan },
    langkah: contoh.langkah.map((satu) => (isi[satu.aksi] === undefined ? satu : { ...satu, isi: () => isi[satu.aksi] ?? {} })),
  };
}

/** The case of a family whose card another case changed, as it stands at its loket; nobody has its secret. */
async function kartuLainDi(dari: Perjalanan, ke: number, { alamat: { desa } }: Keluarga, contoh: Kasus): Promise<Perjalanan> {
  const pemohon = { nomor: `${dari.pemohon.nomor}-L${ke}`, rahasia: '' };
  const kasus: Kasus = { ...contoh, peraga: { ...contoh.peraga, desa } };
  const tanpaId = Perjalanan.teruskan(uji, orang, kasus, '', pemohon);
  const { permohonanId } = await sampai(`${pemohon.nomor} waits at the loket`, async () => {
    const { isi } = await orang.lihat(tanpaId.kantor('kecamatan'), { nip: tanpaId.petugas('kecamatan', LOKET).nip }, '/antrean?menunggu=petugas-loket&banyak=200');
    return isi.baris.find((baris: { nomor: string }) => baris.nomor === pemohon.nomor);
  });
  return Perjalanan.teruskan(uji, orang, kasus, permohonanId, pemohon);
}

/** The family comes to its loket, and the case goes as far as the operator. */
async function sampaiOperator(ke: number, keluarga: Keluarga, contoh: Kasus): Promise<Perjalanan> {
  const dibuka = await kartuLainDi(asal, ke, keluarga, contoh);
  const { isi } = await dibuka.coba('kecamatan', LOKET, 'kenali-keluarga', { keterangan: 'KTP-el kepala keluarga' });
  const kartuLain = Perjalanan.teruskan(uji, orang, dibuka.kasus, dibuka.id, { nomor: dibuka.pemohon.nomor, rahasia: isi.rahasia });
  return kartuLain.kembaliKe('verifikasi-berkas').sampaiLangkah('sinkronkan-biodata');
}

const temuanDari = async (kasus: Perjalanan) => {
  await kasus.kerjakan('siak-sync', ['operator-siak'], 'sinkronkan-biodata');
  await kasus.terjadi('kecamatan', 'TemuanSiakDiterima');
  const { isi, antrean } = await kasus.lihat('kecamatan', LOKET);
  return { antrean, temuan: isi.temuan.map(({ anggotaKe, field, kode }: { anggotaKe: number; field: string; kode: string }) => `${anggotaKe}.${field} ${kode}`) };
};

describe('the wife dies while the new card of the parents is on its way', () => {
  const [kepala, istri] = KARTU_PRIA.anggota as readonly [Anggota, Anggota];
  const berdua: Keluarga = { nomorKk: KARTU_PRIA.nomorKk, alamat: KARTU_PRIA.alamat, anggota: [kepala, istri] };
  const sendiri: Keluarga = { ...berdua, anggota: [{ ...kepala, ...CERAI_MATI }] };
  let kartuLain: Perjalanan;

  it('and SIAK finds in their case that she is on the card no more', async () => {
    kartuLain = await sampaiOperator(1, KARTU_PRIA, KELUARGA_BARU);
    const kematian = await Perjalanan.mulai(uji, orang, kasusLain(KELUARGA_BARU, 'B2b-kematian', ['surat-pengantar', 'kk-lama', 'akta-kematian'], sendiri, KARTU_PRIA));
    await kematian.lewat('bubuhi-stempel');
    await sampai('SIAK has the death', async () => {
      const { keluarga } = (await (await fetch(`${uji.berjalan.urlSiak}/penduduk/${kepala.nik}`)).json()) as { keluarga?: { anggota: object[] } };
      return keluarga?.anggota.length === 1 ? true : undefined;
    });
    const { temuan, antrean } = await temuanDari(kartuLain);
    expect(temuan).toEqual(expect.arrayContaining(['1.nik penduduk-meninggal', '0.statusPerkawinan beda-dengan-siak']));
    expect(antrean).toMatchObject({ langkah: '10', tugas: expect.stringContaining('Perbaiki data bersama pemohon') });
  });

  it('the loket leaves her out and changes nothing else, nor can it end the case for that', async () => {
    const perbaiki = (keluarga: Keluarga) => kartuLain.coba('kecamatan', LOKET, 'perbaiki-data', { keluarga });
    expect(await perbaiki({ ...sendiri, anggota: [{ ...kepala, ...CERAI_MATI, pekerjaan: 1 }] })).toMatchObject({ status: 422, isi: { errors: [{ field: 'keluarga.anggota.0.pekerjaan' }] } });
    expect(await kartuLain.coba('kecamatan', LOKET, 'hentikan-permohonan')).toMatchObject({ status: 422, isi: { errors: [{ field: 'alasan' }] } });
    expect(await perbaiki(sendiri)).toMatchObject({ status: 200 });
  });

  it('and the card is printed, signed and handed over to him', async () => {
    await kartuLain.kerjakan('kecamatan', LOKET, 'teruskan-ke-operator');
    await kartuLain.kembaliKe('sinkronkan-biodata').lewat('serahkan-kartu');
    const { isi } = await kartuLain.lihat('kecamatan', LOKET);
    expect(isi).toMatchObject({ tahap: 'diserahkan', nomorKk: KARTU_PRIA.nomorKk, penerimaan: { keluarga: { anggota: [{ nik: kepala.nik, ...CERAI_MATI }] } } });
  });
});

describe('the head dies while the new card of the other parents is on its way', () => {
  const [, istri, , adik] = KARTU_WANITA.anggota as readonly [Anggota, Anggota, Anggota, Anggota];
  const sesudah: Keluarga = { nomorKk: KARTU_WANITA.nomorKk, alamat: KARTU_WANITA.alamat, anggota: [{ ...istri, ...CERAI_MATI, shdk: 1 }, adik] };
  let kartuLain: Perjalanan;

  it('the family has another head by a case of its own, and nothing is left to print in this one', async () => {
    kartuLain = await sampaiOperator(2, KARTU_WANITA, KARTU_RUSAK_TTE);
    const penggantian = await Perjalanan.mulai(uji, orang, kasusLain(KARTU_RUSAK_TTE, 'A2-penggantian-kepala-keluarga', ['surat-pengantar', 'kk-lama', 'akta-kematian'], sesudah, KARTU_WANITA));
    await penggantian.lewat('tandatangani-kartu');
    const { temuan, antrean } = await temuanDari(kartuLain);
    expect(temuan).toEqual(expect.arrayContaining(['0.nomorKk nomor-kk-tidak-aktif', '0.nik penduduk-meninggal', '1.nik nik-aktif-di-kk-lain']));
    expect(antrean).toMatchObject({ langkah: '10', menunggu: 'petugas-loket', tugas: expect.stringContaining('Hentikan permohonan') });
    expect(await kartuLain.antrean('kecamatan', 'petugas-loket')).toMatchObject({ tugas: antrean.tugas });
  });

  it('the loket ends it, the operator gives up what SIAK holds for it, and the family reads why', async () => {
    const { peristiwa } = await kartuLain.kerjakan('kecamatan', LOKET, 'hentikan-permohonan');
    expect(peristiwa).toMatchObject([{ type: 'PermohonanDihentikan', data: { sebab: 'kartu-tidak-aktif', berkasKembali: [] } }]);
    await kartuLain.terjadi('siak-sync', 'PermohonanBerakhir');
    await dikenal(uji.kantor('portal', '32.04'), kartuLain.pemohon.nomor);
    const riwayat = await sampai('the portal tells of the end', async () => {
      const { isi } = await post(`${uji.kantor('portal', '32.04').kantor.url}/lacak`, kartuLain.pemohon);
      return isi.riwayat?.find((satu: { peristiwa: string }) => satu.peristiwa === 'PermohonanDihentikan');
    });
    expect(riwayat).toMatchObject({ keterangan: peristiwa[0]?.data['alasan'] });
    expect(await kartuLain.coba('kecamatan', LOKET, 'teruskan-ke-operator')).toMatchObject({ status: 409, isi: { rincian: { tahap: 'dihentikan' } } });
  });
});

it('a family that never comes for its new card is called once more, then its case ends like any other', async () => {
  const lagi = await Perjalanan.mulai(uji, orang, KELUARGA_BARU);
  await lagi.lewat('bubuhi-stempel');
  const kartuLain = await kartuLainDi(lagi, 1, KARTU_PRIA, KELUARGA_BARU);
  const { pengingatLoketHari, kedaluwarsaLoketHari } = KEBIJAKAN_PERAGA;
  const { jatuhTempo } = await kartuLain.antrean('kecamatan', 'petugas-loket');
  uji.majukan(pengingatLoketHari);
  orang.keluar();
  await kartuLain.terjadi('kecamatan', 'PengingatDikirim');
  expect(uji.sekarang().toISOString() >= jatuhTempo).toBe(true);
  uji.majukan(kedaluwarsaLoketHari - pengingatLoketHari);
  orang.keluar();
  await kartuLain.terjadi('kecamatan', 'PermohonanKedaluwarsa');
  expect(await kartuLain.riwayat('kecamatan')).toEqual(['KartuLainDibuka', 'PengingatDikirim', 'PermohonanKedaluwarsa']);
});

it('no background part complained', () => expect(uji.keluhan).toEqual([]));
