import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { GAYA } from './kerangka-keaslian.page';

const KEBIJAKAN = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(GAYA).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'`;

/** Sends a page that no cache keeps, no other site embeds, and that runs no script but those of this portal. */
export function kirimHalaman(reply: FastifyReply, halaman: VNode, status = 200): FastifyReply {
  return reply
    .status(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': KEBIJAKAN,
      'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .send(`<!doctype html>${renderToString(halaman)}`);
}
