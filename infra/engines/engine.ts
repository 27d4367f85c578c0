/** A real server under test, as a process of this machine. */
export interface Engine {
  readonly name: 'kafka' | 'mongodb';
  /** What a client connects to. */
  readonly address: string;
  /** Starts it on its data folder and waits until it answers. */
  start(): Promise<void>;
  /** Lets it outlive the process that started it, with which it ends otherwise. */
  release(): void;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}
