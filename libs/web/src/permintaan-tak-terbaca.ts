import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const TERLALU_BESAR = { status: 431, title: 'Kepala permintaan terlalu besar' } as const;
const TERLALU_LAMA = { status: 408, title: 'Permintaan tidak selesai dikirim' } as const;
const TAK_TERBACA = { status: 400, title: 'Permintaan tidak dapat dibaca', detail: 'Huruf di luar ASCII pada alamat ditulis dengan kode persen.' } as const;

/** What a web server answers, as problem+json, to bytes that it cannot read as a request: no route and no filter sees them. */
export function permintaanTakTerbaca({ code }: { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const { status, ...kata } = sebab(code);
  const badan = JSON.stringify({ type: `urn:kk-lintas:masalah:http-${status}`, status, ...kata });
  const kepala = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'content-type: application/problem+json; charset=utf-8', `content-length: ${Buffer.byteLength(badan)}`, 'connection: close'];
  socket.end(`${kepala.join('\r\n')}\r\n\r\n${badan}`);
}

function sebab(code: string | undefined): { readonly status: number; readonly title: string; readonly detail?: string } {
  if (code === 'HPE_HEADER_OVERFLOW') return TERLALU_BESAR;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? TERLALU_LAMA : TAK_TERBACA;
}
