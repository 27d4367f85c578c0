import { randomUUID } from 'node:crypto';
import type { Pelaku } from '@kk-lintas/domain';
import type { AnyAggregate, CommandResult, DomainCommand, RecordedEvent } from '@kk-lintas/office';
import { KantorUji } from '../../libs/office/src/testing/kantor-uji';
import { penandatanganan } from '../../services/dinas/src/penerbitan/penandatanganan.reaction';
import type { DokumenKartu } from '../../services/dinas/src/penerbitan/penerbitan.events';
import { PERMOHONAN_DINAS } from '../../services/dinas/src/permohonan/permohonan.aggregate';
import type { PermohonanDinas } from '../../services/dinas/src/permohonan/permohonan.state';
import { BERJALAN, KABID, KARTU, KEPALA, LEMBAR, SEKRETARIS, SISTEM, VERIFIKATOR } from '../../services/dinas/src/testing/riwayat-dinas';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PermohonanKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.state';
import { BERJALAN as BERJALAN_KECAMATAN, KELUARGA, LEMBAR as LEMBAR_KECAMATAN, LOKET, PEMOHON_CONTOH } from '../../services/kecamatan/src/testing/riwayat-kecamatan';

const YA = { setuju: true };
const SERIAL = LEMBAR.map(({ serial }) => serial);
const STEMPEL = { type: 'BubuhiStempel' };
const TERLAMPAUI = { type: 'NyatakanTerlampaui' };
const RANTAI: readonly (readonly [Pelaku, DomainCommand])[] = [
  [VERIFIKATOR, { type: 'TelitiCetakan', ...YA }],
  [KABID, { type: 'ParafKabid', ...YA }],
  [SEKRETARIS, { type: 'ParafSekretaris', ...YA }],
  [KEPALA, { type: 'TandatanganiKartu', ...YA }],
];

function kirim(kantor: KantorUji, id: string, command: DomainCommand, actor: Pelaku = SISTEM, aggregate: AnyAggregate = PERMOHONAN_DINAS): Promise<CommandResult> {
  return kantor.gateway.execute({ aggregate, id, command, commandId: randomUUID(), actor });
}

async function jalani(kantor: KantorUji, id: string, langkah: readonly (readonly [Pelaku, DomainCommand])[], aggregate: AnyAggregate = PERMOHONAN_DINAS): Promise<void> {
  for (const [actor, command] of langkah) expect(await kirim(kantor, id, command, actor, aggregate)).toMatchObject({ kind: 'accepted' });
}

async function keadaan<State>(kantor: KantorUji, id: string, aggregate: AnyAggregate = PERMOHONAN_DINAS): Promise<State> {
  return (await kantor.lagi().journal.load<State>(aggregate, `permohonan-${id}`)).state;
}

/** A case whose card waits for the stamp as this version. */
async function ditandatangani(kantor: KantorUji, id: string, isi: object, putaran = 1): Promise<void> {
  await jalani(kantor, id, [
    [SISTEM, { type: 'CatatCetakan', berjalan: { ...BERJALAN, permohonanId: id }, lembar: LEMBAR, putaran, kartu: { ...KARTU, ...isi } }],
    [VERIFIKATOR, { type: 'TerimaCetakan', sesuai: true, serial: SERIAL }],
    ...RANTAI,
  ]);
}

/** A case in mode TTE whose card waits for the signature as this version. */
async function bernomor(kantor: KantorUji, id: string, versi: number): Promise<readonly DokumenKartu[]> {
  const { pemohon, keluarga } = KARTU;
  const draf = { type: 'CatatDraf', berjalan: { ...BERJALAN, permohonanId: id }, putaran: 1, draf: { pemohon, keluarga } };
  await jalani(kantor, id, [[SISTEM, draf], ...RANTAI, [SISTEM, { type: 'CatatNomor', putaran: 1, kartu: { ...KARTU, versi } }]]);
  return (await keadaan<PermohonanDinas>(kantor, id)).dokumen ?? [];
}

async function versiTerbit(kantor: KantorUji): Promise<readonly number[]> {
  const log = await kantor.log();
  return log.filter(({ type }) => type === 'VersiKartuTerbit').map((event) => (kantor.codec.decode(event).data as { versi: number }).versi);
}

