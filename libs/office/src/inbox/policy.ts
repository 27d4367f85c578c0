import type { JenisPesan, PesanMasuk } from '@kk-lintas/contracts';
import type { AnyAggregate, DomainCommand } from '../command/aggregate';

/** From a message of another office to a command of this one; `undefined` when it asks nothing of us. */
export type Policies = { readonly [Jenis in JenisPesan]?: Policy<Jenis> };

export type Policy<Jenis extends JenisPesan> = (pesan: PesanMasuk<Jenis>) => PolicyCommand | undefined;

export interface PolicyCommand {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly command: DomainCommand;
}
