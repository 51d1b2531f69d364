import { listOf } from '../../browser/router.js';
import type { Certainty, LinkType, PathsQueryVariables } from '../../generated/graphql.js';

export type PathVariables = ReturnType<typeof variablesOf>;

/** Reads the variables of the question from the address. */
export function variablesOf(params: URLSearchParams) {
  const [from, to] = [params.get('since'), params.get('until')];
  const via = listOf<LinkType>(params.get('via'));
  const certainty: Certainty = params.get('certain') ? 'CERTAIN' : 'POSSIBLE';
  const number = (name: string): number | null =>
    params.get(name) === null ? null : Number(params.get(name));
  return {
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
    via: via.length === 0 ? null : via,
    during: from || to ? { from, to, certainty } : null,
    maxLength: number('max') ?? 4,
    minOrigins: number('origins') ?? 1,
    excludeHubsOver: number('hubs'),
    timeRespecting: params.has('ordered'),
    first: number('show') ?? 5,
  } satisfies PathsQueryVariables;
}
