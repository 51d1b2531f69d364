/** One client that keeps its connection, as a browser or a service would. */
import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Client {
  post(body: string): Promise<Reply>;
  close(): void;
}

export function createClient(url: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };

  const post = (body: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const sent = request(url, {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      });
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const all = Buffer.concat(chunks);
          const milliseconds = performance.now() - start;
          resolve({
            status: response.statusCode ?? 0,
            body: all.toString('utf8'),
            bytes: all.length,
            milliseconds,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}
