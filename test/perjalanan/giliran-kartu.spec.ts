import type { Keluarga, Pelaku } from '@kk-lintas/domain';
import { streamOf, type AnyAggregate, type CommandResult, type DomainCommand } from '@kk-lintas/office';
import { commandIdFor, uuidV5 } from '@kk-lintas/trust';
import { KantorUji } from '../../libs/office/src/testing/kantor-uji';
import { KANTOR_KECAMATAN } from '../../services/kecamatan/src/kecamatan.office';
import { PERMOHONAN_KECAMATAN } from '../../services/kecamatan/src/permohonan/permohonan.aggregate';
import type { PeristiwaKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.events';
import type { PermohonanKecamatan } from '../../services/kecamatan/src/permohonan/permohonan.state';
import { KELUARGA, KOTAK_MASUK, LOKET } from '../../services/kecamatan/src/testing/riwayat-kecamatan';

const NOMOR_KK = '3204060101990007';
const FOLLOW_UPS = ['selesaikan-tindak-lanjut', 'lanjutkan-kartu-lain', 'tepati-giliran', 'cakup-kartu-lain'];

/** The loket of one card: what comes to it, and its own answers to its log. */
class Loket {
  kantor = new KantorUji();
  private readonly terjawab = new Set<string>();
  private nomor = 0;

  kirim(id: string, command: DomainCommand, actor: Pelaku = KOTAK_MASUK, commandId = uuidV5(`uji/${(this.nomor += 1)}`)): Promise<CommandResult> {
    return this.kantor.gateway.execute({ aggregate: PERMOHONAN_KECAMATAN, id, command, commandId, actor });
  }

  /** The news of an issue of the card; `pesan` is its message. */
  berita(id: string, versi: number, { nomorDokumen, pesan = id }: { nomorDokumen?: string; pesan?: string } = {}): Promise<CommandResult> {
    const dari = { permohonanId: `asal-${id}`, nomor: 'asal', ...(nomorDokumen !== undefined && { nomorDokumen }) };
    return this.kirim(id, { type: 'BukaKartuLain', kasus: { permohonanId: id, nomor: `nomor-${id}` }, desa: '32.04.06.2003', dari, nomorKk: NOMOR_KK, keluarga: KELUARGA, versi }, KOTAK_MASUK, uuidV5(pesan));
  }

  /** The family never came. */
  async kedaluwarsa(id: string): Promise<void> {
    const { pokok } = await this.keadaan(id);
    const pada = new Date(Date.parse(pokok?.dibuka ?? '') + 30 * 86_400_000).toISOString();
    this.kantor.clock.now = pada;
    await this.kirim(id, { type: 'NyatakanKedaluwarsa', pada });
  }

  /** Every event is answered, until nothing follows. */
  async jawab(): Promise<void> {
    for (let ada = true; ada; ) {
      ada = false;
      for (const stored of await this.kantor.log()) {
        if (this.terjawab.has(stored.id)) continue;
        this.terjawab.add(stored.id);
        ada = true;
        const event = this.kantor.codec.decode(stored);
        for (const reaction of KANTOR_KECAMATAN.reactions.filter(({ name, eventTypes }) => FOLLOW_UPS.includes(name) && eventTypes.includes(stored.type))) {
          const asked = await reaction.react(event, {
            stateAt: async (aggregate) => (await this.kantor.journal.loadAt<never>(aggregate, event.stream, event.revision)).state,
            load: (aggregate, id) => this.muat(aggregate, id),
            keep: () => Promise.reject(new Error('nothing is kept')),
          });
          if (asked === undefined) continue;
          const { kind } = await this.kantor.gateway.execute({ ...asked, actor: { jenis: 'sistem', nama: reaction.name }, commandId: commandIdFor(event.id, reaction.name), causationId: event.id });
          expect([reaction.name, kind]).toEqual([reaction.name, 'accepted']);
        }
      }
    }
  }

  keadaan(id: string): Promise<PermohonanKecamatan> {
    return this.muat(PERMOHONAN_KECAMATAN, id);
  }

  async tahap(...kasus: readonly string[]): Promise<readonly string[]> {
    return Promise.all(kasus.map(async (id) => (await this.keadaan(id)).tahap));
  }

  private async muat(aggregate: AnyAggregate, id: string): Promise<never> {
    return (await this.kantor.journal.load<never>(aggregate, streamOf(aggregate, id))).state;
  }
}

/** A case of the family itself whose card is on its way to the loket. */
async function kartuSendiri(loket: Loket, versi: number): Promise<void> {
  const keluarga: Keluarga = KELUARGA;
  const berjalan = { permohonanId: 'sendiri', nomor: 'sendiri', jenis: 'B3-perubahan-elemen', desa: '32.04.06.2003', sidikRahasia: 'a'.repeat(64), berkas: [], pelaku: [] };
  await loket.kirim('sendiri', { type: 'TerimaDariDesa', berjalan, nomorBukuHarian: 1, pemohon: { nama: 'Orang Contoh', nik: '3204061403880009' }, keluarga });
  for (const command of [{ type: 'DatangKeLoket' }, { type: 'VerifikasiBerkas', sesuai: true }, { type: 'RegisterPermohonan' }, { type: 'TeruskanKeOperator' }]) await loket.kirim('sendiri', command, LOKET);
  await loket.kirim('sendiri', { type: 'CatatPengiriman', nomorPengiriman: 1, versi, lembar: [], pelaku: [], nomorKk: NOMOR_KK, keluarga });
  expect(await loket.tahap('sendiri')).toEqual(['dalam-pengiriman']);
}

describe('a follow-up whose turn came before it was recorded', () => {
  it.each(['lost', 'answer-lost'] as const)('opens when its append was %s, the one before it ended, and its news comes again', async (fault) => {
    const loket = new Loket();
    await loket.berita('l1', 3);
    loket.kantor.store.failOnce(fault, (types) => types.includes('KartuLainMenunggu'));
    await expect(loket.berita('l2', 4)).rejects.toThrow(fault === 'lost' ? 'lost' : 'answer');
    await loket.kedaluwarsa('l1');
    await loket.jawab();
    await loket.berita('l2', 4);
    await loket.jawab();
    expect(await loket.tahap('l1', 'l2')).toEqual(['kedaluwarsa', 'kartu-lain']);
  });

  it('opens too when another process records it as one that waits after its turn was given', async () => {
    const [lain, loket] = [new Loket(), new Loket()];
    await lain.berita('l1', 3);
    await lain.berita('l2', 4);
    const [menunggu] = await lain.kantor.journal.read('permohonan-l2');
    await loket.berita('l1', 3);
    loket.kantor.store.failOnce('lost', (types) => types.includes('KartuLainMenunggu'));
    await expect(loket.berita('l2', 4)).rejects.toThrow('lost');
    await loket.kedaluwarsa('l1');
    await loket.jawab();
    if (menunggu === undefined) throw new Error('the second follow-up does not wait');
    const { journal } = loket.kantor;
    const kosong = journal.withKey(await journal.load(PERMOHONAN_KECAMATAN, 'permohonan-l2'));
    await journal.append(PERMOHONAN_KECAMATAN, 'permohonan-l2', kosong, [{ type: menunggu.type, data: menunggu.data, pribadi: menunggu.openPribadi() } as PeristiwaKecamatan], menunggu.time, { ...menunggu.meta, commandDigest: '' });
    await loket.berita('l3', 5);
    await loket.jawab();
    expect(await loket.tahap('l2', 'l3')).toEqual(['kartu-lain', 'kartu-lain-menunggu']);
  });

  it('waits on when its news comes by another message while another one goes on', async () => {
    const loket = new Loket();
    await loket.berita('l1', 3);
    loket.kantor.store.failOnce('lost', (types) => types.includes('KartuLainMenunggu'));
    await expect(loket.berita('l2', 4)).rejects.toThrow('lost');
    await loket.berita('l2', 4, { pesan: 'l2-lagi' });
    expect(await loket.tahap('l1', 'l2')).toEqual(['kartu-lain', 'kartu-lain-menunggu']);
  });
});

it('a follow-up whose personal data was destroyed while it waited gives its turn to the next', async () => {
  const loket = new Loket();
  for (const [ke, id] of ['l1', 'l2', 'l3'].entries()) await loket.berita(id, 3 + ke);
  const [event] = await loket.kantor.journal.read('permohonan-l2');
  await loket.kantor.keys.shred(event?.kid ?? '');
  loket.kantor = loket.kantor.lagi();
  await loket.kedaluwarsa('l1');
  await loket.jawab();
  expect(await loket.tahap('l1', 'l2', 'l3')).toEqual(['kedaluwarsa', 'kartu-lain-menunggu', 'kartu-lain']);
});

describe('a follow-up that a later issue overtook', () => {
  it('is not opened by news that comes late, and takes no turn', async () => {
    const loket = new Loket();
    await kartuSendiri(loket, 5);
    await loket.berita('l1', 3);
    await loket.berita('l2', 6);
    await loket.jawab();
    expect(await loket.tahap('l1', 'l2')).toEqual(['tercakup', 'kartu-lain']);
    expect(await loket.keadaan('l1')).toMatchObject({ tercakup: 5, pokok: { permohonanId: 'l1' } });
  });

  it('is covered at its turn when the one before it ended without a card for a later issue', async () => {
    const loket = new Loket();
    await loket.berita('l1', 3);
    await loket.berita('l2', 4);
    await kartuSendiri(loket, 5);
    await loket.kedaluwarsa('l1');
    await loket.jawab();
    expect(await loket.tahap('l1', 'l2')).toEqual(['kedaluwarsa', 'tercakup']);
  });
});

describe('signed issues of one card', () => {
  const SERAH = { type: 'SerahkanKartu' } as const;
  const KENALI = { type: 'KenaliKeluarga', keterangan: 'KTP-el kepala keluarga' } as const;

  it.each([[[]], [[KENALI]]])('cover an older one that was not handed over yet (%j), and the newest goes on', async (sudah) => {
    const loket = new Loket();
    await loket.berita('l1', 3, { nomorDokumen: 'd-3' });
    for (const command of sudah) await loket.kirim('l1', command, LOKET);
    await loket.berita('l2', 4, { nomorDokumen: 'd-4' });
    await loket.berita('l3', 5, { nomorDokumen: 'd-5' });
    await loket.jawab();
    expect(await loket.tahap('l1', 'l2', 'l3')).toEqual(['tercakup', 'tercakup', 'kartu-lain']);
    for (const command of [KENALI, SERAH]) expect((await loket.kirim('l3', command, LOKET)).kind).toBe('accepted');
    expect(await loket.tahap('l3')).toEqual(['diserahkan']);
  });

  it('let the loket hand over no older one, also before that is covered', async () => {
    const loket = new Loket();
    await loket.berita('l1', 3, { nomorDokumen: 'd-3' });
    await loket.kirim('l1', KENALI, LOKET);
    await loket.berita('l2', 4, { nomorDokumen: 'd-4' });
    expect(await loket.kirim('l1', SERAH, LOKET)).toMatchObject({ kind: 'refused', rejection: { code: 'kedaluwarsa', details: { versi: 3, tertinggi: 4 } } });
  });

  it('that were handed over leave a later one to be handed over', async () => {
    const loket = new Loket();
    await loket.berita('l1', 3, { nomorDokumen: 'd-3' });
    for (const command of [KENALI, SERAH]) await loket.kirim('l1', command, LOKET);
    await loket.berita('l2', 4, { nomorDokumen: 'd-4' });
    await loket.jawab();
    expect(await loket.tahap('l1', 'l2')).toEqual(['diserahkan', 'kartu-lain']);
  });

  it('are covered by a later card of the family itself', async () => {
    const loket = new Loket();
    await loket.berita('l1', 3, { nomorDokumen: 'd-3' });
    await kartuSendiri(loket, 4);
    await loket.jawab();
    expect(await loket.keadaan('l1')).toMatchObject({ tahap: 'tercakup', tercakup: 4, dikembalikan: expect.stringContaining('lebih baru') as string });
  });
});