describe('at the Dinas', () => {
  it('a card that was printed anew after a loss is not stamped when a later issue overtook it, and ends by an officer', async () => {
    const kantor = new KantorUji();
    await ditandatangani(kantor, 'lambat', { versi: 2 });
    await jalani(kantor, 'lambat', [
      [VERIFIKATOR, STEMPEL],
      [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
      [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'tas kurir tertinggal' }],
      [VERIFIKATOR, { type: 'AjukanKartuHilang', alasan: 'tas kurir tertinggal', nomorLaporan: 'STPL/101' }],
      [KABID, { type: 'SahkanKartuHilang', setuju: true }],
    ]);
    await ditandatangani(kantor, 'cepat', { versi: 3 });
    await ditandatangani(kantor, 'lambat', { versi: 2 }, 2);
    expect(await kirim(kantor, 'lambat', TERLAMPAUI, VERIFIKATOR)).toMatchObject({ kind: 'refused', rejection: { code: 'belum-waktunya' } });
    await jalani(kantor, 'cepat', [[VERIFIKATOR, STEMPEL]]);
    const nomor = async () => (await kantor.log()).filter(({ type }) => type === 'NomorDokumenDipakai').length;
    const sebelum = await nomor();
    expect(await kirim(kantor, 'lambat', STEMPEL, VERIFIKATOR)).toMatchObject({ kind: 'refused', rejection: { code: 'kedaluwarsa', details: { versi: 2, tertinggi: 3 } } });
    expect(await nomor()).toBe(sebelum);
    expect(await keadaan(kantor, 'lambat')).toMatchObject({ tahap: 'ditandatangani' });
    await jalani(kantor, 'lambat', [[VERIFIKATOR, TERLAMPAUI]]);
    expect(await keadaan(kantor, 'lambat')).toMatchObject({ tahap: 'terlampaui' });
    expect(await kantor.cacat()).toEqual([]);
  });

  it('a card printed anew after a loss is stamped again while nothing overtook it', async () => {
    const kantor = new KantorUji();
    await ditandatangani(kantor, 'satu', { versi: 2 });
    await jalani(kantor, 'satu', [
      [VERIFIKATOR, STEMPEL],
      [VERIFIKATOR, { type: 'KirimKeKecamatan' }],
      [VERIFIKATOR, { type: 'LaporkanKartuTidakSampai', alasan: 'tas kurir tertinggal' }],
      [VERIFIKATOR, { type: 'AjukanKartuHilang', alasan: 'tas kurir tertinggal', nomorLaporan: 'STPL/101' }],
      [KABID, { type: 'SahkanKartuHilang', setuju: true }],
    ]);
    await ditandatangani(kantor, 'satu', { versi: 2 }, 2);
    await jalani(kantor, 'satu', [[VERIFIKATOR, STEMPEL]]);
    expect(await versiTerbit(kantor)).toEqual([2]);
  });

  it('of two stamps at once of one version by two processes, one is made', async () => {
    for (let kali = 0; kali < 5; kali += 1) {
      const kantor = new KantorUji();
      for (const id of ['a', 'b']) await ditandatangani(kantor, id, { versi: 2 });
      const hasil = await Promise.all(['a', 'b'].map((id) => kirim(kantor.lagi(), id, STEMPEL, VERIFIKATOR)));
      expect(hasil.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);
      expect(await versiTerbit(kantor)).toEqual([2]);
    }
  });

  it('of two stamps at once the later issue is made whichever comes first, and versions never fall', async () => {
    for (const urutan of [['lama', 'baru'], ['baru', 'lama']]) {
      const kantor = new KantorUji();
      await ditandatangani(kantor, 'lama', { versi: 2 });
      await ditandatangani(kantor, 'baru', { versi: 3 });
      const hasil = await Promise.all(urutan.map(async (id) => [id, (await kirim(kantor.lagi(), id, STEMPEL, VERIFIKATOR)).kind] as const));
      expect(Object.fromEntries(hasil)).toMatchObject({ baru: 'accepted' });
      const versi = await versiTerbit(kantor);
      expect(versi).toEqual([...versi].sort());
    }
  });

  it('the issue of another card that changes with a case is left out when a later one is stamped', async () => {
    const kantor = new KantorUji();
    const lain = { nomorKk: '3204060101990007', versi: 5, berakhir: false, keluarga: KARTU.keluarga };
    await ditandatangani(kantor, 'lain', { nomorKk: lain.nomorKk, versi: 6 });
    await jalani(kantor, 'lain', [[VERIFIKATOR, STEMPEL]]);
    await ditandatangani(kantor, 'kasus', { versi: 1, kartuLain: [lain] });
    await jalani(kantor, 'kasus', [[VERIFIKATOR, STEMPEL]]);
    expect((await keadaan<PermohonanDinas>(kantor, 'kasus')).dokumen).toMatchObject([{ kartuKe: -1, versi: 1 }]);
  });

  it('in mode TTE an overtaken card is not signed: its case ends by itself', async () => {
    const kantor = new KantorUji();
    const dokumen = await bernomor(kantor, 'lambat', 2);
    const ditandatanganiSebagai = (satu: readonly DokumenKartu[]): DomainCommand => ({ type: 'CatatTandaTangan', percobaan: 1, hasil: { hasil: 'ditandatangani', dokumen: satu, garam: [] } });
    await jalani(kantor, 'cepat', [[SISTEM, ditandatanganiSebagai(await bernomor(kantor, 'cepat', 3))]]);
    expect(await kirim(kantor, 'lambat', ditandatanganiSebagai(dokumen))).toMatchObject({ kind: 'refused', rejection: { code: 'kedaluwarsa' } });
    const reaksi = penandatanganan(() => ({ terbitkan: () => Promise.reject(new Error('nothing is signed')) }));
    // The reaction reads the stream and the case alone.
    const event = { stream: 'permohonan-lambat', meta: { correlationId: 'lambat' } } as unknown as RecordedEvent;
    const asked = await reaksi.react(event, {
      stateAt: () => keadaan(kantor, 'lambat'),
      load: async <State>(aggregate: AnyAggregate, id: string) => (await kantor.journal.load<State>(aggregate, `${aggregate.name}-${id}`)).state,
      keep: () => Promise.reject(new Error('no document')),
    });
    expect(asked?.command).toMatchObject({ type: 'CatatTandaTangan', hasil: { hasil: 'terlampaui', versi: 2 } });
    await jalani(kantor, 'lambat', [[SISTEM, asked?.command as DomainCommand]]);
    expect(await keadaan(kantor, 'lambat')).toMatchObject({ tahap: 'terlampaui' });
  });
});

