import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SeriHabis } from '../register/seri';
import { problem, ProblemError, type Problem } from './problem';

/** Every error leaves as problem+json; what was not foreseen says nothing of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const jawaban = problemDari(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof ProblemError) void reply.headers(error.headers);
    void reply.status(jawaban.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(jawaban));
  }
}

function problemDari(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof SeriHabis) return problem('seri-habis', 503, 'Nomor seri hari ini habis').problem;
  const status = statusDari(error);
  if (status === 404) return problem('tidak-ditemukan', 404, 'Alamat tidak dikenal').problem;
  if (status !== undefined && status < 500) return problem('tidak-terbaca', status, 'Permintaan tidak dapat dibaca').problem;
  return problem('kesalahan', 500, 'Terjadi kesalahan').problem;
}

/** Fastify's own errors (malformed JSON, too large a body) carry `statusCode`. */
function statusDari(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const membawaStatus = typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number';
  return membawaStatus ? (error.statusCode as number) : undefined;
}
