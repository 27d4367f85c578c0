import { randomUUID } from 'node:crypto';
import { InMemoryMessageBus } from '@kk-lintas/message-bus';
import { OfficeRuntime, PERMOHONAN, type AnyAggregate, type DomainCommand, type PermohonanDoc } from '@kk-lintas/office';
import { InMemoryReadModels } from '@kk-lintas/read-models';
import { KantorUji } from '../../libs/office/src/testing/kantor-uji';
import { until } from '../../libs/office/src/testing/until';
import { BLANKO, STOK } from '../../services/siak-sync/src/blanko/blanko.aggregate';
import { PERMOHONAN_SIAK } from '../../services/siak-sync/src/permohonan/permohonan.aggregate';
import { SiakTidakMenjawab, type Siak } from '../../services/siak-sync/src/siak/siak.port';
import { kantorSiak } from '../../services/siak-sync/src/siak-sync.office';
import { BERJALAN, JATUH_TEMPO, KELUARGA, NIK_BAYI, NOMOR_KK, OPERATOR, PEMOHON_CONTOH, SISTEM } from '../../services/siak-sync/src/testing/riwayat-siak';
import { DIREKTORI, kunciNode } from '../riwayat-beku/kantor-beku';

const DESA_TTE = '32.04.32.2005';

/** A SIAK that refuses some cases, and remembers which cards are active and which cases gave everything up. */
class SiakPemilih implements Siak {
  readonly ditolak = new Set<string>();
  readonly aktif = new Set<string>();
  readonly dilepas = new Set<string>();

  periksa = () => Promise.resolve({ hasil: 'valid' } as const);
  terbitkanNomor = () => Promise.resolve({ nomorKk: NOMOR_KK, nik: [{ anggotaKe: 1, nik: NIK_BAYI }] });
  aktifkan = async (id: string) => void this.terima(id).aktif.add(id);
  lepaskan = async (id: string) => void this.terima(id).dilepas.add(id);

  private terima(id: string): this {
    if (this.ditolak.has(id)) throw new SiakTidakMenjawab('SIAK menjawab dengan status 409 (ditahan)');
    return this;
  }
}

let siak: SiakPemilih;
let uji: KantorUji;
let kantor: OfficeRuntime;
const keluhan: string[] = [];

beforeEach(async () => {
  siak = new SiakPemilih();
  uji = new KantorUji();
  keluhan.length = 0;
  kantor = buka();
  await jalankan();
});
afterEach(() => berhenti());

/** The operator's office with all that runs in it by itself but the timers, which a test fires. */
function buka(models = new InMemoryReadModels()): OfficeRuntime {
  const sendiri = DIREKTORI.semua.find(({ layanan }) => layanan === 'siak-sync');
  if (sendiri === undefined) throw new Error('no office of the operator');
  return new OfficeRuntime(sendiri, kantorSiak(() => siak, { cetak: () => Promise.reject(new Error('not needed here')) }), {
    store: uji.store,
    bus: new InMemoryMessageBus(),
    models,
    blobs: uji.blobs,
    dataKeys: uji.keys,
    nodeKeys: kunciNode('siak-sync'),
    direktori: DIREKTORI,
    now: () => new Date(uji.clock.now),
    log: (message, error) => void keluhan.push(`${message}: ${String(error)}`),
  });
}

async function jalankan(): Promise<void> {
  await kantor.projector.start();
  for (const reactor of kantor.reactors) await reactor.start();
}

async function berhenti(): Promise<void> {
  await Promise.all(kantor.reactors.map((reactor) => reactor.stop()));
  await kantor.projector.stop();
}

async function kirim(id: string, command: DomainCommand, aggregate: AnyAggregate = PERMOHONAN_SIAK, actor: typeof OPERATOR | typeof SISTEM = SISTEM): Promise<void> {
  const result = await kantor.gateway.execute({ aggregate, id, command, actor, commandId: randomUUID() });
  if (result.kind !== 'accepted') throw new Error(`${command.type} of ${id}: ${JSON.stringify(result)}`);
}

async function peristiwa(id: string): Promise<readonly string[]> {
  return (await kantor.journal.read(`permohonan-${id}`)).map(({ type }) => type);
}

function terjadi(id: string, type: string, kali = 1): Promise<void> {
  return until(`${type} of ${id}`, async () => (await peristiwa(id)).filter((satu) => satu === type).length >= kali);
}

/** A case whose sheets are at the Dinas. */
async function diDinas(id: string): Promise<void> {
  await kirim(id, { type: 'TerimaBerkas', berjalan: { ...BERJALAN, permohonanId: id }, putaran: 1, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA });
  await kirim(id, { type: 'SinkronkanBiodata' }, PERMOHONAN_SIAK, OPERATOR);
  await terjadi(id, 'BiodataValid');
  await kirim(id, { type: 'CetakKartu' }, PERMOHONAN_SIAK, OPERATOR);
  await kirim(id, { type: 'SerahkanCetakan' }, PERMOHONAN_SIAK, OPERATOR);
}

/** The clock goes on, and what is due is done. */
async function majukan(menit: number): Promise<void> {
  uji.clock.now = new Date(Date.parse(uji.clock.now) + menit * 60_000).toISOString();
  await kantor.projector.caughtUp();
  await kantor.timers.fireDue();
}

