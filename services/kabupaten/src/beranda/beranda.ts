import fastify, { type FastifyReply } from 'fastify';
import { tertulis, type OfficeRuntime } from '@kk-lintas/office';
import { kirimHalaman, permintaanTakTerbaca, tolakMetodeLain } from '@kk-lintas/web';
import { panduanCoba } from '../coba/panduan-coba';
import { antreanKantor } from './antrean-kantor';
import { ApiPage, type DokumenApi } from './api.page';
import { BerandaPage } from './beranda.page';
import { CobaPage } from './coba.page';
import { MetodeSalahPage } from './metode-salah.page';
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
  const app = fastify({ forceCloseConnections: true, clientErrorHandler: permintaanTakTerbaca, frameworkErrors: (_error, _request, reply) => void tidakDitemukan(reply) });
  app.setNotFoundHandler(async (_request, reply) => tidakDitemukan(reply));
  tolakMetodeLain(app, (boleh, reply) => kirimHalaman(reply.header('allow', boleh.join(', ')), MetodeSalahPage({ boleh }), 405));
  app.get('/.well-known/kk-nodes', async (_request, reply) => reply.header('x-content-type-options', 'nosniff').send(kantor.map((office) => ({ service: office.kantor.layanan, kantor: office.kantor.kode, nama: office.kantor.nama, url: office.kantor.url, openapi: `${office.kantor.url}/openapi.json` }))));
  app.get('/', async (_request, reply) => kirimHalaman(reply, BerandaPage({ kantor: await Promise.all(kantor.map(antreanKantor)), urlSiak })));
  app.get('/coba', async (_request, reply) => kirimHalaman(reply, CobaPage({ panduan: panduanCoba(alamat, port) })));
  app.get<{ Querystring: { nomor?: string | string[] } }>('/perjalanan', async ({ query }, reply) => {
    const [ketikan = ''] = [query.nomor].flat();
    const nomor = tertulis(ketikan);
    const perjalanan = await cariPerjalanan(kantor, nomor);
    const halaman = PerjalananPage({ nomor, perjalanan, namaKantor: (id) => kantor.find((office) => office.kantor.id === id)?.kantor.nama });
    return kirimHalaman(reply, halaman, perjalanan === undefined ? 404 : 200);
  });
  app.get<{ Params: { id: string } }>('/api/:id', async ({ params: { id } }, reply) => {
    const office = kantor.find((satu) => satu.kantor.id === id);
    if (office === undefined) return tidakDitemukan(reply);
    const dokumen = (await (await fetch(`${office.kantor.url}/openapi.json`)).json()) as DokumenApi;
    return kirimHalaman(reply, ApiPage({ dokumen, url: office.kantor.url }));
  });
  await app.listen({ host, port });
  return { url: `http://${alamat}:${port}`, tutup: () => app.close() };
}

function tidakDitemukan(reply: FastifyReply): FastifyReply {
  return kirimHalaman(reply, PerjalananPage({ nomor: '', perjalanan: undefined, namaKantor: () => undefined }), 404);
}
