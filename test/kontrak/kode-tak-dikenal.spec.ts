import { KabupatenUji } from '../perjalanan/kabupaten-uji';
import { KANTOR, KantorTerbuka, type Skema } from './kantor-terbuka';

/** A list that is told whole; who meets a longer one is told where it stands. */
const PALING_BANYAK = 30;

let uji: KabupatenUji;
let kantor: (layanan: string) => KantorTerbuka;

beforeAll(async () => {
  uji = await KabupatenUji.mulai(6480);
  kantor = await KantorTerbuka.semua(uji);
}, 60_000);
afterAll(() => uji.tutup());

interface Pilihan {
  /** Path of the field, as problems name it. */
  readonly field: string;
  readonly dikenal: readonly (string | number)[];
  /** A body that holds nothing but an unknown code there. */
  readonly isi: object;
}

/** Every field of a body that takes one of a list of codes, however deep. */
function pilihan(office: KantorTerbuka, skema: Skema): readonly Pilihan[] {
  return Object.entries(skema.properties ?? {}).flatMap(([nama, satu]) => dalam(office, satu).map(({ field, dikenal, isi }) => ({ field: [nama, ...field].join('.'), dikenal, isi: { [nama]: isi } })));
}

function dalam(office: KantorTerbuka, mentah: Skema): readonly { readonly field: readonly string[]; readonly dikenal: readonly (string | number)[]; readonly isi: unknown }[] {
  const skema = office.skema(mentah);
  if (skema.enum !== undefined) return [{ field: [], dikenal: skema.enum, isi: typeof skema.enum[0] === 'number' ? 777 : 'bukan-kode' }];
  if (skema.items !== undefined) return dalam(office, skema.items).map(({ field, dikenal, isi }) => ({ field: field.length === 0 ? [] : ['0', ...field], dikenal, isi: [isi] }));
  return pilihan(office, skema).map(({ field, dikenal, isi }) => ({ field: [field], dikenal, isi }));
}

function disebut(reason: string, dikenal: readonly (string | number)[]): boolean {
  if (dikenal.length > PALING_BANYAK) return reason.includes('/openapi.json');
  return dikenal.every((kode) => new RegExp(`(^|[^\\w-])${String(kode)}($|[^\\w-])`).test(reason));
}

it.each(KANTOR)('who sends %s a code that it does not know is told those that it knows, or where they stand', async (layanan) => {
  const office = kantor(layanan);
  const semua = office.operasi('post').flatMap(([path, operasi]) => pilihan(office, office.isi(operasi)).map((satu) => ({ path, ...satu })));
  const keberatan = await Promise.all(
    semua.map(async ({ path, field, dikenal, isi }) => {
      const { errors = [] } = (await office.kirim(path, isi)).isi as { errors?: readonly { field: string; reason: string }[] };
      const reason = errors.find((satu) => satu.field === field)?.reason ?? 'not refused';
      return disebut(reason, dikenal) ? undefined : `${path} ${field}: ${reason}`;
    }),
  );
  expect(semua.length).toBeGreaterThan(2);
  if (layanan === 'desa') expect(semua.map(({ field }) => field)).toEqual(expect.arrayContaining(['permintaan.jenis', 'keadaan', 'keluarga.anggota.0.agama', 'keluarga.anggota.0.pekerjaan', 'keluarga.mutasi.0.sebab']));
  expect(keberatan.filter((satu) => satu !== undefined)).toEqual([]);
});

it.each(KANTOR)('and so is who asks %s for one in an address', async (layanan) => {
  const office = kantor(layanan);
  const semua = office.operasi('get').flatMap(([path, { parameters = [] }]) => parameters.flatMap(({ name, schema }) => (schema?.enum === undefined ? [] : [{ path, name, dikenal: schema.enum }])));
  const keberatan: string[] = [];
  for (const { path, name, dikenal } of semua.filter(({ name: satu }) => satu !== 'bahasa')) {
    const { isi } = await office.lihat(`${path}?${name}=bukan-kode`);
    const reason = (isi.errors as readonly { field: string; reason: string }[] | undefined)?.find(({ field }) => field === name)?.reason ?? 'not refused';
    if (!disebut(reason, dikenal)) keberatan.push(`${path} ${name}: ${reason}`);
  }
  expect(semua.length).toBeGreaterThan(0);
  expect(keberatan).toEqual([]);
});