async function insiden(id: string): Promise<string | null | undefined> {
  await kantor.projector.caughtUp();
  return (await kantor.ports.models.get<PermohonanDoc>(PERMOHONAN, id))?.insiden;
}

describe('a card that SIAK refuses to make active', () => {
  beforeEach(async () => {
    await kirim(STOK, { type: 'TerimaBlanko', awalan: 'A', dari: 1, sampai: 100 }, BLANKO);
    for (const id of ['kasus-1', 'kasus-2']) await diDinas(id);
    siak.ditolak.add('kasus-1');
    for (const id of ['kasus-1', 'kasus-2']) await kirim(id, { type: 'CatatStempel', putaran: 1 });
    await terjadi('kasus-1', 'AktivasiSiakGagal');
  });

  it('holds up no other card', async () => {
    await terjadi('kasus-2', 'KartuAktifDiSiak');
    expect(siak.aktif).toEqual(new Set(['kasus-2']));
    expect([kantor.troubles(), keluhan]).toEqual([[], []]);
  });

  it('is made active by the timer once SIAK does it, and not before it is due', async () => {
    siak.ditolak.clear();
    await majukan(0);
    expect((await peristiwa('kasus-1')).at(-1)).toBe('AktivasiSiakGagal');
    await majukan(1);
    await terjadi('kasus-1', 'KartuAktifDiSiak');
    expect((await peristiwa('kasus-1')).slice(-3)).toEqual(['AktivasiSiakGagal', 'AktivasiSiakDiminta', 'KartuAktifDiSiak']);
    expect(siak.aktif).toEqual(new Set(['kasus-1', 'kasus-2']));
  });

  it('is an incident after three tries, also when the family has it, until SIAK does it', async () => {
    await kirim('kasus-1', { type: 'TutupPermohonan', selesai: true, keterangan: '-' });
    await terjadi('kasus-1', 'AktivasiSiakGagal', 2);
    expect(await insiden('kasus-1')).toBeNull();
    for (let kali = 3; kali < 20; kali += 1) {
      await majukan(15);
      await terjadi('kasus-1', 'AktivasiSiakGagal', kali);
    }
    expect(await insiden('kasus-1')).toBe('SIAK belum mengaktifkan kartu, 19 kali dicoba: SIAK menjawab dengan status 409 (ditahan)');
    siak.ditolak.clear();
    await majukan(15);
    await terjadi('kasus-1', 'KartuAktifDiSiak');
    expect(await insiden('kasus-1')).toBeNull();
  });

  it('is found again by an office that starts anew, which asks nothing twice that is answered', async () => {
    const { models } = kantor.ports;
    await terjadi('kasus-2', 'KartuAktifDiSiak');
    await berhenti();
    siak.ditolak.clear();
    siak.aktif.clear();
    kantor = buka(models as InMemoryReadModels);
    await jalankan();
    await majukan(1);
    await terjadi('kasus-1', 'KartuAktifDiSiak');
    expect(siak.aktif).toEqual(new Set(['kasus-1']));
  });
});

it('in mode TTE as well a card that SIAK refuses holds up no other, and is made active by the timer', async () => {
  siak.ditolak.add('kasus-1');
  for (const id of ['kasus-1', 'kasus-2']) {
    await kirim(id, { type: 'TerimaBerkas', berjalan: { ...BERJALAN, desa: DESA_TTE, permohonanId: id }, putaran: 1, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA });
    await kirim(id, { type: 'SinkronkanBiodata' }, PERMOHONAN_SIAK, OPERATOR);
    await terjadi(id, 'BiodataSesuai');
    await kirim(id, { type: 'AjukanDraf' }, PERMOHONAN_SIAK, OPERATOR);
    await kirim(id, { type: 'MintaNomor', putaran: 1 });
  }
  await terjadi('kasus-1', 'AktivasiSiakGagal');
  await terjadi('kasus-2', 'KartuAktifDiSiak');
  siak.ditolak.clear();
  await majukan(1);
  await terjadi('kasus-1', 'KartuAktifDiSiak');
  expect([siak.aktif, keluhan]).toEqual([new Set(['kasus-2', 'kasus-1']), []]);
});

it('a case that SIAK does not release holds up no other, and is released by the timer', async () => {
  siak.ditolak.add('kasus-1');
  for (const id of ['kasus-1', 'kasus-2']) {
    await kirim(id, { type: 'TerimaBerkas', berjalan: { ...BERJALAN, permohonanId: id }, putaran: 1, jatuhTempo: JATUH_TEMPO, pemohon: PEMOHON_CONTOH, keluarga: KELUARGA });
    await kirim(id, { type: 'TutupPermohonan', selesai: false, keterangan: 'tidak datang' });
  }
  await terjadi('kasus-1', 'PelepasanSiakGagal');
  await terjadi('kasus-2', 'PenahananSiakDilepas');
  siak.ditolak.clear();
  await majukan(1);
  await terjadi('kasus-1', 'PenahananSiakDilepas');
  expect([siak.dilepas, keluhan]).toEqual([new Set(['kasus-1', 'kasus-2']), []]);
});
