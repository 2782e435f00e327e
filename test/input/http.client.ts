import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpRequest {
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

const PATIENCE_MS = 20_000;

/** Speaks to a listening server without mending anything: addresses, header values and bodies go out as they are. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 20 });

  constructor(private readonly port: number) {}

  send(method: string, path: string, { headers = {}, body }: HttpRequest = {}): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const outgoing = request(
        { agent: this.agent, host: '127.0.0.1', port: this.port, method, path, headers: { ...length, ...headers }, timeout: PATIENCE_MS },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.once('error', reject);
          incoming.once('end', () =>
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') }),
          );
        },
      );
      outgoing.once('error', reject);
      outgoing.once('timeout', () => outgoing.destroy(new Error(`${method} ${path.slice(0, 200)} was not answered`)));
      outgoing.end(body);
    });
  }

  /** Bytes that no client would send. Settles with all that came back when the server has ended the connection. */
  raw(...pieces: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1');
      const chunks: Buffer[] = [];
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the connection was left open')));
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.once('error', reject);
      socket.once('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
      for (const piece of pieces) socket.write(piece, 'latin1');
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
