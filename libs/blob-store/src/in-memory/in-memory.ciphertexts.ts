import type { Ciphertexts, Draft } from '../ciphertexts.port';

export class InMemoryCiphertexts implements Ciphertexts {
  /** By case and name. */
  readonly stored = new Map<string, Map<string, Buffer>>();

  async draft(caseName: string, bytes: AsyncIterable<Buffer>): Promise<Draft> {
    const pieces: Buffer[] = [];
    for await (const piece of bytes) pieces.push(piece);
    return {
      publish: async (name) => {
        const ofCase = this.stored.get(caseName) ?? new Map<string, Buffer>();
        this.stored.set(caseName, ofCase);
        if (!ofCase.has(name)) ofCase.set(name, Buffer.concat(pieces));
      },
      discard: async () => undefined,
    };
  }

  async read(caseName: string, name: string): Promise<AsyncIterable<Buffer> | undefined> {
    const bytes = this.stored.get(caseName)?.get(name);
    return bytes && one(bytes);
  }

  async has(caseName: string, name: string): Promise<boolean> {
    return this.stored.get(caseName)?.has(name) === true;
  }

  async remove(caseName: string): Promise<void> {
    this.stored.delete(caseName);
  }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
