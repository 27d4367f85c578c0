import { bagianCacat, type JenisPesan } from '@kk-lintas/contracts';
import { decrypt } from '@kk-lintas/trust';
import type { ValidateFunction } from 'ajv';
import { baca, berkasDi, FOLDER_PESAN, type PesanBeku } from '../riwayat-beku/berkas-beku';
import { kunciPenerima } from '../riwayat-beku/kantor-beku';
import { pemeriksa, skemaPribadi, tertutup } from './pemeriksa-skema';
import { pesanBaru } from './pesan-baru';
import { skemaPesan } from './skema-pesan';
import type { Skema } from './jenis-ke-skema';

type Isi = Record<string, unknown>;
interface Pesan extends Isi {
  readonly id: string;
  readonly type: JenisPesan;
  readonly data: Isi;
  readonly pribadi?: string;
}

interface Anggota {
  readonly required: readonly string[];
  readonly properties: Isi;
}

const SKEMA = skemaPesan();
const JENIS = Object.keys(SKEMA) as JenisPesan[];
const BEKU = berkasDi(FOLDER_PESAN).map((path) => baca<PesanBeku>(path));
const beku = (jenis: string) => JSON.parse(BEKU.find(({ headers }) => headers['type'] === jenis)?.value ?? 'null') as Pesan;

function skema(jenis: string): Skema {
  const found = SKEMA[jenis];
  if (found === undefined) throw new Error(`no schema of ${jenis}`);
  return found;
}

async function terbuka({ id, pribadi }: Pesan): Promise<unknown> {
  const { recipients } = JSON.parse(pribadi ?? '') as { recipients: { header: { kid: string } }[] };
  const { kid } = recipients[0]?.header ?? { kid: '' };
  return decrypt(kunciPenerima(kid), kid, pribadi ?? '', id);
}

const ditutup = new Map(JENIS.map((jenis) => [jenis, tertutup(skema(jenis))]));
const dipakai = new Map<Skema, ValidateFunction>();

/** What a validator says, in one list; empty when nothing. */
function keluhan(milik: Skema, isi: unknown): string[] {
  const periksa = dipakai.get(milik) ?? pemeriksa(milik);
  dipakai.set(milik, periksa);
  periksa(isi);
  return (periksa.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const tanpa = (isi: Isi, nama: string): Isi => Object.fromEntries(Object.entries(isi).filter(([satu]) => satu !== nama));

describe.each(JENIS)('the schema of %s', (jenis) => {
  const { properties, $defs } = skema(jenis) as { properties: { data: Anggota & { $ref?: string }; pribadi: unknown }; $defs: Record<string, Anggota> };
  const data = $defs[properties.data.$ref?.split('/').at(-1) ?? ''] ?? properties.data;

  it('knows the frozen message, every member of it, and its personal data once opened', async () => {
    const pesan = beku(jenis);
    expect(keluhan(ditutup.get(jenis) ?? {}, pesan)).toEqual([]);
    expect(pesan.pribadi === undefined).toBe(properties.pribadi === false);
    if (pesan.pribadi !== undefined) expect(keluhan(tertutup(skemaPribadi(skema(jenis))), await terbuka(pesan))).toEqual([]);
  });

  it('refuses the frozen message when a member that it must have is missing, or a member is of another kind', () => {
    const pesan = beku(jenis);
    const { required } = skema(jenis) as { required: string[] };
    for (const nama of required) expect(keluhan(skema(jenis), tanpa(pesan, nama))).toEqual([` must have required property '${nama}'`]);
    for (const nama of required) expect(keluhan(skema(jenis), { ...pesan, [nama]: 7 })).not.toEqual([]);
  });

  it('demands the same members of its data as an inbox does', () => {
    const pesan = beku(jenis);
    const nama = Object.keys(data.properties);
    const wajib = nama.filter((satu) => bagianCacat(jenis, { ...pesan.data, [satu]: undefined }, { pemohon: {}, keluarga: {}, nomorKk: '', nilai: [] }) === `data.${satu}`);
    expect(wajib.sort()).toEqual([...data.required].sort());
  });
});

describe('messages of today', () => {
  it('keep the schema of their type, of every type there is', async () => {
    const semua = (await pesanBaru()).map(({ pesan }) => JSON.parse(pesan.value) as Pesan);
    expect([...new Set(semua.map(({ type }) => type))].sort()).toEqual([...JENIS].sort());
    for (const pesan of semua) expect([pesan.type, keluhan(ditutup.get(pesan.type) ?? {}, pesan)]).toEqual([pesan.type, []]);
  });

  it('are CloudEvents 1.0 in structured mode: attributes of the types that it knows, and the header of the Kafka binding', async () => {
    for (const { pesan } of await pesanBaru()) {
      const { data: _, ...atribut } = JSON.parse(pesan.value) as Pesan;
      expect(pesan.headers['content-type']).toBe('application/cloudevents+json; charset=UTF-8');
      expect(atribut).toMatchObject({ specversion: '1.0', datacontenttype: 'application/json', id: pesan.id, subject: pesan.key });
      for (const [nama, nilai] of Object.entries(atribut)) {
        expect(nama).toMatch(/^[a-z0-9]{1,20}$/);
        expect(typeof nilai).toBe('string');
        expect(nilai).not.toBe('');
      }
    }
  });
});
