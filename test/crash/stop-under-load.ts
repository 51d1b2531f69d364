/** Tells a service to stop while clients ask as fast as they can: everybody is answered, told, or was never taken on. */
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { addressOf, startCli } from '../cli/run-cli.js';
import { twoSeedDirectories } from './kill-while-seeding.js';

const CLIENTS = 16;
const LOADED_MS = 300;
const BODIES = [
  '{ topics(first: 100) { totalCount nodes { id name claims(first: 9) { nodes { value } } } } }',
  '{ topic(id: "topic:shared-1") { name } }',
  '{ search(text: "Topic 7") { nodes { matchedName } } }',
].map((query) => JSON.stringify({ query }));

type Outcome =
  | { readonly status: number; readonly body: string }
  | { readonly error: string; readonly isKept: boolean };

export async function stopUnderLoad(
  rounds: number,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const { a: SEEDS_DIR } = twoSeedDirectories(150);
  for (let round = 0; round < rounds; round++) {
    const service = startCli('serve', { ...environment, SEEDS_DIR, PORT: '0' });
    const url = await addressOf(service);
    const clients = Array.from({ length: CLIENTS }, (_, i) => askUntilGone(`${url}/graphql`, i));
    await delay(LOADED_MS * (1 + Math.random()));
    service.signal(round % 2 === 0 ? 'SIGTERM' : 'SIGINT');
    const { code, err } = await service.ended;
    for (const outcomes of await Promise.all(clients)) {
      expect(outcomes.length).toBeGreaterThan(1);
      for (const outcome of outcomes.slice(0, -1)) expectAnswered(outcome);
      // A connection that the system has taken, and the service not yet, may be reset; one that has carried answers may not.
      expect(outcomes.at(-1)).toEqual({
        error: expect.stringMatching(/^ECONN(REFUSED|RESET)$/),
        isKept: false,
      });
    }
    expect([code, err]).toEqual([0, expect.not.stringMatching(/"cut":[1-9]|\n {4}at /)]);
  }
}

function expectAnswered(outcome: Outcome): void {
  if ('error' in outcome) expect(outcome).toBe('an answer');
  else if (outcome.status === 200) expect(JSON.parse(outcome.body)).toEqual({ data: expect.anything() });
  else expect([outcome.status, outcome.body]).toEqual([503, expect.stringContaining('SHUTTING_DOWN')]);
}

/** Ends with the error that says that nobody is there any more. */
async function askUntilGone(url: string, offset: number): Promise<readonly Outcome[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const outcomes: Outcome[] = [];
  for (let i = offset; ; i++) {
    const outcome = await post(url, agent, BODIES[i % BODIES.length] ?? '');
    outcomes.push(outcome);
    if ('error' in outcome) {
      agent.destroy();
      return outcomes;
    }
  }
}

function post(url: string, agent: Agent, body: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', (error) => resolve({ error: `in an answer: ${error.message}`, isKept: true }))
        .on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ error: error.code ?? error.message, isKept: sent.reusedSocket }),
    );
    sent.end(body);
  });
}
