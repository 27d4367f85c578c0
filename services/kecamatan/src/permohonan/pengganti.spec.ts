import { KEBIJAKAN_PERAGA, spesifikasi } from '@kk-lintas/domain';
import { KELUARGA, KOTAK_MASUK, LEMBAR, LOKET, oleh, PEMOHON_CONTOH, POKOK, sampai, SEKARANG } from '../testing/riwayat-kecamatan';
import { pembetulanUntuk } from './pembetulan';
import { penggantiUntuk } from './pengganti';
import { penggantiKartu } from './pengganti.reaction';
import { PERMOHONAN_KECAMATAN } from './permohonan.aggregate';
import type { PerintahKecamatan } from './permohonan.commands';
import type { PeristiwaKecamatan } from './permohonan.events';
import type { PermohonanKecamatan } from './permohonan.state';
import { VIEW_KECAMATAN } from './permohonan.view';

const kecamatan = spesifikasi(PERMOHONAN_KECAMATAN.decider);
const { initialState, evolve } = PERMOHONAN_KECAMATAN.decider;
const PENGGANTI = penggantiUntuk(POKOK);
const TERSERAHKAN: PeristiwaKecamatan = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, serial: LEMBAR.map(({ serial }) => serial), alasan: 'tas kurir tertinggal', pengganti: PENGGANTI } };
const NOMOR_KK = '3204062311260001';
const BUKA = {
  type: 'BukaKartuLain',
  kasus: PENGGANTI,
  desa: POKOK.desa,
  dari: { permohonanId: POKOK.permohonanId, nomor: POKOK.nomor, sebab: 'dinyatakan-hilang' },
  nomorKk: NOMOR_KK,
  keluarga: { ...KELUARGA, nomorKk: NOMOR_KK },
} as const satisfies PerintahKecamatan;

const keadaan = (...lagi: readonly PeristiwaKecamatan[]): PermohonanKecamatan => [...sampai('diserahkan'), ...lagi, TERSERAHKAN].reduce(evolve, initialState());

function react(saat: PermohonanKecamatan) {
  // The reaction reads the event's data alone.
  const event = { data: TERSERAHKAN.data } as unknown as Parameters<typeof penggantiKartu.react>[0];
  return penggantiKartu.react(event, { stateAt: <State>() => Promise.resolve(saat as State), load: () => Promise.reject(new Error('no other stream')), keep: () => Promise.reject(new Error('no document')) });
}

describe('a card that was handed over when it was already declared lost', () => {
  it('gives its family a case for another, one of each case', async () => {
    expect(PENGGANTI.nomor).toBe(`${POKOK.nomor}-H1`);
    expect(await react(keadaan())).toEqual({ aggregate: PERMOHONAN_KECAMATAN, id: PENGGANTI.permohonanId, command: BUKA });
  });

  it('is no second one when its correction makes another card anyway', async () => {
    const diminta: PeristiwaKecamatan = { type: 'PembetulanDiminta', data: { alasan: 'nama ibu keliru', pembetulan: pembetulanUntuk(POKOK) } };
    const dahulu: PeristiwaKecamatan = { type: 'PembetulanDiminta', data: { alasan: 'nama ibu keliru' } };
    for (const satu of [diminta, dahulu]) {
      expect(await react(keadaan(satu))).toBeUndefined();
      const decision = kecamatan.given([...sampai('diserahkan'), satu]).when({ type: 'CatatKehilangan', nomorPengiriman: 8, serial: [], alasan: 'hilang', pelaku: [] }, oleh(KOTAK_MASUK));
      decision.thenMatches([{ data: { pengganti: pembetulanUntuk(POKOK) } }]);
    }
  });

  it('opens none once the personal data were destroyed', async () => {
    expect(await react({ ...keadaan(), nomorKk: undefined })).toBeUndefined();
    expect(await react({ ...keadaan(), penerimaan: { ...keadaan().penerimaan, keluarga: undefined } })).toBeUndefined();
  });

  it('is called in by the loket, which says why', () => {
    const decision = kecamatan.given([]).when(BUKA, oleh(KOTAK_MASUK));
    decision.thenMatches([{ type: 'KartuLainDibuka', data: { pokok: { jenis: 'C2-pembaruan', kartuLainDari: { sebab: 'dinyatakan-hilang' } }, berkas: [{ kode: 'kk-lama' }] }, pribadi: { pemohon: PEMOHON_CONTOH } }]);
    expect(VIEW_KECAMATAN.antrean(decision.state())).toMatchObject({ langkah: '9', menunggu: 'petugas-loket', tugas: expect.stringContaining('dinyatakan hilang') as string });
  });

  describe('is only reminded of: SIAK has its card in force, and the family has a void one', () => {
    const { pengingatLoketHari, kedaluwarsaLoketHari } = KEBIJAKAN_PERAGA;
    const setelah = (hari: number) => new Date(Date.parse(SEKARANG) + hari * 86_400_000).toISOString();
    const [pada, habis] = [setelah(pengingatLoketHari), setelah(kedaluwarsaLoketHari)];
    const dibuka: PeristiwaKecamatan = {
      type: 'KartuLainDibuka',
      data: { pokok: { ...POKOK, jenis: 'C2-pembaruan', dibuka: SEKARANG, kartuLainDari: BUKA.dari }, berkas: [] },
      pribadi: { pemohon: PEMOHON_CONTOH, nomorKk: NOMOR_KK, keluarga: BUKA.keluarga, rahasia: 'x' },
    };
    const dikenali: PeristiwaKecamatan = { type: 'KeluargaDikenali', data: { nip: LOKET.nip, jumlahBayar: 0 }, pribadi: { keterangan: 'KTP-el kepala keluarga' } };
    const ditolak: PeristiwaKecamatan = { type: 'BerkasDitolakLoket', data: { nip: LOKET.nip, tujuan: 'pemohon', alasan: 'kartu lama tidak dibawa', sejak: SEKARANG } };

    it.each([
      ['before the family was told', [dibuka]],
      ['when the loket sent it back to the family', [dibuka, dikenali, ditolak]],
    ])('%s', (_, riwayat) => {
      expect(VIEW_KECAMATAN.tenggat(riwayat.reduce(evolve, initialState()))).toMatchObject([{ nama: 'pengingat-datang-ke-loket', pada }]);
      kecamatan.given(riwayat).when({ type: 'KirimPengingat', untuk: 'datang-ke-loket', pada }, oleh(KOTAK_MASUK, pada)).thenMatches([{ type: 'PengingatDikirim' }]);
      kecamatan.given(riwayat).when({ type: 'NyatakanKedaluwarsa', pada: habis }, oleh(KOTAK_MASUK, habis)).then([]);
    });
  });
});
