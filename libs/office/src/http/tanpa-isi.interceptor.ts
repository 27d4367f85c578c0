import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import { objekJson } from './bentuk-objek';
import { BUKAN_OBJEK_JSON, invalidInput, TIDAK_DIKENAL } from './problem';

const MEMBACA_ISI: readonly string[] = [RouteParamtypes.BODY, RouteParamtypes.REQUEST].map(String);

/** A command that takes nothing is sent with no body or with an empty object: what else comes is said to be unknown, and nothing is done. */
@Injectable()
export class TanpaIsi implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body !== undefined && !membacaIsi(context)) pastikanKosong(body);
    return next.handle();
  }
}

/** Nest keeps a handler's parameters under `<what it is>:<its place>`. */
function membacaIsi(context: ExecutionContext): boolean {
  const parameter = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as object;
  return Object.keys(parameter).some((kunci) => MEMBACA_ISI.includes(kunci.split(':', 1)[0] ?? ''));
}

function pastikanKosong(body: unknown): void {
  if (!objekJson(body)) throw invalidInput([BUKAN_OBJEK_JSON]);
  const isian = Object.keys(body);
  if (isian.length > 0) throw invalidInput(isian.map((field) => ({ field, reason: TIDAK_DIKENAL })));
}
