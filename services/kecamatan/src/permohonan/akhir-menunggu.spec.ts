import { KEBIJAKAN_PERAGA, PEMOHON, spesifikasi, type Kebijakan } from '@kk-lintas/domain';
import { KELUARGA, KOTAK_MASUK, LEMBAR, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { pokokPembetulan } from './pembetulan';
import { KARTU_KELIRU } from './penyerahan.decide';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import { tenggatPemohon } from './tenggat';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const { evolve, initialState } = PERMOHONAN_KECAMATAN.decider;
const kebijakan: readonly Kebijakan[] = [{ ...KEBIJAKAN_PERAGA, kedaluwarsaPerbaikanHari: 10 }];
const setelah = (hari: number) => new Date(Date.parse(SEKARANG) + hari * 86_400_000).toISOString();
const tenggat = (riwayat: readonly PeristiwaKecamatan[], semua?: readonly Kebijakan[]) => tenggatPemohon(riwayat.reduce(evolve, initialState()), semua).map(({ nama, pada }) => [nama, pada]);
const pembetulan = (dibuka: string): PeristiwaKecamatan => ({
  type: 'PembetulanDibuka',
  data: { pokok: { ...pokokPembetulan(POKOK), dibuka }, alasan: 'nama ayah keliru', berkas: [KARTU_KELIRU] },
  pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA },
});
const ditemukan = (kode: string): PeristiwaKecamatan => ({ type: 'TemuanSiakDiterima', data: { temuan: [{ anggotaKe: 0, field: 'nomorKk', kode, kantorPerbaikan: 'kecamatan' }], pelaku: [], sejak: SEKARANG }, pribadi: { nilai: [] } });
const diingatkan = (pada?: string): PeristiwaKecamatan => ({ type: 'PengingatDikirim', data: { untuk: 'datang-ke-loket', ...(pada !== undefined && { pada }) } });
const INGATKAN = ['pengingat-datang-ke-loket', setelah(7)];
const HABIS = { type: 'NyatakanKedaluwarsa', pada: setelah(30) } as const;

describe('a correction that was sent back to its family', () => {
  const DIKEMBALIKAN: readonly PeristiwaKecamatan[] = [
    pembetulan(SEKARANG),
    { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga: KELUARGA } },
    { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'pemohon', alasan: 'bukti kurang', sejak: SEKARANG } },
  ];

  it('counts anew from the day on which its family is back, whom nobody asks to come', () => {
    const datang = kecamatan.given(DIKEMBALIKAN).when({ type: 'DatangKeLoket' }, { ...oleh(PEMOHON, setelah(20)), kebijakan });
    datang.thenMatches([{ type: 'PemohonDatangKeLoket', data: { sejak: setelah(20) } }]);
    expect(tenggatPemohon(datang.state(), kebijakan).map(({ nama, pada }) => [nama, pada])).toEqual([['loket-kedaluwarsa', setelah(30)]]);
    const saat = (now: string) => ({ ...oleh(KOTAK_MASUK, now), kebijakan });
    const tiba: readonly PeristiwaKecamatan[] = [...DIKEMBALIKAN, { type: 'PemohonDatangKeLoket', data: { dibawa: [KARTU_KELIRU.id], diterima: [], sejak: setelah(20) } }];
    kecamatan.given(tiba).when({ ...HABIS, pada: setelah(10) }, saat(setelah(20))).then([]);
    kecamatan.given(tiba).when({ type: 'KirimPengingat', untuk: 'datang-ke-loket', pada: setelah(7) }, saat(setelah(20))).then([]);
    kecamatan.given(tiba).when(HABIS, saat(setelah(30))).thenMatches([{ type: 'PermohonanKedaluwarsa' }]);
  });

  it('has no end when its family was back before that was kept', () => {
    expect(tenggat([...DIKEMBALIKAN, { type: 'PemohonDatangKeLoket', data: { dibawa: [KARTU_KELIRU.id], diterima: [] } }], kebijakan)).toEqual([]);
  });
});

describe('a correction whose times are all over before anybody looks at them', () => {
  const LAMA = [pembetulan(setelah(-100))];

  it('has its family reminded, and ends no sooner than the policy lets pass between the two', () => {
    expect(tenggat(LAMA)).toEqual([['pengingat-datang-ke-loket', setelah(-93)]]);
    kecamatan.given(LAMA).when({ ...HABIS, pada: setelah(-70) }, oleh(KOTAK_MASUK)).then([]);
    expect(tenggat([...LAMA, diingatkan(SEKARANG)])).toEqual([['loket-kedaluwarsa', setelah(23)]]);
  });

  it('leaves its family seven days where the policy has less', () => {
    expect(tenggat([...LAMA, diingatkan(SEKARANG)], kebijakan)).toEqual([['loket-kedaluwarsa', setelah(7)]]);
  });

  it('ends by its own limit when nobody kept when its family was reminded', () => {
    expect(tenggat([...LAMA, diingatkan()])).toEqual([['loket-kedaluwarsa', setelah(-70)]]);
  });
});

describe('a case with a finding of SIAK is only reminded of', () => {
  const HILANG: PeristiwaKecamatan = { type: 'PengirimanDinyatakanHilang', data: { nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal', pelaku: [] } };

  it.each<[string, readonly PeristiwaKecamatan[]]>([
    ['when its stamped card was lost: SIAK has it in force', [...sampai('dalam-pengiriman'), HILANG, ditemukan('beda-dengan-siak')]],
    ['when another case holds its card', [...sampai('di-operator'), ditemukan('kartu-ditahan')]],
    ['when another case holds one of its members', [...sampai('di-operator'), ditemukan('nik-ditahan')]],
  ])('%s', (_, riwayat) => {
    expect(tenggat(riwayat)).toEqual([INGATKAN]);
    expect(tenggat([...riwayat, diingatkan(setelah(7))])).toEqual([]);
    kecamatan.given([...riwayat, diingatkan(setelah(7))]).when(HABIS, oleh(KOTAK_MASUK, setelah(30))).then([]);
  });
});
