import { randomUUID } from 'node:crypto';
import { spesifikasi, type Pelaku } from '@kk-lintas/domain';
import type { AnyAggregate, CommandResult, DomainCommand } from '@kk-lintas/office';
import { KantorUji } from '../../libs/office/src/testing/kantor-uji';
import { NOMOR_DOKUMEN, type NomorDokumenDipakai } from '../../services/dinas/src/penerbitan/nomor-dokumen.aggregate';
import type { DokumenKartu } from '../../services/dinas/src/penerbitan/penerbitan.events';
import { PERMOHONAN_DINAS } from '../../services/dinas/src/permohonan/permohonan.aggregate';
import type { PermohonanDinas } from '../../services/dinas/src/permohonan/permohonan.state';
import { BERJALAN, KABID, KARTU, KEPALA, oleh, SEKRETARIS, SISTEM, VERIFIKATOR } from '../../services/dinas/src/testing/riwayat-dinas';

const YA = { setuju: true };
const NOMOR = { type: 'CatatNomor', putaran: 1, kartu: { ...KARTU, versi: 3, kartuLain: [{ nomorKk: '3204060101990007', versi: 5, berakhir: true }] } };
/** The command whose chance gives the numbers of this spec. */
const PERINTAH = '00000000-0000-4000-8000-00000000000a';

function kirim(kantor: KantorUji, id: string, command: DomainCommand, actor: Pelaku = SISTEM, commandId: string = randomUUID(), aggregate: AnyAggregate = PERMOHONAN_DINAS): Promise<CommandResult> {
  return kantor.gateway.execute({ aggregate, id, command, commandId, actor });
}

/** A case in mode TTE that waits for SIAK's numbers. */
async function disetujui(kantor: KantorUji, id: string): Promise<void> {
  await kirim(kantor, id, { type: 'CatatDraf', berjalan: { ...BERJALAN, permohonanId: id }, putaran: 1, draf: { pemohon: KARTU.pemohon, keluarga: KARTU.keluarga } });
  await kirim(kantor, id, { type: 'TelitiCetakan', ...YA }, VERIFIKATOR);
  await kirim(kantor, id, { type: 'ParafKabid', ...YA }, KABID);
  await kirim(kantor, id, { type: 'ParafSekretaris', ...YA }, SEKRETARIS);
  await kirim(kantor, id, { type: 'TandatanganiKartu', ...YA }, KEPALA);
}

async function dokumenDari(kantor: KantorUji, id: string): Promise<readonly string[]> {
  const { dokumen = [] } = (await kantor.lagi().journal.load<PermohonanDinas>(PERMOHONAN_DINAS, `permohonan-${id}`)).state;
  return dokumen.map(({ nomorDokumen }: DokumenKartu) => nomorDokumen);
}

/** The numbers that {@link PERINTAH} gives where none is taken. */
async function nomorPertama(): Promise<readonly string[]> {
  const kantor = new KantorUji();
  await disetujui(kantor, 'p-1');
  await kirim(kantor, 'p-1', NOMOR, SISTEM, PERINTAH);
  return dokumenDari(kantor, 'p-1');
}

function pakai(kantor: KantorUji, nomor: string, untuk: string): Promise<CommandResult> {
  return kirim(kantor, nomor, { type: 'PakaiNomorDokumen', untuk }, SISTEM, randomUUID(), NOMOR_DOKUMEN);
}

it('a number is given out once, and again only to the same issue', () => {
  const nomor = spesifikasi(NOMOR_DOKUMEN.decider);
  const dipakai: NomorDokumenDipakai = { type: 'NomorDokumenDipakai', data: { untuk: 'a' } };
  nomor.given([]).when({ type: 'PakaiNomorDokumen', untuk: 'a' }, oleh(SISTEM)).then([dipakai]);
  nomor.given([dipakai]).when({ type: 'PakaiNomorDokumen', untuk: 'a' }, oleh(SISTEM)).then([]);
  nomor.given([dipakai]).when({ type: 'PakaiNomorDokumen', untuk: 'b' }, oleh(SISTEM)).thenRejected('sudah-dilakukan');
});

it('a document whose number another one has gets the next, and the same one whenever the command comes again', async () => {
  const [pertama = '', lain = ''] = await nomorPertama();
  const kantor = new KantorUji();
  await pakai(kantor, pertama, 'permohonan-lain');
  await disetujui(kantor, 'p-1');
  kantor.store.failOnce('lost', (types) => types.includes('NomorDiterima'));
  await expect(kirim(kantor, 'p-1', NOMOR, SISTEM, PERINTAH)).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
  const terpakai = async (): Promise<readonly string[]> => (await kantor.log()).filter(({ type }) => type === 'NomorDokumenDipakai').map(({ stream }) => stream.slice('nomor-dokumen-'.length));
  const sebelum = await terpakai();
  expect(await kirim(kantor.lagi(), 'p-1', NOMOR, SISTEM, PERINTAH)).toMatchObject({ kind: 'accepted', replayed: false });
  const dokumen = await dokumenDari(kantor, 'p-1');
  expect(dokumen).toEqual([expect.not.stringMatching(pertama), lain]);
  expect(await terpakai()).toEqual(sebelum);
  expect(sebelum).toEqual([pertama, ...dokumen]);
  expect(await kantor.cacat()).toEqual([]);
});

it('of many processes that ask for the same number at once, one gets it', async () => {
  const kantor = new KantorUji();
  const hasil = await Promise.all(Array.from({ length: 20 }, (_, ke) => pakai(kantor.lagi(), '3204-26-K7QF2M9X', `p-${ke}`)));
  expect(hasil.map(({ kind }) => kind).sort()).toEqual(['accepted', ...Array.from({ length: 19 }, () => 'refused')]);
});
