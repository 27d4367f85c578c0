import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { EventStoreUnavailable } from '@kk-lintas/event-store';
import type { FastifyReply } from 'fastify';
import { problem, ProblemError, type Problem } from './problem';

/** Every error leaves as `application/problem+json`; what is not foreseen says nothing of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: (message: string, error: unknown) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const answer = this.problemOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(answer.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(answer));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof ProblemError) return error.problem;
    if (error instanceof EventStoreUnavailable) {
      return problem('penyimpanan-terganggu', 503, 'Belum pasti tercatat. Kirim lagi dengan Idempotency-Key yang sama.').problem;
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500) return problem(`http-${status}`, status, error instanceof HttpException ? error.message : 'Permintaan tidak dapat dibaca').problem;
    this.log('unexpected error', error);
    return problem('kesalahan', 500, 'Terjadi kesalahan di sistem').problem;
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
