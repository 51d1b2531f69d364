import { type NamedRef, SHORT_NAMES, shortNameOf } from '../format/short-name.js';
import { dataOf, useQuery } from './use-query.js';

const NAMES = `query Names($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id kind name } ${SHORT_NAMES} } }`;

/** Names of entities that an address tells by their ids; the id itself until, or unless, there is a name. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const state = useQuery<{ nodes: readonly (NamedRef | null)[] }>(NAMES, ids.length === 0 ? null : { ids });
  return (id) => {
    const node = dataOf(state)?.nodes.find((found) => found?.id === id);
    return node ? shortNameOf(node) : id;
  };
}
