import { langkahTerjadi, type PublishContext, type RecordedEvent } from '@kk-lintas/office';
import { KEBIJAKAN_PERAGA, PEMOHON, spesifikasi, type Kebijakan } from '@kk-lintas/domain';
import { KANTOR_KECAMATAN } from '../kecamatan.office';
import { KELUARGA, KODE, KOTAK_MASUK, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { pokokPembetulan } from './pembetulan';
import { KARTU_KELIRU } from './penyerahan.decide';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PeristiwaKecamatan } from './permohonan.events';
import { publishKecamatan } from './permohonan.publisher';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const { evolve, initialState } = PERMOHONAN_KECAMATAN.decider;
const KEBIJAKAN: readonly Kebijakan[] = [{ ...KEBIJAKAN_PERAGA, kedaluwarsaPerbaikanHari: 20 }];
const setelah = (hari: number, ms = 0) => new Date(Date.parse(SEKARANG) + hari * 86_400_000 + ms).toISOString();
const keadaan = (riwayat: readonly PeristiwaKecamatan[]) => riwayat.reduce(evolve, initialState());
const tenggat = (riwayat: readonly PeristiwaKecamatan[], kebijakan = KEBIJAKAN) => VIEW_KECAMATAN.tenggat?.(keadaan(riwayat), kebijakan).map(({ nama, pada }) => [nama, pada]);

const DITEMUKAN: readonly PeristiwaKecamatan[] = [...sampai('di-operator'), { type: 'TemuanSiakDiterima', data: { temuan: [], pelaku: [], sejak: SEKARANG }, pribadi: { nilai: [] } }];
const DIBUKA: readonly PeristiwaKecamatan[] = [
  { type: 'PembetulanDibuka', data: { pokok: { ...pokokPembetulan(POKOK), dibuka: SEKARANG }, alasan: 'nama ayah keliru', berkas: [KARTU_KELIRU] }, pribadi: { pemohon: PEMOHON_CONTOH, keluarga: KELUARGA } },
];
const HABIS = { type: 'NyatakanKedaluwarsa', pada: setelah(20) } as const;
const KEDALUWARSA: PeristiwaKecamatan = { type: 'PermohonanKedaluwarsa', data: { alasan: 'Data yang dikembalikan tidak dibetulkan sampai batas waktu. Ambil berkas asli yang masih di loket.', langkah: '10' } };

const DIINGATKAN: PeristiwaKecamatan = { type: 'PengingatDikirim', data: { untuk: 'datang-ke-loket', pada: setelah(7) } };
const TANPA_BERKAS: PeristiwaKecamatan = { type: 'PermohonanKedaluwarsa', data: { alasan: 'Data yang dikembalikan tidak dibetulkan sampai batas waktu.', langkah: '10' } };

describe.each([
  ['a case that came back from SIAK', DITEMUKAN, KEDALUWARSA],
  ['the correction of a card, which its family still has', DIBUKA, TANPA_BERKAS],
])('%s', (_, riwayat, kedaluwarsa) => {
  it('has its family reminded, and ends on the day that the policy says', () => {
    const diingatkan = [...riwayat, DIINGATKAN];
    expect(tenggat(riwayat)).toEqual([['pengingat-datang-ke-loket', setelah(7)]]);
    expect(tenggat(diingatkan)).toEqual([['loket-kedaluwarsa', setelah(20)]]);
    expect(tenggat(diingatkan, [KEBIJAKAN_PERAGA])).toEqual([['loket-kedaluwarsa', setelah(30)]]);
    const saat = (now: string) => ({ ...oleh(KOTAK_MASUK, now), kebijakan: KEBIJAKAN });
    kecamatan.given(riwayat).when({ type: 'KirimPengingat', untuk: 'datang-ke-loket', pada: setelah(7) }, saat(setelah(7))).then([DIINGATKAN]);
    kecamatan.given(diingatkan).when(HABIS, saat(setelah(20, -1))).thenRejected('belum-waktunya');
    kecamatan.given(diingatkan).when(HABIS, saat(setelah(20))).then([kedaluwarsa]);
  });

  it('waits no more once its data is mended', () => {
    const diperbaiki: PeristiwaKecamatan = { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga: KELUARGA } };
    expect(tenggat([...riwayat, diperbaiki])).toEqual([]);
    kecamatan.given([...riwayat, diperbaiki]).when(HABIS, { ...oleh(KOTAK_MASUK, setelah(21)), kebijakan: KEBIJAKAN }).then([]);
  });
});

it('a finding of SIAK is kept with its time, so that it cannot wait for ever; one from before that was kept has no end', () => {
  kecamatan.given(sampai('di-operator')).when({ type: 'TerimaTemuan', temuan: [], nilai: [], pelaku: [] }, oleh(KOTAK_MASUK)).thenMatches([{ type: 'TemuanSiakDiterima', data: { sejak: SEKARANG } }]);
  const lama: PeristiwaKecamatan = { type: 'TemuanSiakDiterima', data: { temuan: [], pelaku: [] }, pribadi: { nilai: [] } };
  expect(tenggat([...sampai('di-operator'), lama])).toEqual([]);
});

