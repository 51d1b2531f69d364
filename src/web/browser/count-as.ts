import type { CountAs } from '../generated/graphql.js';

export const USUAL_COUNT: CountAs = 'ROLLED_UP';

/** Reads from the address for whom a participation counts; the service refuses a value that it does not know. */
export const countAsOf = (params: URLSearchParams): CountAs =>
  (params.get('count') as CountAs | null) ?? USUAL_COUNT;
