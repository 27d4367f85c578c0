import type { OpenAPIObject } from '@nestjs/swagger';
import { peranBerwenang, sebutPeran, type LayananPetugas, type Tindakan } from '@kk-lintas/identity';
import { X_TINDAKAN } from './konteks';
import { jawabanMasalah, rujukanMasalah, SKEMA_HASIL, SKEMA_MASALAH, type StatusMasalah } from './openapi-jawaban';

type Operasi = NonNullable<OpenAPIObject['paths'][string]['post']>;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Perintah dengan kunci yang sama tercatat satu kali, berapa kali pun dikirim.',
  schema: { type: 'string', format: 'uuid' },
} as const;

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'ETag yang terakhir dilihat; ditolak dengan 409 bila permohonan sudah berubah.',
  schema: { type: 'string', example: '"3"' },
} as const;

/** Logging in, following a case and checking a card change nothing: they take no header of a command. */
const TANPA_PERINTAH = /^\/(masuk|lacak|siapa|keaslian|kartu)/;
/** What is open to guessing or flooding, each behind a limiter: see `terlaluBanyak`. */
const BERBATAS = /^\/(masuk|masuk-pemohon|lacak|siapa-membuka|kartu|permohonan-online|keaslian|keaslian\/pdf|petugas\/ganti-sandi-sendiri)$/;
/** Commands that answer what was recorded; the others say themselves what they answer. */
const MENJAWAB_HASIL = /^\/(permohonan\/|petugas\/|blanko\/|pemusnahan)/;

type Cara = 'get' | 'post';

/**
 * What holds for every operation of an office and no controller says: who may, problems as answers, and the headers of commands.
 * What nobody at this kind of office may do is left out.
 */
export function lengkapi(document: OpenAPIObject, layanan: LayananPetugas): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operasi = (['get', 'post'] as const).map((cara) => [cara, lengkap(item[cara], path, cara, layanan)] as const);
    return [path, Object.fromEntries(operasi.filter(([, satu]) => satu !== undefined))] as const;
  });
  const { schemas, responses } = document.components ?? {};
  const components = { ...document.components, schemas: { ...schemas, Masalah: SKEMA_MASALAH, Hasil: SKEMA_HASIL }, responses: { ...responses, ...jawabanMasalah() } };
  return { ...document, paths: Object.fromEntries(paths.filter(([, item]) => Object.keys(item).length > 0)), components } as unknown as OpenAPIObject;
}

function lengkap(operasi: Operasi | undefined, path: string, cara: Cara, layanan: LayananPetugas): Operasi | undefined {
  if (operasi === undefined) return undefined;
  const { [X_TINDAKAN]: tindakan } = operasi as Operasi & { readonly [X_TINDAKAN]?: Tindakan };
  const peran = tindakan === undefined ? undefined : peranBerwenang(tindakan, layanan);
  if (peran?.length === 0) return undefined;
  const isi = denganMasalah(operasi, path, cara);
  const oleh = peran === undefined ? undefined : `Oleh ${sebutPeran(peran)}.`;
  return { ...(cara === 'post' ? sebagaiPerintah(isi, path) : isi), description: [operasi.description, oleh].filter(Boolean).join(' ') };
}

function denganMasalah(operasi: Operasi, path: string, cara: Cara): Operasi {
  const berhasil = Object.entries(operasi.responses).map(([status, jawaban]) => [status, jawaban !== undefined && 'description' in jawaban && jawaban.description === '' ? { ...jawaban, description: 'Berhasil' } : jawaban] as const);
  const masalah = statusMasalah(operasi, path, cara).map((status) => [String(status), rujukanMasalah(status)] as const);
  return { ...operasi, responses: Object.fromEntries([...berhasil, ...masalah, ['default', rujukanMasalah('default')]]) as Operasi['responses'] };
}

function statusMasalah({ security = [], parameters = [], requestBody }: Operasi, path: string, cara: Cara): readonly StatusMasalah[] {
  const isi = requestBody === undefined ? [] : ([400, 413, 415] as const);
  const alamat = parameters.length === 0 ? [] : ([400] as const);
  const pintu = security.length > 0 ? ([401, 403] as const) : [];
  const perintah = cara === 'post' && security.length > 0 && !TANPA_PERINTAH.test(path) ? ([404, 409, 422] as const) : [];
  const rahasia = /^\/(masuk|lacak|siapa|kartu$)/.test(path) && security.length === 0 ? ([401, 404] as const) : [];
  const batas = BERBATAS.test(path) ? ([429] as const) : [];
  const satu = path.includes('{') ? ([404] as const) : [];
  return [...new Set<StatusMasalah>([...isi, ...alamat, ...pintu, ...perintah, ...rahasia, ...batas, ...satu])].sort((a, b) => a - b);
}

function sebagaiPerintah(operasi: Operasi, path: string): Operasi {
  if (TANPA_PERINTAH.test(path)) return operasi;
  const headers = path.includes('{id}') || path.startsWith('/petugas/') ? [IDEMPOTENCY_KEY, IF_MATCH] : [IDEMPOTENCY_KEY];
  return { ...operasi, parameters: [...(operasi.parameters ?? []), ...headers], responses: MENJAWAB_HASIL.test(path) ? denganHasil(operasi.responses) : operasi.responses };
}

function denganHasil(responses: Operasi['responses']): Operasi['responses'] {
  const isi = { description: 'Diterima: apa yang tercatat', content: { 'application/json': { schema: { $ref: '#/components/schemas/Hasil' } } } };
  return Object.fromEntries(Object.entries(responses).map(([status, jawaban]) => [status, /^2/.test(status) ? isi : jawaban])) as Operasi['responses'];
}
