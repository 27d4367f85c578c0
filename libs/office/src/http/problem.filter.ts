import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BlobsUnavailable } from '@kk-lintas/blob-store';
import { EventStoreUnavailable } from '@kk-lintas/event-store';
import { InvalidCursor, OtherVersion, ReadModelsUnavailable } from '@kk-lintas/read-models';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { batasIsi } from './batas-isi';
import { invalidInput, isiTerlaluBesar, problem, ProblemError, requestProblem, type Problem } from './problem';

/** Every error leaves as `application/problem+json`; what is not foreseen says nothing of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: (message: string, error: unknown) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof ProblemError) void reply.headers(error.headers);
    kirimProblem(reply, this.problemOf(error, () => batasIsi(host.switchToHttp().getRequest<FastifyRequest>())));
  }

  private problemOf(error: unknown, batas: () => number): Problem {
    if (error instanceof ProblemError) return error.problem;
    if (error instanceof EventStoreUnavailable) {
      return problem('penyimpanan-terganggu', 503, 'Belum pasti tercatat. Kirim lagi dengan Idempotency-Key yang sama.').problem;
    }
    if (error instanceof ReadModelsUnavailable) return problem('pandangan-terganggu', 503, 'Antrean dan pencarian sedang tidak dapat dibaca. Coba lagi sebentar.').problem;
    if (error instanceof OtherVersion) return problem('program-berganti', 503, 'Kantor ini sedang beralih ke versi program yang lain. Coba lagi sebentar.').problem;
    if (error instanceof BlobsUnavailable) return problem('dokumen-terganggu', 503, 'Dokumen sedang tidak dapat dibaca atau disimpan. Coba lagi sebentar.').problem;
    if (error instanceof InvalidCursor) return invalidInput([{ field: 'lanjut', reason: 'harus penunjuk dari halaman sebelumnya' }]).problem;
    const status = statusOf(error);
    if (status === 413) return isiTerlaluBesar(batas()).problem;
    if (status !== undefined && status < 500) return requestProblem(status).problem;
    this.log('unexpected error', error);
    return problem('kesalahan', 500, 'Terjadi kesalahan di sistem').problem;
  }
}

/** For requests that the HTTP server refuses before any route is found: an address it cannot read. */
export function alamatTidakTerbaca({ statusCode = 400 }: { readonly statusCode?: number }, _: unknown, reply: FastifyReply): void {
  kirimProblem(reply, problem(`http-${statusCode}`, statusCode, 'Alamat permintaan tidak dapat dibaca').problem);
}

function kirimProblem(reply: FastifyReply, answer: Problem): void {
  void reply.status(answer.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(answer));
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
