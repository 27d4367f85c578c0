import type { OpenAPIObject } from '@nestjs/swagger';

type Operasi = NonNullable<OpenAPIObject['paths'][string]['post']>;

const MASALAH = 'Masalah';

const SKEMA_MASALAH = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', example: 'urn:kk-lintas:masalah:masukan-tidak-sah' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, reason: { type: 'string' }, aturan: { type: 'string' } } } },
  },
} as const;

const JAWABAN_MASALAH = {
  description: 'Masalah (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${MASALAH}` } } },
} as const;

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

/** What holds for every operation of an office and no controller says: problems as answers, and the headers of commands. */
export function lengkapi(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path,
      { ...item, ...(item.get && { get: denganMasalah(item.get) }), ...(item.post && { post: sebagaiPerintah(denganMasalah(item.post), path) }) },
    ]),
  );
  const schemas = { ...document.components?.schemas, [MASALAH]: SKEMA_MASALAH };
  return { ...document, paths, components: { ...document.components, schemas } } as unknown as OpenAPIObject;
}

function denganMasalah(operasi: Operasi): Operasi {
  return { ...operasi, responses: { ...operasi.responses, default: JAWABAN_MASALAH } };
}

/** Logging in, following a case and checking a card change nothing: they take none of these headers. */
function sebagaiPerintah(operasi: Operasi, path: string): Operasi {
  if (/^\/(masuk|lacak|siapa|keaslian|kartu)/.test(path)) return operasi;
  const headers = path.includes('{id}') || path.startsWith('/petugas/') ? [IDEMPOTENCY_KEY, IF_MATCH] : [IDEMPOTENCY_KEY];
  return { ...operasi, parameters: [...(operasi.parameters ?? []), ...headers] };
}
