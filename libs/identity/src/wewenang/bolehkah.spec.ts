import { PERAN, type Pemohon, type Peran, type Petugas } from '@kk-lintas/domain';
import { bolehkah } from './bolehkah';
import { PERAN_LAYANAN, type LayananPetugas } from './layanan-petugas';
import { NAMA_PERAN } from './nama-peran';
import { NAMA_TINDAKAN } from './nama-tindakan';
import { TABEL_WEWENANG, TINDAKAN } from './tabel-wewenang';

const KANTOR = '32.04.05.2001';
const LAYANAN = Object.keys(PERAN_LAYANAN) as LayananPetugas[];
const SENDIRI = 'GantiSandiSendiri';
const LIHAT = `${SENDIRI} LihatAntrean LihatPermohonan LihatRiwayat LihatBuku`;
const AKUN_DAN_INSIDEN = 'DaftarkanPetugas UbahPeran NonaktifkanPetugas GantiSandi LihatInsiden UlangiInsiden SelesaikanInsiden';
const TERIMA_BERKAS = 'AjukanPermohonan PeriksaKelengkapan BerikanFormulir IsiFormulir PeriksaBerkas';
const BACA_BUKU = `${LIHAT} LihatBarisBuku`;
const PEJABAT_DINAS = `${BACA_BUKU} LihatKartu LihatDokumen SahkanKartuHilang TanggapiKartuTerserahkan TanggapiCetakanTerlambat NyatakanTerlampaui`;

/** The same permissions written a second time, seen from the role instead of the command. */
const BOLEH: Record<Peran, Partial<Record<LayananPetugas, string>>> = {
  pemohon: {
    desa: 'AjukanPermohonan IsiFormulir SerahkanFormulir',
    kecamatan: 'AjukanPermohonan IsiFormulir DatangKeLoket DatangMengambil TunjukkanTandaTerima',
  },
  'ketua-rt': { desa: `${LIHAT} TerbitkanSuratPengantar TolakSuratPengantar` },
  'ketua-rw': { desa: `${LIHAT} TerbitkanSuratPengantar TolakSuratPengantar` },
  'petugas-desa': { desa: `${BACA_BUKU} ${TERIMA_BERKAS} SerahkanFormulir` },
  'kasi-pemerintahan': { desa: `${BACA_BUKU} SerahkanFormulir TelitiFormulir CatatBukuHarian AjukanTandaTangan CatatBukuInduk KembalikanKePemohon` },
  lurah: { desa: `${BACA_BUKU} TerbitkanSuratPengantar TolakSuratPengantar TandatanganiPermohonan` },
  'petugas-loket': {
    kecamatan: `${BACA_BUKU} ${TERIMA_BERKAS} DatangKeLoket KenaliKeluarga VerifikasiBerkas PerbaikiData HentikanPermohonan RegisterPermohonan TeruskanKeOperator TerimaKartu LaporkanKartuTidakSampai TanggapiPengirimanTerlambat KembalikanBerkas DatangMengambil TunjukkanTandaTerima SerahkanKartu`,
  },
  'operator-siak': { 'siak-sync': `${LIHAT} LihatDokumen LihatBlanko SinkronkanBiodata KembalikanKeLoket AkuiNomorKk CetakKartu TerimaBlanko NyatakanBlankoRusak CetakUlang SerahkanCetakan AjukanDraf TarikLembar TerimaLembarDitemukan MusnahkanLembar SahkanPemusnahan` },
  'verifikator-dinas': { dinas: `${PEJABAT_DINAS} TerimaCetakan TelitiCetakan BubuhiStempel KirimKeKecamatan LaporkanKartuTidakSampai AjukanKartuHilang` },
  'kabid-dafduk': { dinas: `${PEJABAT_DINAS} ParafKabid` },
  'sekretaris-dinas': { dinas: `${PEJABAT_DINAS} ParafSekretaris` },
  'kepala-dinas': { dinas: `${PEJABAT_DINAS} TandatanganiKartu BubuhiStempel` },
  'staf-dinas-kecamatan': { kecamatan: `${BACA_BUKU} TerimaKartu LaporkanKartuTidakSampai TanggapiPengirimanTerlambat` },
  auditor: { 'siak-sync': `${SENDIRI} LihatBlanko`, audit: SENDIRI },
  'admin-kantor': {
    desa: `${BACA_BUKU} ${AKUN_DAN_INSIDEN}`,
    kecamatan: `${BACA_BUKU} ${AKUN_DAN_INSIDEN}`,
    'siak-sync': `${LIHAT} ${AKUN_DAN_INSIDEN}`,
    dinas: `${BACA_BUKU} ${AKUN_DAN_INSIDEN}`,
    portal: `${BACA_BUKU} ${AKUN_DAN_INSIDEN}`,
    audit: `${SENDIRI} ${AKUN_DAN_INSIDEN}`,
  },
};

