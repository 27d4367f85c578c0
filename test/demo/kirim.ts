import { Agent, request } from 'node:http';

/** An office that has not answered by then is given up, in milliseconds. */
const TUNGGU_MS = 15_000;

/** Keeps its connections, as a browser does. */
const AGENT = new Agent({ keepAlive: true, maxSockets: 256 });

export interface Balasan {
  readonly status: number;
  readonly isi: string;
}

export interface Kiriman {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** One HTTP request to an office, with a body as JSON. Rejects when the office cannot be reached. */
export function kirim(url: string, { method, headers, body }: Kiriman): Promise<Balasan> {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(url, { method, agent: AGENT, timeout: TUNGGU_MS, headers: { ...headers, ...(json !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }) } });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('response', (response) => {
      response.setEncoding('utf8');
      let isi = '';
      response.on('data', (part: string) => (isi += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, isi }));
      response.on('error', reject);
    });
    sent.end(json);
  });
}