it.each<[string, string, PeristiwaKecamatan]>([
  ['whoever did not come to the loket', '9', { type: 'PermohonanKedaluwarsa', data: { alasan: 'tidak datang' } }],
  ['who had data to be mended', '10', KEDALUWARSA],
  ['who is asked to come to the loket', '9', { type: 'PengingatDikirim', data: { untuk: 'datang-ke-loket' } }],
  ['who is asked to have data mended', '10', DIINGATKAN],
  ['who is asked to fetch the card', '17', { type: 'PengingatDikirim', data: { untuk: 'mengambil-kartu' } }],
  ['whose family is not known yet, of a card that is signed', '9', { type: 'PengingatDikirim', data: { untuk: 'mengambil-kartu', langkah: '9' } }],
])('the family follows an end or a reminder at the step at which it waited: %s, step %s', (_, langkah, { type, data }) => {
  expect(langkahTerjadi(KANTOR_KECAMATAN.langkah[type] ?? { langkah: 'none' }, data)).toBe(langkah);
});

describe('a case that expired with its originals at the loket', () => {
  const HABIS_SUDAH = [...DITEMUKAN, KEDALUWARSA];
  const KEMBALIKAN = { type: 'KembalikanBerkas', keterangan: 'KTP-el pemohon diperiksa' } as const;
  const DIKEMBALIKAN: PeristiwaKecamatan = { type: 'BerkasDikembalikanTanpaKartu', data: { berkasKembali: KODE, alasan: KEDALUWARSA.data.alasan as string }, pribadi: { keterangan: KEMBALIKAN.keterangan } };

  it('asks the loket to give them back, the old card too, and then is out of its queue', () => {
    expect(VIEW_KECAMATAN.antrean(keadaan(HABIS_SUDAH), KEBIJAKAN)).toMatchObject({ langkah: '19', menunggu: 'petugas-loket', tugas: 'Panggil keluarga: permohonannya kedaluwarsa; kembalikan berkas asli' });
    kecamatan.given(HABIS_SUDAH).when(KEMBALIKAN, oleh(PEMOHON)).thenRejected('bukan-wewenang');
    kecamatan.given(HABIS_SUDAH).when({ ...KEMBALIKAN, keterangan: '' }, oleh(LOKET)).thenRejected('tidak-lengkap', { field: 'keterangan' });
    const kembali = kecamatan.given(HABIS_SUDAH).when(KEMBALIKAN, oleh(LOKET));
    kembali.then([DIKEMBALIKAN]);
    expect(kembali.state().penerimaan.berkas.map(({ pemegang }) => pemegang)).toEqual(KODE.map(() => PEMOHON));
    expect(VIEW_KECAMATAN.antrean(kembali.state(), KEBIJAKAN)).toBeUndefined();
    kecamatan.given([...HABIS_SUDAH, DIKEMBALIKAN]).when(KEMBALIKAN, oleh(LOKET)).thenRejected('belum-waktunya');
  });

  it('told the other offices of its end once, when it expired', async () => {
    const context = (riwayat: readonly PeristiwaKecamatan[]) => ({ direktori: { pembina: (layanan: string) => ({ id: layanan }) }, state: () => Promise.resolve(keadaan(riwayat)) }) as unknown as PublishContext;
    const pesan = async (riwayat: readonly PeristiwaKecamatan[]) => (await publishKecamatan({ type: riwayat.at(-1)?.type, time: SEKARANG } as unknown as RecordedEvent, context(riwayat))).map(({ type }) => type);
    expect(await pesan(HABIS_SUDAH)).toEqual(['kk.permohonan-berakhir.v1']);
    expect(await pesan([...HABIS_SUDAH, DIKEMBALIKAN])).toEqual([]);
  });
});

it('a correction has its service time from its registration, as every other kind', () => {
  const diregister: readonly PeristiwaKecamatan[] = [
    ...DIBUKA,
    { type: 'DataDiperbaiki', data: { jumlahTemuan: 0 }, pribadi: { keluarga: KELUARGA } },
    { type: 'BerkasDiverifikasi', data: { nip: LOKET.nip, diterima: [KARTU_KELIRU.id] } },
    { type: 'DicatatDiBukuPermohonan', data: { nomor: 4, tahun: 2026, jenis: 'B3-pembetulan' } },
  ];
  const kebijakan = [{ ...KEBIJAKAN_PERAGA, waktuPelayananHariKerja: 3 }];
  const decision = kecamatan.given(diregister).when({ type: 'RegisterPermohonan' }, { ...oleh(LOKET), kebijakan });
  decision.thenMatches([{ type: 'PermohonanDiregister' }, { type: 'TandaTerimaDiterbitkan', data: { jatuhTempo: '2026-11-26T03:00:00.000Z' } }]);
  expect(VIEW_KECAMATAN.antrean(decision.state(), kebijakan)).toMatchObject({ jatuhTempo: '2026-11-26T03:00:00.000Z' });
});
