import { shortNameOf } from '../format/short-name.js';
import { NamesDocument } from '../generated/graphql.js';
import { dataOf, useQuery } from './use-query.js';

/** Names the entities that an address holds by their ids; until there is a name, or without one, the id itself. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const state = useQuery(NamesDocument, ids.length === 0 ? null : { ids });
  return (id) => {
    const node = dataOf(state)?.nodes.find((candidate) => candidate?.id === id);
    return node && 'name' in node ? shortNameOf(node) : id;
  };
}
