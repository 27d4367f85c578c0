import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** The wire between client and server, on a port that stays the same whatever happens to the server. */
export class TcpLink {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private frozen = false;
  private listener: Server | undefined;
  private chosenPort = 0;

  /** @param target port of the server at the moment */
  constructor(private readonly target: () => number) {}

  get port(): number {
    return this.chosenPort;
  }

  async open(): Promise<void> {
    const listener = createServer((client) => this.join(client));
    await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(this.chosenPort, '127.0.0.1', resolve));
    this.chosenPort = (listener.address() as AddressInfo).port;
    this.listener = listener;
  }

  /** Every connection breaks; new ones may come. */
  cut(): void {
    for (const pair of this.pairs) pair.forEach((socket) => socket.destroy());
    this.pairs.clear();
  }

  /** Half open: connections stand, new ones too, and not a byte goes through. */
  freeze(): void {
    this.frozen = true;
    for (const pair of this.pairs) pair.forEach((socket) => socket.pause());
  }

  thaw(): void {
    this.frozen = false;
    for (const pair of this.pairs) pair.forEach((socket) => socket.resume());
  }

  /** Nobody listens any more: connecting is refused. */
  async close(): Promise<void> {
    const { listener } = this;
    this.listener = undefined;
    const closed = new Promise((resolve) => (listener === undefined ? resolve(undefined) : listener.close(resolve)));
    this.cut();
    await closed;
  }

  private join(client: Socket): void {
    const server = connect(this.target(), '127.0.0.1');
    const pair = [client, server] as const;
    this.pairs.add(pair);
    const part = () => {
      this.pairs.delete(pair);
      pair.forEach((socket) => socket.destroy());
    };
    this.carry(client, server, part);
    this.carry(server, client, part);
    if (this.frozen) pair.forEach((socket) => socket.pause());
  }

  private carry(from: Socket, to: Socket, part: () => void): void {
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (to.write(chunk)) return;
      from.pause();
      to.once('drain', () => this.frozen || from.resume());
    });
    from.on('error', part);
    from.on('close', part);
  }
}
