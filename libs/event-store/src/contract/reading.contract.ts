import { createHash } from 'node:crypto';
import type { Position } from '../event-store.port';
import { aStream, anEvent, events } from '../testing/events';
import type { UnderTest } from './harness';

export function describeReading(on: UnderTest): void {
  describe('reading', () => {
    it('gives a stream from a revision on, that revision included', async () => {
      const stream = aStream();
      const appended = events(5);
      await on.store.append(stream, 'no-stream', appended);
      const read = await on.store.readStream(stream, 3);
      expect(read?.map(({ id, revision }) => [id, revision])).toEqual([
        [appended[3]?.id, 3],
        [appended[4]?.id, 4],
      ]);
    });

    it('gives undefined for a stream that does not exist, and nothing after the end of one that does', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', events(2));
      expect(await on.store.readStream(aStream())).toBeUndefined();
      expect(await on.store.readStream(aStream(), 1)).toBeUndefined();
      expect(await on.store.readStream(stream, 2)).toEqual([]);
    });

    it('tells apart streams whose names begin alike', async () => {
      const stream = aStream();
      await on.store.append(stream, 'no-stream', events(2));
      await on.store.append(`${stream}-buku`, 'no-stream', events(1));
      expect(await on.store.readStream(stream)).toHaveLength(2);
      expect(await on.store.readStream(stream.toUpperCase())).toBeUndefined();
    });

    it('keeps id, type, body and hash exactly', async () => {
      const stream = aStream();
      const event = anEvent({ type: 'PermohonanDiajukan', body: '{"a":1.0,  "spasi":"  "}', hash: 'ab'.repeat(32) });
      const { position } = await on.store.append(stream, 'no-stream', [event]);
      await on.reopen();
      expect(await on.store.readStream(stream)).toEqual([{ ...event, stream, revision: 0, position }]);
    });

    it.each([
      ['names of every script', '{"nama":"Ni Luh Ayu Śānti, 陳美玲, بنت, é vs e\u0301, 👨‍👩‍👧‍👦, \u2028\ufeff"}'],
      ['a body of one mebibyte', JSON.stringify('keluarga é '.repeat(87_382))],
    ])('keeps the bytes of %s', async (_what, body) => {
      const stream = aStream();
      const event = anEvent({ body });
      await on.store.append(stream, 'no-stream', [event]);
      await on.reopen();
      const [stored] = (await on.store.readStream(stream)) ?? [];
      const bytes = Buffer.from(stored?.body ?? '', 'utf8');
      expect(bytes.equals(Buffer.from(body, 'utf8'))).toBe(true);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(event.hash);
    });

    it('gives the whole log in pieces, each after the last position of the one before, without gap or repeat', async () => {
      for (const size of [4, 1, 5, 2]) await on.store.append(aStream(), 'no-stream', events(size));
      const whole = await on.store.readAll(on.start, 100);
      const pieces: string[] = [];
      for (let after = on.start; ; ) {
        const piece = await on.store.readAll(after, 5);
        expect(piece.length).toBeLessThanOrEqual(5);
        pieces.push(...piece.map(({ id }) => id));
        const last = piece.at(-1);
        if (last === undefined) break;
        after = last.position;
      }
      expect(pieces).toHaveLength(12);
      expect(pieces).toEqual(whole.map(({ id }) => id));
    });

    it('gives the one event at a position, and none after the last', async () => {
      for (const size of [2, 1, 3]) await on.store.append(aStream(), 'no-stream', events(size));
      const whole = await on.store.readAll(on.start, 100);
      await on.reopen();
      for (const event of whole) expect(await on.store.readAt(event.position)).toEqual(event);
      const last = whole.at(-1)?.position ?? '';
      expect(await on.store.readAt(String(BigInt(last) + 1_000_000n) as Position)).toBeUndefined();
    });

    it('shows nothing in the log but what was appended', async () => {
      const appended = events(3);
      await on.store.append(aStream(), 'no-stream', appended);
      await on.reopen();
      expect((await on.store.readAll(on.start, 100)).map(({ id }) => id)).toEqual(appended.map(({ id }) => id));
    });

    it('shows an append to the very next read', async () => {
      for (let i = 0; i < 20; i++) {
        const stream = aStream();
        const { position } = await on.store.append(stream, 'no-stream', [anEvent()]);
        expect(await on.store.readStream(stream)).toHaveLength(1);
        expect(await on.store.head()).toBe(position);
      }
    });

    if (!on.capabilities.startsEmpty) return;

    it('has no head while the log is empty', async () => {
      expect(await on.store.head()).toBeUndefined();
      expect(await on.store.readAll(undefined, 10)).toEqual([]);
    });
  });
}
