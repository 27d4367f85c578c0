import { exitWrong } from '@kk-lintas/command-line';
import { SetelanSalah } from './node/pengaturan-node';

/**
 * Ends a program whose `--data` holds what a node's KK_DIREKTORI names: the complaint speaks of the option, in one line. For
 * any other error it does nothing.
 */
export function dataSalahOrExit(error: unknown): void {
  if (error instanceof SetelanSalah) exitWrong(error.message.replace('KK_DIREKTORI', '--data'));
}
