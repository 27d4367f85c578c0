import { spesifikasi } from '../decider/decider.specification';
import { VERSI_KARTU_DECIDER, type PerintahVersi, type VersiKartuTerbit } from './versi-kartu';

const versi = spesifikasi(VERSI_KARTU_DECIDER);
const CONTEXT = { now: '2026-11-23T03:00:00.000Z', actor: { jenis: 'sistem', nama: 'uji' }, commandId: 'c', random: '00' } as const;
const terbit = (ke: number, kasus: string, berakhir?: true): VersiKartuTerbit => ({ type: 'VersiKartuTerbit', data: { versi: ke, kasus, ...(berakhir === true && { berakhir }) } });
const minta = (ke: number, kasus: string, berakhir?: true): PerintahVersi => ({ type: 'TerbitkanVersi', versi: ke, kasus, ...(berakhir === true && { berakhir }) });

describe('the issues of one card', () => {
  it('rise, whatever number the first that is known has', () => {
    versi.given([]).when(minta(4, 'a'), CONTEXT).then([terbit(4, 'a')]);
    versi.given([terbit(4, 'a')]).when(minta(6, 'b'), CONTEXT).then([terbit(6, 'b')]);
  });

  it('never fall, and no two cases have the same', () => {
    versi.given([terbit(4, 'a'), terbit(5, 'b')]).when(minta(4, 'a'), CONTEXT).thenRejected('kedaluwarsa', { details: { versi: 4, tertinggi: 5 } });
    versi.given([terbit(5, 'b')]).when(minta(5, 'a'), CONTEXT).thenRejected('kedaluwarsa');
  });

  it('are made again by their own case under the same number, as after a loss', () => {
    versi.given([terbit(4, 'a')]).when(minta(4, 'a'), CONTEXT).then([]);
  });

  it('end with their last number, and go on with a higher one alone', () => {
    versi.given([terbit(4, 'a')]).when(minta(4, 'b', true), CONTEXT).then([terbit(4, 'b', true)]);
    const berakhir = versi.given([terbit(4, 'a'), terbit(4, 'b', true)]);
    berakhir.when(minta(4, 'b', true), CONTEXT).then([]);
    for (const satu of [minta(4, 'a'), minta(4, 'b'), minta(4, 'c', true)]) berakhir.when(satu, CONTEXT).thenRejected('kedaluwarsa');
    berakhir.when(minta(5, 'c'), CONTEXT).then([terbit(5, 'c')]);
  });

  it('that were made elsewhere are written down when they are later ones', () => {
    versi.given([terbit(4, 'a')]).when({ type: 'CatatVersi', versi: 5, kasus: 'b' }, CONTEXT).then([terbit(5, 'b')]);
    versi.given([terbit(5, 'b')]).when({ type: 'CatatVersi', versi: 4, kasus: 'a' }, CONTEXT).then([]);
  });

  it('are the last one, or overtaken, never both', () => {
    const tanya = (type: 'PastikanTerbaru' | 'PastikanTerlampaui') => versi.given([terbit(4, 'a'), terbit(5, 'b')]).when({ type, versi: 4, kasus: 'a' }, CONTEXT);
    tanya('PastikanTerlampaui').then([]);
    tanya('PastikanTerbaru').thenRejected('kedaluwarsa');
    const terakhir = (type: 'PastikanTerbaru' | 'PastikanTerlampaui') => versi.given([terbit(4, 'a')]).when({ type, versi: 4, kasus: 'a' }, CONTEXT);
    terakhir('PastikanTerbaru').then([]);
    terakhir('PastikanTerlampaui').thenRejected('belum-waktunya');
  });
});
