import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Engine } from './engine';
import { scramArguments, securityProperties, type KafkaServerSecurity } from './kafka-security';
import { runTool } from './run-tool';
import { ServerProcess } from './server-process';

export interface KafkaSettings {
  /** Folder of the jars. */
  readonly jars: string;
  readonly folder: string;
  /** Of the broker; the controller takes the next one, and a secured broker the one after it for its own questions. */
  readonly port: number;
  /** Where clients are told to connect, when it is not the broker's own port: a proxy. */
  readonly advertisedPort?: number;
  /** Anybody may connect when it is absent. */
  readonly security?: KafkaServerSecurity;
}

/** One Kafka broker in KRaft mode. */
export class KafkaEngine implements Engine {
  readonly name = 'kafka';
  readonly address: string;
  private readonly server: ServerProcess;
  private readonly properties: string;

  constructor(private readonly settings: KafkaSettings) {
    const { folder, port, advertisedPort } = settings;
    mkdirSync(folder, { recursive: true });
    this.address = `127.0.0.1:${advertisedPort ?? port}`;
    this.properties = join(folder, 'server.properties');
    this.server = new ServerProcess(folder, { file: 'java', args: ['-Xmx512m', ...this.java('kafka.Kafka'), this.properties], ports: settings.security === undefined ? [port, port + 1] : [port, port + 1, port + 2] });
  }

  async start(): Promise<void> {
    this.format();
    await this.server.start(() => answers(this.settings.port));
  }

  release(): void {
    this.server.release();
  }

  stop(): Promise<void> {
    return this.server.end('SIGTERM');
  }

  kill(): Promise<void> {
    return this.server.end('SIGKILL');
  }

  private format(): void {
    const { folder, security } = this.settings;
    writeFileSync(this.properties, this.propertiesText());
    if (existsSync(join(folder, 'logs', 'meta.properties'))) return;
    const id = runTool('java', [...this.java('kafka.tools.StorageTool'), 'random-uuid'], folder).trim().split('\n').at(-1) ?? '';
    runTool('java', [...this.java('kafka.tools.StorageTool'), 'format', '-t', id, '-c', this.properties, ...(security === undefined ? [] : scramArguments(security))], folder);
  }

  private java(main: string): string[] {
    return ['-cp', join(this.settings.jars, '*'), main];
  }

  private propertiesText(): string {
    const { folder, port, advertisedPort = port, security } = this.settings;
    const clients = security === undefined ? 'PLAINTEXT' : 'SASL_SSL';
    const itself = security === undefined ? '' : `,INTERNAL://127.0.0.1:${port + 2}`;
    return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${port + 1}
listeners=${clients}://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}${itself}
advertised.listeners=${clients}://127.0.0.1:${advertisedPort}${itself}
controller.listener.names=CONTROLLER
inter.broker.listener.name=${itself === '' ? clients : 'INTERNAL'}
listener.security.protocol.map=CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT,${clients}:${clients}
${security === undefined ? '' : securityProperties(security)}log.dirs=${join(folder, 'logs')}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=5
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
min.insync.replicas=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
log.flush.interval.messages=1
`;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
