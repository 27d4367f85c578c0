/**
 * Versions of event types. Stored events are never changed: an old version is lifted on reading, one step at a time.
 * `{ FormulirDiberikan: [fromV1toV2] }` means that today's version is 2; a type that is not named stands at version 1.
 */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** Lifts an event's data by one version. Pure. */
export type Upcaster = (data: object) => object;

export function currentVersion(upcasters: Upcasters, type: string): number {
  return (upcasters[type]?.length ?? 0) + 1;
}

/** @throws Error for a version newer than this program knows: it must not guess */
export function upcast(upcasters: Upcasters, type: string, version: number, data: object): object {
  const steps = upcasters[type] ?? [];
  if (version > steps.length + 1) throw new Error(`event ${type} has version ${version}, this program knows ${steps.length + 1}`);
  return steps.slice(version - 1).reduce((lifted, step) => step(lifted), data);
}
