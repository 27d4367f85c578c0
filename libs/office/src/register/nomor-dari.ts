import type { DomainEvent } from '@kk-lintas/domain';
import type { Claim } from '../command/aggregate';

/** Claim that gives an event the next number of a register; a case that had one there keeps it. */
export function nomorDari<Event extends DomainEvent<string, { readonly nomor: number; readonly tahun: number }>>(register: string, purpose?: (event: Event) => string): Claim<Event> {
  return async (event, context) => ({ ...event, data: { ...event.data, ...(await context.number(register, purpose?.(event))) } });
}
