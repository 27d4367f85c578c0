import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a link does: carries everything, each piece later, nothing any more (connections stay open), or is cut. */
export type KeadaanTautan = { readonly jenis: 'baik' } | { readonly jenis: 'lambat'; readonly ms: number } | { readonly jenis: 'bisu' } | { readonly jenis: 'putus' };

/** A link between processes that can be cut, slowed and silenced. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private keadaan: KeadaanTautan = { jenis: 'baik' };
  private terkena = false;

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {}

  static async listen(port: number, target: number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: false });
    const proxy = new TcpProxy(server, target);
    server.on('connection', (socket) => proxy.accept(socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return proxy;
  }

  /** Whether anything has met what the link does since it does it: a connection was ended or refused, bytes came later or were swallowed. */
  kena(): boolean {
    return this.terkena;
  }

  /** A silenced link loses what it was given meanwhile: its connections are cut when it comes back. */
  ubah(keadaan: KeadaanTautan): void {
    const lama = this.keadaan.jenis;
    this.keadaan = keadaan;
    this.terkena = keadaan.jenis === 'putus' && this.sockets.size > 0;
    if (keadaan.jenis === 'putus' || (lama === 'bisu' && keadaan.jenis !== 'bisu')) this.cutAll();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private accept(client: Socket): void {
    if (this.keadaan.jenis === 'putus') {
      this.terkena = true;
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(this.target, '127.0.0.1');
    this.join(client, upstream);
    this.join(upstream, client);
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.setNoDelay(true); // small frames must not wait for one another's acknowledgement
    let order = Promise.resolve();
    from.on('data', (piece) => {
      order = order.then(() => this.carry(piece, from, to));
    });
    from.on('error', () => undefined); // its close follows
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }

  private async carry(piece: Buffer, from: Socket, to: Socket): Promise<void> {
    if (this.keadaan.jenis !== 'baik') this.terkena = true;
    if (this.keadaan.jenis === 'bisu') return;
    if (this.keadaan.jenis === 'lambat') await sleep(this.keadaan.ms);
    if (to.destroyed || to.write(piece)) return;
    from.pause();
    to.once('drain', () => from.resume());
  }

  private cutAll(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }
}
