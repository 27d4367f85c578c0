import type { FastifyInstance, FastifyReply } from 'fastify';

/** Which methods each address of a web server takes. */
export class MetodeAlamat {
  private readonly alamat: { readonly pola: RegExp; readonly metode: string }[] = [];

  /** @param url a route as the server was told of it: `/permohonan/:id` */
  catat(metode: string | readonly string[], url: string): void {
    const pola = url.split(/(:\w+)/).map((bagian) => (bagian.startsWith(':') ? '[^/]+' : bagian.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    for (const satu of [metode].flat()) this.alamat.push({ pola: new RegExp(`^${pola.join('')}$`), metode: satu });
  }

  /** @param url of a request, its query included; @returns in alphabetical order, none for an address that there is not */
  untuk(url: string): readonly string[] {
    const [path = ''] = url.split('?', 1);
    return [...new Set(this.alamat.filter(({ pola }) => pola.test(path)).map(({ metode }) => metode))].sort();
  }
}

/**
 * Lets a web server refuse, before it reads a body, a method that an address does not take where it takes others. Its routes come later.
 * @param tolak answers 405 with `Allow` (RFC 9110, 15.5.6), or throws what the server answers so
 */
export function tolakMetodeLain(server: FastifyInstance, tolak: (boleh: readonly string[], reply: FastifyReply) => FastifyReply): void {
  const metode = new MetodeAlamat();
  server.addHook('onRoute', ({ method, url }) => metode.catat(method, url));
  server.addHook('onRequest', async (request, reply) => {
    const boleh = request.is404 ? metode.untuk(request.url) : [];
    return boleh.length === 0 ? undefined : tolak(boleh, reply);
  });
}
