export interface Frame {
  readonly bytes: Buffer;
  readonly last: boolean;
}

/** Cuts a stream into frames of one size; the last one, and only it, may be shorter or empty. */
export async function* inFrames(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Frame> {
  let [pieces, length]: [Uint8Array[], number] = [[], 0];
  for await (const piece of source) {
    pieces.push(piece);
    length += piece.length;
    if (length <= size) continue;
    let all = Buffer.concat(pieces);
    // A full frame waits until more bytes come: only then it is known not to be the last.
    for (; all.length > size; all = all.subarray(size)) yield { bytes: all.subarray(0, size), last: false };
    [pieces, length] = [[all], all.length];
  }
  yield { bytes: Buffer.concat(pieces), last: true };
}
