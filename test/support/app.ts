/** The app over an embedded store: with the project's seeds, or with whatever a test gives. */
import { pino } from 'pino';
import type { Projection } from '../../src/domain/projection.js';
import { type App, type AppOptions, createApp } from '../../src/server/app.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { loadedSeeds, openSeededStore } from './seeded-graph.js';

export interface Answer<T = unknown> {
  readonly status: number;
  /** The body as it came. */
  readonly text: string;
  readonly data: T;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

export interface TestApp {
  readonly app: App;
  readonly store: GraphStore;
  /** What the app has logged as errors; a query that is only wrong leaves nothing here. */
  readonly logged: readonly { readonly msg: string; readonly err?: { readonly message: string } }[];
  /** The answer, whatever it is. */
  ask<T = unknown>(query: string, variables?: object): Promise<Answer<T>>;
  /** The data of an answer that must be free of errors. */
  query<T = unknown>(query: string, variables?: object): Promise<T>;
}

export interface SeededApp extends TestApp {
  readonly projection: Projection;
}

/** An app over the seeds in a store of its own: once a file, `const { query } = await seededApp();`. */
export async function seededApp(): Promise<SeededApp> {
  const { projection } = await loadedSeeds();
  return { ...appOn(await openSeededStore()), projection };
}

/** A graph of one's own, such as `projectionOf('- id: topic:x …')` makes of seeds as text. */
export async function appOver(projection: Projection): Promise<TestApp> {
  const store = await openGrafeoStore({});
  await loadProjection(store, projection);
  return appOn(store);
}

export function appOn(store: GraphStore, options: Partial<AppOptions> = {}): TestApp {
  const logged: TestApp['logged'][number][] = [];
  const logger = pino(
    { level: 'error', base: null },
    { write: (line) => void logged.push(JSON.parse(line)) },
  );
  const app = createApp({ store, logger, ...options });

  async function ask<T>(query: string, variables?: object): Promise<Answer<T>> {
    const response = await app.fetch(postRequest({ query, variables }));
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as { data: T; errors?: AnswerError[] };
    return { status: response.status, text, data, errors };
  }

  async function query<T>(text: string, variables?: object): Promise<T> {
    const { data, errors } = await ask<T>(text, variables);
    if (errors.length === 0) return data;
    const told = errors.map((e) => `${e.path?.join('.') ?? ''} ${e.message}`).join('\n');
    throw new Error(`${told}\n${logged.at(-1)?.err?.message ?? ''}\nin ${text.slice(0, 500)}`);
  }

  return { app, store, logged, ask, query };
}

/** A request as clients send it. */
export function postRequest(body: object | string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request('http://test.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
