/** A kept answer was `given`, or the client held it and it is `unchanged`; or there was none, and the question was `asked`. */
export const KEPT_USES = ['given', 'unchanged', 'asked'] as const;
export type KeptUse = (typeof KEPT_USES)[number];

/**
 * What is told of a request afterwards, in its log line, the metrics and its trace. Whoever answers the request fills in what
 * they know. It holds nothing that a client wrote but the name of the operation: no query, no variables, no address.
 */
export interface RequestReport {
  /** The name that the client gave to the operation. */
  operation?: string;
  operationKind?: 'query' | 'mutation' | 'subscription';
  /** The cost that was expected before the execution, in units of work. */
  estimate?: number;
  /** The work that was done. */
  spent?: number;
  /** Whether the answer tells what it has cost, which is another thing each time. */
  toldCost?: boolean;
  /** What the answers that are kept were good for, where any are kept. */
  kept?: KeptUse;
  /** The code of each error of the answer, once. */
  codes: readonly string[];
  /** How many statements went to the store. */
  storeCalls: number;
  /** The times of these statements added up; several may have been under way at once. */
  storeMs: number;
}

export const createRequestReport = (): RequestReport => ({ codes: [], storeCalls: 0, storeMs: 0 });
