import { spesifikasi } from '@kk-lintas/domain';
import { KELUARGA, KODE, LEMBAR, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { pokokPembetulan } from './pembetulan';
import { KARTU_KELIRU } from './penyerahan.decide';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const { evolve, initialState } = PERMOHONAN_KECAMATAN.decider;
const ditemukan = (kode: string): PeristiwaKecamatan => ({ type: 'TemuanSiakDiterima', data: { temuan: [{ anggotaKe: 0, field: 'nomorKk', kode, kantorPerbaikan: 'kecamatan' }], pelaku: [], sejak: SEKARANG }, pribadi: { nilai: [] } });
const keOperator = (id: string): readonly PeristiwaKecamatan[] => [{ type: 'BerkasDiverifikasi', data: { nip: LOKET.nip, diterima: [id] } }, { type: 'BerkasDiteruskanKeOperator', data: { putaran: 1 } }];
const KARTU_LAMA = { ...KARTU_KELIRU, id: 'kk-lama', kode: 'kk-lama', nama: 'KK lama' };
const KARTU_LAIN: readonly PeristiwaKecamatan[] = [
  {
    type: 'KartuLainDibuka',
    data: { pokok: { ...POKOK, jenis: 'C2-pembaruan', dibuka: SEKARANG, kartuLainDari: { permohonanId: 'a', nomor: '3204062003-2026-00009' } }, berkas: [KARTU_LAMA] },
    pribadi: { pemohon: PEMOHON_CONTOH, nomorKk: '3204062311260001', keluarga: KELUARGA, rahasia: 'x' },
  },
  { type: 'KeluargaDikenali', data: { nip: LOKET.nip, jumlahBayar: 0 }, pribadi: { keterangan: 'KTP-el kepala keluarga' } },
  ...keOperator(KARTU_LAMA.id),
  ditemukan('beda-dengan-siak'),
];
const pembetulan = (...lagi: readonly PeristiwaKecamatan[]): readonly PeristiwaKecamatan[] => [
  { type: 'PembetulanDibuka', data: { pokok: { ...pokokPembetulan(POKOK), dibuka: SEKARANG }, alasan: 'nama ayah keliru', berkas: [KARTU_KELIRU] }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } },
  ...lagi,
  { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga: KELUARGA } },
  ...keOperator(KARTU_KELIRU.id),
  ditemukan('beda-dengan-siak'),
];
const HILANG: PeristiwaKecamatan = { type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal', pelaku: [] } };
const KEDALUWARSA: PeristiwaKecamatan = { type: 'PermohonanKedaluwarsa', data: { alasan: 'Data yang dikembalikan tidak dibetulkan sampai batas waktu.' } };
const TANPA_KARTU_LAMA = KODE.filter((kode) => kode !== 'kk-rusak');
const KEMBALIKAN = { type: 'KembalikanBerkas', keterangan: 'KTP-el pemohon diperiksa' } as const;
const HENTIKAN = { type: 'HentikanPermohonan', alasan: 'keluarga tidak ingin meneruskan' } as const;

it.each<[string, readonly PeristiwaKecamatan[], readonly string[]]>([
  ['all originals where the old card holds on', [...sampai('di-operator'), ditemukan('beda-dengan-siak')], KODE],
  ['all but a card that SIAK no longer has in force', [...sampai('di-operator'), ditemukan('nomor-kk-tidak-aktif')], TANPA_KARTU_LAMA],
  ['all but a card that a stamp of this case replaced, though its sheets were lost', [...sampai('dalam-pengiriman'), HILANG, ditemukan('beda-dengan-siak')], TANPA_KARTU_LAMA],
  ['the card of a correction, which holds on', pembetulan(), [KARTU_KELIRU.id]],
  ['no card of a correction that had been declared lost', pembetulan({ type: 'KartuAsalDinyatakanHilang', data: { alasan: 'tas kurir tertinggal' } }), []],
  ['no card that the case of another family replaced', KARTU_LAIN, []],
])('a case that ends without a card gives back %s, whether it was stopped or expired', (_, riwayat, berkasKembali) => {
  const lepas = riwayat.some(({ type, data }) => type === 'TemuanSiakDiterima' && data.temuan.some(({ kode }) => kode === 'nomor-kk-tidak-aktif'));
  kecamatan.given(riwayat).when(lepas ? { type: 'HentikanPermohonan' } : HENTIKAN, oleh(LOKET)).thenMatches([{ type: 'PermohonanDihentikan', data: { berkasKembali } }]);
  const kedaluwarsa = [...riwayat, KEDALUWARSA];
  if (berkasKembali.length === 0) {
    // Nothing is left to fetch: the loket calls nobody.
    expect(VIEW_KECAMATAN.antrean(kedaluwarsa.reduce(evolve, initialState()))).toBeUndefined();
    kecamatan.given(kedaluwarsa).when(KEMBALIKAN, oleh(LOKET)).thenRejected('belum-waktunya');
    return;
  }
  const dikembalikan = kecamatan.given(kedaluwarsa).when(KEMBALIKAN, oleh(LOKET));
  dikembalikan.thenMatches([{ type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali } }]);
  expect(VIEW_KECAMATAN.antrean(dikembalikan.state())).toBeUndefined();
});
