import { listOf } from '../../browser/router.js';

export interface PathVariables {
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[] | null;
  readonly during: {
    readonly from: string | null;
    readonly to: string | null;
    readonly certainty: string;
  } | null;
  readonly maxLength: number;
  readonly minOrigins: number;
  readonly excludeHubsOver: number | null;
  readonly timeRespecting: boolean;
  readonly first: number;
  readonly [name: string]: unknown;
}

/** The values of the address as variables of the question. */
export function variablesOf(params: URLSearchParams): PathVariables {
  const [from, to] = [params.get('since'), params.get('until')];
  const via = listOf(params.get('via'));
  const number = (name: string): number | null =>
    params.get(name) === null ? null : Number(params.get(name));
  return {
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
    via: via.length === 0 ? null : via,
    during: from || to ? { from, to, certainty: params.get('certain') ? 'CERTAIN' : 'POSSIBLE' } : null,
    maxLength: number('max') ?? 4,
    minOrigins: number('origins') ?? 1,
    excludeHubsOver: number('hubs'),
    timeRespecting: params.has('ordered'),
    first: number('show') ?? 5,
  };
}
