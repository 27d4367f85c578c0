import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiOperation } from '@nestjs/swagger';
import type { Pelaku } from '@kk-lintas/domain';
import { NAMA_TINDAKAN, type Tindakan as NamaTindakan } from '@kk-lintas/identity';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import { problem } from './problem';

/** What every command of a request carries besides its body. */
export interface Konteks {
  readonly pelaku: Pelaku;
  /** The `Idempotency-Key`, or a fresh id for a client that sends none. */
  readonly commandId: string;
  /** From `If-Match: "<revision>"`. */
  readonly expectedRevision?: number;
  readonly traceparent?: string;
}

export type AuthenticatedRequest = FastifyRequest & { pelaku?: Pelaku };

const TINDAKAN = 'kk:tindakan';
const PUBLIK = 'kk:publik';

/** Where the API document keeps an endpoint's action, for what is said of all endpoints alike. */
export const X_TINDAKAN = 'x-kk-tindakan';

/**
 * The command or query that an endpoint stands for: who may use it is decided by the table of permissions.
 * @param ringkasan what it does, where several endpoints stand for the same action; otherwise the action's own name
 */
export const Tindakan = (nama: NamaTindakan, ringkasan: string = NAMA_TINDAKAN[nama]) =>
  applyDecorators(SetMetadata(TINDAKAN, nama), ApiOperation({ summary: ringkasan }), ApiExtension(X_TINDAKAN, nama));
/** An endpoint that needs no login. */
export const Publik = () => SetMetadata(PUBLIK, true);
export const METADATA = { tindakan: TINDAKAN, publik: PUBLIK } as const;

export const DenganKonteks = createParamDecorator((_: unknown, context: ExecutionContext): Konteks => konteksOf(context.switchToHttp().getRequest<AuthenticatedRequest>()));

/** For an endpoint without a login: whoever sends it acts as an applicant. */
export const DenganKonteksPublik = createParamDecorator((_: unknown, context: ExecutionContext): Konteks => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  request.pelaku = { jenis: 'pemohon' };
  return konteksOf(request);
});

export function konteksOf(request: AuthenticatedRequest): Konteks {
  if (request.pelaku === undefined) throw problem('belum-masuk', 401, 'Silakan masuk lebih dahulu');
  const expectedRevision = ifMatch(header(request, 'if-match'));
  const traceparent = header(request, 'traceparent');
  return {
    pelaku: request.pelaku,
    commandId: idempotencyKey(header(request, 'idempotency-key')),
    ...(expectedRevision !== undefined && { expectedRevision }),
    ...(traceparent !== undefined && { traceparent }),
  };
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function idempotencyKey(value: string | undefined): string {
  if (value === undefined) return randomUUID();
  if (!isUuid(value)) throw problem('masukan-tidak-sah', 400, 'Isian tidak sah', { errors: [{ field: 'Idempotency-Key', reason: 'harus berupa UUID' }] });
  return value.toLowerCase();
}

function ifMatch(value: string | undefined): number | undefined {
  if (value === undefined || value === '*') return undefined;
  const revision = /^(?:W\/)?"(\d+)"$/.exec(value)?.[1];
  if (revision === undefined) throw problem('masukan-tidak-sah', 400, 'Isian tidak sah', { errors: [{ field: 'If-Match', reason: 'harus berupa ETag dari jawaban sebelumnya' }] });
  return Number(revision);
}
