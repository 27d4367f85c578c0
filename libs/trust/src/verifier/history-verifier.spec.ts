import fc from 'fast-check';
import { canonicalJson } from '../canonical/canonical-json';
import { sha256Hex } from '../canonical/sha256';
import { chainEvent, readEnvelope } from '../chain/envelope';
import { HistoryVerifier, verifyHistory, type HistoryReport } from './history-verifier';
import { SegmentVerifier } from './segment-verifier';
import { syntheticHistory } from './synthetic-history';

const STREAMS = 5;
const history = [...syntheticHistory(STREAMS, 8)];

type Line = (typeof history)[number];

/** The history with one line replaced. */
function withLine(position: number, change: (line: Line) => Partial<Line>): Line[] {
  return history.map((line) => (line.position === position ? { ...line, ...change(line) } : line));
}

/** A line whose text was changed and whose hash was made to match again. */
function rewritten(line: Line, change: object): Partial<Line> {
  return chainEvent({ ...readEnvelope(line.body), ...change });
}

function inSegments(lines: readonly Line[], cuts: readonly number[]): HistoryReport {
  const verifier = new HistoryVerifier();
  const borders = [0, ...[...cuts].sort((a, b) => a - b), lines.length];
  borders.slice(1).forEach((end, index) => {
    const segment = new SegmentVerifier();
    lines.slice(borders[index], end).forEach((line) => segment.check(line));
    verifier.join(segment.finish());
  });
  return verifier.report(lines.length);
}

