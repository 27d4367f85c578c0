import {
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp, DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import { answerAppend } from './append.call';
import { answerBatchAppend } from './batch-append.call';
import { Faults } from './faults';
import { answerRead, type ReadCall } from './read.call';
import { ServerLog } from './server-log';
import { answerSubscription } from './subscription.call';
import { TcpLink } from './tcp-link';

const MEBIBYTE = 1024 * 1024;
/** Soon the positions get one digit more. */
const FAR_BEYOND_2_53 = 9_999_999_999_990_000n;

export interface DoubleOptions {
  /** Most bytes of one append; a real server takes one mebibyte unless it is set otherwise. */
  readonly maxAppendSize?: number;
  readonly firstPosition?: bigint;
}

/**
 * An EventStoreDB server of the 23.10 line as far as its wire goes: what it answers is written from the server's own code,
 * not from what the adapter would like. The log outlives {@link stop} and {@link start}.
 */
export class EventStoreDbDouble {
  readonly faults = new Faults();
  readonly link = new TcpLink(() => this.grpcPort);
  readonly log: ServerLog;
  /** Calls of subscriptions so far. */
  subscriptions = 0;
  /** Calls of reads so far. */
  reads = 0;
  /** Events given to the connections of subscriptions so far. */
  eventsSent = 0;
  /** Notices to subscriptions of how far the server has looked. */
  checkpointsSent = 0;
  /** Calls of the plain append so far. */
  appendCalls = 0;
  /** Appends that came over the batch call. */
  batchCalls = 0;
  private readonly maxAppendSize: number;
  private server: Server | undefined;
  private grpcPort = 0;

  private constructor({ maxAppendSize = MEBIBYTE, firstPosition = FAR_BEYOND_2_53 }: DoubleOptions) {
    this.maxAppendSize = maxAppendSize;
    this.log = new ServerLog(firstPosition);
  }

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(options);
    await double.start();
    return double;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.link.port}?tls=false`;
  }

  /** Past the link that can be broken, whose copying of every byte is no part of a server; another one after each start. */
  get directConnectionString(): string {
    return `esdb://127.0.0.1:${this.grpcPort}?tls=false`;
  }

  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 17 * MEBIBYTE });
    server.addService(StreamsService, this.streams());
    server.addService(ServerFeaturesService, { getSupportedMethods: (_call: unknown, answer: sendUnaryData<SupportedMethods>) => answer(null, supportedMethods()) });
    this.grpcPort = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => (error === null ? resolve(port) : reject(error)));
    });
    this.server = server;
    await this.link.open();
  }

  /** As by kill: connections break and nobody listens. */
  async stop(): Promise<void> {
    await this.link.close();
    this.server?.forceShutdown();
    this.server = undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private streams(): UntypedServiceImplementation {
    return {
      append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) => {
        this.appendCalls += 1;
        // A client that has left takes no answer.
        answerAppend(this.log, this.faults, this.maxAppendSize, call, answer).catch(() => undefined);
      },
      batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => {
        this.batchCalls += 1;
        answerBatchAppend(this.log, this.faults, this.maxAppendSize, call);
      },
      read: (call: ReadCall) => void this.read(call).catch(() => undefined),
      delete: (_call: unknown, answer: sendUnaryData<DeleteResp>) => answer({ code: status.UNIMPLEMENTED }),
      tombstone: (_call: unknown, answer: sendUnaryData<TombstoneResp>) => answer({ code: status.UNIMPLEMENTED }),
    };
  }

  private async read(call: ReadCall): Promise<void> {
    if (call.request.getOptions()?.hasSubscription()) {
      this.subscriptions += 1;
      return answerSubscription(this.log, this.faults, call, { event: () => (this.eventsSent += 1), checkpoint: () => (this.checkpointsSent += 1) });
    }
    this.reads += 1;
    if (this.faults.silentReads) return;
    await answerRead(this.log, call);
  }
}

function supportedMethods(): SupportedMethods {
  const batch = new SupportedMethod();
  batch.setServiceName('event_store.client.streams.streams');
  batch.setMethodName('batchappend');
  const methods = new SupportedMethods();
  methods.setEventStoreServerVersion('23.10.8.0');
  methods.addMethods(batch);
  return methods;
}
