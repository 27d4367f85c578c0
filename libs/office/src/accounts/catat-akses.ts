import { randomUUID } from 'node:crypto';
import type { Pelaku } from '@kk-lintas/domain';
import type { CommandGateway } from '../command/command-gateway';
import { AKSES } from './akses.aggregate';

/**
 * Records that somebody reads a case's personal data, before it is shown. Each read is a record of its own: it takes no
 * Idempotency-Key, by which a second read could pass for the first.
 * @throws Error when it could not be recorded: then nothing may be shown
 */
export async function catatAkses(gateway: CommandGateway, id: string, pelaku: Pelaku, tujuan: string): Promise<void> {
  const { kind } = await gateway.execute({ aggregate: AKSES, id, command: { type: 'CatatAkses', tujuan }, actor: pelaku, commandId: randomUUID() });
  if (kind !== 'accepted') throw new Error(`a read of personal data was not recorded: ${kind}`);
}
