import { connect as connectPlain, isIP, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';
import type { Connect } from './kafka.options';

const KEEP_ALIVE_MS = 60_000;

/** Small requests go out at once: an acknowledgement must not wait for another packet. */
export const connectSocket: Connect = ({ host, port, tls }, onConnect) => {
  const socket = tls ? connectTls({ host, port, ...(!isIP(host) && { servername: host }), ...tls }, onConnect) : connectPlain({ host, port }, onConnect);
  return socket.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_MS);
};

/**
 * The connections of one client. kafkajs has no way to end its retries: a client that was given up would still write, later and
 * out of order. Invariant: once severed, nothing of it reaches a broker any more.
 */
export class Sockets {
  private readonly open = new Set<Socket>();
  private severed = false;

  constructor(private readonly connect: Connect) {}

  readonly factory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (this.severed) return broken();
    const socket = this.connect({ host, port, ...(ssl && { tls: ssl }) }, onConnect);
    this.open.add(socket);
    return socket.once('close', () => this.open.delete(socket));
  };

  get isSevered(): boolean {
    return this.severed;
  }

  sever(): void {
    this.severed = true;
    this.open.forEach(breakOff);
  }
}

function broken(): Socket {
  const socket = new Socket();
  setImmediate(breakOff, socket);
  return socket;
}

/** With an error: kafkajs does not notice a connection that only closes. */
export function breakOff(socket: Socket): void {
  socket.destroy(new Error('the connection was cut'));
}
