/** Answers that mean the same at every operation, by status; all are problems (RFC 9457). */
const MASALAH = {
  400: 'Isian tidak sah: tiap isian dan sebabnya ada di errors',
  401: 'Belum masuk, sesi berakhir, atau yang disebut untuk masuk salah',
  403: 'Wewenang orang lain: title menyebut jabatannya',
  404: 'Tidak dikenal di kantor ini; kabar dari kantor lain perlu beberapa detik',
  409: 'Belum waktunya, sudah dilakukan, atau sudah berubah sejak dilihat',
  413: 'Isi permintaan terlalu besar',
  415: 'Isi permintaan bukan jenis yang diminta: title menyebutnya',
  422: 'Tidak lengkap atau tidak sah menurut aturan',
  429: 'Terlalu banyak dari alamat ini: tunggu selama Retry-After, lalu kirim lagi',
} as const;

export type StatusMasalah = keyof typeof MASALAH;

export const SKEMA_MASALAH = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'tetap, untuk program', example: 'urn:kk-lintas:masalah:masukan-tidak-sah' },
    title: { type: 'string', description: 'untuk orang', example: 'Isian tidak sah' },
    status: { type: 'integer', example: 400 },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string', example: 'permintaan.rt' }, reason: { type: 'string', example: 'harus tiga angka, 001 sampai 999' }, aturan: { type: 'string' } } },
    },
  },
} as const;

/** What an accepted command answers. */
export const SKEMA_HASIL = {
  type: 'object',
  required: ['id', 'revisi', 'diulang', 'peristiwa'],
  properties: {
    id: { type: 'string', description: 'yang diubah, misalnya id permohonan' },
    revisi: { type: 'integer', description: 'juga ETag, untuk If-Match berikutnya' },
    diulang: { type: 'boolean', description: 'true bila Idempotency-Key ini sudah tercatat sebelumnya' },
    peristiwa: {
      type: 'array',
      items: { type: 'object', properties: { id: { type: 'string' }, type: { type: 'string', example: 'BerkasDiperiksa' }, waktu: { type: 'string', format: 'date-time' }, data: { type: 'object' } } },
    },
    nomor: { type: 'string', description: 'nomor permohonan, bila perintah ini memberikannya' },
    rahasia: { type: 'string', description: 'kode rahasia keluarga, bila perintah ini memberikannya' },
  },
} as const;

const RETRY_AFTER = { 'Retry-After': { description: 'berapa detik menunggu', schema: { type: 'integer', example: 900 } } } as const;

/** Name of a shared answer below `components/responses`. */
function namaJawaban(status: StatusMasalah | 'default'): string {
  return status === 'default' ? 'Masalah' : `Masalah${status}`;
}

export function rujukanMasalah(status: StatusMasalah | 'default'): { readonly $ref: string } {
  return { $ref: `#/components/responses/${namaJawaban(status)}` };
}

/** All shared answers, under the names that operations refer to. */
export function jawabanMasalah(): Readonly<Record<string, object>> {
  const isi = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Masalah' } } };
  const semua = Object.entries(MASALAH).map(([status, description]) => [namaJawaban(Number(status) as StatusMasalah), { description, ...(status === '429' && { headers: RETRY_AFTER }), content: isi }] as const);
  return Object.fromEntries([...semua, [namaJawaban('default'), { description: 'Masalah lain (RFC 9457)', content: isi }]]);
}
