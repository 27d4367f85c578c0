import { bacaKodeWilayah, bacaNik, bacaNomorKk, nomorDokumenSah } from '@kk-lintas/domain';
import { wilayahDikenal } from '@kk-lintas/wilayah-data';
import { KabupatenUji } from '../perjalanan/kabupaten-uji';

interface Operasi {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly description?: string }>>;
}

interface Dokumen {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operasi>>>>;
  readonly components: { readonly responses: Readonly<Record<string, { readonly content?: object }>> };
}

/** One office of each kind. */
const KANTOR = [['portal', '32.04'], ['desa', '32.04.06.2003'], ['kecamatan', '32.04.06'], ['siak-sync', '32.04'], ['dinas', '32.04']] as const;
let uji: KabupatenUji;
const dokumen = new Map<string, Dokumen>();

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6220);
  for (const [layanan, kode] of KANTOR) dokumen.set(layanan, (await (await fetch(`${uji.kantor(layanan, kode).kantor.url}/openapi.json`)).json()) as Dokumen);
}, 60_000);
afterAll(() => uji.tutup());

function operasi(layanan: string): readonly (readonly [nama: string, Operasi])[] {
  return Object.entries(dokumen.get(layanan)?.paths ?? {}).flatMap(([path, cara]) => Object.entries(cara).map(([metode, satu]) => [`${metode} ${path}`, satu] as const));
}

/** Every value that is meant to be copied from a document, wherever it stands. */
function contoh(isi: unknown): readonly unknown[] {
  if (typeof isi !== 'object' || isi === null) return [];
  return Object.entries(isi).flatMap(([nama, nilai]) => (nama === 'example' ? [nilai].flat() : contoh(nilai)));
}

describe.each(KANTOR.map(([layanan]) => layanan))('the API document of %s', (layanan) => {
  it('says of every operation in one Indonesian line what it does, and of no two the same', () => {
    expect(operasi(layanan).length).toBeGreaterThan(10);
    expect(operasi(layanan).filter(([, { summary = '' }]) => !/^\p{Lu}[^\n]{5,90}[^.\s]$/u.test(summary)).map(([nama]) => nama)).toEqual([]);
    expect(new Set(operasi(layanan).map(([, { summary }]) => summary)).size).toBe(operasi(layanan).length);
  });

  it('says who may, where an account is needed', () => {
    const berpintu = operasi(layanan).filter(([, { security = [] }]) => security.length > 0);
    expect(berpintu.length).toBeGreaterThan(10);
    expect(berpintu.filter(([, { description = '' }]) => !/Oleh \p{Lu}.*\.$/u.test(description)).map(([nama]) => nama)).toEqual([]);
    for (const [, { responses }] of berpintu) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']));
  });

  it('describes an answer that is well, and every refusal as a problem', () => {
    const { responses: masalah = {} } = dokumen.get(layanan)?.components ?? {};
    for (const [nama, { responses, requestBody }] of operasi(layanan)) {
      const [baik, buruk] = [/^2/, /^(4|default)/].map((pola) => Object.entries(responses).filter(([status]) => pola.test(status)));
      expect([nama, baik?.every(([, { description = '' }]) => description !== ''), baik?.length]).toEqual([nama, true, 1]);
      for (const [, { $ref = '' }] of buruk ?? []) expect(masalah[$ref.replace('#/components/responses/', '')]?.content).toHaveProperty(['application/problem+json']);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(requestBody === undefined ? ['default'] : ['400', '415', 'default']));
    }
  });

  it('tells of every operation that can be asked too often that it then says how long to wait, and of no other', () => {
    const berbatas = operasi(layanan).filter(([, { responses }]) => '429' in responses).map(([nama]) => nama);
    const warga = ['post /permohonan-online', 'post /lacak', 'post /siapa-membuka', 'post /kartu', 'post /keaslian', 'post /keaslian/pdf'];
    expect(berbatas.sort()).toEqual(['post /masuk', 'post /masuk-pemohon', 'post /petugas/ganti-sandi-sendiri', ...(layanan === 'portal' ? warga : [])].sort());
    expect(dokumen.get(layanan)?.components.responses['Masalah429']).toHaveProperty(['headers', 'Retry-After', 'schema', 'type'], 'integer');
  });

  it('gives examples that our own checks accept', () => {
    const teks = contoh(dokumen.get(layanan)).filter((satu) => typeof satu === 'string');
    expect(teks.length).toBeGreaterThan(2);
    expect(teks.filter((satu) => tidakSah(satu))).toEqual([]);
  });
});

it('an administrator reads where the ids of an incident come from, and the operator how a part of a card is named', () => {
  const siak = dokumen.get('siak-sync') as unknown as { readonly components: { readonly schemas: Readonly<Record<string, { readonly properties: Readonly<Record<string, { readonly description?: string; readonly example?: unknown }>> }>> } };
  const isian = (skema: string) => siak.components.schemas[skema]?.properties ?? {};
  expect(isian('SelesaikanDto')).toMatchObject({ pesanId: { description: expect.stringContaining('GET /insiden') }, alasan: { example: expect.any(String) } });
  expect(isian('KembalikanKeLoketDto')).toMatchObject({ bagian: { example: [{ anggotaKe: 1, field: 'namaLengkap' }, { anggotaKe: 0, field: 'alamat.jalan' }] } });
});

it('the pages of the portal give examples that our own checks accept', async () => {
  for (const path of ['/periksa', '/periksa?bahasa=en', '/periksa/luring']) {
    const halaman = await (await fetch(`${uji.kantor('portal', '32.04').kantor.url}${path}`)).text();
    const nomor = halaman.match(/\b\d{4}-\d{2}-[0-9A-Z]{8}\b/g) ?? [];
    expect(nomor.length).toBe(path.startsWith('/periksa/') ? 0 : 1);
    expect(nomor.filter((satu) => !nomorDokumenSah(satu))).toEqual([]);
  }
});

/** Whether a text looks like one of our numbers or codes, and is none. */
function tidakSah(teks: string): boolean {
  if (/^\d{4}-\d{2}-\w{8}$/.test(teks)) return !nomorDokumenSah(teks);
  if (/^\d{16}$/.test(teks)) return bacaNik(teks) === undefined && bacaNomorKk(teks) === undefined;
  if (/^\d{2}(\.\d+)+$/.test(teks)) return bacaKodeWilayah(teks) === undefined || !wilayahDikenal(teks);
  return false;
}
