import fastify, { type FastifyReply } from 'fastify';
import type { OfficeRuntime } from '@kk-lintas/office';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { panduanCoba } from '../coba/panduan-coba';
import { antreanKantor } from './antrean-kantor';
import { ApiPage, type DokumenApi } from './api.page';
import { BerandaPage } from './beranda.page';
import { CobaPage } from './coba.page';
import { PerjalananPage } from './perjalanan.page';
import { cariPerjalanan } from './cari-perjalanan';

export interface PengaturanBeranda {
  readonly host: string;
  readonly alamat: string;
  readonly port: number;
  readonly kantor: readonly OfficeRuntime[];
  readonly urlSiak: string;
}

export interface Beranda {
  readonly url: string;
  readonly tutup: () => Promise<void>;
}

/** The start page of the demonstration: offices and their queues, accounts, a case's way, the API documents. */
export async function mulaiBeranda({ host, alamat, port, kantor, urlSiak }: PengaturanBeranda): Promise<Beranda> {
  const app = fastify({ forceCloseConnections: true, frameworkErrors: (_error, _request, reply) => void tidakDitemukan(reply) });
  app.setNotFoundHandler(async (_request, reply) => tidakDitemukan(reply));
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'").header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  app.get('/.well-known/kk-nodes', async () => kantor.map((office) => ({ service: office.kantor.layanan, kantor: office.kantor.kode, nama: office.kantor.nama, url: office.kantor.url, openapi: `${office.kantor.url}/openapi.json` })));
  app.get('/', async (_request, reply) => reply.type(HTML).send(halaman(BerandaPage({ kantor: await Promise.all(kantor.map(antreanKantor)), urlSiak }))));
  app.get('/coba', async (_request, reply) => reply.type(HTML).send(halaman(CobaPage({ panduan: panduanCoba(alamat, port) }))));
  app.get<{ Querystring: { nomor?: string } }>('/perjalanan', async ({ query: { nomor = '' } }, reply) => {
    const perjalanan = await cariPerjalanan(kantor, nomor.trim());
    return reply
      .status(perjalanan === undefined ? 404 : 200)
      .type(HTML)
      .send(halaman(PerjalananPage({ nomor, perjalanan, namaKantor: (id) => kantor.find((office) => office.kantor.id === id)?.kantor.nama })));
  });
  app.get<{ Params: { id: string } }>('/api/:id', async ({ params: { id } }, reply) => {
    const office = kantor.find((satu) => satu.kantor.id === id);
    if (office === undefined) return tidakDitemukan(reply);
    const dokumen = (await (await fetch(`${office.kantor.url}/openapi.json`)).json()) as DokumenApi;
    return reply.type(HTML).send(halaman(ApiPage({ dokumen, url: office.kantor.url })));
  });
  await app.listen({ host, port });
  return { url: `http://${alamat}:${port}`, tutup: () => app.close() };
}

const HTML = 'text/html; charset=utf-8';

function tidakDitemukan(reply: FastifyReply): FastifyReply {
  return reply.status(404).type(HTML).send(halaman(PerjalananPage({ nomor: '', perjalanan: undefined, namaKantor: () => undefined })));
}

function halaman(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