describe('at the loket', () => {
  const KOTAK_MASUK: Pelaku = { jenis: 'sistem', nama: 'kotak masuk' };
  const KEMBALIKAN = { type: 'KembalikanBerkas', keterangan: 'KTP-el pemohon' };
  const DI_OPERATOR = (id: string): readonly (readonly [Pelaku, DomainCommand])[] => [
    [KOTAK_MASUK, { type: 'TerimaDariDesa', berjalan: { ...BERJALAN_KECAMATAN, permohonanId: id }, nomorBukuHarian: 17, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA }],
    [LOKET, { type: 'DatangKeLoket' }],
    [LOKET, { type: 'VerifikasiBerkas', sesuai: true }],
    [LOKET, { type: 'RegisterPermohonan' }],
    [LOKET, { type: 'TeruskanKeOperator' }],
  ];
  const dikirim = (versi: number, nomorPengiriman: number): DomainCommand => ({ type: 'CatatPengiriman', nomorPengiriman, versi, lembar: LEMBAR_KECAMATAN, pelaku: [], nomorKk: KARTU.nomorKk, keluarga: KELUARGA });
  const SIAP: readonly (readonly [Pelaku, DomainCommand])[] = [
    [LOKET, { type: 'TerimaKartu', serial: LEMBAR_KECAMATAN.map(({ serial }) => serial) }],
    [LOKET, { type: 'DatangMengambil' }],
    [LOKET, { type: 'TunjukkanTandaTerima', cara: 'identitas', keterangan: 'KTP-el pemohon' }],
  ];
  const diKecamatan = (kantor: KantorUji, id: string, command: DomainCommand) => kirim(kantor, id, command, LOKET, PERMOHONAN_KECAMATAN);

  it('a card is not handed over when a later issue of it came there: the family has its papers back and the case is over', async () => {
    const kantor = new KantorUji();
    await jalani(kantor, 'lama', [...DI_OPERATOR('lama'), [KOTAK_MASUK, dikirim(2, 8)], ...SIAP], PERMOHONAN_KECAMATAN);
    expect(await diKecamatan(kantor, 'lama', KEMBALIKAN)).toMatchObject({ kind: 'refused', rejection: { code: 'belum-waktunya' } });
    await jalani(kantor, 'baru', [...DI_OPERATOR('baru'), [KOTAK_MASUK, dikirim(3, 9)], ...SIAP], PERMOHONAN_KECAMATAN);
    expect(await diKecamatan(kantor, 'lama', { type: 'SerahkanKartu' })).toMatchObject({ kind: 'refused', rejection: { code: 'kedaluwarsa', details: { versi: 2, tertinggi: 3 } } });
    expect(await diKecamatan(kantor, 'lama', { ...KEMBALIKAN, keterangan: ' ' })).toMatchObject({ kind: 'refused', rejection: { field: 'keterangan' } });
    await jalani(kantor, 'lama', [[LOKET, KEMBALIKAN]], PERMOHONAN_KECAMATAN);
    const { tahap, penerimaan } = await keadaan<PermohonanKecamatan>(kantor, 'lama', PERMOHONAN_KECAMATAN);
    expect(tahap).toBe('berakhir');
    expect(penerimaan.berkas.filter(({ kode }) => kode !== 'kk-rusak').map(({ pemegang }) => pemegang.jenis)).toEqual(['pemohon', 'pemohon']);
    await jalani(kantor, 'baru', [[LOKET, { type: 'SerahkanKartu' }]], PERMOHONAN_KECAMATAN);
  });

  it('a case that the Dinas calls overtaken has its papers given back', async () => {
    const kantor = new KantorUji();
    await jalani(kantor, 'lama', [...DI_OPERATOR('lama'), [KOTAK_MASUK, { type: 'CatatTerlampaui', versi: 2 }], [LOKET, KEMBALIKAN]], PERMOHONAN_KECAMATAN);
    expect(await keadaan(kantor, 'lama', PERMOHONAN_KECAMATAN)).toMatchObject({ tahap: 'berakhir' });
    expect(await diKecamatan(kantor, 'lama', KEMBALIKAN)).toMatchObject({ kind: 'refused' });
  });
});
