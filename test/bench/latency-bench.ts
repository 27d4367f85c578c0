import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OfficeRuntime } from '@kk-lintas/office';
import type { Kabupaten } from '../../services/kabupaten/src/kabupaten';
import { PERMOHONAN_PORTAL } from '../../services/portal/src/permohonan/permohonan.aggregate';

const DESA = '32.04.06.2003';
/** How often the reader of a queue looks, in milliseconds: the error of what is measured. */
const LOOK_MS = 2;
const SABAR_MS = 30_000;

/**
 * Starts `count` pieces of work at a constant rate, whether or not the earlier ones are done: a system that falls behind
 * shows it as latency, counted from when each was due.
 * @returns milliseconds from due to done, the shortest first
 */
export async function atConstantRate(perSecond: number, count: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const begun = performance.now();
  const latencies = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const due = begun + (index * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      await work();
      return performance.now() - due;
    }),
  );
  return latencies.sort((a, b) => a - b);
}

/** From an acknowledged application at the portal until the desa sees it in its queue. */
export async function visibleAfter({ kantor }: Kabupaten, perSecond: number, count: number): Promise<readonly number[]> {
  const portal = officeOf(kantor, 'portal-32.04');
  const desa = officeOf(kantor, `desa-${DESA}`);
  const visible: number[] = [];
  await atConstantRate(perSecond, count, async () => {
    const id = randomUUID();
    await ajukan(portal, id);
    const acknowledged = performance.now();
    while ((await desa.ports.models.get('permohonan', id)) === undefined) {
      if (performance.now() - acknowledged > SABAR_MS) throw new Error('an application did not reach the desa');
      await sleep(LOOK_MS);
    }
    visible.push(performance.now() - acknowledged);
  });
  return visible.sort((a, b) => a - b);
}

async function ajukan(portal: OfficeRuntime, id: string): Promise<void> {
  const command = { type: 'AjukanOnline', permohonanId: id, jenis: 'C1-hilang', desa: DESA, rt: '001', rw: '001', pemohon: { nama: 'CONTOH', nik: '3204060101900001' } } as { type: string };
  const result = await portal.gateway.execute({ aggregate: PERMOHONAN_PORTAL, id, command, actor: { jenis: 'sistem', nama: 'bench' }, commandId: randomUUID() });
  if (result.kind !== 'accepted') throw new Error(`application ${result.kind}`);
}

function officeOf(kantor: Kabupaten['kantor'], id: string): OfficeRuntime {
  const found = kantor.find(({ office }) => office.kantor.id === id);
  if (found === undefined) throw new Error(`no office ${id}`);
  return found.office;
}
