/**
 * Asks the service by its public GraphQL API, and by nothing else. It retries a few times when the service cannot be reached,
 * and keeps the latest answers, so that going back is immediate.
 */
import { readKey } from '../browser/key.js';
import { nameLanguage } from '../browser/language.js';
import type { TypedDocumentString } from '../generated/graphql.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Why a question has no answer. Asking again may help, unless it was `refused`; what is `locked` needs a key. */
export type Trouble = 'unreachable' | 'slow' | 'failed' | 'refused' | 'locked';

export class ApiError extends Error {
  constructor(
    readonly trouble: Trouble,
    message: string,
  ) {
    super(message);
  }
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Called before each further attempt, counted from 2. */
  readonly onRetry?: (attempt: number) => void;
}

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const TROUBLE_OF_CODE: Readonly<Record<string, Trouble>> = {
  INTERNAL_SERVER_ERROR: 'failed',
  UNAUTHENTICATED: 'locked',
  FORBIDDEN: 'locked',
};
/** What may pass without anybody doing something about it. */
export const AWAY: readonly Trouble[] = ['unreachable', 'slow'];
const ATTEMPT_MS = 25_000;
const PAUSES_MS = [500, 1_500, 4_000];
const KEPT_ANSWERS = 60;

const kept = new Map<string, unknown>();

let latestGraph: string | null = null;

/** Returns the version of the graph that the latest answer came from; null where none has told it. */
export const graphVersion = (): string | null => latestGraph;

const keyOf = (document: TypedDocumentString<unknown, never>, variables: unknown): string =>
  `${document}\n${JSON.stringify(variables)}`;

/** Returns the answer to a question that was asked before, if it is still kept. */
export const keptAnswer = <Data, V>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V>,
): Data | undefined => kept.get(keyOf(document, variables)) as Data | undefined;

export async function ask<Data, V>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V>,
  options: AskOptions = {},
): Promise<Data> {
  const key = keyOf(document, variables);
  if (kept.has(key)) return kept.get(key) as Data;
  const data = await askWithRetries(
    JSON.stringify({ query: document, variables: { ...inLanguage(String(document)), ...variables } }),
    options,
  );
  kept.set(key, data);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
  return data as Data;
}

/** The language of the page as a variable, for a document that asks for names by it. */
export const inLanguage = (document: string): Variables =>
  nameLanguage !== null && document.includes('$lang:') ? { lang: nameLanguage } : {};
/** Tells whether the service answers a question, once and without keeping the answer. */
export async function isReached(document: TypedDocumentString<unknown, never>): Promise<boolean> {
  try {
    await askOnce(JSON.stringify({ query: document }), undefined);
    return true;
  } catch (error) {
    // Who asks for a key, or says what is wrong, is there.
    return error instanceof ApiError && !AWAY.includes(error.trouble);
  }
}

async function askWithRetries(body: string, { signal, onRetry }: AskOptions): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(body, signal);
    } catch (error) {
      const pause = PAUSES_MS[attempt - 1];
      const mayChange = error instanceof ApiError && error.trouble === 'unreachable';
      if (signal?.aborted || !mayChange || pause === undefined) throw error;
      await wait(pause, signal);
      onRetry?.(attempt + 1);
    }
  }
}

async function askOnce(body: string, signal: AbortSignal | undefined): Promise<unknown> {
  const deadline = AbortSignal.timeout(ATTEMPT_MS);
  const key = readKey();
  let response: Response;
  let text: string;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw deadline.aborted
      ? new ApiError('slow', `No answer within ${ATTEMPT_MS / 1000} seconds.`)
      : new ApiError('unreachable', String(error));
  }
  latestGraph = response.headers.get('x-graph-version') ?? latestGraph;
  if ([502, 503, 504].includes(response.status))
    throw new ApiError('unreachable', `Status ${response.status}.`);
  return dataOf(text, response.status);
}

function dataOf(text: string, status: number): unknown {
  let answer: GraphqlAnswer;
  try {
    answer = JSON.parse(text) as GraphqlAnswer;
  } catch {
    throw new ApiError('failed', `The service answered with status ${status} and no JSON.`);
  }
  const error = answer.errors?.[0];
  if (error === undefined) return answer.data;
  throw new ApiError(TROUBLE_OF_CODE[error.extensions?.code ?? ''] ?? 'refused', error.message);
}

const wait = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