function petugas(...peran: Peran[]): Petugas {
  return { jenis: 'petugas', nip: '198501012010011001', nama: 'CONTOH SATU', jabatan: 'Contoh', peran, kantor: KANTOR };
}

const SETIAP_SEL = PERAN.flatMap((peran) => LAYANAN.map((layanan) => ({ peran, layanan })));

describe('a permission', () => {
  it.each(SETIAP_SEL)('of $peran at $layanan is exactly what the role needs', ({ peran, layanan }) => {
    const boleh = TINDAKAN.filter((tindakan) => bolehkah(petugas(peran), tindakan, { layanan, kantor: KANTOR }) === undefined);
    expect([...boleh].sort()).toEqual((BOLEH[peran][layanan] ?? '').split(' ').filter(Boolean).sort());
  });

  it.each(SETIAP_SEL)('of $peran at $layanan ends at the border of the office', ({ peran, layanan }) => {
    const lain = TINDAKAN.filter((tindakan) => bolehkah(petugas(peran), tindakan, { layanan, kantor: '32.04.05.2002' }) === undefined);
    expect(lain).toEqual([]);
  });

  it('is refused with the role that is needed', () => {
    expect(bolehkah(petugas('operator-siak'), 'TandatanganiKartu', { layanan: 'dinas', kantor: KANTOR })).toMatchObject({
      code: 'bukan-wewenang',
      reason: 'Menandatangani kartu adalah wewenang Kepala Dinas.',
      details: { tindakan: 'TandatanganiKartu', perlu: ['kepala-dinas'] },
    });
  });

  it('is refused with every role that would do, and the office', () => {
    expect(bolehkah(petugas('lurah'), 'TerbitkanSuratPengantar', { layanan: 'desa', kantor: '32.04.05.2002' })).toMatchObject({
      code: 'bukan-wewenang',
      reason: 'Menerbitkan surat pengantar di kantor 32.04.05.2002 adalah wewenang Ketua RT, Ketua RW atau Lurah/Kepala Desa kantor itu.',
    });
  });

  it('does not exist at a service that does not know the command', () => {
    expect(bolehkah(petugas(...PERAN), 'CetakKartu', { layanan: 'desa', kantor: KANTOR })).toMatchObject({
      code: 'bukan-wewenang',
      reason: expect.stringContaining('desa'),
    });
  });

  it('of an applicant is what a family does itself, and nothing of an officer', () => {
    const pemohon: Pemohon = { jenis: 'pemohon' };
    for (const layanan of LAYANAN) {
      const boleh = TINDAKAN.filter((tindakan) => bolehkah(pemohon, tindakan, { layanan, kantor: KANTOR }) === undefined);
      expect([...boleh].sort()).toEqual((BOLEH.pemohon[layanan] ?? '').split(' ').filter(Boolean).sort());
    }
  });
});

describe('the table of permissions', () => {
  it.each(TINDAKAN)('gives %s only to roles that an account of the service can hold', (tindakan) => {
    for (const [layanan, peran] of Object.entries(TABEL_WEWENANG[tindakan])) {
      const dapatDipegang = [...PERAN_LAYANAN[layanan as LayananPetugas], 'pemohon'];
      expect(dapatDipegang).toEqual(expect.arrayContaining([...peran]));
    }
  });

  it('never lets one role both operate and sign', () => {
    expect(TABEL_WEWENANG.TandatanganiKartu.dinas).not.toContain('operator-siak');
    expect(BOLEH['kepala-dinas'].dinas).not.toMatch(/Paraf|Teliti|Cetak(?!an)/);
  });

  it('has a spoken name for every act, and no two the same', () => {
    expect(Object.keys(NAMA_TINDAKAN)).toEqual(TINDAKAN);
    expect(new Set(Object.values(NAMA_TINDAKAN)).size).toBe(TINDAKAN.length);
  });

  it('has a spoken name for every role', () => {
    expect(Object.keys(NAMA_PERAN).sort()).toEqual([...PERAN].sort());
  });
});
