import { Injectable } from '@nestjs/common';
import { AKUN, type Akun } from '@kk-lintas/identity';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnyAggregate, DomainCommand } from '../command/aggregate';
import type { CommandRequest, CommandResult, LastAct } from '../command/command';
import { jabatanTerbaca } from '../command/jabatan-terbaca';
import { OfficeRuntime } from '../node/office-runtime';
import type { Konteks } from './konteks';
import { conflictProblem, problem, rejectionProblem } from './problem';
import { tanpaSidik } from './tanpa-sidik';

/** A command at the edge of the office, on Nest's CommandBus. */
export class JalankanPerintah extends Command<CommandResult> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

@CommandHandler(JalankanPerintah)
export class JalankanPerintahHandler implements ICommandHandler<JalankanPerintah> {
  constructor(private readonly office: OfficeRuntime) {}

  execute({ request }: JalankanPerintah): Promise<CommandResult> {
    return this.office.gateway.execute(request);
  }
}

/** Answer to an accepted command. */
export interface HasilPerintah {
  readonly id: string;
  /** Also the ETag: what the next `If-Match` may name. */
  readonly revisi: number;
  readonly diulang: boolean;
  readonly peristiwa: readonly { readonly id: string; readonly type: string; readonly waktu: string; readonly data: object }[];
}

/** Sends a request's command and turns the result into its answer or its problem. */
@Injectable()
export class PengirimPerintah {
  constructor(
    private readonly bus: CommandBus,
    private readonly office: OfficeRuntime,
  ) {}

  async kirim(konteks: Konteks, aggregate: AnyAggregate, id: string, command: DomainCommand): Promise<HasilPerintah> {
    const result = await this.bus.execute(
      new JalankanPerintah({
        aggregate,
        id,
        command,
        actor: konteks.pelaku,
        commandId: konteks.commandId,
        ...(konteks.expectedRevision !== undefined && { expectedRevision: konteks.expectedRevision }),
        ...(konteks.traceparent !== undefined && { traceparent: konteks.traceparent }),
      }),
    );
    return this.answer(result, konteks);
  }

  private async answer(result: CommandResult, konteks: Konteks): Promise<HasilPerintah> {
    switch (result.kind) {
      case 'accepted':
        return {
          id: result.id,
          revisi: result.revision,
          diulang: result.replayed,
          peristiwa: result.events.map(({ id, type, time, data }) => ({ id, type, waktu: time, data: tanpaSidik(data) })),
        };
      case 'refused':
        throw rejectionProblem(result.rejection, await this.named(result.last, konteks));
      case 'conflict':
        throw conflictProblem(result, await this.named(result.last, konteks));
      case 'id-reused':
        throw problem('idempotency-key-terpakai', 422, 'Idempotency-Key ini sudah dipakai untuk perintah lain');
    }
  }

  /** Who acted last: the officer, for the colleague who comes second; an applicant learns the office-holder's title and the time. */
  private async named(last: LastAct | undefined, { pelaku }: Konteks): Promise<(LastAct & { readonly nama?: string }) | undefined> {
    if (last?.nip === undefined) return last && { ...last, jabatan: jabatanTerbaca(last.jabatan) };
    if (pelaku.jenis !== 'petugas') return { event: last.event, jabatan: last.jabatan, time: last.time };
    const { state } = await this.office.journal.load<Akun>(AKUN, `${AKUN.name}-${last.nip}`);
    return state.status === 'belum-ada' ? last : { ...last, nama: state.petugas.nama };
  }
}
