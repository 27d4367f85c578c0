import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../http/problem';
import type { CaraGagal, Gangguan, Saklar } from './saklar';

/** The switches themselves must go on working, and so must the question whether the process lives. */
const BEBAS_GANGGUAN: ReadonlySet<string> = new Set(['/saklar', '/sehat', '/openapi.json']);

/** Lets the switches act on every request, before it is worked on or after. */
export function pasangGangguan(server: FastifyInstance, saklar: Saklar): void {
  const sesudah = new WeakMap<FastifyRequest, Gangguan>();
  let ditutup = false;

  server.addHook('onRequest', async (request, reply) => {
    if (BEBAS_GANGGUAN.has(request.url)) return;
    const gangguan = saklar.ambilGangguan();
    if (gangguan === undefined) return;
    if (gangguan.lambatMs > 0) await setTimeout(gangguan.lambatMs, undefined, { ref: false });
    if (ditutup) await takPernah();
    if (gangguan.sesudahDiproses) sesudah.set(request, gangguan);
    else if (gangguan.gagal !== undefined) await reply.send(await gagalkan(gangguan.gagal, request, reply));
  });

  server.addHook('onSend', async (request, reply, payload) => {
    const gagal = sesudah.get(request)?.gagal;
    return gagal === undefined ? payload : gagalkan(gagal, request, reply);
  });

  server.addHook('preClose', async () => {
    ditutup = true;
  });
}

/** @returns the body of the error answer, if there is one at all */
async function gagalkan(cara: CaraGagal, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  if (cara === 'http-500') {
    reply.status(500).header('content-type', 'application/problem+json; charset=utf-8');
    return JSON.stringify(problem('gangguan', 500, 'SIAK sedang terganggu').problem);
  }
  if (cara === 'putus') request.raw.socket.destroy();
  return takPernah();
}

/** The request stays open until the caller or the closing server ends its connection. */
function takPernah(): Promise<never> {
  return new Promise(() => undefined);
}
