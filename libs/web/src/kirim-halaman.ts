import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const KEBIJAKAN = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

/**
 * Sends a page: it runs no script, and tells no other site where it was left from.
 * @param kepala headers beside these, or instead of one of them
 */
export function kirimHalaman(reply: FastifyReply, halaman: VNode, status = 200, kepala: Readonly<Record<string, string>> = {}): FastifyReply {
  return reply
    .status(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': KEBIJAKAN, 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', ...kepala })
    .send(`<!doctype html>${renderToString(halaman)}`);
}