describe('the verifier of histories', () => {
  it('finds nothing in a sound history', () => {
    expect(verifyHistory(history, history.length)).toEqual({ events: 40, streams: STREAMS, faults: [] });
    expect(verifyHistory([], 0)).toEqual({ events: 0, streams: 0, faults: [] });
  });

  it('finds every flipped bit of every text and every hash', () => {
    const flipped = (text: string, at: number) => {
      const bytes = Buffer.from(text);
      bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ (1 << at % 7), at % bytes.length);
      return bytes.toString('utf8');
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom('body' as const, 'hash' as const), fc.nat(1_000_000), (position, column, at) => {
        const { stream, revision } = history[position - 1] as Line;
        const { faults } = verifyHistory(withLine(position, (line) => ({ [column]: flipped(line[column], at) })));
        expect(faults).toEqual([{ stream, revision, position, fault: 'hash', pesan: expect.any(String) }]);
      }),
    );
  });

  it('finds a changed text whose hash was computed anew, at the next event of its stream', () => {
    const { faults } = verifyHistory(withLine(12, (line) => rewritten(line, { data: { nomor: 99 } })));
    expect(faults).toMatchObject([{ stream: 'permohonan-1', revision: 3, position: 17, fault: 'prev-hash' }]);
  });

  it('names a deleted event, wherever it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 35 }), (position) => {
        const { stream, revision } = history[position - 1] as Line;
        const { faults } = verifyHistory(history.filter((line) => line.position !== position), 40);
        expect(faults).toContainEqual({ stream, revision, position: position + STREAMS, fault: 'gap', pesan: `revisi ${revision} hilang` });
        expect(faults).toContainEqual(expect.objectContaining({ stream: null, position, fault: 'position-gap' }));
        expect(faults).toHaveLength(2);
      }),
    );
  });

  it('finds a deleted last event of a stream by its position', () => {
    expect(verifyHistory(history.filter((line) => line.position !== 37), 40).faults).toMatchObject([{ stream: null, position: 37, fault: 'position-gap' }]);
  });

  it('finds a cut tail by the counter of the log', () => {
    expect(verifyHistory(history.slice(0, 30), 40).faults).toEqual([
      { stream: null, revision: null, position: 31, fault: 'cut-tail', pesan: 'ekor log terpotong: log berakhir di posisi 30, penghitungnya sudah 40' },
    ]);
    expect(verifyHistory([], 3).faults).toMatchObject([{ position: 1, fault: 'cut-tail' }]);
  });

  it('finds two swapped events and two swapped texts', () => {
    const swap = (a: number, b: number) => {
      const [one, other] = [history[a - 1] as Line, history[b - 1] as Line];
      return history.map((line) => (line === one ? { ...other, position: a } : line === other ? { ...one, position: b } : line));
    };
    expect(verifyHistory(swap(6, 11), 40).faults).toMatchObject([{ stream: 'permohonan-0', revision: 1, position: 6, fault: 'gap' }]);
    const textsSwapped = withLine(6, () => ({ body: history[6]?.body, hash: history[6]?.hash }));
    expect(verifyHistory(textsSwapped).faults).toMatchObject([{ stream: 'permohonan-0', revision: 1, position: 6, fault: 'envelope-mismatch' }]);
  });

  it.each(['stream', 'revision', 'id', 'type'] as const)('finds a column %s that differs from the text', (column) => {
    const { faults } = verifyHistory(withLine(20, () => ({ [column]: column === 'revision' ? 9 : 'lain' })));
    expect(faults).toContainEqual(expect.objectContaining({ position: 20, fault: 'envelope-mismatch', pesan: `kolom ${column} berbeda dengan isi peristiwa` }));
  });

  it('finds a repeated event and an event before the first', () => {
    const again = [...history, { ...(history[2] as Line), position: 41 }];
    expect(verifyHistory(again).faults).toMatchObject([{ stream: 'permohonan-2', revision: 0, position: 41, fault: 'duplicate' }]);
    const negative = withLine(1, (line) => ({ revision: -1, ...rewritten(line, { revision: -1 }) }));
    expect(verifyHistory(negative).faults).toMatchObject([{ stream: 'permohonan-0', fault: 'duplicate' }]);
  });

  it('finds a first event that names a predecessor', () => {
    const { meta } = readEnvelope((history[0] as Line).body);
    const { faults } = verifyHistory(withLine(1, (line) => rewritten(line, { meta: { ...meta, prevHash: 'f'.repeat(64) } })));
    expect(faults).toMatchObject([{ stream: 'permohonan-0', revision: 0, position: 1, fault: 'prev-hash' }]);
  });

  it.each([
    ['no JSON', () => '{"id":', 'unreadable'],
    ['null', () => 'null', 'unreadable'],
    ['an event without meta', () => '{"id":"x"}', 'unreadable'],
    ['spaced JSON', (body: string) => JSON.stringify(JSON.parse(body), undefined, 1), 'not-canonical'],
    ['unsorted JSON', (body: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body)).reverse())), 'not-canonical'],
  ])('finds a text that is %s though its hash is right', (_name, change, fault) => {
    const { faults } = verifyHistory(withLine(9, ({ body }) => ({ body: change(body), hash: sha256Hex(change(body)) })));
    expect(faults).toMatchObject([{ stream: 'permohonan-3', revision: 1, position: 9, fault }]);
  });

  it('reports the first fault of each bad stream and goes on with the others', () => {
    const bad = history.map((line) => ([7, 12, 17, 23].includes(line.position) ? { ...line, hash: 'x' } : line));
    expect(verifyHistory(bad).faults.map(({ stream, revision }) => [stream, revision])).toEqual([
      ['permohonan-1', 1],
      ['permohonan-2', 4],
    ]);
  });

  it('says the same whether the log is verified whole or in stretches', () => {
    const change = fc.record({ at: fc.nat(39), how: fc.constantFrom('drop', 'hash', 'text', 'repeat') });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.array(fc.nat(40), { maxLength: 6 }), (changes, cuts) => {
        const lines = history.flatMap((line) => {
          const how = changes.find(({ at }) => at === line.position - 1)?.how;
          if (how === 'drop') return [];
          if (how === 'hash') return [{ ...line, hash: sha256Hex('') }];
          if (how === 'text') return [{ ...line, ...rewritten(line, { data: {} }) }];
          return how === 'repeat' ? [line, line] : [line];
        });
        expect(inSegments(lines, cuts)).toEqual(verifyHistory(lines, lines.length));
      }),
    );
  });

  it('holds texts of one form only: the synthetic history is canonical', () => {
    expect(history.every(({ body }) => canonicalJson(JSON.parse(body)) === body)).toBe(true);
  });
});
