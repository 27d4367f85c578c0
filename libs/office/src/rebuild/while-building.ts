import { comparePositions, type Position } from '@kk-lintas/event-store';
import type { ReadModels, Replacement } from '@kk-lintas/read-models';
import type { KeyStore } from '@kk-lintas/trust';
import { EventCodec } from '../history/event-codec';
import type { OfficeDefinition } from '../node/office-definition';
import { declarationsOf, projectionsOf, PROYEKSI, type ProjectedOffice } from '../projection/projections-of';
import { LogFold, type LogToFold } from './log-fold';

export interface BuildOptions {
  readonly definition: ProjectedOffice & Pick<OfficeDefinition, 'upcasters'>;
  readonly log: LogToFold;
  readonly models: ReadModels;
}

/**
 * Works on new read models of an office, and removes them when they did not take over.
 * @throws ReplacementUnderWay when others are being built
 */
export async function whileBuilding<Result>({ definition, log, models }: BuildOptions, work: (fold: LogFold, built: Replacement) => Promise<Result>): Promise<Result> {
  const projections = projectionsOf(definition);
  const built = await models.replacement(declarationsOf(projections));
  try {
    return await work(new LogFold(log, new EventCodec(WITHOUT_KEYS, definition.upcasters), projections, built), built);
  } finally {
    await built.discard();
  }
}

/** Puts into use what was folded, and what came into the ones in use meanwhile. */
export function takeOver(built: Replacement, fold: LogFold): Promise<void> {
  return built.takeOver(PROYEKSI, (position) => catchUp(fold, position as Position | undefined));
}

async function catchUp(fold: LogFold, position: Position | undefined): Promise<Position | undefined> {
  const isBehind = position !== undefined && (fold.reached === undefined || comparePositions(fold.reached, position) < 0);
  if (isBehind) await fold.upTo(position);
  return fold.reached;
}

/** Read models hold no personal data: building them needs no key, and none is opened. */
const WITHOUT_KEYS: KeyStore = {
  assign: () => refuse(),
  open: () => refuse(),
  shred: () => refuse(),
  close: async () => undefined,
};

function refuse(): never {
  throw new Error('a projection asked for personal data');
}
