import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import specs from '@asyncapi/specs';
import { TOPIK, type Layanan } from '@kk-lintas/contracts';
import { PARTITIONS } from '@kk-lintas/message-bus';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { jenisDikirim, jenisDiterima, LAYANAN } from './jenis-terkirim';
import { pesanBaru } from './pesan-baru';
import { FOLDER_SKEMA } from './skema-pesan';
import { BERKAS_ASYNCAPI, kontrakTertulis } from './tulis-kontrak';

interface Dokumen {
  readonly channels: Readonly<Record<string, { readonly address: string; readonly messages: object; readonly bindings: { readonly kafka: { readonly partitions: number } } }>>;
  readonly operations: Readonly<Record<string, { readonly messages: readonly { readonly $ref: string }[] }>>;
}

const DOKUMEN = parse(readFileSync(join(AKAR, BERKAS_ASYNCAPI), 'utf8')) as Dokumen;

/** Every `$ref` of the document. */
function rujukan(nilai: unknown): string[] {
  if (typeof nilai !== 'object' || nilai === null) return [];
  return Object.entries(nilai).flatMap(([nama, isi]) => (nama === '$ref' ? [String(isi)] : rujukan(isi)));
}

function ada(pointer: string): boolean {
  return pointer.split('/').slice(1).reduce<unknown>((isi, nama) => (isi as Record<string, unknown> | undefined)?.[nama], DOKUMEN) !== undefined;
}

const disebut = (operasi: string) => DOKUMEN.operations[operasi]?.messages.map(({ $ref }) => $ref.split('/').at(-1)) ?? [];

describe('the published description of the messages', () => {
  it('is what the code says, to the byte: `npm run asyncapi` writes it anew', () => {
    const tertulis = kontrakTertulis();
    expect(readdirSync(join(AKAR, FOLDER_SKEMA)).map((nama) => join(FOLDER_SKEMA, nama)).sort()).toEqual(Object.keys(tertulis).filter((path) => path !== BERKAS_ASYNCAPI).sort());
    for (const [path, teks] of Object.entries(tertulis)) expect(readFileSync(join(AKAR, path), 'utf8')).toBe(teks);
  });

  it('keeps the official schema of AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const periksa = ajv.compile(specs.schemasWithoutId['3.0.0'] as object);
    expect([periksa(DOKUMEN), periksa.errors]).toEqual([true, null]);
    expect(periksa({ ...DOKUMEN, channels: { desa: { alamat: 'kk.desa.v1' } } })).toBe(false);
  });

  it('refers to nothing that is not there', () => {
    const semua = rujukan(DOKUMEN);
    expect(semua.length).toBeGreaterThan(50);
    const berkas = semua.filter((satu) => satu.startsWith('./'));
    expect(readdirSync(join(AKAR, FOLDER_SKEMA)).map((nama) => `./skema/${nama}`).sort()).toEqual(berkas.sort());
    expect(semua.filter((satu) => satu.startsWith('#') && !ada(satu))).toEqual([]);
  });

  it('names every topic with its dead letters, in as many partitions as the bus makes, and the topic of checkpoints', () => {
    const alamat = Object.values(DOKUMEN.channels).map(({ address }) => address);
    expect(alamat.sort()).toEqual([...Object.values(TOPIK), 'kk.checkpoint.v1'].flatMap((topik) => [topik, `${topik}.dlq`]).sort());
    for (const { bindings } of Object.values(DOKUMEN.channels)) expect(bindings.kafka.partitions).toBe(PARTITIONS);
  });

  it('lets an office send what it is seen to send, and nothing that only another may', async () => {
    const terlihat = new Map<Layanan, Set<string>>(LAYANAN.map((layanan) => [layanan, new Set()]));
    for (const { layanan, pesan } of await pesanBaru()) terlihat.get(layanan)?.add(pesan.headers['type'] ?? '');
    for (const layanan of LAYANAN) {
      const milik = disebut(`${layanan}.kirim`);
      expect(milik).toEqual(expect.arrayContaining([...(terlihat.get(layanan) ?? [])]));
      // Reads of personal data are told by every office alike; the corpus plays them at one.
      expect(milik.filter((jenis) => jenis !== 'kk.data-dibaca.v1' && !terlihat.get(layanan)?.has(jenis ?? ''))).toEqual([]);
      expect(milik.filter((jenis) => jenis?.split('.').length === 4 && `${jenis.split('.').slice(0, 2).join('.')}.v1` !== TOPIK[layanan])).toEqual([]);
    }
  });

  it('has a receiver for everything that is sent', () => {
    const takDiterima = LAYANAN.flatMap((dari) => jenisDikirim(dari).filter((jenis) => !LAYANAN.some((ke) => jenisDiterima(ke, dari).includes(jenis))).map((jenis) => [dari, jenis]));
    expect(takDiterima).toEqual([]);
  });
});
