/** Clients who come at a rate of their own, whether those before them are answered or not, as visitors do. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Client, createClient } from '../run/http-client.js';
import type { Question } from './mixed-questions.js';

export interface Answered {
  /** From the moment at which the question was due. */
  readonly milliseconds: number;
  readonly outcome: Outcome;
}

/** `overloaded` is 503 and `late` 504; `wrong` was refused and should not have been, or the other way round. */
export type Outcome = 'answered' | 'refused' | 'overloaded' | 'late' | 'wrong' | 'failed';

interface OpenLoop {
  readonly url: string;
  readonly draw: () => Question;
  readonly perSecond: number;
  readonly until: () => boolean;
  readonly onAnswer: (answered: Answered) => void;
}

const TICK_MS = 5;
/** Beyond it the service has long fallen behind, and further clients would measure this process. */
const MOST_UNDER_WAY = 500;

export async function openLoop({ url, draw, perSecond, until, onAnswer }: OpenLoop): Promise<void> {
  const idle: Client[] = [];
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  for (let sent = 0; !until(); ) {
    const due = ((performance.now() - began) / 1_000) * perSecond;
    while (sent < due && underWay.size < MOST_UNDER_WAY) {
      const dueAt = began + (sent++ / perSecond) * 1_000;
      const client = idle.pop() ?? createClient(url);
      const asked: Promise<void> = askOnce(client, draw()).then((outcome) => {
        onAnswer({ milliseconds: performance.now() - dueAt, outcome });
        idle.push(client);
        underWay.delete(asked);
      });
      underWay.add(asked);
    }
    await delay(TICK_MS);
  }
  await Promise.all(underWay);
  for (const client of idle) client.close();
}

/** So many answers a second do clients get who ask as soon as they are answered. */
export async function capacityOf(
  url: string,
  draw: () => Question,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> {
  const began = performance.now();
  let answered = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = createClient(url);
      while (performance.now() - began < seconds * 1_000) {
        await askOnce(client, draw());
        answered += 1;
      }
      client.close();
    }),
  );
  return answered / ((performance.now() - began) / 1_000);
}

async function askOnce(client: Client, { body, isRefused }: Question): Promise<Outcome> {
  // The service may close an idle connection in the very moment in which a client takes it; clients try again then.
  const reply = await client.post(body).catch(() => client.post(body).catch(() => null));
  if (reply === null) return 'failed';
  if (reply.status === 503) return 'overloaded';
  if (reply.status === 504) return 'late';
  if (reply.status >= 500) return 'failed';
  const wasRefused = reply.status !== 200 || reply.body.startsWith('{"errors"');
  if (wasRefused !== isRefused) return 'wrong';
  return wasRefused ? 'refused' : 'answered';
}
