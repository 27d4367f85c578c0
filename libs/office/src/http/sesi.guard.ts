import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { bolehkah, type LayananPetugas, type Tindakan } from '@kk-lintas/identity';
import { Sesi } from '../accounts/sesi';
import { OfficeRuntime } from '../node/office-runtime';
import { METADATA, type AuthenticatedRequest } from './konteks';
import { problem, rejectionProblem } from './problem';

/** Who is it, and may he or she do this here? Every endpoint that is not public names its action. */
@Injectable()
export class SesiGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sesi: Sesi,
    private readonly office: OfficeRuntime,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(METADATA.publik, targets)) return true;
    const tindakan = this.reflector.getAllAndOverride<Tindakan>(METADATA.tindakan, targets);
    if (tindakan === undefined) throw new Error('an endpoint without its action');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw problem('belum-masuk', 401, 'Silakan masuk lebih dahulu');
    const { pelaku, permohonanId } = await this.sesi.pelakuDari(token);
    const { layanan, kode } = this.office.kantor;
    const refusal = bolehkah(pelaku, tindakan, { layanan: layanan as LayananPetugas, kantor: kode });
    if (refusal !== undefined) throw rejectionProblem(refusal, undefined);
    if (permohonanId !== undefined) mustBeOwn(permohonanId, request);
    request.pelaku = pelaku;
    return true;
  }
}

/** An applicant's token opens that one case alone. */
function mustBeOwn(permohonanId: string, request: AuthenticatedRequest): void {
  const { id } = request.params as { id?: string };
  if (id === permohonanId) return;
  throw problem('bukan-wewenang', 403, 'Ini bukan permohonan Anda');
}
