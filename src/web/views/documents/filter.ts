import { yearsOf } from '../../browser/list-address.js';
import { addressOf, listOf } from '../../browser/router.js';
import type { DeclarationFilter } from '../../generated/graphql.js';

/** The filters of the API by their names in the address. */
const LISTS = {
  kind: 'kinds',
  series: 'series',
  event: 'events',
  topic: 'topics',
  adoptedBy: 'adoptedBy',
  cites: 'cites',
  citesKind: 'citesKinds',
} as const satisfies Readonly<Record<string, keyof DeclarationFilter>>;

/** Turns the address of a list of documents into the filter that the API takes. */
export function documentFilterOf(params: URLSearchParams): DeclarationFilter {
  const [text, during] = [params.get('q'), yearsOf(params)];
  const lists = Object.entries(LISTS).flatMap(([name, filter]) => {
    const value = params.get(name);
    return value === null ? [] : [[filter, [value]] as const];
  });
  return {
    ...(text === null ? {} : { text }),
    ...Object.fromEntries(lists),
    ...(during === null ? {} : { during }),
  };
}

/** The most documents that stand side by side. */
export const MOST_COMPARED = 4;

/** Stands in an address for the documents of the list, as far as they fit beside each other. */
export const ALL = 'all';

/** The documents that the address chooses to compare, each once. */
export const comparedIn = (
  params: URLSearchParams,
  listed: readonly { readonly id: string }[],
): readonly string[] => {
  const chosen = params.get('compare') === ALL ? listed.map(({ id }) => id) : listOf(params.get('compare'));
  return [...new Set(chosen)].slice(0, MOST_COMPARED);
};

/** Where the declarations of a series stand side by side. */
export const ofSeries = (series: string): string =>
  addressOf('/documents', { series, kind: 'DECLARATION', compare: ALL });
