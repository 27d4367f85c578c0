import type { Batch, ReadModels, Write } from '../read-models.port';

/** One storage of an adapter under test. */
export interface StorageUnderTest {
  /** Another handle on the same storage, as a second process would open it. */
  open(): Promise<ReadModels>;
  /** Runs after every handle is closed. */
  remove(): Promise<void>;
}

export type OpenStorage = () => Promise<StorageUnderTest>;

/** The storage of the running test: made before it, closed and removed after it. */
export class TestStorage {
  private storage: StorageUnderTest | undefined;
  private opened: ReadModels[] = [];

  constructor(newStorage: OpenStorage) {
    beforeEach(async () => {
      this.storage = await newStorage();
      this.opened = [];
    });
    afterEach(async () => {
      await Promise.all(this.opened.map((models) => models.close()));
      await this.storage?.remove();
    });
  }

  /** @param fields of the collection `antrian`, which is declared */
  async withAntrian(...fields: string[]): Promise<ReadModels> {
    const models = await this.open();
    await models.declare([{ name: 'antrian', fields }]);
    return models;
  }

  async open(): Promise<ReadModels> {
    if (this.storage === undefined) throw new Error('storage exists only while a test runs');
    const models = await this.storage.open();
    this.opened.push(models);
    return models;
  }
}

export function put(id: string, doc: object, collection = 'antrian'): Write {
  return { kind: 'put', collection, id, doc };
}

export function remove(id: string, collection = 'antrian'): Write {
  return { kind: 'delete', collection, id };
}

export function batch(from: string | undefined, to: string, ...writes: Write[]): Batch {
  return { projection: 'proyeksi', from, to, writes };
}

/** Writes as a projection of its own that stands at its beginning. */
export function fill(models: ReadModels, projection: string, writes: readonly Write[]): Promise<void> {
  return models.apply({ projection, from: undefined, to: 'terisi', writes });
}
