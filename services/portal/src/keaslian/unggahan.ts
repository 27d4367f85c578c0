import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { problem } from '@kk-lintas/office';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of an uploaded card; a card of three sheets has a tenth of it. */
export const UNGGAHAN_TERBESAR = 2 * 1024 * 1024;

/** Room for the borders and headings of a form around the file. */
const SEKELILING_BERKAS = 16 * 1024;

/** Addresses that take a file, and the media type of each: everywhere else such a body stays refused. */
const PENERIMA: Readonly<Record<string, string>> = { '/keaslian/pdf': 'application/pdf', '/periksa': 'multipart/form-data' };

/** Lets the web server read files at the addresses that take one. */
@Injectable()
export class Unggahan implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    for (const [jenis, bodyLimit] of [['application/pdf', UNGGAHAN_TERBESAR] as const, ['multipart/form-data', UNGGAHAN_TERBESAR + SEKELILING_BERKAS] as const]) {
      server.addContentTypeParser(jenis, { parseAs: 'buffer', bodyLimit }, (request, body, done) => {
        const diterima = PENERIMA[request.routeOptions.url ?? ''] === jenis;
        done(diterima ? null : Object.assign(new Error('this address takes no file'), { statusCode: 415 }), diterima ? body : undefined);
      });
    }
  }
}

/** The bytes of a request that is nothing but a file. @throws ProblemError for a body of another kind */
export function berkasPdf(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw problem('http-415', 415, 'Isi permintaan harus application/pdf');
}

/**
 * The file in the field `pdf` of a form, read by the platform's own multipart parser; the size of the form is limited before.
 * @throws ProblemError when it is no such form, or no file was chosen
 */
export async function berkasFormulir({ body, headers }: Pick<FastifyRequest, 'body' | 'headers'>): Promise<Uint8Array> {
  const formulir = await bacaFormulir(body as Uint8Array<ArrayBuffer>, headers['content-type'] ?? '');
  const berkas = formulir.get('pdf');
  if (!(berkas instanceof Blob) || berkas.size === 0) throw problem('masukan-tidak-sah', 400, 'Pilih berkas PDF lebih dahulu');
  return new Uint8Array(await berkas.arrayBuffer());
}

async function bacaFormulir(body: Uint8Array<ArrayBuffer>, jenis: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': jenis } }).formData();
  } catch {
    throw problem('masukan-tidak-sah', 400, 'Formulir tidak dapat dibaca');
  }
}
