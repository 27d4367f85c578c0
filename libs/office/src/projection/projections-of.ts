import type { CollectionDeclaration } from '@kk-lintas/read-models';
import { insidenProjection } from '../inbox/insiden.projection';
import type { OfficeDefinition } from '../node/office-definition';
import { bukuProjection } from '../register/buku.projection';
import { permohonanProjection } from './permohonan.projection';
import type { AnyProjection } from './projection';

/** Name of the one checkpoint of all read models of an office. */
export const PROYEKSI = 'proyeksi';

/** The part of an office's definition that its read models follow from. */
export type ProjectedOffice = Pick<OfficeDefinition, 'permohonan' | 'view' | 'kebijakan' | 'registers' | 'projections'>;

/** Everything that an office's screens, timers and inbox read. */
export function projectionsOf(definition: ProjectedOffice): AnyProjection[] {
  return [permohonanProjection(definition.permohonan, definition.view, definition.kebijakan), bukuProjection(definition.registers), insidenProjection, ...definition.projections];
}

export function declarationsOf(projections: readonly AnyProjection[]): CollectionDeclaration[] {
  return projections.map(({ collection, fields, version }) => ({ name: collection, fields, version }));
}
