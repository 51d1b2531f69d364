/** A question asked twice, and what its answer is worth. */
import { createHash } from 'node:crypto';
import type { Client } from '../run/http-client.js';
import { processorMs } from './processor-time.js';
import type { HubQuestion } from './questions.js';

/** What the answer has to keep to. */
export const LIMIT_MS = 2_000;

export type Verdict =
  | 'in time'
  | 'in time, truncated'
  /** Says that it is too expensive; no answer, but no silence either. */
  | 'in time, refused'
  /** Only when first asked. */
  | 'slow at first'
  | 'slow, truncated'
  | 'SLOW'
  | 'FAILED';

export interface Asked {
  readonly question: string;
  readonly firstMs: number;
  readonly secondMs: number;
  /** What service and database worked for the second answer, on all cores; null where it cannot be told. */
  readonly processorMs: number | null;
  /** Items of all lists in the answer. */
  readonly items: number;
  readonly verdict: Verdict;
  /** Of the whole answer, by which those of two stores can be compared; null where something is left out or refused. */
  readonly digest: string | null;
  /** Where there was no answer. */
  readonly error?: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** How long the first answer takes, which meets a server that has yet to plan and to read. */
export async function askFirst(client: Client, question: HubQuestion): Promise<number> {
  return Math.round((await client.post(bodyOf(question))).milliseconds);
}

export async function askAgain(client: Client, question: HubQuestion, firstMs: number): Promise<Asked> {
  const before = await processorMs();
  const second = await client.post(bodyOf(question));
  const after = await processorMs();
  const answer = JSON.parse(second.body) as Answer;
  const secondMs = Math.round(second.milliseconds);
  const [error] = answer.errors ?? [];
  return {
    question: question.name,
    firstMs,
    secondMs,
    processorMs: before === null || after === null ? null : after - before,
    items: itemsIn(answer.data),
    verdict: verdictOf(firstMs, secondMs, answer),
    digest:
      error !== undefined || saysTruncated(answer.data)
        ? null
        : createHash('sha256').update(JSON.stringify(answer.data)).digest('hex').slice(0, 16),
    ...(error === undefined ? {} : { error: `${error.extensions?.code}: ${error.message}` }),
  };
}

const bodyOf = ({ text, variables }: HubQuestion): string => JSON.stringify({ query: text, variables });

function verdictOf(firstMs: number, secondMs: number, { data, errors = [] }: Answer): Verdict {
  const refused = errors.length > 0 && errors.every((e) => e.extensions?.code === 'QUERY_TOO_EXPENSIVE');
  if (errors.length > 0 && !refused) return 'FAILED';
  const truncated = saysTruncated(data);
  if (secondMs > LIMIT_MS) return truncated ? 'slow, truncated' : 'SLOW';
  if (firstMs > LIMIT_MS) return 'slow at first';
  if (refused) return 'in time, refused';
  return truncated ? 'in time, truncated' : 'in time';
}

function saysTruncated(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      (key === 'truncated' && (inner === true || (Array.isArray(inner) && inner.length > 0))) ||
      saysTruncated(inner),
  );
}

function itemsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce((sum: number, inner) => sum + itemsIn(inner), own);
}
