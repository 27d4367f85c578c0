/** Where encrypted content lies: what differs between the adapters of the blob store. Cases and names are hex. */
export interface Ciphertexts {
  /** Writes bytes durably, under no name yet. When the bytes end in an error nothing is kept. */
  draft(caseName: string, bytes: AsyncIterable<Buffer>): Promise<Draft>;

  /** @returns the bytes in pieces of any size, `undefined` when there are none of that name */
  read(caseName: string, name: string): Promise<AsyncIterable<Buffer> | undefined>;

  has(caseName: string, name: string): Promise<boolean>;

  /** Removes everything of a case; nothing there is no error. */
  remove(caseName: string): Promise<void>;
}

export interface Draft {
  /** Gives it its name, durably and at one moment. Where that name exists already the older bytes stay. After an error it may have the name. */
  publish(name: string): Promise<void>;
  /** Removes it unless it has a name: what was published stays, also when its publisher did not hear of it. */
  discard(): Promise<void>;
}
