/** A question in three forms: to the product, to the peer, and as one statement written by hand. */

export type Value = string | number | null | readonly string[];
/** What a question is about this time: ids, days, a place in a list. */
export type Sample = Readonly<Record<string, Value>>;

export interface Route {
  readonly text: string;
  readonly variables: (sample: Sample) => object;
  /** The answer in the form that all routes share. */
  readonly normalize: (data: unknown) => unknown;
}

export interface BenchQuery {
  readonly name: string;
  readonly title: string;
  /** How many levels of the query need what the level above has found: round trips that batching cannot save. */
  readonly levels: number;
  /** The one with the most levels of relations; its ratio is reported by itself. */
  readonly deepest?: true;
  /** Makes the samples, all of the same kind, so that no request is answered from the memory of the one before. */
  readonly samples: (ask: Ask) => Promise<readonly Sample[]>;
  readonly ours: Route;
  readonly peer: Route;
  readonly bound: Route;
}

/** Asks the loaded graph itself, to find samples. */
export type Ask = (cypher: string, params?: object) => Promise<readonly Readonly<Record<string, unknown>>[]>;

export const route = <D>(
  text: string,
  variables: (sample: Sample) => object,
  normalize: (data: D) => unknown,
): Route => ({ text, variables, normalize: (data) => normalize(data as D) });

/** The bound's statements make the shared form by themselves. */
export const bound = (cypher: string, variables: (sample: Sample) => object = same): Route =>
  route<unknown>(cypher, variables, (answer) => answer);

export const same = (sample: Sample): object => sample;

export const idsFrom = async (ask: Ask, cypher: string): Promise<readonly Sample[]> =>
  (await ask(cypher)).map((row) => ({ id: row.id as string }));

export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Nodes<T> {
  readonly nodes: readonly T[];
}
export interface Edges<T> {
  readonly edges: readonly { readonly node: T }[];
}
export const nodesOf = <T>(connection: Edges<T>): readonly T[] => connection.edges.map((e) => e.node);
export const only = <T>(items: readonly T[]): T | null => items[0] ?? null;
