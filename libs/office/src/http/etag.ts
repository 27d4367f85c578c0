import type { FastifyReply } from 'fastify';

/** Hands a command's answer on, with its revision as the ETag that the next `If-Match` may name. */
export async function denganEtag<Hasil extends { readonly revisi: number }>(reply: FastifyReply, jawaban: Promise<Hasil>): Promise<Hasil> {
  const hasil = await jawaban;
  void reply.header('etag', `"${hasil.revisi}"`);
  return hasil;
}
