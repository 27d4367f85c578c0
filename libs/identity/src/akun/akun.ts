import type { Decider } from '@kk-lintas/domain';
import type { PerintahAkun } from './akun.commands';
import { deciderAkun } from './akun.decide';
import type { PeristiwaAkun } from './akun.events';
import type { Akun } from './akun.state';

/** The aggregate of accounts for an office's command gateway; its streams are `akun-<nip>`. */
export const AKUN: { readonly name: 'akun'; readonly decider: Decider<Akun, PerintahAkun, PeristiwaAkun> } = { name: 'akun', decider: deciderAkun };
