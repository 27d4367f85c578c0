import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { catatBatasIsi, isiTerlaluBesar, jenisIsiSalah, problem } from '@kk-lintas/office';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of an uploaded card; a card of three sheets has a tenth of it. */
export const UNGGAHAN_TERBESAR = 2 * 1024 * 1024;

/** A larger file is read this far, so that whoever sends it is told of its size: a browser that is cut off shows nothing. */
const TERBACA = 4 * UNGGAHAN_TERBESAR;

/** Room for the borders and headings of a form around the file. */
const SEKELILING_BERKAS = 16 * 1024;

/** A kind of body besides JSON, and the addresses that take it: everywhere else it stays refused. */
interface Penerima {
  readonly jenis: string;
  readonly alamat: readonly string[];
  /** Largest body in bytes. */
  readonly terbesar: number;
  /** What a larger body is told, in bytes, where more is read than is taken. */
  readonly diterima?: number;
  readonly baca: (isi: Buffer) => unknown;
}

const utuh = (isi: Buffer): Buffer => isi;

const PENERIMA: readonly Penerima[] = [
  { jenis: 'application/pdf', alamat: ['/keaslian/pdf'], terbesar: UNGGAHAN_TERBESAR, baca: utuh },
  { jenis: 'multipart/form-data', alamat: ['/periksa'], terbesar: TERBACA + SEKELILING_BERKAS, diterima: UNGGAHAN_TERBESAR, baca: utuh },
  { jenis: 'application/x-www-form-urlencoded', alamat: ['/periksa', '/perjalanan'], terbesar: SEKELILING_BERKAS, baca: (isi) => Object.fromEntries(new URLSearchParams(isi.toString('utf8'))) },
];

/** Lets the web server read files and forms at the addresses that take them. */
@Injectable()
export class Unggahan implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    for (const { jenis, alamat, terbesar, baca } of PENERIMA) {
      server.addContentTypeParser<Buffer>(jenis, { parseAs: 'buffer', bodyLimit: terbesar }, (request, body, done) => {
        if (alamat.includes(request.routeOptions.url ?? '')) done(null, baca(body));
        else done(ditolak(request));
      });
    }
    // JSON would be read before the address is asked, and a file that calls itself JSON be called unreadable.
    server.addHook('onRequest', (request, _reply, done) => {
      const penerima = penerimaDari(request);
      if (penerima !== undefined) catatBatasIsi(request, penerima.diterima ?? penerima.terbesar);
      done(jenisLain(request) ? ditolak(request) : undefined);
    });
    server.addContentTypeParser('*', (request, _payload, done) => done(ditolak(request)));
  }
}

function penerimaDari(request: FastifyRequest): Penerima | undefined {
  return PENERIMA.find(({ jenis, alamat }) => jenis === jenisIsi(request) && alamat.includes(request.routeOptions.url ?? ''));
}

function jenisIsi({ headers }: FastifyRequest): string {
  const [jenis = ''] = (headers['content-type'] ?? '').split(';', 1);
  return jenis.trim().toLowerCase();
}

/** Whether a body calls itself of another kind than its address takes, where that is not JSON. */
function jenisLain(request: FastifyRequest): boolean {
  const { method, routeOptions: { url } } = request;
  const diterima = PENERIMA.filter(({ alamat }) => alamat.includes(url ?? '')).map(({ jenis }) => jenis);
  const jenis = jenisIsi(request);
  return method === 'POST' && diterima.length > 0 && jenis !== '' && !diterima.includes(jenis);
}

/** Names what the address takes instead. */
function ditolak({ routeOptions: { url } }: FastifyRequest): Error {
  const diterima = PENERIMA.filter(({ alamat }) => alamat.includes(url ?? '')).map(({ jenis }) => jenis);
  return diterima.length === 0 ? jenisIsiSalah('application/json') : jenisIsiSalah(...diterima);
}

/** The bytes of a request that is nothing but a file. @throws ProblemError for a body of another kind, or of no byte */
export function berkasPdf(body: unknown): Uint8Array {
  if (!Buffer.isBuffer(body)) throw jenisIsiSalah('application/pdf');
  if (body.length === 0) throw problem('masukan-tidak-sah', 400, 'Isian tidak sah', { errors: [{ field: '', reason: 'berkas PDF tidak boleh kosong' }] });
  return body;
}

/**
 * The file in the field `pdf` of a form, read by the platform's own multipart parser; the size of the form is limited before.
 * @throws ProblemError when it is no such form, or no file was chosen
 */
export async function berkasFormulir({ body, headers }: Pick<FastifyRequest, 'body' | 'headers'>): Promise<Uint8Array> {
  const formulir = await bacaFormulir(body as Uint8Array<ArrayBuffer>, headers['content-type'] ?? '');
  const berkas = formulir.get('pdf');
  if (!(berkas instanceof Blob) || berkas.size === 0) throw problem('masukan-tidak-sah', 400, 'Pilih berkas PDF lebih dahulu');
  if (berkas.size > UNGGAHAN_TERBESAR) throw isiTerlaluBesar(UNGGAHAN_TERBESAR, 'Berkas paling besar 2 MB');
  return new Uint8Array(await berkas.arrayBuffer());
}

async function bacaFormulir(body: Uint8Array<ArrayBuffer>, jenis: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': jenis } }).formData();
  } catch {
    throw problem('masukan-tidak-sah', 400, 'Formulir tidak dapat dibaca');
  }
}
