import { createHash } from 'node:crypto';
import { kirimHalaman as kirim } from '@kk-lintas/web';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { GAYA } from './kerangka-keaslian.page';

const KEBIJAKAN = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(GAYA).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'`;

const KEPALA = {
  'cache-control': 'no-store',
  'content-security-policy': KEBIJAKAN,
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
};

/** Sends a page that no cache keeps, no other site embeds, and that runs no script but those of this portal. */
export function kirimHalaman(reply: FastifyReply, halaman: VNode, status = 200): FastifyReply {
  return kirim(reply, halaman, status, KEPALA);
}
