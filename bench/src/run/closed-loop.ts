/** Clients that ask as soon as they are answered. */
import { createClient } from './http-client.js';

export interface LoopResult {
  readonly requestsPerSecond: number;
  readonly failures: number;
}

/**
 * For so long, each client at least one request; what is under way at the end is waited for and counts, with the time it takes,
 * so that slow answers are not left out.
 */
export async function closedLoop(
  url: string,
  bodies: readonly string[],
  clients: number,
  seconds: number,
): Promise<LoopResult> {
  const start = performance.now();
  let sent = 0;
  let answered = 0;
  let failures = 0;

  async function work(): Promise<void> {
    const client = createClient(url);
    do {
      const reply = await client.post(bodies[sent++ % bodies.length] ?? '').catch(() => null);
      // Under load a service may refuse with status 200, too.
      if (reply?.status === 200 && !reply.body.startsWith('{"errors"')) answered++;
      else failures++;
    } while (performance.now() - start < seconds * 1000);
    client.close();
  }

  await Promise.all(Array.from({ length: clients }, work));
  return { requestsPerSecond: answered / ((performance.now() - start) / 1000), failures };
}
