/**
 * Versions of event types. Stored events are never changed: an old version is lifted on reading, one step at a time.
 * `{ FormulirDiberikan: [fromV1toV2] }` means that today's version is 2; a type that is not named stands at version 1.
 */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** Lifts an event's data by one version. Pure. */
export type Upcaster = (data: object) => object;

export function currentVersion(upcasters: Upcasters, type: string): number {
  return stepsOf(upcasters, type).length + 1;
}

/** @throws Error for a version that this program does not know: it must not guess */
export function upcast(upcasters: Upcasters, type: string, version: number, data: object): object {
  const steps = stepsOf(upcasters, type);
  if (!Number.isInteger(version) || version < 1 || version > steps.length + 1) throw new Error(`event ${type} has version ${version}, this program knows 1 to ${steps.length + 1}`);
  return steps.slice(version - 1).reduce((lifted, step) => step(lifted), data);
}

/** @throws Error when a link of a chain is missing: an office with such a program must not start */
export function mustBeUnbroken(upcasters: Upcasters): void {
  for (const [type, steps] of Object.entries(upcasters)) {
    const missing = Array.from(steps).findIndex((step) => typeof step !== 'function');
    if (missing >= 0) throw new Error(`${type}: the upcaster from version ${missing + 1} is missing`);
  }
}

function stepsOf(upcasters: Upcasters, type: string): readonly Upcaster[] {
  return Object.hasOwn(upcasters, type) ? (upcasters[type] ?? []) : [];
}
